import {Kind} from '../../document/characters.js'
import type {Line} from './line.js'
import {isTechnical} from './protect.js'
import {pairQuotes, shapeOf, type Mark, type Pair} from './quote-pairs.js'
import {Trigger} from './table.js'

const DRIFTED = 'drifted-quote'
const INSIDE = 'space-in-quote'
const AROUND = 'space-around-quote'
const OPEN_GUILLEMET = 0xab
const CLOSE_GUILLEMET = 0xbb
const STRAIGHT = 0x22
const ARABIC = 6
const LATIN = 1
const COMMA = 44
/** A headline and a text that were glued together. */
const LINE_MAY_END = 'a line may have ended here'
const SPACE = 32
/** Signs of code, and how far into a quotation they are looked for, in code units. */
const SIGN = /[|$={}<>\\^_&]/
const READ = 200

/** Check the spaces around the quotation marks of a line, once all are known. */
export function checkQuotes(line: Line): void {
  const {pairs, loose} = pairQuotes(line)
  for (const pair of pairs) checkPair(line, pair)
  for (const mark of loose) checkLoose(line, mark)
}

/** A closing mark without its partner: it may end a quotation that began in a paragraph before. */
function checkLoose(line: Line, mark: Mark): void {
  const {at, left, right} = mark
  if (right !== 'word' || line.isSpaceless(at + 1)) return
  if (left === 'space') line.suggest(at - 1, at + 1, line.text[at]! + ' ', DRIFTED, 'no opening mark in this paragraph')
  else if (left === 'mark' && isSpoken(line, mark)) line.replace(at + 1, at + 1, ' ', AROUND, 'a straight mark opens the quotation that ends here, a word follows', 0.95)
  else if (left === 'mark' && line.kind(at + 1) === Kind.upper && line.lettersAfter(at + 1) >= 2 && !line.habits.sameQuotes && !isTechnical(line, at)) {
    line.replace(at + 1, at + 1, ' ', AROUND, 'a sentence ends before the closing mark, another begins behind it', 0.95)
  }
}

/** `"We go,”he said`: the mark that opened was straight, and the words that follow tell who said it. */
function isSpoken(line: Line, {at, code}: Mark): boolean {
  if (line.code(at - 1) !== COMMA || code === STRAIGHT || line.kind(at + 1) !== Kind.lower || line.lettersAfter(at + 1) < 2 || isTechnical(line, at)) return false
  const before = line.quotes.filter((quote) => quote < at)
  return line.code(before.at(-1)!) === STRAIGHT && before.filter((quote) => line.code(quote) === STRAIGHT).length % 2 === 1
}

function checkPair(line: Line, pair: Pair): void {
  const {open, close} = pair
  if (close.at - open.at < 2 || isCode(line, pair)) return
  const innerLeft = open.right === 'space'
  const innerRight = close.left === 'space'
  const driftLeft = innerLeft && isInnerEdge(line, open)
  const driftRight = innerRight && close.right === 'word'
  if (innerLeft && innerRight && !driftLeft && !driftRight) return checkInner(line, pair)
  // Both may be the outer sides of two quotations inside of a third.
  if (driftLeft && driftRight && pair.inner) return
  if (isSpacedStyle(line, pair, innerLeft && innerRight, driftLeft || driftRight)) return checkBehind(line, close)
  if (driftLeft) moveLeft(line, open)
  else if (innerLeft && shapeOf(open) !== 'close') trimAfter(line, open)
  else if (!innerLeft) glueLeft(line, pair)
  if (driftRight) moveRight(line, close)
  else checkRight(line, pair)
}

/** Whether signs of code stand inside of a pair or right before it. */
function isCode(line: Line, {open, close}: Pair): boolean {
  const before = line.code(open.left === 'space' ? open.at - 2 : open.at - 1)
  return SIGN.test(String.fromCharCode(before)) || SIGN.test(line.text.slice(open.at, Math.min(close.at, open.at + READ)))
}

/** `les cartes. »Il part`: a closing mark that keeps its inner space has lost the one behind it. */
function checkBehind(line: Line, {at, right}: Mark): void {
  if (right === 'word' && line.lettersAfter(at + 1) >= 2 && line.isSure && !isTechnical(line, at)) line.replace(at + 1, at + 1, ' ', AROUND, 'a word right behind the closing mark', 0.95)
}

/** The closing mark of a pair where it did not drift. */
function checkRight(line: Line, pair: Pair): void {
  const {close} = pair
  if (close.left === 'space') trimBefore(line, close)
  else if (close.right === 'word') glueRight(line, pair)
}

/** A word or mark right before an opening mark that has a space behind it. */
function isInnerEdge(line: Line, {at, left}: Mark): boolean {
  return (left === 'word' || left === 'mark') && !line.isSpace(at + 2)
}

/** French puts spaces inside « », and so may what is quoted from French; but not where the partner of a drifted mark has none. */
function isSpacedStyle(line: Line, {open, close}: Pair, bothInner: boolean, drifted: boolean): boolean {
  if (open.code !== OPEN_GUILLEMET || close.code !== CLOSE_GUILLEMET) return false
  if (line.habits.spacedMarks) return bothInner || !drifted
  return bothInner && line.habits.tag === 'und'
}

/** `" Be quiet, people sleep "`: nothing else in the line is quoted, words stand at both inner sides, and the outer ones are open. */
function isPaddedPhrase(line: Line, open: Mark, close: Mark): boolean {
  if (line.quotes.length !== 2 || (open.left !== 'space' && open.left !== 'edge') || (close.right !== 'mark' && close.right !== 'edge' && close.right !== 'space')) return false
  // A mark behind a number may stand for inches.
  return line.lettersAfter(open.at + 2) >= 2 && line.isWord(close.at - 2) && line.kind(open.at - 2) !== Kind.digit && !(line.kind(close.at - 2) === Kind.digit && line.lettersAfter(open.at + 2) < 4) && !isTechnical(line, open.at + 2)
}

/** `“ so ”`: spaces on both inner sides are a habit of French alone, and of documents that write all guillemets so. */
function checkInner(line: Line, {open, close}: Pair): void {
  if (!line.isSure || line.spacesMarks || line.kind(open.at + 2) === Kind.space) return
  // In Latin letters it may be French that is quoted.
  if (open.code === OPEN_GUILLEMET ? line.script(open.at + 2) <= LATIN || line.shared.spacesGuillemets() : open.code === STRAIGHT && !isPaddedPhrase(line, open, close)) return
  trimAfter(line, open)
  trimBefore(line, close)
}

/** `said“ Yes` */
function moveLeft(line: Line, {at}: Mark): void {
  if (line.isWord(at + 2)) line.replace(at, at + 2, ' ' + line.text[at]!, DRIFTED, 'an opening mark hangs on the word before', 0.95)
}

/** `yes, ”he said`; a straight mark before a capital, with a comma or colon before it, may open a second quotation where the first was never closed. */
function moveRight(line: Line, {at, code}: Mark): void {
  const from = line.spacesBefore(at)
  if (line.trigger(from - 1) === Trigger.colon || (code === STRAIGHT && line.trigger(from - 1) === Trigger.comma && line.kind(at + 1) === Kind.upper)) return
  line.replace(from, at + 1, line.text[at]! + ' ', DRIFTED, 'a closing mark hangs on the word behind', 0.95)
}

function trimAfter(line: Line, {at}: Mark): void {
  if (line.isLetter(at + 2) && line.code(at + 1) === SPACE) line.replace(at + 1, at + 2, '', INSIDE, 'a space behind the opening mark, none before the closing one', 0.95)
}

function trimBefore(line: Line, {at}: Mark): void {
  const from = line.spacesBefore(at)
  // Between two closing marks there may be a thin space, or a poor man's thin space.
  if (line.code(from) !== SPACE || line.trigger(from - 1) === Trigger.apostrophe) return
  if (!line.isGap(from - 1)) line.replace(from, at, '', INSIDE, 'a space before the closing mark, none behind the opening one', 0.95)
}

/** `said“Yes”`, `said:“Yes”` */
function glueLeft(line: Line, {open, close}: Pair): void {
  const {at, left, right} = open
  if (right !== 'word' || (left !== 'word' && left !== 'mark') || close.right === 'word') return
  const end = left === 'mark' ? at - 1 : at
  const letters = line.lettersBefore(end)
  const prefix = left === 'word' && (letters < 3 || line.script(end - 1) === ARABIC)
  if (letters < 2 || prefix || line.isSpaceless(end - 1) || isTechnical(line, at)) return
  if (open.code === STRAIGHT && !line.isSpace(end - letters - 1)) return
  if (left === 'word' && line.kind(at + 1) === Kind.upper) line.suggest(at, at, ' ', AROUND, LINE_MAY_END)
  else line.replace(at, at, ' ', AROUND, 'a word before the opening mark', 0.95)
}

/** `Samarkand.”He`, `yes,”he said`, `“so”they` */
function glueRight(line: Line, {open, close}: Pair): void {
  const {at, left} = close
  if (open.left === 'word' || line.isSpaceless(at + 1) || isTechnical(line, at)) return
  const letters = line.lettersAfter(at + 1)
  const phrase = left === 'mark' && (line.code(at - 1) === COMMA || line.kind(at + 1) === Kind.upper)
  const word = !line.habits.suffixes && line.isSure && letters >= 2 && line.kind(at + 1) !== Kind.digit && (!line.habits.compounds || line.isFunctionWord(at + 1))
  if (!phrase && word && line.kind(at + 1) === Kind.upper) line.suggest(at + 1, at + 1, ' ', AROUND, LINE_MAY_END)
  else if ((phrase && letters >= 1) || word) line.replace(at + 1, at + 1, ' ', AROUND, 'a word right behind the closing mark', 0.95)
}

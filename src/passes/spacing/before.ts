import {Kind} from '../../document/characters.js'
import {isOneLetterWord, ONE_LETTER} from './commas.js'
import type {Line} from './line.js'
import {isTechnical} from './protect.js'
import {atSpeech} from './speech.js'
import {Trigger} from './table.js'

const RULE = 'space-before-mark'
const FULL_STOP = 46
const COMMA = 44
const COLON = 58
const SEMICOLON = 59
const LATIN = 1
const HEBREW = 7
/** Danda and Urdu full stop often have a space before them. */
const DANDA: ReadonlySet<number> = new Set([0x964, 0x965, 0x6d4])
const ARABIC: ReadonlySet<number> = new Set([0x60c, 0x61b, 0x61f])

/** Look at blanks from `at` to the mark at `end`. Returns whether the rule took them. */
export function atSpaceBeforeMark(line: Line, at: number, end: number): boolean {
  const mark = line.code(end)
  if (end - at > 2 || DANDA.has(mark) || !endsPhrase(line, at) || line.shared.tokenised()) return false
  if (line.trigger(end) === Trigger.comma && mark !== SEMICOLON) return atComma(line, at, end)
  if (mark === FULL_STOP) return atFullStop(line, at, end)
  return atSpacedMark(line, at, end, mark)
}

/** Whether a word ends before an offset; one letter alone may be a variable, unless it is a word of its language. */
function endsPhrase(line: Line, at: number): boolean {
  const left = at - 1
  if (line.isLetter(left)) return line.isSpaceless(left) ? isIdeographEnd(line, at) : line.lettersBefore(at) >= 2 || isOneLetterEnd(line, left)
  if (line.kind(left) === Kind.digit) return true
  const trigger = line.trigger(left)
  if (trigger === Trigger.close || line.code(left) === 37) return line.isWord(left - 1) || trigger === Trigger.close
  return trigger === Trigger.quote && !line.isSpace(left - 1)
}

/** Hours, minutes, metres, grams, litres, tonnes. */
const UNIT = /^[hmglsчмгслт]$/

/** A word of one letter behind a longer one, the end of `isn’t`, or the last letter of an abbreviation such as `p.m.`. */
function isOneLetterEnd(line: Line, left: number): boolean {
  const before = line.trigger(left - 1)
  if (before === Trigger.apostrophe) return line.lettersBefore(left - 1) >= 2
  if (before === Trigger.stop) return line.code(left + 2) === FULL_STOP && line.isLetter(left - 2) && line.lettersBefore(left - 1) <= 2
  if (UNIT.test(line.text[left]!) && line.isSpace(left - 1) && line.kind(left - 2) === Kind.digit) return line.isSure
  return line.isSpace(left - 1) && ONE_LETTER.test(line.text[left]!) && line.lettersBefore(left - 1) >= 2
}

/** Chinese with a mark of half width, where no space stands between words. */
function isIdeographEnd(line: Line, at: number): boolean {
  return line.isIdeographic(at - 1) && line.isIdeographic(at - 2) && line.isIdeographic(at - 3)
}

function atComma(line: Line, at: number, end: number): boolean {
  if (line.trigger(at - 1) === Trigger.quote && atSpeech(line, end)) return true
  const next = end + 1
  if (line.isGap(next)) {
    line.replace(at, end, '', RULE, 'a word, a space, a comma')
    return true
  }
  if (line.code(end) === COMMA && line.trigger(next) === Trigger.quote && line.isGap(next + 1) && line.isWord(at - 1)) {
    line.replace(at, end, '', RULE, 'a word, a space, a comma, a quotation mark')
    return true
  }
  if (line.trigger(next) === Trigger.dash && line.isSpace(next + 1) && line.code(end) === COMMA) {
    line.replace(at, next, ', ', 'space-on-wrong-side', 'a space before the comma, none before the dash')
    return true
  }
  if (!opensWord(line, next) || isTechnical(line, end)) return false
  line.replace(at, next, line.text[end]! + ' ', 'space-on-wrong-side', 'the space stands before the comma instead of after it')
  return true
}

/** Whether a word of two letters, an opening quotation mark or a bracket begins here; or a one-letter word of running text. */
function opensWord(line: Line, at: number): boolean {
  const letters = line.lettersAfter(at)
  if (letters > 0) return letters >= 2 || isOneLetterWord(line, at) || (line.isSpace(at + 1) && line.lettersAfter(at + 2) >= 2) || isDotted(line, at)
  const trigger = line.trigger(at)
  return (trigger === Trigger.quote || trigger === Trigger.open) && line.isLetter(at + 1)
}

/** One letter with a stop that an abbreviation or initial begins with; or, in Hebrew, with the mark of an acronym. */
function isDotted(line: Line, at: number): boolean {
  if (line.script(at) === HEBREW) return isGershayim(line.code(at + 1)) && line.isLetter(at + 2)
  return line.code(at + 1) === FULL_STOP && (line.isSpace(at + 2) || line.isLetter(at + 2))
}

function isGershayim(code: number): boolean {
  return code === 0x5f4 || code === 0x22
}

function atFullStop(line: Line, at: number, end: number): boolean {
  const next = end + 1
  if (line.isGap(next)) {
    if (line.isSpace(next) && (line.code(next + 1) === FULL_STOP || line.code(next + 2) === FULL_STOP || (line.kind(next + 1) === Kind.digit && line.kind(at - 1) === Kind.digit))) return false
    line.replace(at, end, '', RULE, 'a word, a space, a full stop')
    return true
  }
  if (line.trigger(next) === Trigger.quote && line.isGap(next + 1)) {
    line.replace(at, end, '', RULE, 'a word, a space, a full stop')
    return true
  }
  if (line.kind(next) === Kind.lower || line.lettersAfter(next) < 2 || isTechnical(line, end) || isDotName(line, next)) return false
  line.replace(at, next, '. ', 'space-on-wrong-side', 'the space stands before the full stop instead of after it')
  return true
}

/** Whether a Latin word may be a name that begins with a stop, such as .NET: a sentence begins with a longer one in small letters and goes on. */
function isDotName(line: Line, next: number): boolean {
  if (line.script(next) > LATIN) return false
  const letters = line.lettersAfter(next)
  const word = line.text.slice(next, next + letters)
  const goesOn = line.isSpace(next + letters) || line.trigger(next + letters) === Trigger.comma
  return (letters < 4 && !(line.isSure && line.isFunctionWordText(word))) || !goesOn || /\P{Ll}/u.test(word.slice(1)) || line.shared.punctuation.dotted.has(word.toLowerCase())
}

/** `: ; ! ?` have a space before them in French, and in houses that follow it. */
function atSpacedMark(line: Line, at: number, end: number, mark: number): boolean {
  if (!line.isGap(end + 1)) return false
  const script = line.script(at - 1)
  const french = (script <= LATIN || isIndic(script)) && !ARABIC.has(mark)
  if (mark === COLON && line.kind(at - 1) === Kind.digit) return false
  if (isEmoticon(line, end, mark)) return false
  if (line.spacesMarks) return false
  if (french && (isIndic(script) || !(line.isSure || isForeignToFrench(line)))) {
    line.suggest(at, end, '', RULE, 'it is right in some languages, and the language is not sure')
    return true
  }
  line.replace(at, end, '', RULE, 'a word, a space, a mark', 0.95)
  return true
}

const FOREIGN = /[čćđšžğışțșűőąęłńśźżňřťďľĺŕěůāēģīķļņūėįųõåäöøßñãəýҳ]/

/** Whether a line has letters that French has not, and a language that is sure but for its neighbours. */
function isForeignToFrench(line: Line): boolean {
  const {block, document} = line
  return block.confidence >= 0.5 && block.language !== 'und' && FOREIGN.test(document.text.slice(block.start, Math.min(block.end, block.start + 400)))
}

/** Devanagari to Sinhala: marks may have a space before them as the danda has. */
function isIndic(script: number): boolean {
  return script >= 8 && script <= 16
}

/** `: )` and `; (`. */
function isEmoticon(line: Line, end: number, mark: number): boolean {
  if (mark !== COLON && mark !== SEMICOLON) return false
  const next = line.code(end + 2)
  return next === 41 || next === 40 || next === 45
}

import {Kind} from '../../document/characters.js'
import {isArgument, isTechnical, isValueRow} from './protect.js'
import type {Line} from './line.js'
import {atSpeech} from './speech.js'
import {Trigger} from './table.js'

/** One-letter words that often follow a comma: conjunctions, prepositions, pronouns. */
export const ONE_LETTER = /^[aeiyouwzksvIіиавукояйәӯжбзсўóàèéАИէևєї]$/

/** Look at a comma or semicolon: doubled, or glued to what follows. */
export function atComma(line: Line, at: number): number {
  const code = line.code(at)
  if (line.code(at + 1) === code) return atDouble(line, at, code)
  if (line.trigger(at - 1) === Trigger.quote && atSpeech(line, at)) return at
  if (isGlued(line, at)) line.replace(at + 1, at + 1, ' ', 'space-after-comma', 'words on both sides')
  else if (isGluedNumber(line, at)) line.replace(at + 1, at + 1, ' ', 'space-after-comma', 'a word before and a number after', 0.95)
  else if (isGluedDash(line, at)) line.replace(at + 1, at + 1, ' ', 'space-after-comma', 'a quotation before and a hyphen for a dash after', 0.95)
  else if (isSemicolonAhead(line, at)) line.replace(at - 1, at + 1, '; ', 'space-on-wrong-side', 'the space stands before the semicolon instead of after it', 0.95)
  return at
}

/** `the poll,87 %`: a small word of running text, a number that ends at a blank. */
function isGluedNumber(line: Line, at: number): boolean {
  if (line.kind(at + 1) !== Kind.digit || line.kind(at - 1) !== Kind.lower || line.lettersBefore(at) < 4) return false
  let to = at + 1
  while (line.kind(to) === Kind.digit && to - at < 8) to++
  if (line.trigger(to) === Trigger.colon && line.kind(to + 1) === Kind.digit) to += 3
  return (line.isSpace(to) || line.code(to) === PERCENT) && line.isSure && !isTechnical(line, at) && !isArgument(line, at) && !isValueRow(line)
}

/** `”,- dedi`; Armenian papers write it so. */
function isGluedDash(line: Line, at: number): boolean {
  return line.trigger(at + 1) === Trigger.hyphen && line.trigger(at - 1) === Trigger.quote && line.isSpace(at + 2) && line.isLetter(at + 3) && line.script(at + 3) !== ARMENIAN
}

/** `,,` between a word and a space is one comma; `,,so''` is a quotation mark. */
function atDouble(line: Line, at: number, code: number): number {
  let end = at + 1
  while (line.code(end) === code) end++
  if (end - at === 2 && code !== 59 && endsPhrase(line, line.isSpace(at - 1) ? at - 2 : at - 1) && line.isGap(end) && !isTechnical(line, at)) {
    line.replace(at + 1, end, '', 'doubled-comma', 'two commas after a word, then a space')
  }
  return end - 1
}

/** A word, a closing bracket or quotation mark, or the stop of an abbreviation. */
function endsPhrase(line: Line, at: number): boolean {
  const trigger = line.trigger(at)
  return line.isWord(at) || trigger === Trigger.close || trigger === Trigger.quote || trigger === Trigger.stop
}

function isGlued(line: Line, at: number): boolean {
  const right = at + 1
  if (!line.isLetter(right) || line.isSpaceless(right)) return false
  if (line.code(at) === SEMICOLON && line.lettersBefore(at) < 3) return isGluedSemicolon(line, at)
  return isGluedLeft(line, at) && isGluedRight(line, right) && !isTechnical(line, at) && !isArgument(line, at) && !isValueRow(line)
}

/** A semicolon behind a number, per cent or a short word, the only one of a line of running text. */
function isGluedSemicolon(line: Line, at: number): boolean {
  const left = line.code(at - 1) === PERCENT ? line.spacesBefore(at - 1) - 1 : at - 1
  if (!line.isSure || !(line.kind(left) === Kind.digit || (line.lettersBefore(at) === 2 && line.isSpace(at - 3)))) return false
  if (line.lettersAfter(at + 1) < 2 || !line.isGap(at + 1 + line.lettersAfter(at + 1)) || isTechnical(line, at) || isArgument(line, at)) return false
  return !hasOtherSemicolon(line, at) && !isValueRow(line)
}

/** Whether another semicolon stands within 500 code units. */
function hasOtherSemicolon(line: Line, at: number): boolean {
  for (let i = Math.max(line.start, at - 500); i < Math.min(line.end, at + 500); i++) if (i !== at && line.code(i) === SEMICOLON) return true
  return false
}

/** `word ;word`, the only semicolon of a line of running text. */
function isSemicolonAhead(line: Line, at: number): boolean {
  if (line.code(at) !== SEMICOLON || line.code(at - 1) !== SPACE || line.lettersBefore(at - 1) < 3 || line.lettersAfter(at + 1) < 3) return false
  return line.isSure && !line.spacesMarks && line.isGap(at + 1 + line.lettersAfter(at + 1)) && !line.isSpaceless(at + 1) && !isTechnical(line, at) && !hasOtherSemicolon(line, at)
}

function isGluedLeft(line: Line, at: number): boolean {
  const left = at - 1
  switch (line.trigger(left)) {
    case Trigger.close:
    case Trigger.quote:
      return line.isWord(left - 1) || line.trigger(left - 1) === Trigger.stop
    case Trigger.stop:
      return line.lettersBefore(left) >= 1
  }
  if (line.kind(left) === Kind.digit) return isPlainNumber(line, at)
  return !line.isSpaceless(left) && line.lettersBefore(at) >= 2
}

function isGluedRight(line: Line, right: number): boolean {
  const letters = line.lettersAfter(right)
  return letters >= 2 || isOneLetterWord(line, right)
}

/** ‘ as it is typed for ʻ in Uzbek `o‘z`. */
const TURNED_COMMA = 0x2018

/** Whether a word of one letter begins here, or one that an apostrophe or hyphen ties to the next. */
export function isOneLetterWord(line: Line, at: number): boolean {
  const trigger = line.trigger(at + 1)
  const ties = trigger === Trigger.apostrophe || trigger === Trigger.hyphen || line.code(at + 1) === TURNED_COMMA
  if (ties) return line.isWord(at + 2) && line.lettersBefore(line.spacesBefore(at - 1)) >= 3
  return ONE_LETTER.test(line.text[at]!) && line.isSpace(at + 1) && (line.lettersAfter(at + 2) >= 2 || line.kind(at + 2) === Kind.digit)
}

/** Whether digits alone stand between a space and an offset, as in a year. */
export function isPlainNumber(line: Line, at: number): boolean {
  let from = at
  while (line.kind(from - 1) === Kind.digit && at - from < 12) from--
  return at - from >= 2 && line.isSpace(from - 1)
}

/** Look at a colon between words. Latin letters around it may be code. */
export function atColon(line: Line, at: number): number {
  const right = at + 1
  if (!line.isLetter(right) || line.lettersAfter(right) < 2 || line.lettersBefore(at) < 3) return at
  const script = line.script(right)
  if (script !== line.script(at - 1) || line.isSpaceless(right) || isTechnical(line, at)) return at
  const small = line.kind(at - line.lettersBefore(at)) !== Kind.upper
  if (script === ARMENIAN && line.lettersAfter(right) >= 2) line.replace(right, right, ' ', 'space-after-colon', 'Armenian words on both sides')
  else if (small && COLON_SCRIPTS.has(script)) line.replace(right, right, ' ', 'space-after-colon', 'words on both sides, no Latin letters')
  else if (line.lettersBefore(at) >= 4 && line.kind(at - 1) !== Kind.upper && line.isFunctionWord(right) && !isGenderColon(line, right)) line.replace(right, right, ' ', 'space-after-colon', 'a function word behind the colon', 0.9)
  else if (small && script === LATIN && line.isSpace(right + line.lettersAfter(right))) {
    line.suggest(right, right, ' ', 'space-after-colon', 'it may be a key and its value')
  }
  return at
}

/** German writes both genders with a colon: Leser:in, der:die. */
function isGenderColon(line: Line, right: number): boolean {
  return line.lettersAfter(right) < 2 || (line.habits.tag === 'de' && line.kind(right) !== Kind.upper)
}

const SEMICOLON = 59
const SPACE = 32
const PERCENT = 37
const LATIN = 1
const ARMENIAN = 4
/** Cyrillic, Greek, Georgian, Arabic, Hebrew. In Indic scripts a colon may stand for visarga. */
const COLON_SCRIPTS: ReadonlySet<number> = new Set([2, 3, 5, 6, 7])

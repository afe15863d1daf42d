import {Kind} from '../../document/characters.js'
import {isOneLetterWord} from './commas.js'
import type {Line} from './line.js'
import {isTechnical} from './protect.js'
import {Trigger} from './table.js'

const RULE = 'space-before-mark'
const FULL_STOP = 46
const COLON = 58
const SEMICOLON = 59
const LATIN = 1
/** Danda and Urdu full stop often have a space before them. */
const DANDA: ReadonlySet<number> = new Set([0x964, 0x965, 0x6d4])
const ARABIC: ReadonlySet<number> = new Set([0x60c, 0x61b, 0x61f])

/** Look at blanks from `at` to the mark at `end`. Returns whether the rule took them. */
export function atSpaceBeforeMark(line: Line, at: number, end: number): boolean {
  const mark = line.code(end)
  if (end - at > 2 || DANDA.has(mark) || !endsPhrase(line, at)) return false
  if (line.trigger(end) === Trigger.comma && mark !== SEMICOLON) return atComma(line, at, end)
  if (mark === FULL_STOP) return atFullStop(line, at, end)
  return atSpacedMark(line, at, end, mark)
}

/** Whether a word ends before an offset; one letter alone may be a variable. */
function endsPhrase(line: Line, at: number): boolean {
  const left = at - 1
  if (line.isLetter(left)) return !line.isSpaceless(left) && line.lettersBefore(at) >= 2
  if (line.kind(left) === Kind.digit) return true
  const trigger = line.trigger(left)
  if (trigger === Trigger.close || line.code(left) === 37) return line.isWord(left - 1) || trigger === Trigger.close
  return trigger === Trigger.quote && !line.isSpace(left - 1)
}

function atComma(line: Line, at: number, end: number): boolean {
  const next = end + 1
  if (line.isGap(next)) {
    line.replace(at, end, '', RULE, 'a word, a space, a comma')
    return true
  }
  if (!opensWord(line, next) || isTechnical(line, end)) return false
  line.replace(at, next, line.text[end]! + ' ', 'space-on-wrong-side', 'the space stands before the comma instead of after it')
  return true
}

/** Whether a word of two letters, an opening quotation mark or a bracket begins here; or a one-letter word of running text. */
function opensWord(line: Line, at: number): boolean {
  const letters = line.lettersAfter(at)
  if (letters > 0) return letters >= 2 || isOneLetterWord(line, at) || (line.isSpace(at + 1) && line.lettersAfter(at + 2) >= 2)
  const trigger = line.trigger(at)
  return (trigger === Trigger.quote || trigger === Trigger.open) && line.isLetter(at + 1)
}

function atFullStop(line: Line, at: number, end: number): boolean {
  const next = end + 1
  if (line.isGap(next)) {
    if (line.isSpace(next) && (line.code(next + 1) === FULL_STOP || (line.kind(next + 1) === Kind.digit && line.kind(at - 1) === Kind.digit))) return false
    line.replace(at, end, '', RULE, 'a word, a space, a full stop')
    return true
  }
  if (line.trigger(next) === Trigger.quote && line.isGap(next + 1)) {
    line.replace(at, end, '', RULE, 'a word, a space, a full stop')
    return true
  }
  // A Latin word may be a name that begins with a stop, such as .NET.
  if (line.script(next) <= LATIN || line.kind(next) === Kind.lower || line.lettersAfter(next) < 2 || isTechnical(line, end)) return false
  line.replace(at, next, '. ', 'space-on-wrong-side', 'the space stands before the full stop instead of after it')
  return true
}

/** `: ; ! ?` have a space before them in French, and in houses that follow it. */
function atSpacedMark(line: Line, at: number, end: number, mark: number): boolean {
  if (!line.isGap(end + 1)) return false
  const script = line.script(at - 1)
  const french = (script <= LATIN || isIndic(script)) && !ARABIC.has(mark)
  if (mark === COLON && line.kind(at - 1) === Kind.digit) return false
  if (isEmoticon(line, end, mark)) return false
  if (line.spacesMarks) return false
  if (french && (isIndic(script) || !line.isSure)) {
    line.suggest(at, end, '', RULE, 'it is right in some languages, and the language is not sure')
    return true
  }
  line.replace(at, end, '', RULE, 'a word, a space, a mark', 0.95)
  return true
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

import {Kind} from '../../document/characters.js'
import {isConjunction} from './dashes.js'
import type {Line} from './line.js'
import {Trigger} from './table.js'

/** Armenian papers write `»,- ասաց`. */
const ARMENIAN = 4
const COMMA = 44
/** Blanks beside a mark, at most. */
const BLANKS = 2
/** Code units that a quotation has at least: shorter ones may be titles, examples or options. */
const PHRASE = 10

/** A comma behind a quotation, and the dash that leads on to who said it. */
interface Speech {
  /** Behind the quotation mark. */
  readonly from: number
  readonly comma: number
  readonly dash: number
  readonly word: number
}

/**
 * `” ,- dedi`, `»,-деді`, `", -сказала`: a quotation, a comma, a dash, and the words that tell who said it. A dash proper may follow the
 * comma at once, as Russian books have it; a hyphen has blanks around it. Returns whether the rule took them.
 */
export function atSpeech(line: Line, comma: number): boolean {
  const speech = readSpeech(line, comma)
  if (!speech || !hasPhrase(line, speech.from - 1)) return false
  const {from, dash, word} = speech
  const glued = word === dash + 1
  const tight = dash === comma + 1
  if (line.trigger(dash) === Trigger.dash && ((from === comma && (tight || !glued)) || (glued && line.habits.innerDash))) return false
  if (glued && !isTold(line, word)) return false
  line.replace(from, word, `, ${line.text[dash]!} `, from === comma ? 'space-after-comma' : 'space-on-wrong-side', 'a quotation before, a dash after that leads to who said it', 0.95)
  return true
}

function readSpeech(line: Line, comma: number): Speech | undefined {
  if (line.code(comma) !== COMMA) return undefined
  const from = line.spacesBefore(comma)
  const dash = skipBlanks(line, comma + 1)
  const trigger = line.trigger(dash)
  if (comma - from > BLANKS || line.trigger(from - 1) !== Trigger.quote || (trigger !== Trigger.hyphen && trigger !== Trigger.dash)) return undefined
  const word = skipBlanks(line, dash + 1)
  const isWhole = from === comma && dash === comma + 2 && word === dash + 2
  return isWhole || !line.isLetter(word) || line.script(word) === ARMENIAN ? undefined : {from, comma, dash, word}
}

function skipBlanks(line: Line, at: number): number {
  let to = at
  while (to - at < BLANKS && line.isSpace(to)) to++
  return to
}

/** `победили»- сказал`, `победили» -сказал`: a hyphen behind a quotation, a blank on one side; no ending, no part of a compound. */
export function atSpeechHyphen(line: Line, at: number, before: boolean): boolean {
  const quote = before ? at - 2 : at - 1
  const word = before ? at + 1 : at + 2
  if (line.trigger(quote) !== Trigger.quote || !line.isLetter(word) || !hasPhrase(line, quote)) return false
  const letters = line.lettersAfter(word)
  if (letters < 2 || isConjunction(line, word) || line.isEnding(word, word + letters) || (before && !isTold(line, word))) return false
  if (line.habits.compounds && line.kind(word) === Kind.upper) return false
  const place = before ? at + 1 : at
  line.replace(place, place, ' ', 'one-sided-dash', 'a quotation before, a hyphen for a dash, a space on one side', 0.9)
  return true
}

/** Whether a word glued to the dash may tell who said it: no name; in English it may be an option such as `-verbose`. */
function isTold(line: Line, word: number): boolean {
  return line.lettersAfter(word) >= 3 && line.isSure && line.habits.tag !== 'en' && line.kind(word) !== Kind.upper
}

/** Whether a quotation of more than one word ends with the mark at an offset. */
function hasPhrase(line: Line, close: number): boolean {
  const {quotes} = line
  const last = quotes.length - 1
  if (last < 1 || quotes[last] !== close || close - quotes[last - 1]! < PHRASE || line.isSpace(close - 1)) return false
  const open = quotes[last - 1]!
  for (let at = open + 1; at < close; at++) if (line.isSpace(at)) return true
  return false
}

import type {Candidate} from './candidates.js'
import {opensSentence} from './context.js'
import {difference, LEAST, type Difference} from './difference.js'
import {isAlone, isSomebodyElse, type Mention} from './mention.js'
import {isOrthography, isUnspeakable, strangeness} from './letters.js'
import {isCaseless} from './tokens.js'

/** What more is asked for. */
const More = {
  /** Nothing knows the name, and the text has it once; or has it more often. */
  unknown: 6,
  unsure: 1,
  /** The text nowhere has the name with this ending. */
  unwritten: 3,
  /** Another given name stands before the word. */
  somebody: 3,
  /** The words may be two ways to write one name. */
  spelling: 5,
  /** The same in a language that writes foreign names in two ways. */
  orthography: 12,
  /** Only the last letter is alike, which may be another ending. */
  ending: 5,
  opening: 1,
  short: 2,
  /** A letter lost makes what nobody can speak. */
  unspeakable: -6,
  /** Languages whose names are less known here. */
  afar: 3
} as const
/** Languages whose names are best known here. */
const AREA = new Set(['az', 'ba', 'be', 'hy', 'ka', 'kk', 'ky', 'ru', 'tg', 'tk', 'tr', 'tt', 'uk', 'uz'])
/** Two letters the other way round at the very end are rather another ending. */
const SURE = 10
/** With so few bits between two words either may be meant. */
const DOUBT = 6
/** Shorter stems are more often like another. */
const SHORT = 5
const LONG = 6

/** Whether the difference can be neither grammar nor another name, by the letters of the language. */
export function isSlip(place: Mention, best: Candidate): boolean {
  const {entry, knowledge, tag, base} = place
  const apart = difference(entry.key, best.key, best.cost)
  if ((entry.key[0] !== best.key[0] && apart.kind !== 'swap') || isOrthography(base, entry.key, best.key)) return false
  if (AREA.has(base) ? isRisky(place, best, apart.kind) : isRiskyAfar(best, apart.kind)) return false
  if (isSurname(place, best, apart.kind) && (apart.tail > 1 || isUnspeakable(entry.key, best.key))) return true
  const surprise = strangeness(knowledge, tag, entry.key, best.key)
  if (apart.tail < 2 && isEnding(place, best, apart, surprise)) return false
  const least = LEAST[apart.kind] + more(place, best, apart) + (AREA.has(base) ? 0 : More.afar)
  return surprise >= Math.max(best.count > 1 ? 0 : 1, least)
}

/** Whether a letter too many may be right: a form that the text has not, or another way to write the name. */
const isRisky = ({entry, knowledge}: Mention, {written, key}: Candidate, kind: Difference['kind']): boolean => kind === 'extra' && (!written || knowledge.spellings.agree(entry.key, key))

/** The same in languages whose names and endings are less known here. */
function isRiskyAfar({known, written, count}: Candidate, kind: Difference['kind']): boolean {
  return kind === 'extra' || (kind === 'missing' && !(known && written)) || (!known && count < 2)
}

/** Whether a difference at the end of a word may be its ending. */
function isEnding({entry, knowledge, tag}: Mention, {key, written}: Candidate, {kind, tail}: Difference, surprise: number): boolean {
  if (kind === 'swap') return tail < 1 && !(written && surprise >= SURE)
  // a vowel before the last letter is often an ending's: лондонский, лондонской; and аргаас may be аргас, and аргаса
  return tail < 1 || kind === 'vowel' || strangeness(knowledge, tag, lastSwapped(entry.key), key) < DOUBT
}

/** Whether a surname that was introduced lost a letter or has it twice, and the word stands alone as surnames do afterwards. */
function isSurname(place: Mention, {introduced, stem, key, count}: Candidate, kind: Difference['kind']): boolean {
  const {entry, knowledge} = place
  if (!(introduced || (isCaseless(place.base) && count > 1)) || stem.length < LONG || (kind !== 'missing' && kind !== 'doubled')) return false
  return isAlone(place) && !isSomebodyElse(place, stem) && ((kind === 'doubled' && count > 1) || !knowledge.spellings.agree(entry.key, key))
}

/** A word with its last two letters the other way round. */
const lastSwapped = (word: string): string => word.slice(0, -2) + word.slice(-1) + word.slice(-2, -1)

/** What is asked for beyond the kind of slip. */
function more(place: Mention, best: Candidate, {kind, tail}: Difference): number {
  const {entry, knowledge, text, token, base} = place
  const {known, count, written, stem, ending, key} = best
  const doubled = kind === 'doubled' && entry.key.length > key.length
  return (
    (known ? 0 : count > 1 ? More.unsure : More.unknown) -
    Math.min(2, Math.log2(count)) +
    (written ? 0 : More.unwritten) +
    (kind === 'missing' && (known || count > 1) && isUnspeakable(entry.key, key) ? More.unspeakable : 0) +
    (isSomebodyElse(place, stem) ? More.somebody : 0) +
    (!doubled && knowledge.spellings.agree(entry.key, key) ? (base === 'be' ? More.orthography : More.spelling) : 0) +
    (tail > 1 || ending.length > 1 || kind === 'swap' ? 0 : More.ending) +
    (opensSentence(text, token) ? More.opening : 0) +
    (stem.length < SHORT ? More.short : 0)
  )
}

import {isListed, type Candidate} from './candidates.js'
import {opensSentence} from './context.js'
import {isAlone, isSomebodyElse, type Mention} from './mention.js'
import {isSwap} from './swap.js'
import {isUnspeakable, isVowel} from './letters.js'

/** What tells two words apart: letters alike before and after, and those between on each side. */
interface Difference {
  readonly kind: 'swap' | 'doubled' | 'vowel' | 'near' | 'missing' | 'other' | 'extra' | 'several'
  /** Letters alike at the end. */
  readonly tail: number
}

/**
 * Bits by which a word must be less like the language than what was meant, by kind of slip. The rarer a slip is made, and the more
 * words it makes that are right as well, the more. Chosen on texts with slips of our own making, and on clean ones, of 15 languages.
 */
const LEAST: Readonly<Record<Difference['kind'], number>> = {swap: 2, doubled: 3, vowel: 3, near: 4, missing: 6, other: 8, extra: 10, several: Infinity}
/** What more is asked for. */
const More = {
  /** Nothing knows the name, and the text has it once; or has it more often. */
  unknown: 3,
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
  /** The filter of common words knows the word, as it does one in twenty that are none. */
  listed: 6,
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
  const {kind, tail} = difference(entry.key, best.key, best.cost)
  const afar = !AREA.has(base)
  if (entry.key[0] !== best.key[0] && kind !== 'swap') return false
  if (kind === 'extra' && (afar || !best.written || knowledge.spellings.agree(entry.key, best.key))) return false
  if (kind === 'missing' && afar && !(best.known && best.written)) return false
  if (afar && !best.known && best.count < 2) return false
  if (isSurname(place, best, kind) && (tail > 1 || isUnspeakable(entry.key, best.key))) return true
  const model = knowledge.letters.get(tag) ?? knowledge.letters.get(base) ?? knowledge.trigrams
  const surprise = model.surprise(entry.key) - model.surprise(best.key)
  if (tail < 1 && !(kind === 'swap' && best.written && surprise >= SURE)) return false
  // аргаас may be аргас, and аргаса
  if (tail < 2 && kind !== 'swap' && model.surprise(lastSwapped(entry.key)) - model.surprise(best.key) < DOUBT) return false
  return surprise >= Math.max(best.count > 1 ? 0 : 1, LEAST[kind] + more(place, best, {kind, tail}) + (afar ? More.afar : 0))
}

/** Whether a surname that was introduced lost a letter or has it twice, and the word stands alone as surnames do afterwards. */
function isSurname(place: Mention, {introduced, stem, key}: Candidate, kind: Difference['kind']): boolean {
  const {entry, knowledge} = place
  if (!introduced || stem.length < LONG || (kind !== 'missing' && kind !== 'doubled') || isListed(place, entry.key)) return false
  return isAlone(place) && !isSomebodyElse(place, stem) && !knowledge.spellings.agree(entry.key, key)
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
    (isListed(place, entry.key) ? More.listed : 0) +
    (opensSentence(text, token) ? More.opening : 0) +
    (stem.length < SHORT ? More.short : 0)
  )
}

/** What kind of slip turns one word into another. */
function difference(typed: string, meant: string, cost: number): Difference {
  let front = 0
  while (front < typed.length && typed[front] === meant[front]) front++
  let tail = 0
  while (tail < Math.min(typed.length, meant.length) - front && typed.at(-1 - tail) === meant.at(-1 - tail)) tail++
  return {kind: kindOf(typed.slice(front, typed.length - tail), meant.slice(front, meant.length - tail), {typed, meant, cost}), tail}
}

function kindOf(typed: string, meant: string, whole: {typed: string; meant: string; cost: number}): Difference['kind'] {
  if (isSwap(whole.typed, whole.meant)) return 'swap'
  if (typed.length > 1 || meant.length > 1) return 'several'
  if (typed === '' || meant === '') return whole.cost < DOUBLED ? 'doubled' : typed === '' ? 'missing' : 'extra'
  if (isVowel(typed) && isVowel(meant)) return 'vowel'
  return whole.cost < NEAR ? 'near' : 'other'
}

/** Costs below which a letter more or less is a double one, and one for another a neighbour, with that of an unwritten ending. */
const DOUBLED = 0.7
const NEAR = 0.9

import {EditCost} from '../../document/distance.js'
import type {Candidate, Census, Entry} from './census.js'
import {besideEnglish, isCapitalised, isOrdinary, nextWord, previousWord} from './context.js'
import {related} from './grammar.js'
import type {Knowledge} from './knowledge.js'
import {isRomanisation} from './romanised.js'
import {isSwap} from './swap.js'
import type {Token, Word} from './tokens.js'
import type {Verdict} from './verdict.js'

/** The dearest edit: one letter more or less. */
const SLIP = 0.95
/** Shorter surnames are too near each other. */
const SHORTEST = 5
/** Bits by which a typing error is less like a name than what was meant. */
const PLAUSIBLE = 3

/** What the rule looks at. */
export interface Bare {
  readonly text: string
  readonly token: Token
  readonly entry: Entry
  readonly census: Census
  readonly knowledge: Knowledge
  readonly words: ReadonlyMap<string, Word>
}

/**
 * A surname alone that nobody has introduced, one slip from one that stands behind a given name earlier in the text: texts
 * introduce people by their full names, and call them by the surname afterwards.
 */
export function byIntroduction(place: Bare): Verdict | undefined {
  const {text, token, entry, census, knowledge, words} = place
  if (entry.standing !== 'unknown' || entry.count > 2 || entry.key.length < SHORTEST || !isAlone(text, token, knowledge)) return undefined
  const near = census.within(entry, SLIP).filter(({entry: other}) => other.count >= entry.count && isIntroduced(place, words.get(other.form)))
  const [best, second] = near
  if (!best || second || (words.get(entry.form)?.tokens ?? []).some((other) => hasGivenName(text, other, knowledge))) return undefined
  const {entry: meant, cost} = best
  if (meant.key.length < SHORTEST || related(knowledge, 'en', entry.key, meant.key)) return undefined
  const evidence = `${meant.form} is introduced in this text; spelling distance ${cost.toFixed(2)}`
  const verdict = {after: meant.form, rule: 'document-majority', evidence}
  return isSlip(knowledge, entry, best) ? {...verdict, confidence: 0.9} : {...verdict, confidence: 0.5, why: 'it may be another spelling of the name, or another name'}
}

/** Whether a token stands in running text with no other name beside it. */
function isAlone(text: string, token: Token, {lexicon}: Knowledge): boolean {
  const beside = [previousWord(text, token.start), nextWord(text, token.end)]
  return !beside.some((place) => isCapitalised(text, place) && !isOrdinary(text, place!, lexicon)) && besideEnglish(text, token, lexicon)
}

function isIntroduced({text, token, knowledge}: Bare, word: Word | undefined): boolean {
  return word?.tokens.some((other) => isLater(text, other.end, token.start) && hasGivenName(text, other, knowledge)) ?? false
}

/** Longest sentence that is looked through. */
const SENTENCE = 600

/** Whether a sentence ends between two places: two names in one sentence are rather two people. */
function isLater(text: string, before: number, at: number): boolean {
  return before < at && /[.!?…][\s"”’»)]|\n/.test(text.slice(Math.max(before, at - SENTENCE), at))
}

/** Whether a capitalised word that is no ordinary one stands before a token, and another name does not follow it. */
function hasGivenName(text: string, {start, end, block}: Token, {lexicon}: Knowledge): boolean {
  const before = previousWord(text, start)
  if (!before || before.start < block.start || !isCapitalised(text, before) || isCapitalised(text, nextWord(text, end))) return false
  return before.end - before.start > 1 && !isOrdinary(text, before, lexicon)
}

/** Whether the difference is no other way to write the name: known people have a list of these, others what systems make interchangeable. */
function isSlip({trigrams, spellings}: Knowledge, typed: Entry, {entry: meant, cost}: Candidate): boolean {
  const known = meant.standing === 'house' && cost > EditCost.doubling
  if (isSwap(typed.key, meant.key) || known) return typed.key.slice(-1) === meant.key.slice(-1)
  if (isRomanisation(typed.key, meant.key) || spellings.agree(typed.key, meant.key)) return false
  // one letter for another makes another family; a letter lost or gained makes none when the person was introduced
  const surprise = trigrams.surprise(typed.key) - trigrams.surprise(meant.key)
  return surprise >= PLAUSIBLE || (typed.key.length !== meant.key.length && typed.key.slice(-2) === meant.key.slice(-2))
}

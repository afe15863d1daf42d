import {EditCost} from '../../document/distance.js'
import type {Candidate, Census, Entry} from './census.js'
import {commonPrefix, related} from './grammar.js'
import type {Knowledge} from './knowledge.js'
import {isSwap} from './swap.js'
import type {Verdict} from './verdict.js'

/**
 * Letters at the end that both words must share, by language: what differs before them is no ending. Languages that stand here were
 * measured on clean text of at least 5,000 words each; in all others the rule only suggests.
 */
const SHARED_END: Readonly<Record<string, number>> = {fr: 2, es: 2, ru: 3, be: 3, tr: 3, az: 3, uz: 3, kk: 3, ky: 3}
const MARGIN = 0.2
/** Bits by which a typing error is less like a name than what was meant; known for Latin letters only. */
const UNLIKELY = 3
/** Dearest edit that is looked at. */
const FARTHEST = 1.2

/** Languages in which the rule corrects. */
export const isProven = (language: string): boolean => Object.hasOwn(SHARED_END, language)

/** A block's language: `tag` with its script, `base` without. */
export interface Tongue {
  readonly tag: string
  readonly base: string
}

/**
 * The document's majority in a language that inflects names or has no lexicon here: only slips inside the stem, of a name that
 * stands with the same ending elsewhere in the text.
 */
export function byMajorityAbroad(knowledge: Knowledge, census: Census, entry: Entry, {tag, base}: Tongue): Verdict | undefined {
  if (entry.standing !== 'unknown' || entry.count > 1 || entry.key.length < 5) return undefined
  const words = knowledge.known.get(tag) ?? knowledge.known.get(base)
  if (knowledge.stopwords.get(base)?.has(entry.key) || words?.has(entry.key)) return undefined
  const [best, second] = census.within(entry, FARTHEST)
  if (!best || (second && second.cost - best.cost < MARGIN)) return undefined
  const {entry: meant, cost} = best
  const known = isEstablished(meant) || (words?.has(meant.key) ?? false)
  if (!isSlip(knowledge, entry, best, known, SHARED_END[base] ?? 3) || related(knowledge, base, entry.key, meant.key)) return undefined
  const evidence = `${meant.form} ×${meant.count} in this text; spelling distance ${cost.toFixed(2)}`
  const doubt = isProven(base) ? {} : {why: 'no proven guard for inflection in this language'}
  return {after: meant.form, rule: 'document-majority', confidence: isProven(base) ? 0.9 : 0.6, evidence, ...doubt}
}

/** Whether the tables know a word as more than one of very many names, which may all be near each other. */
const isEstablished = ({standing}: Entry): boolean => standing === 'house' || standing === 'word' || standing === 'variant' || standing === 'foreign'

/** Whether the edit is cheap, lies in the stem, and the name is common enough for it. */
function isSlip({trigrams, spellings}: Knowledge, typed: Entry, {entry: meant, cost}: Candidate, known: boolean, ending: number): boolean {
  const {length} = typed.key
  // letters the other way round are never grammar
  if (isSwap(typed.key, meant.key)) return meant.count >= 3 || (known && (meant.count >= 2 || length >= 6))
  if (isDoubledEnd(typed.key, meant.key)) return meant.count >= 3
  if (!isInside(typed.key, meant.key, ending) || (!known && meant.count < 2)) return false
  const surprise = trigrams.surprise(typed.key) - trigrams.surprise(meant.key)
  if (surprise < UNLIKELY && spellings.agree(typed.key, meant.key)) return false
  if (cost > EditCost.near) return cost <= EditCost.indel && length >= 6 && meant.count >= (surprise >= UNLIKELY ? 2 : known ? 3 : 5)
  return surprise >= UNLIKELY || (length >= 6 && meant.count >= (known ? 1 : 3))
}

/** Whether a word only doubles the last consonant of the other. */
function isDoubledEnd(typed: string, meant: string): boolean {
  return typed === meant + meant.slice(-1) && !/[aeiouyаеёиоуыэюяіїєөүұәўѣ]$/.test(meant)
}

/** Whether two words begin alike and end alike in `end` letters. */
function isInside(a: string, b: string, end: number): boolean {
  return commonPrefix(a, b) > 0 && a.slice(-end) === b.slice(-end)
}

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

/** Languages in which the rule corrects. */
export const isProven = (language: string): boolean => Object.hasOwn(SHARED_END, language)

/**
 * The document's majority in a language that inflects names or has no word list here: only slips inside the stem, of a name that
 * stands with the same ending elsewhere in the text.
 */
export function byMajorityAbroad(knowledge: Knowledge, census: Census, entry: Entry, language: string): Verdict | undefined {
  if (entry.standing !== 'unknown' || entry.count > 1 || entry.key.length < 5) return undefined
  if (knowledge.stopwords.get(language)?.has(entry.key)) return undefined
  const [best, second] = census.near(entry, 2)
  if (!best || (second && second.cost - best.cost < MARGIN)) return undefined
  const {entry: meant, cost} = best
  if (!isSlip(knowledge, entry, best) || !isInside(entry.key, meant.key, SHARED_END[language] ?? 3)) return undefined
  if (related(knowledge, language, entry.key, meant.key)) return undefined
  const evidence = `${meant.form} ×${meant.count} in this text; spelling distance ${cost.toFixed(2)}`
  const doubt = isProven(language) ? {} : {why: 'no proven guard for inflection in this language'}
  return {after: meant.form, rule: 'document-majority', confidence: isProven(language) ? 0.9 : 0.6, evidence, ...doubt}
}

/** Whether the edit is cheap and the name common enough for it. */
function isSlip({trigrams, spellings}: Knowledge, typed: Entry, {entry: meant, cost}: Candidate): boolean {
  if (isSwap(typed.key, meant.key)) return true
  if (meant.standing === 'unknown' && meant.count < 3) return false
  const surprise = trigrams.surprise(typed.key) - trigrams.surprise(meant.key)
  if (surprise < UNLIKELY && spellings.agree(typed.key, meant.key)) return false
  if (cost > EditCost.near) return cost <= EditCost.indel && surprise >= UNLIKELY && meant.count >= 5
  return surprise >= UNLIKELY || (meant.count >= 3 && typed.key.length >= 6)
}

/** Whether two words begin alike and end alike in `end` letters. */
function isInside(a: string, b: string, end: number): boolean {
  return commonPrefix(a, b) > 0 && a.slice(-end) === b.slice(-end)
}

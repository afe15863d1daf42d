import type {Candidate, Census, Entry} from './census.js'
import {related} from './grammar.js'
import type {Knowledge} from './knowledge.js'
import type {Verdict} from './verdict.js'

/** How much nearer the best candidate must be than the next. */
const MARGIN = 0.2
/** Bits by which a typing error is less like a name than what was meant. */
const UNLIKELY = 6
const ABSURD = 9

/** A rare word that no list knows, close to a name that the document writes more often: the name was meant. */
export function byMajority(knowledge: Knowledge, census: Census, entry: Entry, language: string): Verdict | undefined {
  if (entry.count > 2 || entry.key.length < 4) return undefined
  const [best, second] = census.near(entry.key)
  if (!best) return undefined
  const {entry: meant, cost} = best
  const surprise = knowledge.trigrams.surprise(entry.key) - knowledge.trigrams.surprise(meant.key)
  if (cost > allowance(entry, meant, surprise)) return undefined
  if (second && second.cost - cost < MARGIN) return undefined
  if (!outnumbers(entry, best)) return undefined
  if (isDerived(knowledge, language, entry, meant)) return undefined
  if (surprise < ABSURD && meant.standing !== 'house' && knowledge.spellings.agree(entry.key, meant.key)) return undefined
  const evidence = `${meant.form} ×${meant.count} in this text; spelling distance ${cost.toFixed(2)}`
  return {after: meant.form, rule: 'document-majority', confidence: confidence(entry, best), evidence}
}

/** The dearest edit that is still a slip, by length of the shorter word and by how sure the name is. */
function allowance(typed: Entry, meant: Entry, surprise: number): number {
  const length = Math.min(typed.key.length, meant.key.length)
  const far = length <= 4 ? 0.5 : length <= 5 ? 0.65 : length <= 6 ? 0.95 : length <= 8 ? 1.2 : 1.6
  if (typed.standing === 'protected') return Math.min(far, 0.65)
  if (meant.standing === 'house' || meant.standing === 'word') return far
  return surprise >= UNLIKELY ? Math.min(far, 0.95) : Math.min(far, 0.65)
}

/** Whether the meant name is so much commoner in the text that the other can only be a slip. */
function outnumbers(typed: Entry, {entry: meant, cost}: Candidate): boolean {
  if (typed.standing === 'protected') return meant.count >= 5 * typed.count
  if (meant.standing === 'unknown') return meant.count >= 3 * typed.count
  if (meant.count >= 2 * typed.count) return true
  return meant.count >= typed.count && cost <= 0.9 && typed.key.length >= 6
}

/** Another form of the name, or a name of the same family. A country cut short is none: no name is Uzbekista. */
function isDerived(knowledge: Knowledge, language: string, typed: Entry, meant: Entry): boolean {
  const cut = meant.key.length - typed.key.length
  const kinds = knowledge.gazetteer.house.get(meant.key)?.kinds ?? ''
  if (cut === 1 && typed.key.length >= 7 && meant.key.startsWith(typed.key) && kinds.includes('c')) return false
  return related(knowledge, language, typed.key, meant.key)
}

function confidence(typed: Entry, {entry: meant, cost}: Candidate): number {
  const share = meant.count / (meant.count + typed.count)
  return Math.round((0.99 - 0.08 * cost - 0.1 * (1 - share)) * 100) / 100
}

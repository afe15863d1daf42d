import {editCost} from '../../document/distance.js'
import type {Lexicon} from '../../languages/lexicon.js'

/** A word that may have been meant. */
export interface Candidate {
  readonly word: string
  /** Of reading the typed word for it (`editCost`). */
  readonly cost: number
  /** 0 to 15. */
  readonly commonness: number
  /** Cost less what commonness takes off; the least is the best. */
  readonly score: number
}

/** What one step of commonness is worth in units of edit cost. */
const COMMONNESS = 0.06
const LIMIT = 2.2

/** Words that may have been meant, the best first. Only words of spelling dictionaries are proposed. */
export function rankCandidates(word: string, lexicon: Lexicon): Candidate[] {
  const close = collect(word, 1, lexicon)
  const best = close[0]
  if (best && best.cost <= 0.6 && best.commonness >= 6) return close
  return word.length >= 6 ? collect(word, 2, lexicon) : close
}

function collect(word: string, edits: number, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = []
  for (const {word: near} of lexicon.near(word, edits)) {
    if (!lexicon.isStandard(near) || near.includes("'")) continue
    const cost = editCost(word, near, LIMIT)
    if (cost === Infinity) continue
    const commonness = lexicon.commonness(near)
    candidates.push({word: near, cost, commonness, score: cost - COMMONNESS * commonness})
  }
  return candidates.sort((a, b) => a.score - b.score)
}

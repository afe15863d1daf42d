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

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Words that may have been meant, the best first. Only words of spelling dictionaries are proposed. */
export function rankCandidates(word: string, lexicon: Lexicon): Candidate[] {
  const close = [...new Set([...nearWords(word, 1, lexicon), ...firstLetterErrors(word, lexicon)])]
  const ranked = rank(word, close, lexicon)
  const best = ranked[0]
  if (word.length < 6 || (best && best.cost <= 0.6 && best.commonness >= 6)) return ranked
  return rank(word, [...new Set([...nearWords(word, 2, lexicon), ...close])], lexicon)
}

function nearWords(word: string, edits: number, lexicon: Lexicon): string[] {
  return lexicon.near(word, edits).flatMap((near) => (lexicon.isStandard(near.word) ? near.word : []))
}

/** Words with another first letter, one more, or one less, which the index does not look for. */
function firstLetterErrors(word: string, lexicon: Lexicon): string[] {
  const rest = word.slice(1)
  const words = [rest]
  for (const letter of LETTERS) words.push(letter + rest, letter + word)
  return words.filter((other) => other !== word && lexicon.isStandard(other))
}

function rank(word: string, near: readonly string[], lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = []
  for (const other of near) {
    const cost = other.includes("'") ? Infinity : editCost(word, other, LIMIT)
    if (cost === Infinity) continue
    const commonness = lexicon.commonness(other)
    candidates.push({word: other, cost, commonness, score: cost - COMMONNESS * commonness})
  }
  return candidates.sort((a, b) => a.score - b.score)
}

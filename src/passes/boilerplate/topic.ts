import type {Line, Page} from './page.js'
import {numbered} from './vocabulary.js'

/** A word that so much of the article's lines have says nothing of its topic. */
const COMMON = 0.25
const MIN_LINES = 4

/**
 * For each line, the share of its words that other lines of the article use, weighted by the first model's verdict on them; words that
 * most lines use do not count. -1 for a line of such words alone. Teasers speak of other things than the article.
 */
export function topicShares(page: Page, lines: readonly Line[], chances: Float64Array): Float64Array {
  const {ids, size, number} = numbered(page)
  const sums = new Float64Array(size)
  const seen = new Int32Array(size).fill(-1)
  let total = 0
  for (let i = 0; i < lines.length; i++) {
    total += chances[i]!
    for (let k = lines[i]!.from; k < lines[i]!.to; k++) {
      const id = ids[k]!
      if (seen[id] === i) continue
      seen[id] = i
      sums[id]! += chances[i]!
    }
  }
  const common = Math.max(MIN_LINES, COMMON * total)
  const shares = new Float64Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    let words = 0
    let found = 0
    for (let k = lines[i]!.from; k < lines[i]!.to; k++) {
      const sum = sums[ids[k]!]!
      if (sum > common || ids[k] === number) continue
      words++
      found += Math.min(1, Math.max(0, sum - chances[i]!))
    }
    shares[i] = words === 0 ? -1 : found / words
  }
  return shares
}

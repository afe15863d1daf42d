import type {Line} from './page.js'

const FAR = 30
/** Lines that go with the article beside the best stretch: the chance at which a line adds to it. */
const LEVELS = [0.5, 0.2] as const

/** Features of where a line stands to the best stretch of the page, at each level: lines above it (negative) or below it, and its share of the words. */
export const SPAN = LEVELS.flatMap((level) => [`toSpan${level}`, `spanShare${level}`])

/**
 * For the first model's chances, the stretch of lines with the greatest sum of words times (chance - level): the maximum subarray, found
 * in one pass (Kadane; Bentley, "Programming pearls", 1984). The article is one stretch of most pages.
 */
export function describeSpans(lines: readonly Line[], chances: Float64Array, out: Float32Array, wide: number, at: number): void {
  const total = lines.reduce((sum, {measures}) => sum + measures.words, 1)
  LEVELS.forEach((level, k) => {
    const [first, last, words] = bestSpan(lines, chances, level)
    for (let i = 0; i < lines.length; i++) {
      out[i * wide + at + 2 * k] = i < first ? Math.max(-FAR, i - first) : i > last ? Math.min(FAR, i - last) : 0
      out[i * wide + at + 2 * k + 1] = words / total
    }
  })
}

function bestSpan(lines: readonly Line[], chances: Float64Array, level: number): [first: number, last: number, words: number] {
  let best: [number, number, number] = [0, lines.length - 1, 0]
  let [most, start, sum, words] = [0, 0, 0, 0]
  for (let i = 0; i < lines.length; i++) {
    const own = lines[i]!.measures.words
    if (sum <= 0) {
      start = i
      sum = words = 0
    }
    sum += (own + 1) * (chances[i]! - level)
    words += own
    if (sum > most) {
      most = sum
      best = [start, i, words]
    }
  }
  return best
}

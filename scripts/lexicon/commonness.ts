import {sizes} from './sources.js'

/** What a word of each SCOWL size counts for at least, in a million words of text: our estimate, so that words which the texts lack keep an order. */
const prior = new Map<number, number>(sizes.map((size, i) => [size, [60, 15, 3, 1.5, 0.5, 0.3, 0.2, 0.05][i]!]))

/** Counts of lower-case words and of words that stand in capitals inside a sentence. */
export function countWords(text: string): {lower: Map<string, number>; total: number} {
  const lower = new Map<string, number>()
  let total = 0
  for (const [word] of text.matchAll(/[A-Za-z]+(?:'[a-z]+)?/g)) {
    total++
    const key = word.toLowerCase()
    lower.set(key, (lower.get(key) ?? 0) + 1)
  }
  return {lower, total}
}

/**
 * Commonness of a word, 0 to 15: twice the occurrences in a million words, as a power of two. A mean over the texts, with a floor by SCOWL size.
 * One step is a factor of 1.8.
 */
export function commonness(word: string, texts: readonly {lower: Map<string, number>; total: number; weight: number}[], size: number | undefined): number {
  let perMillion = 0
  for (const {lower, total, weight} of texts) perMillion += (weight * 1e6 * (lower.get(word) ?? 0)) / total
  const estimate = perMillion + (size === undefined ? 0.01 : prior.get(size)!)
  return Math.max(0, Math.min(15, Math.round(Math.log2(1 + 2 * estimate) * 1.2)))
}

import type {LetterModel} from '../../src/languages/letters.js'

/** Trigrams that a context must have been seen with for its own counts to weigh more than those of two letters. */
const PRIOR = 5

/** Bits of surprise of every letter after two others, interpolated with lower orders (Jelinek and Mercer, 1980), each word counted once. */
export function trainLetters(model: LetterModel, size: number, words: Iterable<string>): Float64Array {
  const trigrams = new Float64Array(size ** 3)
  for (const word of words) model.each(word, (cell) => cell >= 0 && trigrams[cell]!++)
  const [bigrams, letters] = [new Float64Array(size ** 2), new Float64Array(size)]
  trigrams.forEach((count, cell) => {
    bigrams[cell % size ** 2]! += count
    letters[cell % size]! += count
  })
  const total = sum(letters)
  return trigrams.map((count, cell) => {
    const [letter, middle, start] = [cell % size, Math.floor(cell / size) % size, Math.floor(cell / size) * size]
    const pairs = bigrams.subarray(middle * size, (middle + 1) * size)
    const low = (0.9 * (bigrams[middle * size + letter]! + 0.01)) / (sum(pairs) + 0.3) + 0.1 * (letters[letter]! / total + 1e-4)
    return -Math.log2((count + PRIOR * low) / (sum(trigrams.subarray(start, start + size)) + PRIOR))
  })
}

const sum = (counts: Float64Array): number => counts.reduce((a, b) => a + b, 0)

import {LETTERS, TrigramModel} from '../../../src/passes/names/trigrams.js'

/** Trigram model of names in Latin letters: interpolated with lower orders (Jelinek and Mercer, 1980), each name counted once. */
export function trainTrigrams(names: Iterable<string>): string {
  const size = LETTERS
  const tri = new Float64Array(size ** 3)
  for (const name of names) {
    if (!/^[a-z]+$/.test(name)) continue
    TrigramModel.each(name, (cell) => tri[cell]!++)
  }
  const bi = sumLast(tri, size)
  const uni = new Float64Array(size)
  tri.forEach((count, cell) => (uni[cell % size]! += count))
  const total = uni.reduce((a, b) => a + b)
  const pairs = pairCounts(tri, size)
  const bytes = Buffer.alloc(size ** 3)
  for (let cell = 0; cell < bytes.length; cell++) {
    const letter = cell % size
    const middle = Math.floor(cell / size) % size
    const left = sum(pairs, middle * size, size)
    const low = 0.9 * ((pairs[middle * size + letter]! + 0.01) / (left + 0.3)) + 0.1 * (uni[letter]! / total + 1e-4)
    const context = bi[Math.floor(cell / size)]!
    const probability = (tri[cell]! + 5 * low) / (context + 5)
    bytes[cell] = Math.min(255, Math.round(-16 * Math.log2(probability)))
  }
  return bytes.toString('base64')
}

function sumLast(counts: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(counts.length / size)
  counts.forEach((count, cell) => (sums[Math.floor(cell / size)]! += count))
  return sums
}

function pairCounts(tri: Float64Array, size: number): Float64Array {
  const pairs = new Float64Array(size ** 2)
  tri.forEach((count, cell) => (pairs[cell % size ** 2]! += count))
  return pairs
}

function sum(counts: Float64Array, from: number, length: number): number {
  let total = 0
  for (let i = from; i < from + length; i++) total += counts[i]!
  return total
}

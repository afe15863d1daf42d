import {Kind, kinds} from '../../document/characters.js'

/** Words in a row that make a shingle. */
const SIZE = 4
/** An article shorter than this says nothing: pages put their summary there. */
const MIN_WORDS = 80

/**
 * For each line, the share of its shingles of four words that also stand in the article text which the page declares; -1 where it
 * declares none. Shingles: Broder, "On the resemblance and containment of documents", 1997.
 */
export function declaredShare(lines: readonly string[], body: string): number[] {
  const hashes = wordHashes(body)
  if (hashes.length < MIN_WORDS) return lines.map(() => -1)
  const known = new Set<number>()
  for (let size = 1; size <= SIZE; size++) for (let i = 0; i + size <= hashes.length; i++) known.add(shingle(hashes, i, size))
  return lines.map((line) => share(wordHashes(line), known))
}

function share(words: readonly number[], known: ReadonlySet<number>): number {
  if (words.length === 0) return -1
  const size = Math.min(SIZE, words.length)
  let found = 0
  for (let i = 0; i + size <= words.length; i++) if (known.has(shingle(words, i, size))) found++
  return found / (words.length - size + 1)
}

function shingle(words: readonly number[], from: number, size: number): number {
  let hash = size
  for (let i = from; i < from + size; i++) hash = Math.imul(hash ^ words[i]!, 0x9e3779b1) ^ (hash >>> 15)
  return hash
}

/** Hashes (FNV-1a) of the words of a text, without case. */
function wordHashes(text: string): number[] {
  const kind = kinds()
  const small = text.toLowerCase()
  const hashes: number[] = []
  let hash = 0
  for (let i = 0; i < small.length; i++) {
    const code = small.charCodeAt(i)
    const k = kind[code]!
    if ((k >= Kind.lower && k <= Kind.digit) || k === Kind.surrogate) hash = Math.imul((hash === 0 ? BASIS : hash) ^ code, PRIME)
    else if (hash !== 0) {
      hashes.push(hash)
      hash = 0
    }
  }
  if (hash !== 0) hashes.push(hash)
  return hashes
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

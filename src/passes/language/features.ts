/**
 * Features of a word for the language model: hashed letter sequences of length 1 to 5 with the word's boundaries, and the whole word.
 * The trainer and the pass share this code: a change here means training anew.
 */

/** Longest letter sequence. */
const ORDER = 5
/** Stands for the boundary of a word. */
const BOUNDARY = 95
/** Letters of a word that are looked at. */
export const LONGEST = 36

const SALTS = [0, 1, 2, 3, 4].map((n) => Math.imul(n, 0x9e3779b9) | 0)
const codes = new Uint16Array(LONGEST + 2)

/** Room that the features of one word need. */
export const MOST_FEATURES = (LONGEST + 2) * ORDER + 1

/** Vowel signs of Devanagari: the n-grams that the model is trained on end at them. */
const SIGNS = /[\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963]+/g

/** The pieces of a lower-case word that the features see: one, but for Devanagari. */
export function pieces(word: string): readonly string[] {
  const first = word.charCodeAt(0)
  if (first >= 0x900 && first < 0x980) return word.split(SIGNS).filter((piece) => piece !== '')
  return [word.includes('\u0307') ? word.replaceAll('i\u0307', 'i') : word]
}

/** Write the features of a lower-case word to `out`, as row numbers below 2^bits; returns how many. */
export function wordFeatures(word: string, bits: number, order: number, out: Uint32Array): number {
  const length = Math.min(word.length, LONGEST)
  codes[0] = codes[length + 1] = BOUNDARY
  for (let i = 0; i < length; i++) codes[i + 1] = word.charCodeAt(i)
  const size = length + 2
  const shift = 32 - bits
  const most = Math.min(order, ORDER)
  let count = 0
  for (let i = 0; i < size; i++) {
    let hash = -2128831035 // FNV-1a
    const end = Math.min(most, size - i)
    for (let n = 0; n < end; n++) {
      hash = Math.imul(hash ^ codes[i + n]!, 16777619)
      if (n > 0 || codes[i] !== BOUNDARY) out[count++] = mix(hash + SALTS[n]!) >>> shift
    }
  }
  if (order > 1 && size > ORDER) out[count++] = mix(hashAll(size)) >>> shift
  return count
}

function hashAll(size: number): number {
  let hash = 0x811c9dc5 ^ 0x5bd1e995
  for (let i = 0; i < size; i++) hash = Math.imul(hash ^ codes[i]!, 16777619)
  return hash
}

/** Finaliser that spreads the bits (C. Wellons, lowbias32). */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x7feb352d)
  h ^= h >>> 15
  h = Math.imul(h, 0x846ca68b)
  return h ^ (h >>> 16)
}

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
const padded = new Uint16Array(LONGEST + 2)

/** Room that the features of one word need: of all its letters, and once more of its pieces with their own boundaries. */
export const MOST_FEATURES = (LONGEST + 2) * ORDER + 1 + LONGEST * 2 * ORDER

/** Write the features of a lower-case word to `out`, as row numbers below 2^bits; returns how many. The word stands in `codes`, `length` units from `from`. */
export function wordFeatures(codes: Uint16Array, from: number, length: number, bits: number, order: number, out: Int32Array): number {
  const size = Math.min(length, LONGEST)
  const count = addFeatures(codes, from, size, bits, order, out, 0)
  const first = codes[from]!
  return first < 0x980 && first >= 0x900 ? addPieces(codes, from, size, bits, order, out, count) : count
}

/** Devanagari also in pieces without vowel signs: those are what the n-grams of the training data consist of. */
function addPieces(codes: Uint16Array, from: number, size: number, bits: number, order: number, out: Int32Array, count: number): number {
  const end = from + size
  let total = count
  for (let start = from; start < end; ) {
    let i = start
    while (i < end && !isSign(codes[i]!)) i++
    if (i > start && i - start < size) total = addFeatures(codes, start, i - start, bits, order, out, total)
    start = i + 1
  }
  return total
}

function isSign(code: number): boolean {
  return code < 0x904 || (code >= 0x93a && code < 0x950) || (code > 0x950 && code < 0x958) || code === 0x962 || code === 0x963
}

function addFeatures(codes: Uint16Array, from: number, length: number, bits: number, order: number, out: Int32Array, start: number): number {
  padded[0] = padded[length + 1] = BOUNDARY
  for (let i = 0; i < length; i++) padded[i + 1] = codes[from + i]!
  const size = length + 2
  const shift = 32 - bits
  const most = Math.min(order, ORDER)
  let count = start
  for (let i = 0; i < size; i++) {
    let hash = -2128831035 // FNV-1a
    const end = Math.min(most, size - i)
    for (let n = 0; n < end; n++) {
      hash = Math.imul(hash ^ padded[i + n]!, 16777619)
      if (n > 0 || padded[i] !== BOUNDARY) out[count++] = mix(hash + SALTS[n]!) >>> shift
    }
  }
  if (order > 1 && size > ORDER) out[count++] = mix(hashAll(size)) >>> shift
  return count
}

function hashAll(size: number): number {
  let hash = 0x811c9dc5 ^ 0x5bd1e995
  for (let i = 0; i < size; i++) hash = Math.imul(hash ^ padded[i]!, 16777619)
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

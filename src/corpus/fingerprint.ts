/** Bands of a sketch, and least hashes in a band. Two lines share a band in one of two cases at a resemblance of 0.8, in one of eight at 0.5. */
export const BANDS = 4
const ROWS = 3
/** Lines of so many words have a sketch; shorter ones must be the same, longer ones are paragraphs. */
const MIN_WORDS = 8
const MAX_WORDS = 120
const SALTS = /* @__PURE__ */ Array.from({length: BANDS * ROWS}, (_, i) => Math.imul(i + 1, 0x9e3779b1) | 1)

/** A number of 52 bits for the words `[from, to)`: the same for lines that differ in case, punctuation or numbers alone. */
export function fingerprint(tokens: Int32Array, from: number, to: number): number {
  let low = to - from
  let high = 0x811c9dc5
  for (let i = from; i < to; i++) {
    low = Math.imul(low ^ tokens[i]!, 0x9e3779b1) ^ (low >>> 13)
    high = Math.imul(high ^ (tokens[i]! >>> 7) ^ i - from, 0x01000193) ^ (high >>> 15)
  }
  return pair(high, low)
}

/**
 * Numbers that lines much alike share, one a band: least hashes over pairs of words (Broder, "On the resemblance and containment of
 * documents", 1997), taken in bands (Indyk and Motwani, 1998). None for lines too short or too long.
 */
export function sketch(tokens: Int32Array, from: number, to: number): number[] {
  const words = to - from
  if (words < MIN_WORDS || words > MAX_WORDS) return []
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (let i = from; i + 1 < to; i++) {
    const shingle = Math.imul(tokens[i]!, 0x85ebca6b) ^ tokens[i + 1]!
    for (let k = 0; k < least.length; k++) {
      let value = Math.imul(shingle ^ SALTS[k]!, 0xc2b2ae35)
      value = Math.imul(value ^ (value >>> 15), SALTS[k]!) >>> 0
      if (value < least[k]!) least[k] = value
    }
  }
  return Array.from({length: BANDS}, (_, band) => pair(Math.imul(least[band * ROWS]!, 31) + band + 1, Math.imul(least[band * ROWS + 1]!, 0x9e3779b1) ^ least[band * ROWS + 2]!))
}

function pair(high: number, low: number): number {
  return (high & 0xfffff) * 0x100000000 + (low >>> 0)
}

/** Slots of the memory; a power of two. */
const SLOTS = 1 << 15

/**
 * Remembers the numbers of words, so that the common ones cost a hash. Words that share a slot drive each other out, so it never grows.
 * A word is known again by 64 bits of hash, case and all; that two words ever share them is not to be expected (2^-64 a look-up).
 */
export class Remembered {
  private readonly first = new Int32Array(SLOTS)
  private readonly second = new Int32Array(SLOTS)
  private readonly values = new Int32Array(SLOTS)

  constructor(private readonly find: (text: string, start: number, end: number) => number) {}

  /** What `find` gives for `[start, end)` of a text. */
  get(text: string, start: number, end: number): number {
    let a = end - start
    let b = 0x9e3779b9
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ (b >>> 15) ^ code, 0x85ebca6b)
    }
    a ^= a >>> 15
    const slot = (a ^ b) & (SLOTS - 1)
    if (this.first[slot] === a && this.second[slot] === b) return this.values[slot]!
    const value = this.find(text, start, end)
    this.first[slot] = a
    this.second[slot] = b
    this.values[slot] = value
    return value
  }
}

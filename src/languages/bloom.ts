import {decodeBase64} from './base64.js'

/**
 * Bloom filter over words: never misses a word that was added, and says yes to others at a small, known rate.
 * Two FNV-1a hashes stand for all (Kirsch and Mitzenmacher, 2006).
 */
export class Bloom {
  private readonly bits: number

  constructor(
    private readonly bytes: Uint8Array,
    private readonly hashes: number
  ) {
    this.bits = bytes.length * 8
  }

  /** An empty filter for a number of words and a rate of false hits, 0 to 1. */
  static sized(words: number, rate: number): Bloom {
    const bits = Math.ceil((-words * Math.log(rate)) / Math.LN2 ** 2)
    return new Bloom(new Uint8Array(Math.ceil(bits / 8)), Math.max(1, Math.round(-Math.log2(rate))))
  }

  /** A filter packed by `pack`. */
  static unpack(packed: string, hashes: number): Bloom {
    return new Bloom(decodeBase64(packed), hashes)
  }

  /** The bytes in base64, and the number of hashes. */
  pack(): {readonly packed: string; readonly hashes: number} {
    let binary = ''
    for (const byte of this.bytes) binary += String.fromCharCode(byte)
    return {packed: btoa(binary), hashes: this.hashes}
  }

  add(word: string): void {
    const step = hash(word, 0x9747b28c) | 1
    let at = hash(word, 0x811c9dc5)
    for (let i = 0; i < this.hashes; i++, at = (at + step) >>> 0) {
      const bit = at % this.bits
      this.bytes[bit >>> 3]! |= 1 << (bit & 7)
    }
  }

  has(word: string): boolean {
    const step = hash(word, 0x9747b28c) | 1
    let at = hash(word, 0x811c9dc5)
    for (let i = 0; i < this.hashes; i++, at = (at + step) >>> 0) {
      const bit = at % this.bits
      if ((this.bytes[bit >>> 3]! & (1 << (bit & 7))) === 0) return false
    }
    return true
  }
}

/** FNV-1a over code units, with a last mix so that all bits count. */
function hash(word: string, seed: number): number {
  let h = seed
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

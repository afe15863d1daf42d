import {decodeBase64} from './base64.js'
import {lazy} from './lazy.js'

/**
 * Bloom filter over words: never misses a word that was added, and says yes to others at a small, known rate.
 * Two FNV-1a hashes stand for all (Kirsch and Mitzenmacher, 2006).
 */
export class Bloom {
  private constructor(
    private readonly unpacked: () => Uint8Array,
    private readonly hashes: number
  ) {}

  private get bytes(): Uint8Array {
    return this.unpacked()
  }

  /** An empty filter for a number of words and a rate of false hits, 0 to 1. */
  static sized(words: number, rate: number): Bloom {
    const bits = Math.ceil((-words * Math.log(rate)) / Math.LN2 ** 2)
    const bytes = new Uint8Array(Math.ceil(bits / 8))
    return new Bloom(() => bytes, Math.max(1, Math.round(-Math.log2(rate))))
  }

  /** A filter packed by `pack`, unpacked when it is first asked. */
  static unpack(packed: string, hashes: number): Bloom {
    return new Bloom(lazy(() => decodeBase64(packed)), hashes)
  }

  /** The bytes in base64, and the number of hashes. */
  pack(): {readonly packed: string; readonly hashes: number} {
    let binary = ''
    for (const byte of this.bytes) binary += String.fromCharCode(byte)
    return {packed: btoa(binary), hashes: this.hashes}
  }

  add(word: string): void {
    const {bytes} = this
    const step = hash(word, 0x9747b28c) | 1
    let at = hash(word, 0x811c9dc5)
    for (let i = 0; i < this.hashes; i++, at = (at + step) >>> 0) {
      const bit = at % (bytes.length * 8)
      bytes[bit >>> 3]! |= 1 << (bit & 7)
    }
  }

  has(word: string): boolean {
    const {bytes} = this
    const step = hash(word, 0x9747b28c) | 1
    let at = hash(word, 0x811c9dc5)
    for (let i = 0; i < this.hashes; i++, at = (at + step) >>> 0) {
      const bit = at % (bytes.length * 8)
      if ((bytes[bit >>> 3]! & (1 << (bit & 7))) === 0) return false
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

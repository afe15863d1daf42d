import type {Codepage} from './codepages.js'

const QUESTION = 0x3f
const SPACE = 0x20
const UNKNOWN = 0xfffd
const ALL = -1

/** Tells quickly which of up to 32 encodings UTF-8 may have been read as: one bit each, in their order. */
export class Leads {
  /** Bits of the encodings in which a code unit is a byte that leads a sequence of two, of three or four, or continues one. */
  private readonly two = new Int32Array(0x10000)
  private readonly more = new Int32Array(0x10000)
  private readonly rest = new Int32Array(0x10000)

  constructor(pages: readonly Codepage[]) {
    for (const [index, {encode, decode}] of pages.entries()) {
      // bytes without a meaning stand for themselves
      for (let half = 0x80; half < 0x100; half++) for (const code of [decode[half]!, half]) this.mark(code, encode[code]!, 1 << index)
    }
  }

  private mark(code: number, byte: number, bit: number): void {
    const table = byte < 0x80 ? undefined : byte < 0xc0 ? this.rest : byte < 0xe0 ? this.two : this.more
    if (table) table[code]! |= bit
  }

  /** Encodings in which all characters beyond ASCII may belong to sequences, and those in which at least two sequences may be found. */
  candidates(text: string): {all: number; some: number} {
    let all = ALL
    let any = 0
    let once = 0
    let twice = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x80 || code === UNKNOWN) continue
      all &= this.two[code]! | this.more[code]! | this.rest[code]!
      const follows = this.follows(text, i + 1)
      const found = (this.two[code]! | (this.more[code]! & this.follows(text, i + 2))) & follows
      any |= found
      if (follows === ALL && text.charCodeAt(i + 1) === SPACE) continue
      twice |= once & found
      once |= found
    }
    return {all: all & any, some: twice}
  }

  /** Encodings in which at least one in `part` characters beyond ASCII belongs to a sequence. */
  covering(text: string, part: number): number {
    const covered = new Uint16Array(32)
    let total = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x80) continue
      total++
      let found = (this.two[code]! | this.more[code]!) & this.follows(text, i + 1)
      while (found !== 0) {
        covered[31 - Math.clz32(found & -found)]! += 2
        found &= found - 1
      }
    }
    return covered.reduce((bits, count, index) => (count * part >= total ? bits | (1 << index) : bits), 0)
  }

  /** Encodings in which the character at `index` may continue a sequence, be it lost. */
  private follows(text: string, index: number): number {
    const code = text.charCodeAt(index)
    return code === SPACE || code === QUESTION || code === UNKNOWN ? ALL : this.rest[code] ?? 0
  }
}

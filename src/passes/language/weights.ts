import {decodeBase64} from '../../languages/base64.js'
import {BYTES, decodeBase85} from '../../languages/base85.js'
import type {LanguageModel} from '../../languages/index.js'

/** Weights in one number. */
export const LANES = 8
/** Weights in a symbol, and to how many rows are filled up. */
const PAIR = 2
const FILLED = 4
/** Symbols that are read at once, at most. */
const ATONCE = 3
/** Longest code, in bits. */
const LONGEST = 12

/** Bits of a group of base 85, and groups that are read beside those of a block: where it begins and ends, and one that the reader looks ahead to. */
const BITS = 8 * BYTES
const AHEAD = 4

const BLOCK_BITS = 6
/** Rows that are unpacked together; a text that is short needs few. */
export const BLOCK = 1 << BLOCK_BITS

/**
 * Rows of weights of four bits, each plus 8, which adds the same to every language and may stay. They come in a canonical Huffman code,
 * two to a symbol, and are unpacked as they are asked for.
 */
export class Weights {
  /** All rows, `width` numbers each; those that were not asked for are 0. */
  readonly lanes: Int32Array
  readonly width: number
  /** All code, and room for that of one block. */
  private readonly code: string
  private readonly bytes: Uint8Array
  private readonly single: Uint16Array
  private readonly joined: Uint32Array
  /** Bit at which each block starts. */
  private readonly starts: Uint32Array
  private readonly ready: Uint8Array
  private readonly symbols: number

  constructor({bits, languages, lengths, blocks, weights}: LanguageModel) {
    const size = languages.split(' ').length
    this.width = Math.ceil(size / LANES)
    this.symbols = (Math.ceil(size / FILLED) * FILLED) / PAIR
    this.lanes = new Int32Array(this.width << bits)
    this.code = weights
    this.single = makeTable(lengths)
    this.joined = joinCodes(this.single)
    const sizes = new Uint16Array(decodeBase64(blocks).buffer)
    this.starts = new Uint32Array(sizes.length + 1)
    for (let block = 0; block < sizes.length; block++) this.starts[block + 1] = this.starts[block]! + sizes[block]!
    this.bytes = new Uint8Array((Math.max(...sizes) >> 3) + AHEAD * BYTES)
    this.ready = new Uint8Array(sizes.length)
  }

  /** Make rows ready, and their numbers places in `lanes`. */
  locate(rows: Int32Array, count: number): void {
    const {ready, width} = this
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (ready[row >> BLOCK_BITS] === 0) this.unpack(row >> BLOCK_BITS)
      rows[i] = Math.imul(row, width)
    }
  }

  private unpack(block: number): void {
    const {lanes, code, bytes, starts, single, joined, symbols, width} = this
    const stride = 4 * width
    const out = new Uint8Array(lanes.buffer, block * BLOCK * stride, BLOCK * stride)
    const first = Math.floor(starts[block]! / BITS)
    decodeBase85(code, first, Math.floor(starts[block + 1]! / BITS) + 2, bytes)
    unpackRows(bytes, starts[block]! - first * BITS, single, joined, out, symbols, stride)
    this.ready[block] = 1
  }
}

/** Write rows of `symbols` bytes, each at the beginning of `stride` bytes; several symbols at once where they do not reach into the next row. */
function unpackRows(bytes: Uint8Array, start: number, single: Uint16Array, joined: Uint32Array, out: Uint8Array, symbols: number, stride: number): void {
  let at = start >> 3
  let window = bytes[at++]!
  let have = 8 - (start & 7)
  for (let row = 0; row < out.length; row += stride) {
    const end = row + symbols
    for (let to = row; to < end; ) {
      if (have < LONGEST) {
        window = (window << 16) | (bytes[at]! << 8) | bytes[at + 1]!
        at += 2
        have += 16
      }
      const ahead = (window >> (have - LONGEST)) & ((1 << LONGEST) - 1)
      if (to + ATONCE <= end) {
        const entry = joined[ahead]!
        out[to] = entry
        out[to + 1] = entry >> 8
        out[to + 2] = entry >> 16
        to += (entry >> 24) & 3
        have -= entry >> 26
      } else {
        const entry = single[ahead]!
        out[to++] = entry
        have -= entry >> 8
      }
    }
  }
}

/** For each string of bits as many symbols as it holds, their number in two bits above, and above it the length of their codes. */
function joinCodes(single: Uint16Array): Uint32Array {
  const table = new Uint32Array(single.length)
  for (let bits = 0; bits < table.length; bits++) {
    let joined = 0
    let count = 0
    let length = 0
    while (count < ATONCE) {
      const entry = single[(bits << length) & ((1 << LONGEST) - 1)]!
      if (length + (entry >> 8) > LONGEST) break
      joined |= (entry & 255) << (8 * count++)
      length += entry >> 8
    }
    table[bits] = joined | (count << 24) | (length << 26)
  }
  return table
}

/** The symbol that begins each string of bits, and above it the length of its code. */
function makeTable(lengths: string): Uint16Array {
  const table = new Uint16Array(1 << LONGEST)
  let at = 0
  for (let length = 1; length <= LONGEST; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (parseInt(lengths[symbol]!, 36) !== length) continue
      const next = at + (1 << (LONGEST - length))
      table.fill(symbol | (length << 8), at, next)
      at = next
    }
  }
  return table
}

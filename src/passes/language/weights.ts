import {decodeBase64} from '../../languages/base64.js'
import type {LanguageModel} from '../../languages/index.js'

/** Weights in one number. */
export const LANES = 8
/** Weights in a symbol, and to how many rows are filled up. */
const PAIR = 2
const FILLED = 4
/** Longest code, in bits. */
const LONGEST = 12

/** Numbers in a row of weights. */
export function rowWidth(languages: number): number {
  return Math.ceil(languages / LANES)
}

/** Rows of weights of four bits, each plus 8, which adds the same to every language and may stay. They come in a canonical Huffman code, two to a symbol. */
export function unpackWeights({bits, languages, lengths, weights}: LanguageModel): Int32Array {
  const table = makeTable(lengths)
  const bytes = decodeBase64(weights)
  const size = languages.split(' ').length
  const symbols = (Math.ceil(size / FILLED) * FILLED) / PAIR
  const width = rowWidth(size)
  const lanes = new Int32Array(width << bits)
  let window = 0
  let have = 0
  let at = 0
  for (let row = 0; row < lanes.length; row += width) {
    for (let i = 0; i < symbols; i++) {
      while (have < LONGEST) {
        window = ((window << 8) | bytes[at++]!) & 0xfffff
        have += 8
      }
      const entry = table[(window >> (have - LONGEST)) & ((1 << LONGEST) - 1)]!
      have -= entry >> 8
      lanes[row + (i >> 2)]! |= (entry & 255) << ((i & 3) << 3)
    }
  }
  return lanes
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

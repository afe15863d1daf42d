import {BLOCK} from '../../src/passes/language/weights.js'
import {encodeBase85} from './base85.js'
import {codeLengths, encode} from './huffman.js'

/** Weights as small integers, two to a symbol of a Huffman code, in base 85. */
export interface Packed {
  /** What one step of the integers stands for. */
  readonly scale: number
  /** Length of the code of each symbol, a digit of base 36 each; 0 where there is none. */
  readonly lengths: string
  /** Bits of each block of rows, numbers of 16 bits in base64. */
  readonly blocks: string
  readonly weights: string
}

/** Largest value in four bits with a sign. */
const MOST = 7

/** How weights are rounded: the coarser, the fewer bytes they take. */
export interface Rounding {
  /** Share of the weights that keep their value; the largest are cut. */
  readonly kept: number
  /** Part of a step that is rounded down: many weights are nothing but the lack of a feature, and small code. */
  readonly dead: number
}

/**
 * Round the rows of weights to four bits. What adds the same to every language says nothing, so the commonest value of each row is
 * made 8, which makes it the commonest of all: its code is the shortest.
 */
export function pack(weights: Float32Array, size: number, {kept, dead}: Rounding): Packed {
  const scale = findScale(weights, size, kept)
  const width = Math.ceil(size / 4) * 4
  const rows = weights.length / size
  const symbols = new Uint8Array((rows * width) / 2)
  for (let row = 0; row < rows; row++) {
    const values = round(weights.subarray(row * size, row * size + size), scale, dead)
    for (let k = 0; k < width; k++) symbols[(row * width + k) >> 1]! |= (values[k] ?? 8) << (k % 2 === 0 ? 0 : 4)
  }
  const lengths = codeLengths(symbols)
  const blocks = Buffer.from(blockSizes(symbols, lengths, (BLOCK * width) / 2).buffer).toString('base64')
  return {scale, lengths: lengths.map((length) => length.toString(36)).join(''), blocks, weights: encodeBase85(encode(symbols, lengths))}
}

/** Bits of the codes of every `size` symbols. */
export function blockSizes(symbols: Uint8Array, lengths: readonly number[], size: number): Uint16Array {
  return Uint16Array.from({length: symbols.length / size}, (_, block) => {
    let bits = 0
    for (let i = 0; i < size; i++) bits += lengths[symbols[block * size + i]!]!
    return bits
  })
}

function findScale(weights: Float32Array, size: number, kept: number): number {
  const sizes: number[] = []
  for (let row = 0; row + size <= weights.length; row += size * 13) {
    const part = weights.subarray(row, row + size)
    const middle = median(part)
    for (const weight of part) sizes.push(Math.abs(weight - middle))
  }
  sizes.sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length * kept)]! / MOST
}

function median(values: Float32Array): number {
  return values.slice().sort()[values.length >> 1]!
}

/** Steps from the commonest value of a row, plus 8. */
function round(row: Float32Array, scale: number, dead: number): Uint8Array {
  const middle = median(row)
  return Uint8Array.from(row, (weight) => {
    const steps = (weight - middle) / scale
    const whole = Math.sign(steps) * Math.floor(Math.abs(steps) + 1 - dead)
    return Math.max(-MOST, Math.min(MOST, whole)) + 8
  })
}

import {codeLengths, encode} from './huffman.js'

/** Weights as small integers, two to a symbol of a Huffman code, in base64. */
export interface Packed {
  /** What one step of the integers stands for. */
  readonly scale: number
  /** Length of the code of each symbol, a digit of base 36 each; 0 where there is none. */
  readonly lengths: string
  readonly weights: string
}

/** Share of the weights that keep their value; the largest are cut. */
const KEPT = 0.998
/** Largest value in four bits with a sign. */
const MOST = 7
/** Part of a step that is rounded down: many weights are nothing but the lack of a feature, and small code. */
const DEAD = 0.65

/**
 * Round the rows of weights to four bits. What adds the same to every language says nothing, so the commonest value of each row is
 * made 8, which makes it the commonest of all: its code is the shortest.
 */
export function pack(weights: Float32Array, size: number): Packed {
  const scale = findScale(weights, size)
  const width = Math.ceil(size / 4) * 4
  const rows = weights.length / size
  const symbols = new Uint8Array((rows * width) / 2)
  for (let row = 0; row < rows; row++) {
    const values = round(weights.subarray(row * size, row * size + size), scale)
    for (let k = 0; k < width; k++) symbols[(row * width + k) >> 1]! |= (values[k] ?? 8) << (k % 2 === 0 ? 0 : 4)
  }
  const lengths = codeLengths(symbols)
  return {scale, lengths: lengths.map((length) => length.toString(36)).join(''), weights: Buffer.from(encode(symbols, lengths)).toString('base64')}
}

function findScale(weights: Float32Array, size: number): number {
  const sizes: number[] = []
  for (let row = 0; row + size <= weights.length; row += size * 13) {
    const part = weights.subarray(row, row + size)
    const middle = median(part)
    for (const weight of part) sizes.push(Math.abs(weight - middle))
  }
  sizes.sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length * KEPT)]! / MOST
}

function median(values: Float32Array): number {
  return values.slice().sort()[values.length >> 1]!
}

/** Steps from the commonest value of a row, plus 8. */
function round(row: Float32Array, scale: number): Uint8Array {
  const middle = median(row)
  return Uint8Array.from(row, (weight) => {
    const steps = (weight - middle) / scale
    const whole = Math.sign(steps) * Math.floor(Math.abs(steps) + 1 - DEAD)
    return Math.max(-MOST, Math.min(MOST, whole)) + 8
  })
}

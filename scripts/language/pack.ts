/** Weights as small integers, several to a byte, in base64. */

/** Share of the weights that keep their value; the largest are cut. */
const KEPT = 0.995
/** Largest value in four bits with a sign. */
const MOST = 7

export interface Packed {
  /** What one step of the integers stands for. */
  readonly scale: number
  readonly weights: string
}

/** Round weights to four bits: value + 8, the first of two in the low half of a byte. */
export function pack(weights: Float32Array): Packed {
  const sizes = weights.filter((_, i) => i % 97 === 0).map(Math.abs).sort()
  const scale = sizes[Math.floor(sizes.length * KEPT)]! / MOST
  const bytes = Buffer.alloc(Math.ceil(weights.length / 2))
  weights.forEach((weight, i) => {
    const value = Math.max(-MOST, Math.min(MOST, Math.round(weight / scale))) + 8
    bytes[i >> 1]! |= i % 2 === 0 ? value : value << 4
  })
  return {scale, weights: bytes.toString('base64')}
}

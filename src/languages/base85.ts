/** Digits of base 85 that stand in a string of any language without escapes: those of Z85 (ZeroMQ RFC 32). Five digits hold four bytes, the highest first. */
export const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
const BASE = 85
/** Digits and bytes of a group. */
export const GROUP = 5
export const BYTES = 4

let values: Uint8Array | undefined

/** Decode the groups `from` to `end` of a text to the beginning of `out`; groups behind the end of the text are 0. */
export function decodeBase85(text: string, from: number, end: number, out: Uint8Array): void {
  const table = (values ??= makeValues())
  const last = Math.min(end, Math.floor(text.length / GROUP))
  let to = 0
  for (let group = from; group < last; group++, to += BYTES) {
    const at = group * GROUP
    let value = 0
    for (let i = at; i < at + GROUP; i++) value = (Math.imul(value, BASE) + table[text.charCodeAt(i) & 127]!) | 0
    out[to] = value >>> 24
    out[to + 1] = value >>> 16
    out[to + 2] = value >>> 8
    out[to + 3] = value
  }
  out.fill(0, to, (end - from) * BYTES)
}

function makeValues(): Uint8Array {
  const table = new Uint8Array(128)
  for (let i = 0; i < BASE; i++) table[DIGITS.charCodeAt(i)] = i
  return table
}

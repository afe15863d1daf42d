import {BYTES, DIGITS, GROUP} from '../../src/languages/base85.js'

/** Bytes in base 85, filled up with zeros to whole groups; `decodeBase85` reads them. */
export function encodeBase85(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let i = 0; i < bytes.length; i += BYTES) {
    let value = 0
    for (let k = 0; k < BYTES; k++) value = value * 256 + (bytes[i + k] ?? 0)
    let digits = ''
    for (let k = 0; k < GROUP; k++) {
      digits = DIGITS[value % DIGITS.length]! + digits
      value = Math.floor(value / DIGITS.length)
    }
    groups.push(digits)
  }
  return groups.join('')
}

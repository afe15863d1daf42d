import {decodeBase64} from '../languages/base64.js'

/** 32-bit numbers, little-endian, as base64. */
export function packNumbers(numbers: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((number, i) => {
    view.setUint32(i * 4, number, true)
  })
  let binary = ''
  for (let i = 0; i < view.byteLength; i++) binary += String.fromCharCode(view.getUint8(i))
  return btoa(binary)
}

/** What `packNumbers` packed. Throws for what is not base64. */
export function unpackNumbers(text: string): number[] {
  const bytes = decodeBase64(text)
  const view = new DataView(bytes.buffer)
  return Array.from({length: bytes.length >> 2}, (_, i) => view.getUint32(i * 4, true))
}

import {isAscii, isUtf8, transcode} from 'node:buffer'

/** The byte order mark; in front of a text it is a signature of the file, not a part of the text. */
export const BOM = '\uFEFF'

const REPLACEMENT = '\uFFFD'
/** Up to this many bytes a string is made as fast as UTF-16; beyond so many, the memory for UTF-16 costs more than the time. */
const SHORT = 400
const LONG = 1024 * 1024

/** Bytes as text, or the place of the first byte that is not UTF-8. */
export type Decoded = {readonly text: string; readonly invalid?: undefined} | {readonly text?: undefined; readonly invalid: number}

/** Decode UTF-8, losing nothing: a byte order mark stays, and a wrong byte is reported. Throws where the text is too long for a string. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  return isUtf8(bytes) ? {text: decodeValid(view(bytes))} : {invalid: firstInvalid(bytes)}
}

/** Bytes that are known to be UTF-8: by way of UTF-16, which Node makes several times as fast as a string. */
function decodeValid(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1')
  return bytes.length > SHORT && bytes.length < LONG ? transcode(bytes, 'utf8', 'ucs2').toString('ucs2') : bytes.toString('utf8')
}

/** Decode UTF-8 with U+FFFD for what is not; only for showing what could not be read. */
export function decodeLossy(bytes: Uint8Array): string {
  return view(bytes).toString('utf8')
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Byte offset of the first replacement character that the bytes themselves do not hold. */
function firstInvalid(bytes: Uint8Array): number {
  const text = decodeLossy(bytes)
  let offset = 0
  let from = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(text.slice(from, at))
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break
    offset += 3
    from = at + 1
  }
  return offset
}

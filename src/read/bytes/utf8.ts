import type {Codepage} from '../../passes/encoding/codepages.js'

const LF = 10
const LATIN = /[a-z]/i
const NOT_LATIN = /[\u0370-\u1dff\u2c00-\udfff]/

/** How much of some bytes is UTF-8. */
export interface Survey {
  /** Sequences of two bytes or more that are whole. */
  readonly whole: number
  /** Bytes that belong to none; those of a sequence that the end cuts short are not counted. */
  readonly invalid: number
}

/** Count what is UTF-8 and what is not. */
export function survey(bytes: Uint8Array): Survey {
  let whole = 0
  let invalid = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 1) whole++
    else if (length === 0) {
      if (isCutShort(bytes, at)) break
      invalid++
    }
    at += length || 1
  }
  return {whole, invalid}
}

/** The text, if all of it is UTF-8. */
export function wholeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text with what stands for bytes that are not UTF-8. */
export interface Mended {
  readonly text: string
  readonly invalid: number
  /** Of the first invalid byte. */
  readonly at: number
}

/**
 * Decode bytes that are UTF-8 but for some. Such a byte is read as windows-1252 where the rest of its line is Latin, as it is in text that was
 * pasted together; else it is U+FFFD. A sequence that was cut short is one U+FFFD.
 */
export function mendUtf8(bytes: Uint8Array, latin: Codepage): Mended {
  const whole = wholeUtf8(bytes)
  if (whole !== undefined) return {text: whole, invalid: 0, at: -1}
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true})
  const parts: string[] = []
  let invalid = 0
  let at = -1
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LF, start)
    const end = found < 0 ? bytes.length : found + 1
    const places = invalidIn(bytes, start, end)
    if (places.length === 0) parts.push(decoder.decode(bytes.subarray(start, end)))
    else {
      if (at < 0) at = places[0]!
      invalid += places.length
      parts.push(mendLine(bytes, start, end, places, decoder, latin))
    }
    start = end
  }
  return {text: parts.join(''), invalid, at}
}

function mendLine(bytes: Uint8Array, start: number, end: number, places: readonly number[], decoder: TextDecoder, latin: Codepage): string {
  const pieces: string[] = []
  let from = start
  for (const place of places) {
    pieces.push(decoder.decode(bytes.subarray(from, place)))
    from = place + 1
  }
  pieces.push(decoder.decode(bytes.subarray(from, end)))
  const rest = pieces.join('')
  const isLatin = LATIN.test(rest) && !NOT_LATIN.test(rest)
  return pieces.reduce((text, piece, i) => text + shown(bytes[places[i - 1]!]!, isLatin, latin) + piece)
}

function shown(byte: number, isLatin: boolean, {decode}: Codepage): string {
  const code = decode[byte]!
  return isLatin && code >= 0xa0 ? String.fromCharCode(code) : '\ufffd'
}

function invalidIn(bytes: Uint8Array, start: number, end: number): number[] {
  const places: number[] = []
  for (let at = start; at < end; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) places.push(at)
    at += length || 1
  }
  return places
}

/** Length of the sequence that begins here, or 0 where none does; Unicode 16, table 3-7. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const need = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
  const second = bytes[at + 1] ?? 0
  const [low, high] = lead === 0xe0 ? [0xa0, 0xbf] : lead === 0xed ? [0x80, 0x9f] : lead === 0xf0 ? [0x90, 0xbf] : lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
  if (second < low! || second > high!) return 0
  for (let k = 2; k <= need; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0
  return need + 1
}

/** Whether a sequence begins here that more bytes could make whole. */
function isCutShort(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at]!
  const need = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
  if (at + need < bytes.length) return false
  for (let i = at + 1; i < bytes.length; i++) if ((bytes[i]! & 0xc0) !== 0x80) return false
  return need > 0
}

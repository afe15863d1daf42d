import type {Decoder} from './bytes.js'
import {BOM, decodeUtf8} from './text.js'

/** Below this, bytes are hardly text in any encoding. */
const LEAST_CONFIDENCE = 0.1

/** Bytes as text, or why they are none. */
export type ReadText = {readonly text: string; readonly encoding?: string; readonly problem?: undefined} | {readonly problem: string; readonly text?: undefined}

/**
 * The text of a document. What is UTF-8 is taken as such, and a byte order mark stays in front of it; anything else is read in the encoding that
 * it declares, or that its letters tell, which is named then.
 */
export function readText(bytes: Uint8Array, decoder: Decoder | undefined, declared?: string): ReadText {
  const {text, invalid} = decodeUtf8(bytes)
  if (text !== undefined && (!decoder || !needsLook(bytes))) return {text}
  if (!decoder) return {problem: `not valid UTF-8 at byte ${invalid}`}
  const read = decoder.decode(bytes, {declared})
  if (read.encoding === 'utf-8' && read.invalid === 0) return {text: (read.bom ? BOM : '') + read.text}
  if (read.confidence < LEAST_CONFIDENCE) return {problem: invalid === undefined ? 'not text' : `not valid UTF-8 at byte ${invalid}, and hardly text in any encoding`}
  return {text: read.text, encoding: read.encoding}
}

/** Zero bytes and escape sequences are valid UTF-8, but may stand for another encoding. */
function needsLook(bytes: Uint8Array): boolean {
  return bytes.includes(0) || bytes.includes(0x1b)
}

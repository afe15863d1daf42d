import {isUtf8} from 'node:buffer'
import type {Decoder} from '../read/bytes.js'
import {BOM, decodeLossy, decodeUtf8} from '../read/text.js'

/** What a record says of the encoding of its source, where that was not plain UTF-8. */
export interface EncodingNote {
  readonly name: string
  /** 0 to 1. */
  readonly confidence: number
  readonly declared?: string
  /** Bytes that stand for no character. */
  readonly invalid?: number
}

/** Bytes as the text of a document. */
export interface ReadBytes {
  /** Without a byte order mark. */
  readonly text: string
  readonly bom: boolean
  readonly encoding?: EncodingNote
  /** Why this is no text. */
  readonly problem?: string
  /** What a person should know of it. */
  readonly warning?: string
}

/** How to read bytes. */
export interface ReadOptions {
  /** Whatever they are. */
  readonly encoding?: string | undefined
  /** A label that came with them. */
  readonly declared?: string | undefined
  /** Of the text, BCP 47. */
  readonly language?: string | undefined
}

const LOOKED_AT = 65536
/** Below, a reading is no better than noise. */
const HARDLY = 0.1

/** Read the bytes of a document. UTF-8 costs no more than being UTF-8. */
export function readBytes(bytes: Uint8Array, decoder: Decoder, options: ReadOptions = {}): ReadBytes {
  if (options.encoding === undefined && isPlain(bytes)) {
    const text = decodeUtf8(bytes).text!
    return text.startsWith(BOM) ? {text: text.slice(1), bom: true} : {text, bom: false}
  }
  const {text, bom, encoding: name, confidence, invalid, invalidAt, declared} = decoder.decode(bytes, options)
  if (confidence < HARDLY) return {text: decodeLossy(bytes), bom: false, problem: 'not text in any encoding that is known'}
  if (name === 'utf-8' && invalid === 0) return {text, bom}
  const encoding = {name, confidence, ...(declared !== undefined && {declared}), ...(invalid > 0 && {invalid})}
  return {text, bom, encoding, ...(invalid > 0 && {warning: describeInvalid(name, invalid, invalidAt)})}
}

/** Whether nothing but UTF-8 comes into question; UTF-16 of Latin letters, and escape sequences, are valid UTF-8, too. */
function isPlain(bytes: Uint8Array): boolean {
  const head = bytes.length > LOOKED_AT ? bytes.subarray(0, LOOKED_AT) : bytes
  return isUtf8(bytes) && !head.includes(0) && !head.includes(0x1b)
}

function describeInvalid(name: string, invalid: number, at: number | undefined): string {
  const many = invalid === 1 ? 'one byte is' : `${invalid} bytes are`
  return `read as ${name}, but ${many} not valid there${at === undefined ? '' : `, the first at byte ${at}`}`
}

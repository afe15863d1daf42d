import type {Framing} from './chunks.js'
import {parseHeaders, type Headers} from './headers.js'

/** Beyond this many bytes of something else, no record is looked for. */
const MAX_HEADER = 256 * 1024
const END_OF_HEADER = Buffer.from('\r\n\r\n')
const VERSION = /^WARC\/\d/

/** A WARC record in memory (ISO 28500). */
export interface WarcRecord {
  readonly headers: Headers
  readonly content: Uint8Array
  /** Content bytes that the record says it has. */
  readonly length: number
}

/** Records with their header, content, and the two line ends that follow. What is no record reaches to the next one. */
export const warcFraming: Framing = {
  measure(bytes, seen) {
    const skipped = lineEnds(bytes, 0)
    if (skipped === bytes.length) return 0
    const header = readHeader(bytes.subarray(skipped))
    if (!header) return nextRecord(bytes, Math.max(skipped + 1, seen - 16))
    if (header === 'open') return 0
    const end = skipped + header.size + header.length
    return end + 4 > bytes.length ? 0 : Math.max(lineEnds(bytes, end, 4), end)
  },
  stub(bytes) {
    const header = readHeader(bytes)
    return header && header !== 'open' ? {stub: header.size, length: header.size + header.length + 4} : undefined
  }
}

interface WarcHeader {
  /** Of the header, with its blank line. */
  readonly size: number
  /** Of the content. */
  readonly length: number
  readonly headers: Headers
}

/** Read a record, cut off or not; nothing where the bytes are none. */
export function readWarcRecord(bytes: Uint8Array): WarcRecord | undefined {
  const record = bytes.subarray(lineEnds(bytes, 0))
  const header = readHeader(record)
  if (!header || header === 'open') return undefined
  return {headers: header.headers, length: header.length, content: record.subarray(header.size, header.size + header.length)}
}

function readHeader(bytes: Uint8Array): WarcHeader | 'open' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEADER))
  if (!VERSION.test(head.toString('latin1', 0, 6)) && head.length >= 6) return undefined
  const end = head.indexOf(END_OF_HEADER)
  if (end < 0) return head.length < MAX_HEADER ? 'open' : undefined
  const headers = parseHeaders(head.toString('utf8', 0, end))
  const length = /^\d{1,15}$/.exec(headers.get('content-length') ?? '')
  return length ? {size: end + 4, length: Number(length[0]), headers} : undefined
}

/** Where the next record begins; 0 if none is in sight. */
function nextRecord(bytes: Uint8Array, from: number): number {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\nWARC/1.', from - 1)
  return found < 0 ? 0 : found + 1
}

function lineEnds(bytes: Uint8Array, from: number, most = Infinity): number {
  let at = from
  while (at < bytes.length && at - from < most && (bytes[at] === 13 || bytes[at] === 10)) at++
  return at
}

/** The records of a run, each with all its bytes. */
export function* warcUnits(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let rest = bytes; rest.length > 0; ) {
    const length = warcFraming.measure(rest, 0) || rest.length
    yield rest.subarray(0, length)
    rest = rest.subarray(length)
  }
}


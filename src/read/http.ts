import {brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync} from 'node:zlib'
import {parseHeaders, type Headers} from './headers.js'

/** A response as a crawler stored it. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Headers
  /** Without chunks and compression. */
  readonly body: Uint8Array
}

/**
 * Read a stored HTTP response (RFC 9112). Crawlers may have undone chunks and compression and left the headers as they were, so both are
 * tried, and what does not hold up is taken as it stands. Throws where the body expands beyond `limit` bytes.
 */
export function readHttpResponse(bytes: Uint8Array, limit: number): HttpResponse | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const match = /^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(buffer.toString('latin1', 0, 32))
  if (!match) return undefined
  const blank = endOfHead(buffer)
  const headers = parseHeaders(buffer.toString('latin1', 0, blank.start))
  let body: Uint8Array = buffer.subarray(blank.end)
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) body = dechunk(body) ?? body
  return {status: Number(match[1]), headers, body: decode(body, headers.get('content-encoding') ?? '', limit)}
}

function endOfHead(buffer: Buffer): {readonly start: number; readonly end: number} {
  const crlf = buffer.indexOf('\r\n\r\n')
  const lf = buffer.indexOf('\n\n')
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return {start: crlf, end: crlf + 4}
  return lf >= 0 ? {start: lf, end: lf + 2} : {start: buffer.length, end: buffer.length}
}

/** The data of chunks (RFC 9112, 7.1); nothing where the body is not chunked after all. What a cut leaves is kept. */
function dechunk(body: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at)
    const size = end < 0 ? undefined : /^([0-9a-f]{1,8})[ \t]*(?:;|\r?$)/i.exec(Buffer.from(body.subarray(at, Math.min(end, at + 64))).toString('latin1'))
    if (!size) return parts.length > 0 ? Buffer.concat(parts) : undefined
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) break
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + (body[end + 1 + length] === 13 ? 2 : 1)
  }
  return Buffer.concat(parts)
}

function decode(body: Uint8Array, encoding: string, limit: number): Uint8Array {
  const codings = encoding.toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity')
  return codings.reduceRight((bytes, coding) => decodeOnce(bytes, coding, limit), body)
}

function decodeOnce(body: Uint8Array, coding: string, maxOutputLength: number): Uint8Array {
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, {maxOutputLength}) : body
    if (coding === 'br') return brotliDecompressSync(body, {maxOutputLength})
    if (coding === 'deflate') return ((body[0] ?? 0) & 15) === 8 ? inflateSync(body, {maxOutputLength}) : inflateRawSync(body, {maxOutputLength})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Error(`the page expands to more than ${maxOutputLength} bytes`, {cause: error})
  }
  return body
}

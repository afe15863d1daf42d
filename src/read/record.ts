import type {EncodingNote, ReadBytes} from '../run/decode.js'
import {mediaType} from './headers.js'
import {readHttpResponse} from './http.js'
import {readWarcRecord, type WarcRecord} from './warc.js'

/** What the fields of a record are called. */
export interface FieldNames {
  readonly text: string
  readonly id: string
}

/** A record of an archive as the line of JSON Lines that it stands for; nothing where it holds no document; else what is wrong with it. */
export type ArchiveLine = {readonly line: string; readonly problem?: string; readonly skipped?: true; readonly encoding?: EncodingNote} | undefined

/** Reads the bytes of a content, with the charset that its header declares. */
export type ReadContent = (bytes: Uint8Array, declared: string | undefined) => ReadBytes

type Content = ({readonly html: string} | {readonly text: string}) & {readonly encoding?: EncodingNote} | {readonly problem: string; readonly skipped?: true}

/**
 * Read a WARC record: pages and plain texts of `response` and `resource` records, and the texts of `conversion` records, as WET files hold
 * them. All other records are no documents. Never throws for what a record contains.
 */
export function readArchiveRecord(bytes: Uint8Array, fields: FieldNames, limit: number, decode: ReadContent): ArchiveLine {
  const record = readWarcRecord(bytes)
  if (!record) return isBlank(bytes) ? undefined : {line: '{}', problem: 'not a WARC record'}
  const content = contentOf(record, limit, decode)
  if (!content) return undefined
  const {headers} = record
  const known = {[fields.id]: headers.get('warc-record-id'), url: headers.get('warc-target-uri'), date: headers.get('warc-date')}
  if ('problem' in content) return {line: JSON.stringify(known), ...content}
  const line = JSON.stringify({...known, ...('text' in content ? {[fields.text]: content.text} : {html: content.html})})
  return {line, ...(content.encoding && {encoding: content.encoding})}
}

function contentOf(record: WarcRecord, limit: number, decode: ReadContent): Content | undefined {
  const {headers, content, length} = record
  const type = headers.get('warc-type')?.toLowerCase() ?? ''
  if (!['response', 'resource', 'conversion'].includes(type)) return undefined
  if (length > content.length && length > limit) return {problem: tooLarge(length, limit), skipped: true}
  const cut = length > content.length ? ': the record is cut off' : ''
  if (cut) return {problem: `only ${content.length} of ${length} bytes are there${cut}`}
  if (type !== 'response') return read(content, headers.get('content-type'), decode)
  try {
    const response = readHttpResponse(content, limit)
    return response && response.body.length > 0 ? read(response.body, response.headers.get('content-type'), decode) : undefined
  } catch (error) {
    return {problem: (error as Error).message, skipped: true}
  }
}

function read(bytes: Uint8Array, contentType: string | undefined, decode: ReadContent): Content | undefined {
  const {type, charset} = mediaType(contentType)
  const html = type === 'text/html' || type === 'application/xhtml+xml'
  if (!html && type !== 'text/plain') return undefined
  const {text, encoding, problem} = decode(bytes, charset)
  if (problem !== undefined) return {problem}
  return {...(html ? {html: text} : {text}), ...(encoding && {encoding})}
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 13 || byte === 10)
}

/** Why a document is skipped for its size. */
export function tooLarge(bytes: number, limit: number): string {
  return `too large: ${bytes} bytes, the limit is ${limit} (\`--max-document-bytes\`)`
}

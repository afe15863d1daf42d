import {mediaType} from './headers.js'
import {readHttpResponse} from './http.js'
import {decodeUtf8} from './text.js'
import {readWarcRecord, type WarcRecord} from './warc.js'

/** What the fields of a record are called. */
export interface FieldNames {
  readonly text: string
  readonly id: string
}

/** A record of an archive as the line of JSON Lines that it stands for; nothing where it holds no document; else what is wrong with it. */
export type ArchiveLine = {readonly line: string; readonly problem?: string; readonly skipped?: true} | undefined

type Content = {readonly html: string} | {readonly text: string} | {readonly problem: string; readonly skipped?: true}

/**
 * Read a WARC record: pages and plain texts of `response` and `resource` records, and the texts of `conversion` records, as WET files hold
 * them. All other records are no documents. Never throws for what a record contains.
 */
export function readArchiveRecord(bytes: Uint8Array, fields: FieldNames, limit: number): ArchiveLine {
  const record = readWarcRecord(bytes)
  if (!record) return isBlank(bytes) ? undefined : {line: '{}', problem: 'not a WARC record'}
  const content = contentOf(record, limit)
  if (!content) return undefined
  const {headers} = record
  const known = {[fields.id]: headers.get('warc-record-id'), url: headers.get('warc-target-uri'), date: headers.get('warc-date')}
  if ('problem' in content) return {line: JSON.stringify(known), ...content}
  return {line: JSON.stringify({...known, ...('text' in content ? {[fields.text]: content.text} : content)})}
}

function contentOf(record: WarcRecord, limit: number): Content | undefined {
  const {headers, content, length} = record
  const type = headers.get('warc-type')?.toLowerCase() ?? ''
  if (!['response', 'resource', 'conversion'].includes(type)) return undefined
  if (length > content.length && length > limit) return {problem: tooLarge(length, limit), skipped: true}
  const cut = length > content.length ? ': the record is cut off' : ''
  if (cut) return {problem: `only ${content.length} of ${length} bytes are there${cut}`}
  if (type !== 'response') return read(content, headers.get('content-type'))
  try {
    const response = readHttpResponse(content, limit)
    return response && response.body.length > 0 ? read(response.body, response.headers.get('content-type')) : undefined
  } catch (error) {
    return {problem: (error as Error).message, skipped: true}
  }
}

function read(bytes: Uint8Array, contentType: string | undefined): Content | undefined {
  const {type} = mediaType(contentType)
  const html = type === 'text/html' || type === 'application/xhtml+xml'
  if (!html && type !== 'text/plain') return undefined
  const {text, invalid} = decodeUtf8(bytes)
  if (text === undefined) return {problem: `not valid UTF-8 at byte ${invalid} of the content`}
  return html ? {html: text} : {text}
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 13 || byte === 10)
}

/** Why a document is skipped for its size. */
export function tooLarge(bytes: number, limit: number): string {
  return `too large: ${bytes} bytes, the limit is ${limit} (\`--max-document-bytes\`)`
}

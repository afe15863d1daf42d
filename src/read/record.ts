import {mediaType} from './headers.js'
import {readHttpResponse} from './http.js'
import type {Decoder} from './bytes.js'
import {readText} from './decode.js'
import {readWarcRecord, type WarcRecord} from './warc.js'

/** What the fields of a record are called. */
export interface FieldNames {
  readonly text: string
  readonly id: string
}

/** A record of an archive as the line of JSON Lines that it stands for; nothing where it holds no document; else what is wrong with it. */
export type ArchiveLine = {readonly line: string; readonly encoding?: string; readonly problem?: string; readonly skipped?: true} | undefined

/** How records are read. */
export interface RecordOptions {
  readonly fields: FieldNames
  /** Bytes beyond which a document is not read. */
  readonly limit: number
  readonly decoder?: Decoder | undefined
}

type Content = {readonly html: string; readonly encoding?: string} | {readonly text: string; readonly encoding?: string} | {readonly problem: string; readonly skipped?: true}

/**
 * Read a WARC record: pages and plain texts of `response` and `resource` records, and the texts of `conversion` records, as WET files hold
 * them. All other records are no documents. Never throws for what a record contains.
 */
export function readArchiveRecord(bytes: Uint8Array, {fields, limit, decoder}: RecordOptions): ArchiveLine {
  const record = readWarcRecord(bytes)
  if (!record) return isBlank(bytes) ? undefined : {line: '{}', problem: 'not a WARC record'}
  const content = contentOf(record, limit, decoder)
  if (!content) return undefined
  const {headers} = record
  const known = {[fields.id]: headers.get('warc-record-id'), url: headers.get('warc-target-uri'), date: headers.get('warc-date')}
  if ('problem' in content) return {line: JSON.stringify(known), ...content}
  const {encoding, ...value} = content
  return {line: JSON.stringify({...known, ...('text' in value ? {[fields.text]: value.text} : value)}), ...(encoding !== undefined && {encoding})}
}

function contentOf(record: WarcRecord, limit: number, decoder: Decoder | undefined): Content | undefined {
  const {headers, content, length} = record
  const type = headers.get('warc-type')?.toLowerCase() ?? ''
  if (!['response', 'resource', 'conversion'].includes(type)) return undefined
  if (length > content.length && length > limit) return {problem: tooLarge(length, limit), skipped: true}
  const cut = length > content.length ? ': the record is cut off' : ''
  if (cut) return {problem: `only ${content.length} of ${length} bytes are there${cut}`}
  if (type !== 'response') return read(content, headers.get('content-type'), decoder)
  try {
    const response = readHttpResponse(content, limit)
    return response && response.body.length > 0 ? read(response.body, response.headers.get('content-type'), decoder) : undefined
  } catch (error) {
    return {problem: (error as Error).message, skipped: true}
  }
}

function read(bytes: Uint8Array, contentType: string | undefined, decoder: Decoder | undefined): Content | undefined {
  const {type, charset} = mediaType(contentType)
  const html = type === 'text/html' || type === 'application/xhtml+xml'
  if (!html && type !== 'text/plain') return undefined
  const {text, problem, ...rest} = readText(bytes, decoder, charset)
  if (text === undefined) return {problem: problem ?? 'not text'}
  return html ? {html: text, ...rest} : {text, ...rest}
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 13 || byte === 10)
}

/** Why a document is skipped for its size. */
export function tooLarge(bytes: number, limit: number): string {
  return `too large: ${bytes} bytes, the limit is ${limit} (\`--max-document-bytes\`)`
}

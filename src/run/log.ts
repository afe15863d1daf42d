import type {Decoder} from '../read/bytes.js'
import {findMember, type JsonLine} from '../read/jsonl.js'
import type {FieldNames} from '../read/record.js'
import {BOM} from '../read/text.js'
import type {Result} from '../result.js'
import {stretch, writeEntry, type LogEntry} from '../write/log.js'
import {writeString, type LineNotes} from '../write/restore.js'
import type {Job, Work, WorkSettings} from './job.js'
import type {ReadBytes} from './decode.js'
import type {Unit} from './units.js'

interface Logged {
  readonly result?: Result
  /** Why it was not cleaned. */
  readonly aside?: Job['aside']
}

interface LoggedUnit extends Logged {
  readonly unit: Unit
  readonly input: JsonLine | undefined
  /** What was written for it. */
  readonly out: Uint8Array
}

interface LoggedFile extends Logged {
  readonly read: ReadBytes
  readonly out: Uint8Array | undefined
}

/** The log's line for one record. */
export function logRecord({settings, outlet}: Work, job: Job, {unit, input, out, result, aside}: LoggedUnit): string {
  if (outlet) return result ? outlet({name: job.name, line: unit.number, result}) : ''
  const {fields, inPlace, show} = settings
  const id = input && findMember(input, fields.id)
  const isLine = job.from === 'jsonl'
  const notes = !isLine ? {} : show === 'output' && job.to === 'jsonl' ? wayBack(unit, input, result, settings) : {}
  const raw = notes === undefined && (inPlace || !isHtml(input, fields)) ? {raw: Buffer.from(unit.bytes).toString('base64')} : undefined
  return writeEntry(id ? input.line.slice(id.value, id.end) : 'null', {
    from: job.from,
    to: job.to,
    source: {...stretch(job.source, unit.bytes), line: unit.number, ...(unit.bom && {bom: true}), ...(unit.end === '' && {open: true}), ...(unit.encoding && {encoding: unit.encoding})},
    ...(show === 'output' && {output: stretch(job.output, out)}),
    ...describe(result, aside),
    ...(raw ?? notes)
  })
}

/** The log's line for a file that is one document. */
export function logFile({settings, outlet, decoder}: Work, job: Job, {result, aside, read, out}: LoggedFile): string {
  if (outlet) return result ? outlet({name: job.name, result}) : ''
  return writeEntry(JSON.stringify(job.name), {
    from: job.from,
    to: job.to,
    source: {...stretch(job.source, job.bytes), ...(read.bom && {bom: true}), ...(read.encoding && {encoding: read.encoding})},
    ...(settings.show === 'output' && out !== undefined && {output: stretch(job.output, out)}),
    ...describe(result, aside),
    ...(read.encoding && job.from === 'text' && !isExact(decoder, read, job.bytes) && {raw: Buffer.from(job.bytes).toString('base64')})
  })
}

/** Whether the text leads back to its bytes. */
function isExact(decoder: Decoder, {text, bom, encoding}: ReadBytes, bytes: Uint8Array): boolean {
  const written = decoder.encode((bom ? BOM : '') + text, encoding!.name)
  return written !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).equals(written)
}

function describe(result: Result | undefined, aside: Job['aside']): Pick<LogEntry, 'status' | 'error' | 'language' | 'changes' | 'suggestions'> {
  const message = result?.error ?? aside?.reason
  return {
    status: result?.status ?? aside?.status ?? 'error',
    ...(message !== undefined && {error: message}),
    language: result?.language ?? 'und',
    changes: result?.changes ?? [],
    suggestions: result?.suggestions ?? []
  }
}

/** What `restoreLine` must know to give the line to the letter, or nothing where it cannot. */
function wayBack({body}: Unit, input: JsonLine | undefined, result: Result | undefined, {fields, keepSource}: WorkSettings): LineNotes | undefined {
  const text = input && findMember(input, fields.text)
  if (!text || !result || findMember(input, 'kempt') || (keepSource && findMember(input, 'source'))) return
  const literal = body.slice(text.value, text.end)
  if (literal === writeString(result.source, undefined)) return {}
  if (literal === writeString(result.source, 'ascii')) return {escapes: 'ascii'}
  return undefined
}

function isHtml(input: JsonLine | undefined, {text}: FieldNames): boolean {
  return input !== undefined && typeof input.record[text] !== 'string' && typeof input.record['html'] === 'string'
}

import {findMember, type JsonLine} from '../read/jsonl.js'
import type {Result} from '../result.js'
import {stretch, writeEntry, type LogEntry} from '../write/log.js'
import {writeString, type LineNotes} from '../write/restore.js'
import type {Job, Work} from './job.js'
import type {Line} from './lines.js'
import {encode} from './outcome.js'

interface LoggedLine {
  readonly line: Line
  readonly input: JsonLine | undefined
  readonly out: string
  readonly result?: Result
  readonly error?: string
}

/** The log's line for one line of a JSON Lines file. */
export function logLine({settings, outlet}: Work, job: Job, {line, input, out, result, error}: LoggedLine): string {
  if (outlet) return result ? outlet({name: job.name, line: line.number, result}) : ''
  const id = input && findMember(input, 'id')
  const notes = settings.show === 'output' && job.to === 'jsonl' ? wayBack(line, input, result, settings.keepSource) : {}
  const raw = notes === undefined && (settings.inPlace || !isHtml(input)) ? {raw: Buffer.from(line.bytes).toString('base64')} : undefined
  return writeEntry(id ? input.line.slice(id.value, id.end) : 'null', {
    from: job.from,
    to: job.to,
    source: {...stretch(job.source, line.bytes), line: line.number, ...(line.bom && {bom: true}), ...(line.end === '' && {open: true})},
    ...(settings.show === 'output' && {output: stretch(job.output, encode(out))}),
    ...describe(result, error),
    ...(raw ?? notes)
  })
}

/** The log's line for a file that is one document. */
export function logFile({settings, outlet}: Work, job: Job, result: Result | undefined, error: string | undefined, bom: boolean, out: string | undefined): string {
  if (outlet) return result ? outlet({name: job.name, result}) : ''
  return writeEntry(JSON.stringify(job.name), {
    from: job.from,
    to: job.to,
    source: {...stretch(job.source, job.bytes), ...(bom && {bom: true})},
    ...(settings.show === 'output' && out !== undefined && {output: stretch(job.output, encode(out))}),
    ...describe(result, error)
  })
}

function describe(result: Result | undefined, error: string | undefined): Pick<LogEntry, 'status' | 'error' | 'language' | 'changes' | 'suggestions'> {
  const message = result?.error ?? error
  return {
    status: result?.status ?? 'error',
    ...(message !== undefined && {error: message}),
    language: result?.language ?? 'und',
    changes: result?.changes ?? [],
    suggestions: result?.suggestions ?? []
  }
}

/** What `restoreLine` must know to give the line to the letter, or nothing where it cannot. */
function wayBack({body}: Line, input: JsonLine | undefined, result: Result | undefined, keepSource: boolean): LineNotes | undefined {
  const text = input && findMember(input, 'text')
  if (!text || !result || findMember(input, 'kempt') || (keepSource && findMember(input, 'source'))) return
  const literal = body.slice(text.value, text.end)
  if (literal === writeString(result.source, undefined)) return {}
  if (literal === writeString(result.source, 'ascii')) return {escapes: 'ascii'}
  return undefined
}

function isHtml(input: JsonLine | undefined): boolean {
  return input !== undefined && typeof input.record['text'] !== 'string' && typeof input.record['html'] === 'string'
}

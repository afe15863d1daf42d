import type {CleanInput} from '../cleaner.js'
import type {Result} from '../result.js'
import {findMember, readJsonLine, type JsonLine} from '../read/jsonl.js'
import {linesOf} from '../read/lines.js'
import {BOM, decodeLossy, decodeUtf8} from '../read/text.js'
import {cleanedLine, errorLine} from '../write/jsonl.js'
import {logLine} from './log.js'
import type {Job, JobResult, Work} from './job.js'
import {Outcome} from './outcome.js'
import {countResult} from './tally.js'

const LONE_SURROGATE = /\p{Surrogate}/u

/** A line on its way. */
export interface Line {
  readonly bytes: Uint8Array
  readonly number: number
  /** Without byte order mark and line end. */
  readonly body: string
  readonly end: string
  readonly bom: boolean
}

/** Clean every document of a run of lines: one line out for each line in, in order. */
export function processLines(work: Work, job: Job): JobResult {
  const outcome = new Outcome(job)
  let number = job.line
  for (const bytes of linesOf(job.bytes)) {
    outcome.tally.documents++
    try {
      processLine(work, job, bytes, number, outcome)
    } catch (error) {
      setAside(work, job, {bytes, number, body: '', end: '\n', bom: false}, undefined, (error as Error).message, outcome)
    }
    number++
  }
  return outcome.finish()
}

function processLine(work: Work, job: Job, bytes: Uint8Array, number: number, outcome: Outcome): void {
  const decoded = decodeUtf8(bytes)
  const line = splitEnds(decoded.text ?? decodeLossy(bytes), bytes, number)
  const input = readJsonLine(line.body)
  const json = typeof input === 'string' ? undefined : input
  if (decoded.invalid !== undefined) return setAside(work, job, line, json, `not valid UTF-8 at byte ${decoded.invalid} of the line`, outcome)
  if (typeof input === 'string') return setAside(work, job, line, json, input, outcome)
  const content = contentOf(input)
  if (content === undefined) return setAside(work, job, line, json, 'neither `text` nor `html` holds a string', outcome)
  const result = work.cleaner.clean(content, contextOf(input, work))
  countResult(outcome.tally, result, work.settings.stats)
  if (result.error !== undefined) outcome.setAside(place(job, number), result.error)
  const out = show(work, job, line, input, result, outcome)
  if (work.settings.log) outcome.log.push(logLine(work, job, {line, input, result, out}))
  if (work.report) outcome.report.push(work.report({id: idOf(input, job, line), url: input.record['url'], result}))
}

/** Push what goes out of a cleaned document, and give it. */
function show({settings, diff}: Work, job: Job, line: Line, input: JsonLine, result: Result, outcome: Outcome): string {
  let out = ''
  if (diff) out = diff(`${job.name}:${line.number}`, result)
  else if (settings.show === 'output') {
    if (job.to === 'jsonl') out = cleanedLine(input, result, settings.keepSource) + (line.end || '\n')
    else if (!LONE_SURROGATE.test(result.text)) out = result.text.endsWith('\n') ? result.text : `${result.text}\n`
    else {
      outcome.tally.aside++
      outcome.setAside(place(job, line.number), 'left out: a lone surrogate cannot stand in a text file; JSON Lines output can hold it')
    }
  }
  outcome.out.push(out)
  return out
}

function setAside(work: Work, job: Job, line: Line, input: JsonLine | undefined, error: string, outcome: Outcome): void {
  outcome.tally.aside++
  outcome.setAside(place(job, line.number), error)
  const out = work.settings.show === 'output' && job.to === 'jsonl' ? errorLine(input, line.body, error) + (line.end || '\n') : ''
  outcome.out.push(out)
  if (work.settings.log) outcome.log.push(logLine(work, job, {line, input, error, out}))
  if (work.report) outcome.report.push(work.report({id: idOf(input, job, line), error}))
}

/** The id of a record as it is written; its place, where it has none. */
function idOf(input: JsonLine | undefined, job: Job, line: Line): string {
  const id = input && findMember(input, 'id')
  if (!id) return place(job, line.number)
  const value = input.record['id']
  return typeof value === 'string' ? value : input.line.slice(id.value, id.end)
}

function place({name}: Job, line: number): string {
  return `${name === '-' ? 'standard input' : name}:${line}`
}

function splitEnds(text: string, bytes: Uint8Array, number: number): Line {
  const end = text.endsWith('\r\n') ? '\r\n' : text.endsWith('\n') ? '\n' : ''
  const bom = number === 1 && text.startsWith(BOM)
  return {bytes, number, body: text.slice(bom ? 1 : 0, text.length - end.length), end, bom}
}

/** `text`, or else `html`. */
function contentOf({record}: JsonLine): CleanInput | undefined {
  if (typeof record['text'] === 'string') return record['text']
  return typeof record['html'] === 'string' ? {html: record['html']} : undefined
}

function contextOf(input: JsonLine, {settings}: Work): {language?: string; url?: string} {
  const own = (key: string): string | undefined => {
    const value = findMember(input, key) && input.record[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const language = own('language') ?? settings.language
  const url = own('url')
  return {...(language !== undefined && {language}), ...(url !== undefined && {url})}
}

import type {CleanContext, CleanInput} from '../cleaner.js'
import {findMember, readJsonLine, type JsonLine} from '../read/jsonl.js'
import {tooLarge, type FieldNames} from '../read/record.js'
import type {Result} from '../result.js'
import {cleanedPatches, errorLine, writeLine} from '../write/jsonl.js'
import type {Job, JobResult, Work} from './job.js'
import {logRecord} from './log.js'
import {Outcome} from './outcome.js'
import {countEncoding, countResult} from './tally.js'
import {readUnit, unitsOf, type Unit} from './units.js'

const LONE_SURROGATE = /\p{Surrogate}/u

/** Why a document is not cleaned. */
interface Aside {
  readonly status: 'error' | 'skipped'
  readonly reason: string
}

/** Clean every document of a run of records: one line out for each document in, in order. `begin` is told the index of each. */
export function processRecords(work: Work, job: Job, begin: (index: number) => void = () => {}): JobResult {
  const outcome = new Outcome(job)
  let index = 0
  for (const bytes of unitsOf(job.from, job.bytes, job.encoding)) {
    begin(index)
    const number = job.line + index++
    try {
      const unit = readUnit(job, bytes, number, work)
      if (unit) processUnit(work, job, unit, outcome)
    } catch (error) {
      setAside(work, job, {bytes, number, body: '', end: '\n', bom: false}, undefined, {status: 'error', reason: (error as Error).message}, outcome)
    }
  }
  return outcome.finish()
}

function processUnit(work: Work, job: Job, unit: Unit, outcome: Outcome): void {
  outcome.tally.documents++
  if (unit.encoding) countEncoding(outcome.tally, unit.encoding.name)
  const input = readJsonLine(unit.body)
  const json = typeof input === 'string' ? undefined : input
  if (work.settings.explain && ![idOf(job, unit, json, work.settings.fields), place(job, unit), `${job.name}:${unit.number}`].includes(work.settings.explain.document)) return
  const content = json && contentOf(json, work.settings.fields)
  const aside = whyAside(work, job, unit, input, content)
  if (aside || !json || content === undefined) return setAside(work, job, unit, json, aside!, outcome)
  const context = contextOf(json, work)
  const result = work.cleaner.clean(content, context)
  if (work.settings.siteMemory !== undefined) outcome.observe(result.source, context.url)
  countResult(outcome.tally, result, work.settings.stats)
  if (result.error !== undefined) note(work, job, unit, json, result.error, outcome)
  const from = outcome.out.length
  show(work, job, unit, json, result, outcome)
  if (work.settings.log) outcome.log.text(logRecord(work, job, {unit, input: json, result, out: outcome.out.since(from)}))
  if (work.report) outcome.report.text(work.report({id: idOf(job, unit, json, work.settings.fields), url: json.record['url'], result}))
}

function whyAside({settings}: Work, job: Job, unit: Unit, input: JsonLine | string, content: CleanInput | undefined): Aside | undefined {
  if (unit.problem !== undefined) return {status: unit.skipped ? 'skipped' : 'error', reason: unit.problem}
  if (job.aside) return job.aside
  if (typeof input === 'string') return {status: 'error', reason: input}
  if (content === undefined) return {status: 'error', reason: `neither \`${settings.fields.text}\` nor \`html\` holds a string`}
  const size = sizeOf(typeof content === 'string' ? content : content.html, settings.maxBytes)
  return size > settings.maxBytes ? {status: 'skipped', reason: tooLarge(size, settings.maxBytes)} : undefined
}

/** Bytes of a text in UTF-8, counted only where they could be too many. */
function sizeOf(text: string, limit: number): number {
  return text.length * 3 <= limit ? 0 : Buffer.byteLength(text)
}

/** Write what goes out of a cleaned document. */
function show({settings, diff}: Work, job: Job, unit: Unit, input: JsonLine, result: Result, outcome: Outcome): void {
  const {out} = outcome
  if (diff) return out.text(diff(`${job.name}:${unit.number}`, result))
  if (settings.show !== 'output') return
  if (job.to === 'jsonl') {
    writeLine(out, input, cleanedPatches(input, result, settings, unit.encoding), lineBytes(job, unit))
    return out.text(unit.end || '\n')
  }
  if (!LONE_SURROGATE.test(result.text)) return out.text(result.text.endsWith('\n') ? result.text : `${result.text}\n`)
  outcome.tally.aside++
  outcome.setAside(place(job, unit), 'left out: a lone surrogate cannot stand in a text file; JSON Lines output can hold it')
}

/** The bytes of a line that was read as UTF-8, without byte order mark and line end. */
function lineBytes({from}: Job, {bytes, bom, end, encoding}: Unit): Uint8Array | undefined {
  return (from !== 'jsonl' && from !== 'parquet') || encoding ? undefined : bytes.subarray(bom ? 3 : 0, bytes.length - end.length)
}

function setAside(work: Work, job: Job, unit: Unit, input: JsonLine | undefined, {status, reason}: Aside, outcome: Outcome): void {
  outcome.tally.aside++
  note(work, job, unit, input, reason, outcome)
  const from = outcome.out.length
  if (work.settings.show === 'output' && job.to === 'jsonl') outcome.out.text(errorLine(input, isArchive(job) ? '' : unit.body, {status, reason}, work.settings.fields.text) + (unit.end || '\n'))
  if (work.settings.log) outcome.log.text(logRecord(work, job, {unit, input, aside: {status, reason}, out: outcome.out.since(from)}))
  if (work.report) outcome.report.text(work.report({id: idOf(job, unit, input, work.settings.fields), error: reason}))
}

/** The id of a record as it is written; its place, where it has none. */
function idOf(job: Job, unit: Unit, input: JsonLine | undefined, fields: FieldNames): string {
  const id = input && findMember(input, fields.id)
  if (!id) return place(job, unit)
  const value = input.record[fields.id]
  return typeof value === 'string' ? value : input.line.slice(id.value, id.end)
}

/** Whether units are no lines, and so no texts. */
function isArchive({from}: Job): boolean {
  return from === 'wet' || from === 'warc'
}

/** Say why a document is set aside, and put it on the list of those. */
function note({settings}: Work, job: Job, unit: Unit, input: JsonLine | undefined, reason: string, outcome: Outcome): void {
  outcome.setAside(place(job, unit), reason)
  const id = input && findMember(input, settings.fields.id)
  if (settings.quarantine) outcome.putAside(input && id ? input.line.slice(id.value, id.end) : 'null', {source: job.name, line: unit.number}, reason, unit.bytes)
}

function place({name}: Job, {number}: Unit): string {
  return `${name === '-' ? 'standard input' : name}:${number}`
}

/** The text, or else `html`. */
export function contentOf({record}: JsonLine, {text}: FieldNames): CleanInput | undefined {
  if (typeof record[text] === 'string') return record[text]
  return typeof record['html'] === 'string' ? {html: record['html']} : undefined
}

function contextOf(input: JsonLine, {settings}: Work): CleanContext {
  const own = (key: string): string | undefined => {
    const value = findMember(input, key) && input.record[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const language = own('language') ?? settings.language
  const url = own('url')
  return {...(language !== undefined && {language}), ...(url !== undefined && {url})}
}

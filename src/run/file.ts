import type {Result} from '../result.js'
import {tooLarge} from '../read/record.js'
import {readText, type ReadText} from '../read/decode.js'
import {BOM, decodeLossy} from '../read/text.js'
import {errorFileLine, fileLine} from '../write/jsonl.js'
import type {Job, JobResult, Work} from './job.js'
import {logFile} from './log.js'
import {Outcome} from './outcome.js'
import {countResult} from './tally.js'

/** Clean a file that is one document. A byte order mark is not part of the text, but stays in front of it. */
export function processFile(work: Work, job: Job): JobResult {
  const outcome = new Outcome(job)
  const {maxBytes} = work.settings
  outcome.tally.documents = 1
  try {
    const read = readText(job.bytes, work.decoder)
    const {text} = read
    if (text === undefined) setAside(work, job, undefined, {status: 'error', reason: read.problem}, outcome)
    else if (job.aside) setAside(work, job, text, job.aside, outcome)
    else if (job.bytes.length > maxBytes) setAside(work, job, text, {status: 'skipped', reason: tooLarge(job.bytes.length, maxBytes)}, outcome)
    else if (read.encoding !== undefined && work.settings.inPlace) setAside(work, job, text, {status: 'error', reason: `written in ${read.encoding}, and only UTF-8 is written: left as it is, use \`--output\``}, outcome)
    else cleanFile(work, job, read, outcome)
  } catch (error) {
    setAside(work, job, undefined, {status: 'error', reason: (error as Error).message}, outcome)
  }
  return outcome.finish()
}

function cleanFile(work: Work, job: Job, {text, encoding}: Extract<ReadText, {text: string}>, outcome: Outcome): void {
  const {cleaner, settings, diff} = work
  const bom = text.startsWith(BOM)
  const source = bom ? text.slice(1) : text
  const result = cleaner.clean(job.from === 'html' ? {html: source} : source, {id: job.name, language: settings.language})
  countResult(outcome.tally, result, settings.stats)
  if (result.error !== undefined) note(work, job, result.error, outcome)
  if (diff) outcome.out.push(diff(job.name, result))
  const out = settings.show === 'output' ? render(work, job, result, {bom, encoding}) : undefined
  if (out !== undefined) outcome.out.push(out)
  outcome.written = !(settings.inPlace && result.status !== 'changed')
  if (settings.log) outcome.log.push(logFile(work, job, {result, bom, out, encoding}))
  if (work.report) outcome.report.push(work.report({id: job.name, result}))
}

function render({settings}: Work, job: Job, result: Result, {bom, encoding}: {bom: boolean; encoding: string | undefined}): string {
  if (job.to === 'jsonl') return `${fileLine(job.name, result, {...settings, encoding})}\n`
  return (bom && job.from === 'text' ? BOM : '') + result.text
}

/** A text that is not cleaned goes out as it is; a file that is not text leaves none behind. A record says why. */
function setAside(work: Work, job: Job, text: string | undefined, aside: NonNullable<Job['aside']>, outcome: Outcome): void {
  const {settings} = work
  outcome.tally.aside = 1
  note(work, job, aside.reason, outcome)
  const record = (): string => `${errorFileLine(job.name, text ?? decodeLossy(job.bytes), aside, settings.fields)}\n`
  const out = settings.show !== 'output' ? undefined : job.to === 'jsonl' ? record() : job.from === 'text' ? text : undefined
  if (out !== undefined) outcome.out.push(out)
  outcome.written = out !== undefined && !settings.inPlace
  if (settings.log) outcome.log.push(logFile(work, job, {aside, bom: false, out}))
  if (work.report) outcome.report.push(work.report({id: job.name, error: aside.reason}))
}

function note({settings}: Work, job: Job, reason: string, outcome: Outcome): void {
  outcome.setAside(job.name === '-' ? 'standard input' : job.name, reason)
  if (settings.quarantine) outcome.putAside(JSON.stringify(job.name), {source: job.name}, reason, job.bytes)
}

import type {Result} from '../result.js'
import {tooLarge} from '../read/record.js'
import {BOM, decodeLossy, decodeUtf8} from '../read/text.js'
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
    const {text, invalid} = decodeUtf8(job.bytes)
    if (text === undefined) setAside(work, job, undefined, {status: 'error', reason: `not valid UTF-8 at byte ${invalid}`}, outcome)
    else if (job.aside) setAside(work, job, text, job.aside, outcome)
    else if (job.bytes.length > maxBytes) setAside(work, job, text, {status: 'skipped', reason: tooLarge(job.bytes.length, maxBytes)}, outcome)
    else cleanFile(work, job, text, outcome)
  } catch (error) {
    setAside(work, job, undefined, {status: 'error', reason: (error as Error).message}, outcome)
  }
  return outcome.finish()
}

function cleanFile(work: Work, job: Job, text: string, outcome: Outcome): void {
  const {cleaner, settings, diff} = work
  const bom = text.startsWith(BOM)
  const source = bom ? text.slice(1) : text
  const result = cleaner.clean(job.from === 'html' ? {html: source} : source, {id: job.name, language: settings.language})
  countResult(outcome.tally, result, settings.stats)
  if (result.error !== undefined) note(work, job, result.error, outcome)
  if (diff) outcome.out.push(diff(job.name, result))
  const out = settings.show === 'output' ? render(work, job, result, bom) : undefined
  if (out !== undefined) outcome.out.push(out)
  outcome.written = !(settings.inPlace && result.status !== 'changed')
  if (settings.log) outcome.log.push(logFile(work, job, {result, bom, out}))
  if (work.report) outcome.report.push(work.report({id: job.name, result}))
}

function render({settings}: Work, job: Job, result: Result, bom: boolean): string {
  if (job.to === 'jsonl') return `${fileLine(job.name, result, settings)}\n`
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

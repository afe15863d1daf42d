import type {Result} from '../result.js'
import {BOM, decodeLossy, decodeUtf8} from '../read/text.js'
import {errorFileLine, fileLine} from '../write/jsonl.js'
import type {Job, JobResult, Work} from './job.js'
import {logFile} from './log.js'
import {Outcome} from './outcome.js'
import {countResult} from './tally.js'

/** Clean a file that is one document. A byte order mark is not part of the text, but stays in front of it. */
export function processFile(work: Work, job: Job): JobResult {
  const outcome = new Outcome(job)
  outcome.tally.documents = 1
  try {
    const {text, invalid} = decodeUtf8(job.bytes)
    if (text === undefined) setAside(work, job, `not valid UTF-8 at byte ${invalid}`, outcome)
    else cleanFile(work, job, text, outcome)
  } catch (error) {
    setAside(work, job, (error as Error).message, outcome)
  }
  return outcome.finish()
}

function cleanFile(work: Work, job: Job, text: string, outcome: Outcome): void {
  const {cleaner, settings, diff} = work
  const bom = text.startsWith(BOM)
  const source = bom ? text.slice(1) : text
  const result = cleaner.clean(job.from === 'html' ? {html: source} : source, {id: job.name, language: settings.language})
  countResult(outcome.tally, result, settings.stats)
  if (result.error !== undefined) outcome.setAside(job.name, result.error)
  if (diff) outcome.out.push(diff(job.name, result))
  const out = settings.show === 'output' ? render(work, job, result, bom) : undefined
  if (out !== undefined) outcome.out.push(out)
  outcome.written = !(settings.inPlace && result.status !== 'changed')
  if (settings.log) outcome.log.push(logFile(work, job, result, undefined, bom, out))
  if (work.report) outcome.report.push(work.report({id: job.name, result}))
}

function render({settings}: Work, job: Job, result: Result, bom: boolean): string {
  if (job.to === 'jsonl') return `${fileLine(job.name, result, settings.keepSource)}\n`
  return (bom && job.from === 'text' ? BOM : '') + result.text
}

/** A file that is not text leaves no text behind; a record says why. */
function setAside(work: Work, job: Job, error: string, outcome: Outcome): void {
  outcome.tally.aside = 1
  outcome.setAside(job.name, error)
  const record = work.settings.show === 'output' && job.to === 'jsonl'
  const out = record ? `${errorFileLine(job.name, decodeLossy(job.bytes), error)}\n` : undefined
  if (out !== undefined) outcome.out.push(out)
  outcome.written = record
  if (work.settings.log) outcome.log.push(logFile(work, job, undefined, error, false, out))
  if (work.report) outcome.report.push(work.report({id: job.name, error}))
}

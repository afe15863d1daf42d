import type {Result} from '../result.js'
import {tooLarge} from '../read/record.js'
import {BOM, decodeLossy} from '../read/text.js'
import {errorFileLine, fileLine} from '../write/jsonl.js'
import {readBytes, type ReadBytes} from './decode.js'
import type {Job, JobResult, Work} from './job.js'
import {logFile} from './log.js'
import {Outcome} from './outcome.js'
import {countEncoding, countResult} from './tally.js'

/** Clean a file that is one document. A byte order mark is not part of the text, but stays in front of it. */
export function processFile(work: Work, job: Job): JobResult {
  const outcome = new Outcome(job)
  const {maxBytes} = work.settings
  if (work.settings.explain && work.settings.explain.document !== job.name) return outcome.finish()
  outcome.tally.documents = 1
  try {
    const read = readBytes(job.bytes, work.decoder, work.settings)
    if (read.warning !== undefined) outcome.setAside(nameOf(job), read.warning)
    if (read.encoding) countEncoding(outcome.tally, read.encoding.name)
    if (read.problem !== undefined) setAside(work, job, read, {status: 'error', reason: read.problem}, outcome)
    else if (job.aside) setAside(work, job, read, job.aside, outcome)
    else if (job.bytes.length > maxBytes) setAside(work, job, read, {status: 'skipped', reason: tooLarge(job.bytes.length, maxBytes)}, outcome)
    else if (read.encoding && work.settings.inPlace) setAside(work, job, read, {status: 'error', reason: `written in ${read.encoding.name}, and only UTF-8 is written: left as it is, use \`--output\``}, outcome)
    else cleanFile(work, job, read, outcome)
  } catch (error) {
    setAside(work, job, {text: decodeLossy(job.bytes), bom: false, problem: ''}, {status: 'error', reason: (error as Error).message}, outcome)
  }
  return outcome.finish()
}

function cleanFile(work: Work, job: Job, read: ReadBytes, outcome: Outcome): void {
  const {cleaner, settings, diff} = work
  const {text: source} = read
  const result = cleaner.clean(job.from === 'html' ? {html: source} : source, {id: job.name, language: settings.language})
  countResult(outcome.tally, result, settings.stats)
  if (result.error !== undefined) note(work, job, result.error, outcome)
  if (diff) outcome.out.text(diff(job.name, result))
  if (settings.show === 'output') outcome.out.text(render(work, job, result, read))
  outcome.written = !(settings.inPlace && result.status !== 'changed')
  if (settings.log) outcome.log.text(logFile(work, job, {result, read, out: settings.show === 'output' ? outcome.out.since(0) : undefined}))
  if (work.report) outcome.report.text(work.report({id: job.name, result}))
}

/** A byte order mark stays where it says what the output is: UTF-8. */
function render({settings}: Work, job: Job, result: Result, {bom, encoding}: ReadBytes): string {
  if (job.to === 'jsonl') return `${fileLine(job.name, result, settings, encoding)}\n`
  return (bom && !encoding && job.from === 'text' ? BOM : '') + result.text
}

/** A text that is not cleaned goes out as it is; a file that is not text leaves none behind. A record says why. */
function setAside(work: Work, job: Job, read: ReadBytes, aside: NonNullable<Job['aside']>, outcome: Outcome): void {
  const {settings} = work
  const text = (read.bom && !read.encoding && job.to === 'text' ? BOM : '') + read.text
  outcome.tally.aside = 1
  note(work, job, aside.reason, outcome)
  const record = (): string => `${errorFileLine(job.name, text, aside, settings.fields)}\n`
  const out = settings.show !== 'output' ? undefined : job.to === 'jsonl' ? record() : job.from === 'text' && read.problem === undefined ? text : undefined
  if (out !== undefined) outcome.out.text(out)
  outcome.written = out !== undefined && !settings.inPlace
  if (settings.log) outcome.log.text(logFile(work, job, {aside, read, out: out === undefined ? undefined : outcome.out.since(0)}))
  if (work.report) outcome.report.text(work.report({id: job.name, error: aside.reason}))
}

function note({settings}: Work, job: Job, reason: string, outcome: Outcome): void {
  outcome.setAside(nameOf(job), reason)
  if (settings.quarantine) outcome.putAside(JSON.stringify(job.name), {source: job.name}, reason, job.bytes)
}

function nameOf({name}: Job): string {
  return name === '-' ? 'standard input' : name
}

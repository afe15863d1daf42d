import {holdsRecords} from '../read/format.js'
import {asideRecord} from '../write/jsonl.js'
import type {Job, JobResult} from './job.js'
import {Outcome} from './outcome.js'
import {Stopped} from './pool.js'
import {addTally, emptyTally} from './tally.js'
import {unitsOf} from './units.js'

type Run = (job: Job) => Promise<JobResult>

/**
 * Do a job in spite of documents that stop their thread. Such a document is tried once more alone, then set aside; all others of the job are
 * done as if it were not there.
 */
export async function guarded(run: Run, job: Job): Promise<JobResult> {
  const results: JobResult[] = []
  for (let rest: Job | undefined = job; rest; ) {
    try {
      results.push(await run(rest))
      break
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      const {before, one, after} = splitJob(rest, error.index)
      if (before) results.push(await guarded(run, before))
      results.push(await runAlone(run, one))
      rest = after
    }
  }
  return results.length === 1 ? results[0]! : joinResults(results)
}

async function runAlone(run: Run, job: Job): Promise<JobResult> {
  const first = await run(job).catch(stoppedOnly)
  if (!(first instanceof Stopped)) return first
  const second = await run({...job, aside: {status: 'error', reason: first.message}}).catch(stoppedOnly)
  return second instanceof Stopped ? unreadable(job, second.message) : second
}

function stoppedOnly(error: unknown): Stopped {
  if (error instanceof Stopped) return error
  throw error
}

/** What is left to say of a document that cannot even be read. */
function unreadable(job: Job, reason: string): JobResult {
  const outcome = new Outcome(job)
  outcome.tally.documents = outcome.tally.aside = 1
  outcome.setAside(`${job.name}:${job.line}`, reason)
  if (job.to === 'jsonl') outcome.out.text(`${JSON.stringify({kempt: asideRecord({status: 'error', reason})})}\n`)
  outcome.written = job.to === 'jsonl'
  return outcome.finish()
}

/** A job in three: what stands before one of its documents, that document, and what stands behind it. */
export function splitJob(job: Job, index: number): {readonly before?: Job; readonly one: Job; readonly after?: Job} {
  if (!holdsRecords(job.from)) return {one: job}
  let start = 0
  let at = 0
  for (const unit of unitsOf(job.from, job.bytes, job.encoding)) {
    if (at++ === index) return cut(job, index, start, start + unit.length)
    start += unit.length
  }
  return {one: job}
}

function cut(job: Job, index: number, start: number, end: number): ReturnType<typeof splitJob> {
  const part = (from: number, to: number, line: number): Job => ({...job, bytes: job.bytes.slice(from, to), line: job.line + line})
  return {
    ...(start > 0 && {before: part(0, start, 0)}),
    one: part(start, end, index),
    ...(end < job.bytes.length && {after: part(end, job.bytes.length, index + 1)})
  }
}

function joinResults(results: readonly JobResult[]): JobResult {
  const tally = emptyTally()
  for (const result of results) addTally(tally, result.tally)
  const joined = (key: 'out' | 'log' | 'report' | 'quarantine'): Uint8Array => Buffer.concat(results.map((result) => result[key]))
  return {
    out: joined('out'),
    log: joined('log'),
    report: joined('report'),
    quarantine: joined('quarantine'),
    written: results.some(({written}) => written),
    messages: results.flatMap(({messages}) => messages),
    observations: results.flatMap(({observations = []}) => observations),
    tally
  }
}

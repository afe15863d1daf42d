import {processFile} from './file.js'
import type {Job, JobResult, Work} from './job.js'
import {processLines} from './lines.js'

/** Do a job. The same function runs on every thread, so the bytes do not depend on how many there are. */
export function processJob(work: Work, job: Job): JobResult {
  return job.from === 'jsonl' ? processLines(work, job) : processFile(work, job)
}

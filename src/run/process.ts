import {holdsRecords} from '../read/format.js'
import {processFile} from './file.js'
import type {Job, JobResult, Work} from './job.js'
import {processRecords} from './records.js'

/** Do a job. The same function runs on every thread, so the bytes do not depend on how many there are. `begin` is told the index of every document. */
export function processJob(work: Work, job: Job, begin?: (index: number) => void): JobResult {
  if (holdsRecords(job.from)) return processRecords(work, job, begin)
  begin?.(0)
  return processFile(work, job)
}

import {prepareWork, type Job, type JobResult, type WorkSettings} from './job.js'
import type {Ahead} from './ordered.js'
import {processJob} from './process.js'

/** Bytes of jobs under way, together. */
const AHEAD_BYTES = 64 * 1024 * 1024

/** Those who do the jobs: this thread, or several others. */
export interface Crew {
  readonly work: (job: Job) => Promise<JobResult>
  readonly ahead: Ahead
  readonly close: () => Promise<void>
}

/** One thread does its jobs here; more are worker threads that run `script`. */
export async function makeCrew(settings: WorkSettings, threads: number, script: URL): Promise<Crew> {
  if (threads === 1) {
    const work = await prepareWork(settings)
    return {work: async (job) => processJob(work, job), ahead: {items: 1, bytes: AHEAD_BYTES}, close: async () => {}}
  }
  const {Pool} = await import('./pool.js')
  const pool = new Pool(script, settings, threads)
  return {work: (job) => pool.run(job), ahead: {items: 2 * threads + 1, bytes: AHEAD_BYTES}, close: () => pool.close()}
}

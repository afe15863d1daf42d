import {prepareWork, type Job, type JobResult, type WorkSettings} from './job.js'
import {processJob} from './process.js'

/** Those who do the jobs: this thread, or several others. */
export interface Crew {
  readonly work: (job: Job) => Promise<JobResult>
  /** How many jobs may be under way at once. */
  readonly ahead: number
  readonly close: () => Promise<void>
}

/** One thread does its jobs here; more are worker threads that run `script`. */
export async function makeCrew(settings: WorkSettings, threads: number, script: URL): Promise<Crew> {
  if (threads === 1) {
    const work = await prepareWork(settings)
    return {work: async (job) => processJob(work, job), ahead: 1, close: async () => {}}
  }
  const {Pool} = await import('./pool.js')
  const pool = new Pool(script, settings, threads)
  return {work: (job) => pool.run(job), ahead: 2 * threads + 1, close: () => pool.close()}
}

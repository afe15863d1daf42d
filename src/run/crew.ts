import {guarded} from './guard.js'
import {prepareWork, type Job, type JobResult, type WorkSettings} from './job.js'
import type {Ahead} from './ordered.js'
import {processJob} from './process.js'

/** Bytes of jobs under way, together. */
const AHEAD_BYTES = 64 * 1024 * 1024
/** Memory of a thread: dictionaries, and the largest document. */
const HEAP_MEGABYTES = 2048

/** Those who do the jobs: this thread, or others. */
export interface Crew {
  readonly work: (job: Job) => Promise<JobResult>
  /** How many jobs may be under way at once. */
  readonly ahead: Ahead
  readonly close: () => Promise<void>
}

export interface CrewOptions {
  readonly threads: number
  /** Milliseconds that a document may take; only other threads can be stopped. */
  readonly timeout: number
  /** One thread need not be another: what is little or asks for no care is done here, which starts sooner. */
  readonly here: boolean
}

/** Get the jobs done: here, or on threads that run `script`. */
export async function makeCrew(settings: WorkSettings, {threads, timeout, here}: CrewOptions, script: URL): Promise<Crew> {
  if (threads === 1 && here) {
    const work = await prepareWork(settings)
    return {work: async (job) => processJob(work, job), ahead: {items: 1, bytes: AHEAD_BYTES}, close: async () => {}}
  }
  const {Pool} = await import('./pool.js')
  const pool = new Pool(script, settings, {threads, timeout, heapMegabytes: Number(process.env['KEMPT_HEAP_MEGABYTES']) || HEAP_MEGABYTES})
  return {work: (job) => guarded((part) => pool.run(part), job), ahead: {items: 2 * threads + 1, bytes: AHEAD_BYTES}, close: () => pool.close()}
}

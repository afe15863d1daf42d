import {Worker} from 'node:worker_threads'
import {KemptError} from '../document/error.js'
import type {Job, JobResult, WorkSettings} from './job.js'

interface Waiting {
  readonly job: Job
  readonly resolve: (result: JobResult) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  current: Waiting | undefined
}

/** Worker threads that do one job at a time each. The bytes of a job are handed over, not copied. */
export class Pool {
  private readonly threads: Thread[] = []
  private readonly queue: Waiting[] = []
  private failure: Error | undefined

  constructor(
    private readonly script: URL,
    private readonly settings: WorkSettings,
    readonly size: number
  ) {}

  /** Do a job on the next free thread. Threads start when there is work for them. */
  run(job: Job): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure)
      this.queue.push({job, resolve, reject})
      const idle = this.threads.find((thread) => !thread.current) ?? (this.threads.length < this.size ? this.start() : undefined)
      if (idle) this.next(idle)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(({worker}) => worker.terminate()))
  }

  private start(): Thread {
    const thread: Thread = {worker: new Worker(this.script, {workerData: this.settings}), current: undefined}
    thread.worker.on('message', (result: JobResult) => {
      const done = thread.current
      thread.current = undefined
      this.next(thread)
      done?.resolve(result)
    })
    thread.worker.on('error', (error) => this.fail(new KemptError('resource', `A worker thread stopped: ${error.message}`, {cause: error})))
    thread.worker.on('exit', (code) => {
      if (thread.current) this.fail(new KemptError('resource', `A worker thread stopped with code ${code}`))
    })
    this.threads.push(thread)
    return thread
  }

  private next(thread: Thread): void {
    const waiting = this.queue.shift()
    thread.current = waiting
    if (waiting) thread.worker.postMessage(waiting.job, [waiting.job.bytes.buffer as ArrayBuffer])
  }

  private fail(error: Error): void {
    this.failure ??= error
    for (const waiting of [...this.queue.splice(0), ...this.threads.flatMap(({current}) => current ?? [])]) waiting.reject(this.failure)
  }
}

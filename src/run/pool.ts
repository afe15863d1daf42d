import {Worker} from 'node:worker_threads'
import {KemptError} from '../document/error.js'
import type {Job, JobResult, WorkSettings} from './job.js'
import {Progress} from './progress.js'

/** A thread was stopped, or stopped by itself, in the midst of a document. */
export class Stopped extends Error {
  override readonly name = 'Stopped'

  constructor(
    /** Of the document in its job. */
    readonly index: number,
    reason: string
  ) {
    super(reason)
  }
}

export interface PoolOptions {
  readonly threads: number
  /** Milliseconds that a document may take. */
  readonly timeout: number
  /** Of each thread, for what is not shared. */
  readonly heapMegabytes: number
}

/** What a thread gets when it starts. */
export interface WorkerData {
  readonly settings: WorkSettings
  readonly progress: SharedArrayBuffer
}

interface Waiting {
  readonly job: Job
  readonly resolve: (result: JobResult) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly progress: Progress
  current: Waiting | undefined
}

/** How often is looked whether a document takes too long, ms. */
const WATCH = {least: 5, most: 250}

/**
 * Worker threads that do one job at a time each. A document that takes too long or too much memory ends its thread, and `run` rejects with
 * `Stopped`; another thread takes its place. Jobs keep their bytes, so that they can be tried again.
 */
export class Pool {
  private threads: Thread[] = []
  private readonly queue: Waiting[] = []
  private readonly watch: NodeJS.Timeout
  private failure: Error | undefined

  constructor(
    private readonly script: URL,
    private readonly settings: WorkSettings,
    private readonly options: PoolOptions
  ) {
    this.watch = setInterval(() => this.stopLate(), Math.min(WATCH.most, Math.max(WATCH.least, options.timeout / 8)))
    this.watch.unref()
  }

  /** Do a job on the next free thread. Threads start when there is work for them. */
  run(job: Job): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure)
      this.queue.push({job, resolve, reject})
      this.dispatch()
    })
  }

  async close(): Promise<void> {
    clearInterval(this.watch)
    await Promise.all(this.threads.map(({worker}) => worker.terminate()))
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const thread = this.threads.find(({current}) => !current) ?? (this.threads.length < this.options.threads ? this.start() : undefined)
      if (!thread) return
      thread.current = this.queue.shift()!
      thread.worker.postMessage(thread.current.job)
    }
  }

  private start(): Thread {
    const progress = new Progress()
    const workerData: WorkerData = {settings: this.settings, progress: progress.memory}
    const worker = new Worker(this.script, {workerData, resourceLimits: {maxOldGenerationSizeMb: this.options.heapMegabytes}})
    const thread: Thread = {worker, progress, current: undefined}
    worker.on('message', (result: JobResult) => {
      const done = thread.current
      thread.current = undefined
      done?.resolve(result)
      this.dispatch()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => this.lose(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message, error))
    worker.on('exit', (code) => this.lose(thread, `code ${code}`))
    this.threads.push(thread)
    return thread
  }

  private stopLate(): void {
    for (const thread of this.threads) {
      if (thread.current && thread.progress.elapsed > this.options.timeout) this.lose(thread, `takes too long: more than ${this.options.timeout} ms (\`--document-timeout\`)`)
    }
  }

  /** A thread is gone, or must go. In the midst of a document that is the document's doing; else nothing can be done on any thread. */
  private lose(thread: Thread, reason: string, cause?: Error): void {
    if (!this.threads.includes(thread)) return
    const {current, progress: {current: index}, worker} = thread
    this.threads = this.threads.filter((other) => other !== thread)
    void worker.terminate()
    if (!current) return
    if (index < 0) return this.fail(new KemptError('resource', `A worker thread stopped: ${reason}`, {cause}), current)
    current.reject(new Stopped(index, reason))
    this.dispatch()
  }

  private fail(error: Error, current: Waiting): void {
    this.failure ??= error
    for (const waiting of [current, ...this.queue.splice(0), ...this.threads.flatMap((thread) => thread.current ?? [])]) waiting.reject(this.failure)
  }
}

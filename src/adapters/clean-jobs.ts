import type * as threads from 'node:worker_threads'
import type {CleanerOptions, StreamDocument, StreamOptions} from '../cleaner.js'
import {KemptError} from '../document/error.js'
import type {Result} from '../result.js'
import {abortable} from './abortable.js'
import {builtin} from './builtin.js'
import {revive, type Sent} from './sent.js'

/** Documents that a thread has before it, so that it need not wait. */
const AHEAD = 4

type Threads = typeof threads

/** Whether there are threads to work on. */
export function hasThreads(): boolean {
  return builtin<Threads>('node:worker_threads') !== undefined && typeof import.meta.url === 'string'
}

/** Clean documents on several threads, in order. Throws the signal's reason, and stops what is under way, when it is aborted. */
export async function* cleanOnThreads(options: CleanerOptions, documents: AsyncIterable<StreamDocument> | Iterable<StreamDocument>, {signal, jobs = 1}: StreamOptions): AsyncGenerator<Result, void, void> {
  const crew = Array.from({length: jobs}, () => new Thread(options))
  const pending: Promise<Result>[] = []
  const stop = (): void => crew.forEach((thread) => thread.fail(signal!.reason as Error))
  signal?.addEventListener('abort', stop, {once: true})
  try {
    let turn = 0
    for await (const document of abortable(documents, signal)) {
      pending.push(crew[turn++ % jobs]!.clean(document))
      if (pending.length >= AHEAD * jobs) yield await pending.shift()!
    }
    while (pending.length > 0) yield await pending.shift()!
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(crew.map((thread) => thread.close()))
  }
}

interface Waiting {
  readonly document: StreamDocument
  readonly resolve: (result: Result) => void
  readonly reject: (error: Error) => void
}

class Thread {
  private readonly waiting: Waiting[] = []
  private readonly worker: threads.Worker
  private failure: Error | undefined

  constructor(options: CleanerOptions) {
    const {Worker: Thread} = builtin<Threads>('node:worker_threads')!
    this.worker = new Thread(new URL('./streams-worker.js', import.meta.url), {workerData: options, execArgv: []}) // options such as `--input-type` are for the program alone
    this.worker.on('message', (sent: Sent) => {
      const next = this.waiting.shift() // nobody waits for what comes behind a failure
      next?.resolve(revive(sent, next.document.id))
    })
    this.worker.on('error', (error) => this.fail(new KemptError('resource', `A worker thread stopped: ${error.message}`, {cause: error})))
    this.worker.on('exit', () => this.fail(new KemptError('resource', 'A worker thread stopped')))
  }

  clean(document: StreamDocument): Promise<Result> {
    const promise = new Promise<Result>((resolve, reject) => {
      if (this.failure) return reject(this.failure)
      this.waiting.push({document, resolve, reject})
      this.worker.postMessage(document)
    })
    promise.catch(() => {}) // told when its turn comes
    return promise
  }

  fail(error: Error): void {
    this.failure ??= error
    for (const {reject} of this.waiting.splice(0)) reject(this.failure)
  }

  async close(): Promise<void> {
    this.failure ??= new KemptError('resource', 'The stream was closed')
    await this.worker.terminate()
  }
}

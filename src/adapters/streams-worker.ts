import type * as threads from 'node:worker_threads'
import {createCleaner, type CleanerOptions, type StreamDocument} from '../cleaner.js'
import {builtin} from './builtin.js'
import {send} from './sent.js'

/** Run as a thread of `cleanStream`: answer every document with its result, in order. */
async function serve(): Promise<void> {
  const {parentPort, workerData} = builtin<typeof threads>('node:worker_threads')!
  const cleaner = await createCleaner(workerData as CleanerOptions)
  parentPort!.on('message', ({text, html, ...context}: StreamDocument) => {
    parentPort!.postMessage(send(cleaner.clean(html !== undefined && text === undefined ? {html} : (text ?? ''), context)))
  })
}

void serve()

import {parentPort, workerData} from 'node:worker_threads'
import {prepareWork, type Job} from './job.js'
import type {WorkerData} from './pool.js'
import {processJob} from './process.js'
import {Progress} from './progress.js'

/** Dictionaries are unpacked when they are first looked into, ms. */
const WARM_UP = 500

/** Run as a thread: answer every job with its result, in order. */
async function serve(): Promise<void> {
  const port = parentPort!
  const {settings, progress: memory} = workerData as WorkerData
  const progress = new Progress(memory)
  const work = await prepareWork(settings)
  let grace = WARM_UP
  port.on('message', (job: Job) => {
    const result = processJob(work, job, (index) => {
      progress.begin(index, grace)
      grace = 0
    })
    progress.idle()
    const {out, log, report, quarantine} = result
    port.postMessage(result, [out, log, report, quarantine].map(({buffer}) => buffer as ArrayBuffer))
  })
}

void serve()

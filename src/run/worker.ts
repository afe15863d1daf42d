import {parentPort, workerData} from 'node:worker_threads'
import {prepareWork, type Job, type WorkSettings} from './job.js'
import {processJob} from './process.js'

/** Run as a thread: answer every job with its result, in order. */
async function serve(): Promise<void> {
  const port = parentPort!
  const work = await prepareWork(workerData as WorkSettings)
  port.on('message', (job: Job) => {
    const result = processJob(work, job)
    port.postMessage(result, [result.out.buffer as ArrayBuffer, result.log.buffer as ArrayBuffer, result.report.buffer as ArrayBuffer, result.quarantine.buffer as ArrayBuffer])
  })
}

void serve()

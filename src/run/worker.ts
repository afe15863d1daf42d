import {parentPort, workerData} from 'node:worker_threads'
import {prepareWork, type Job, type JobResult} from './job.js'
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
    port.postMessage(trimmed(result))
  })
}

/**
 * A result without the room that was kept for more. It is copied and not transferred: the first buffer that a thread gives away makes V8 throw away all that
 * it has compiled for typed arrays, a tenth of the CPU time of a run over 3 MB.
 */
function trimmed(result: JobResult): JobResult {
  const {out, log, report, quarantine} = result
  return {...result, out: out.slice(), log: log.slice(), report: report.slice(), quarantine: quarantine.slice()}
}

void serve()

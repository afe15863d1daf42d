import {createHash} from 'node:crypto'
import {observe, type Observation} from '../corpus/observation.js'
import {ByteWriter} from '../write/byte-writer.js'
import type {Job, JobResult} from './job.js'
import {emptyTally} from './tally.js'

/** Gathers what becomes of the documents of a job. */
export class Outcome {
  readonly out: ByteWriter
  readonly log = new ByteWriter()
  readonly report = new ByteWriter()
  readonly messages: string[] = []
  readonly tally = emptyTally()
  written = true
  private readonly quarantine = new ByteWriter()
  private readonly observations: Observation[] = []

  constructor(job: Job) {
    this.tally.bytes = job.bytes.length
    this.out = new ByteWriter(2 * job.bytes.length)
  }

  /** Note a document that is set aside. */
  setAside(place: string, reason: string): void {
    this.messages.push(`${place}: ${reason}`)
  }

  /** Note what a document adds to the memory of its site. */
  observe(source: string, url: string | undefined): void {
    const observation = observe(source, url)
    if (observation) this.observations.push(observation)
  }

  /** Put a document on the list of those set aside. `id` is JSON already: a long number must stay as it is. */
  putAside(id: string, place: {readonly source: string; readonly line?: number}, reason: string, bytes: Uint8Array): void {
    this.putAsideSum(id, place, reason, createHash('sha256').update(bytes).digest('hex'))
  }

  putAsideSum(id: string, place: {readonly source: string; readonly line?: number}, reason: string, sha256: string): void {
    this.quarantine.text(`{"id":${id},${JSON.stringify({...place, reason, sha256}).slice(1)}\n`)
  }

  finish(): JobResult {
    const {out, log, report, quarantine, messages, tally, written, observations} = this
    return {out: out.take(), log: log.take(), report: report.take(), quarantine: quarantine.take(), messages, tally, written, ...(observations.length > 0 && {observations})}
  }
}

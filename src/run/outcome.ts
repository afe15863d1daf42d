import type {Job, JobResult} from './job.js'
import {emptyTally} from './tally.js'

const encoder = new TextEncoder()

/** Gathers what becomes of the documents of a job. */
export class Outcome {
  readonly out: string[] = []
  readonly log: string[] = []
  readonly report: string[] = []
  readonly messages: string[] = []
  readonly tally = emptyTally()
  written = true

  constructor(job: Job) {
    this.tally.bytes = job.bytes.length
  }

  /** Note a document that is set aside. */
  setAside(place: string, reason: string): void {
    this.messages.push(`${place}: ${reason}`)
  }

  finish(): JobResult {
    const {messages, tally, written} = this
    return {out: encode(this.out.join('')), log: encode(this.log.join('')), report: encode(this.report.join('')), messages, tally, written}
  }
}

/** UTF-8 in memory of its own. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

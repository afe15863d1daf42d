import {createHash, type Hash} from 'node:crypto'
import {writeEntry} from '../write/log.js'
import {GiantLine} from '../write/giant.js'
import type {Job, JobResult, WorkSettings} from './job.js'
import {Outcome} from './outcome.js'

/** Handles the parts of a line that is too long to be held, one after another: it goes through as it is, and is told. */
export class GiantUnit {
  private readonly sum = {source: digest(), output: digest()}
  private readonly line: GiantLine
  private readonly reason: string

  constructor(private readonly settings: WorkSettings, private readonly job: Job, hold: number) {
    this.reason = `too large: more than ${hold} bytes in one line`
    this.line = new GiantLine({status: 'skipped', reason: this.reason}, settings.fields.text)
  }

  take(bytes: Uint8Array, last: boolean): JobResult {
    const {settings, job} = this
    const out = settings.show === 'output' && job.to === 'jsonl' ? this.line.write(bytes, last) : new Uint8Array(0)
    add(this.sum.source, bytes)
    add(this.sum.output, out)
    const outcome = new Outcome({...job, bytes})
    if (last) this.finish(outcome)
    return {...outcome.finish(), out, ...(last && settings.log && {log: Buffer.from(this.entry())})}
  }

  private finish(outcome: Outcome): void {
    const {job, reason} = this
    outcome.tally.documents++
    outcome.tally.aside++
    outcome.setAside(`${job.name === '-' ? 'standard input' : job.name}:${job.line}`, reason)
    if (this.settings.quarantine) outcome.putAsideSum('null', {source: job.name, line: job.line}, reason, this.sum.source.hash.copy().digest('hex'))
  }

  private entry(): string {
    const {from, to, line} = this.job
    return writeEntry('null', {
      from,
      to,
      source: {path: this.job.source, ...total(this.sum.source), line},
      ...(this.settings.show === 'output' && {output: {path: this.job.output, ...total(this.sum.output)}}),
      status: 'skipped',
      error: this.reason,
      language: 'und',
      changes: [],
      suggestions: []
    })
  }
}

interface Sum {
  bytes: number
  readonly hash: Hash
}

function digest(): Sum {
  return {bytes: 0, hash: createHash('sha256')}
}

function add(sum: Sum, bytes: Uint8Array): void {
  sum.bytes += bytes.length
  sum.hash.update(bytes)
}

function total({bytes, hash}: Sum): {bytes: number; sha256: string} {
  return {bytes, sha256: hash.copy().digest('hex')}
}

import {stat} from 'node:fs/promises'
import {KemptError} from '../document/error.js'
import type {JobResult} from '../run/job.js'
import {outputSink} from '../write/output.js'
import {streamSink, type Sink} from '../write/sink.js'
import type {Written} from '../run/journal.js'
import {partOf, type Resumed} from './resume.js'
import type {Plan, Plans} from './plan.js'

/** What is written of the run besides its outputs. */
interface About {
  readonly log: Sink | undefined
  readonly report: Sink | undefined
  /** Whether outputs take the place of inputs. */
  readonly inPlace: boolean
  /** What an earlier run left; outputs are then written so that another can go on. */
  readonly resumed?: Resumed | undefined
}

/** Takes the results in order and puts them where they belong. */
export class Outputs {
  private readonly stdout = streamSink(process.stdout)
  private current: Sink | undefined
  private merged: Sink | undefined
  private quarantine: Sink | undefined
  private failed: Plan | undefined

  constructor(
    private readonly plans: Plans,
    private readonly about: About
  ) {}

  /** Write what a job gave. What goes to the log is written first. */
  async write(plan: Plan, result: JobResult): Promise<void> {
    if (result.quarantine.length > 0) await this.writeList(result.quarantine)
    if (plan === this.failed) return
    const {log, report} = this.about
    if (result.log.length > 0) await saying('the log', log?.write(result.log))
    if (result.report.length > 0) await saying('the report', report?.write(result.report))
    if (!result.written) return
    const writing = this.sinkFor(plan).then((sink) => sink.write(result.out))
    await (this.plans.merged === undefined ? writing : saying(`\`${this.plans.merged}\``, writing)) // with a gap in it, it would be worth nothing
  }

  /** Put all on the disk that was written so far. */
  async checkpoint(): Promise<Written> {
    return {output: (await (this.merged ?? this.current)?.flush()) ?? 0, ...(await this.sharedBytes())}
  }

  private async sharedBytes(): Promise<Omit<Written, 'output'>> {
    return {log: (await this.about.log?.flush()) ?? 0, quarantine: (await this.quarantine?.flush()) ?? this.about.resumed?.last.quarantine ?? 0}
  }

  /** An input is at its end: make its output stand. */
  async end(plan: Plan): Promise<Written | undefined> {
    if (plan === this.failed || plan.output === undefined) return undefined
    if (this.plans.merged !== undefined) return this.about.resumed && this.checkpoint()
    if (plan.from !== 'text' && plan.from !== 'html') await this.sinkFor(plan) // an empty input has an empty output
    await this.current?.close()
    this.current = undefined
    return this.about.resumed && {output: await stat(plan.output).then(({size}) => size, () => 0), ...(await this.sharedBytes())}
  }

  /** An input could not be read to its end, or its output not written: leave things as they were. */
  async fail(plan: Plan): Promise<void> {
    this.failed = plan
    await this.current?.abort()
    this.current = undefined
  }

  /** All inputs are at their end. */
  async finish(): Promise<void> {
    const {list, merged} = this.plans
    if (merged !== undefined && !this.about.resumed?.complete) await saying(`\`${merged}\``, this.closeMerged(merged, list[0]!.to))
    const {resumed} = this.about
    if (resumed && resumed.last.quarantine > 0 && !resumed.complete) this.quarantine ??= await this.open(this.plans.quarantine, 'jsonl', resumed.last.quarantine)
    await saying(`\`${this.plans.quarantine}\``, this.quarantine?.close())
    await saying('the log', this.about.log?.close())
    await saying('the report', this.about.report?.close())
  }

  private async closeMerged(path: string, to: Plan['to']): Promise<void> {
    await (this.merged ??= await this.open(path, to, this.about.resumed?.last.output)).close()
  }

  /** Leave what is not finished as it was. */
  async abort(): Promise<void> {
    await Promise.all([this.current?.abort(), this.merged?.abort(), this.quarantine?.abort(), this.about.log?.abort(), this.about.report?.abort()])
  }

  private async writeList(bytes: Uint8Array): Promise<void> {
    const path = this.plans.quarantine
    const open = async (): Promise<Sink> => (this.quarantine ??= await this.open(path, 'jsonl', this.about.resumed?.last.quarantine))
    await saying(`\`${path}\``, open().then((sink) => sink.write(bytes)))
  }

  private open(path: string, format: Plan['to'], bytes = 0): Promise<Sink> {
    const {resumed, inPlace} = this.about
    return outputSink(path, format, {part: resumed && partOf(path, bytes), durable: inPlace || resumed !== undefined})
  }

  private async sinkFor(plan: Plan): Promise<Sink> {
    const {output, to} = plan
    if (output === undefined) return this.stdout
    if (this.plans.merged !== undefined) return (this.merged ??= await this.open(output, to, this.about.resumed?.last.output))
    return (this.current ??= await this.open(output, to, plan === this.about.resumed?.plan ? this.about.resumed.last.output : 0))
  }
}

/** What the run itself needs: where it cannot be written, the run ends. */
async function saying(what: string, writing: Promise<void> | undefined): Promise<void> {
  try {
    await writing
  } catch (error) {
    throw new KemptError('write', `Cannot write ${what}: ${(error as Error).message}`, {cause: error})
  }
}

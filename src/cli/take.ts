import {KemptError} from '../document/error.js'
import {GiantUnit} from '../run/giant.js'
import type {JobResult, WorkSettings} from '../run/job.js'
import {tallyToJson, type Entry, type Journal, type Written} from '../run/journal.js'
import type {SiteRecorder} from '../run/sites.js'
import {addTally, emptyTally, type Tally} from '../run/tally.js'
import type {Settings} from './options.js'
import type {Outputs} from './outputs.js'
import type {Step} from './read.js'
import type {Reporter} from './reporter.js'

interface Parts {
  readonly tally: Tally
  readonly outputs: Outputs
  readonly settings: Settings
  readonly work: WorkSettings
  readonly reporter: Reporter
  readonly journal: Journal | undefined
  /** Takes in what the documents add to the memory of their sites. */
  readonly sites: SiteRecorder | undefined
  /** Bytes beyond which a line is not held. */
  readonly hold: number
}

/** Takes what the steps gave, in order: writes it, counts it, says it. */
export class Taker {
  /** Whether anything went out. */
  wrote = false
  private giant: GiantUnit | undefined
  /** Counted since the last mark. */
  private since = emptyTally()

  constructor(private readonly parts: Parts) {}

  private get tally(): Tally {
    return this.parts.tally
  }

  /** An output that cannot be written sets its document aside. */
  async take(step: Step, worked: JobResult | undefined): Promise<void> {
    const {outputs, reporter} = this.parts
    const {plan, problem} = step
    const result = step.part ? this.takePart(step) : worked
    if (result) this.count(step, result)
    if (result && result.out.length > 0) this.wrote = true
    if (problem !== undefined) {
      this.tally.aside++
      reporter.error(problem)
    }
    try {
      if (result) await outputs.write(plan, result)
      if (problem !== undefined && !this.stands(step)) await outputs.fail(plan)
      else if (step.end) await this.mark(step, 'done', await outputs.end(plan))
      else if (step.checkpoint) await this.mark(step, 'checkpoint', this.parts.journal && (await outputs.checkpoint()))
    } catch (error) {
      if (plan.output === undefined || error instanceof KemptError) throw error
      this.tally.aside++
      reporter.error(`Cannot write \`${plan.output}\`: ${(error as Error).message}`)
      await outputs.fail(plan)
    }
    this.stopOnError(problem)
    reporter.progress(this.tally)
  }

  /** Note how far the run has come. */
  private async mark({plan, checkpoint}: Step, kind: Entry['kind'], written: Written | undefined): Promise<void> {
    if (!this.parts.journal || !checkpoint || !written) return
    await this.parts.journal.add({kind, name: plan.input.name, ...checkpoint, ...written, tally: tallyToJson(this.since)})
    this.since = emptyTally()
  }

  private takePart({job, part}: Step): JobResult {
    const {work, hold} = this.parts
    this.giant ??= new GiantUnit(work, job!, hold)
    const result = this.giant.take(job!.bytes, part === 'last')
    if (part === 'last') this.giant = undefined
    return result
  }

  private count({plan}: Step, {tally, messages, observations = []}: JobResult): void {
    const {settings, reporter, sites} = this.parts
    sites?.add(observations)
    addTally(this.tally, tally)
    if (this.parts.journal) addTally(this.since, tally)
    for (const message of messages) reporter.document(message)
    if (!settings.check || tally.changed === 0) return
    reporter.note(`${plan.input.name}: ${tally.changed === 1 ? 'would change' : `${tally.changed} documents would change`}`)
  }

  /** What came before a break in the data stands, but never in the place of the only other copy. */
  private stands({partial}: Step): boolean {
    return partial === true && !this.parts.settings.write
  }

  private stopOnError(problem: string | undefined): void {
    if (this.parts.settings.onError !== 'fail' || this.tally.aside === 0) return
    throw new KemptError('document', `Stopped${problem === undefined ? ' at the first document that was set aside' : ''}; \`--on-error skip\` goes on`)
  }
}

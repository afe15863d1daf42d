import {dirname, resolve} from 'node:path'
import {KemptError} from '../document/error.js'
import {makeCrew} from '../run/crew.js'
import type {JobResult, WorkSettings} from '../run/job.js'
import {inOrder} from '../run/ordered.js'
import {addTally, emptyTally, type Tally} from '../run/tally.js'
import {exitCodes} from './exit.js'
import {findInputs} from './inputs.js'
import {openLog} from './log.js'
import {openReport} from './report.js'
import {cleanerOptions, type Settings} from './options.js'
import {Outputs} from './outputs.js'
import {planOutputs, type Plans} from './plan.js'
import {openStdin, readInputs, type Stdin, type Step} from './read.js'
import type {Reporter} from './reporter.js'
import {statsTable} from './stats.js'

/** Bytes of JSON Lines that go to a thread at a time. */
const CHUNK_BYTES = 256 * 1024
const noStdin: Stdin = {format: 'text', stream: (async function* () {})()}

/** Files that the build makes beside the command. */
export interface Built {
  readonly worker: URL
  readonly reportTemplate: URL
}

/** Clean the inputs. Gives the exit code; throws `KemptError` for wrong use. */
export async function clean(settings: Settings, reporter: Reporter, built: Built): Promise<number> {
  const cwd = process.cwd()
  const without = [settings.output, settings.log, settings.report].flatMap((path) => path === undefined ? [] : resolve(cwd, path))
  const {inputs, problems} = await findInputs(settings.inputs, {from: settings.from, cwd, without})
  for (const problem of problems) reporter.error(problem)
  if (inputs.length === 0) return exitCodes.usage
  const stdin = inputs.some(({path}) => path === undefined) ? await openStdin(settings.from) : noStdin
  const plans = await planOutputs(inputs, settings, cwd, stdin.format)
  const tally = await run(plans, stdin, settings, reporter, built)
  reporter.summary(tally, settings.check || settings.diff ? 'would change' : 'changed')
  if (settings.stats) process.stderr.write(statsTable(tally, reporter.seconds()))
  if (tally.aside > 0 || problems.length > 0) return exitCodes.aside
  return settings.check && tally.changed > 0 ? exitCodes.changes : exitCodes.done
}

async function run(plans: Plans, stdin: Stdin, settings: Settings, reporter: Reporter, built: Built): Promise<Tally> {
  const tally = emptyTally()
  const crew = await makeCrew(workSettings(settings), settings.jobs, built.worker)
  const log = settings.log === undefined ? undefined : await openLog(settings)
  const report = settings.report === undefined ? undefined : await openReport(settings, built.reportTemplate, tally, () => reporter.seconds())
  const outputs = new Outputs(plans, log, report)
  const logFolder = dirname(resolve(settings.log ?? '.'))
  const steps = readInputs(plans.list, stdin, logFolder, chunkBytes())
  const work = async (step: Step): Promise<{step: Step; result?: JobResult}> => (step.job ? {step, result: await crew.work(step.job)} : {step})
  try {
    for await (const {step, result} of inOrder(steps, work, crew.ahead)) await take(step, result, outputs, tally, settings, reporter)
    await outputs.finish()
  } catch (error) {
    await outputs.abort()
    throw error
  } finally {
    await crew.close()
  }
  return tally
}

/** Write and count what a step gave. An output that cannot be written sets its document aside. */
async function take({plan, problem, end}: Step, result: JobResult | undefined, outputs: Outputs, tally: Tally, settings: Settings, reporter: Reporter): Promise<void> {
  if (result) addTally(tally, result.tally)
  for (const message of result?.messages ?? []) reporter.document(message)
  if (problem !== undefined) {
    tally.aside++
    reporter.error(problem)
  }
  if (settings.check && result && result.tally.changed > 0) reporter.note(`${plan.input.name}: ${result.tally.changed === 1 ? 'would change' : `${result.tally.changed} documents would change`}`)
  try {
    if (result) await outputs.write(plan, result)
    if (problem !== undefined) await outputs.fail(plan)
    else if (end) await outputs.end(plan)
  } catch (error) {
    if (plan.output === undefined || error instanceof KemptError) throw error
    tally.aside++
    reporter.error(`Cannot write \`${plan.output}\`: ${(error as Error).message}`)
    await outputs.fail(plan)
  }
  reporter.progress(tally)
}

function workSettings(settings: Settings): WorkSettings {
  const {language, keepSource, check, diff, log, logFormat, report, write, stats} = settings
  return {
    cleaner: cleanerOptions(settings),
    ...(language !== undefined && {language}),
    keepSource,
    show: diff ? (showsColour() ? 'coloured' : 'unified') : check ? 'nothing' : 'output',
    log: log !== undefined,
    logFormat,
    report: report !== undefined,
    inPlace: write,
    stats
  }
}

/** Colour is for terminals, unless the environment says otherwise (no-color.org). */
function showsColour(): boolean {
  if (process.env['NO_COLOR']) return false
  return process.env['FORCE_COLOR'] ? process.env['FORCE_COLOR'] !== '0' : process.stdout.isTTY
}

function chunkBytes(): number {
  return Number(process.env['KEMPT_CHUNK_BYTES']) || CHUNK_BYTES
}

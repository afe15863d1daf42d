import {stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import type {ChunkOptions} from '../read/chunks.js'
import {openStdin, type Stdin} from '../read/open.js'
import {KemptError} from '../document/error.js'
import {makeCrew, type CrewOptions} from '../run/crew.js'
import type {JobResult, WorkSettings} from '../run/job.js'
import {inOrder} from '../run/ordered.js'
import type {SiteRecorder} from '../run/sites.js'
import {runStamp} from '../run/stamp.js'
import {emptyTally, type Tally} from '../run/tally.js'
import {exitCodes} from './exit.js'
import {findInputs} from './inputs.js'
import {openLog} from './log.js'
import {openReport} from './report.js'
import {cleanerOptions, type Settings} from './options.js'
import {Outputs} from './outputs.js'
import {planOutputs, quarantinePath, type Plans} from './plan.js'
import {readInputs, type Reading, type Step} from './read.js'
import {partOf, resume, type Resumed} from './resume.js'
import type {Reporter} from './reporter.js'
import {statsTable} from './stats.js'
import {Taker} from './take.js'

/** Bytes of records that go to a thread at a time. */
const CHUNK_BYTES = 256 * 1024
/** Bytes of source from one checkpoint to the next. */
const CHECKPOINT_BYTES = 64 * 1024 * 1024
/** Bytes of a record that are held in any case. */
const HOLD_BYTES = 64 * 1024 * 1024
/** What is cleaned without a thread of its own. */
const HERE_BYTES = 1024 * 1024
/** Milliseconds that a document may take: ten times what the largest needs. */
const DOCUMENT_TIMEOUT = 60_000
const noStdin: Stdin = {format: 'text', stream: (async function* () {})()}

/** Files that the build makes beside the command. */
export interface Built {
  readonly worker: URL
  readonly reportTemplate: URL
}

/** Clean the inputs. Gives the exit code; throws `KemptError` for wrong use. */
export async function clean(given: Settings, reporter: Reporter, built: Built): Promise<number> {
  const settings = {...given, ...(given.encoding !== undefined && {encoding: await encodingNamed(given.encoding)})}
  const cwd = process.cwd()
  const without = [settings.output, settings.log, settings.report, quarantinePath(settings, cwd), quarantinePath(settings, cwd, false)].flatMap((path) => path === undefined ? [] : resolve(cwd, path))
  const {inputs, problems} = await findInputs(settings.inputs, {from: settings.from, cwd, without})
  for (const problem of problems) reporter.error(problem)
  if (inputs.length === 0) return exitCodes.usage
  const stdin = inputs.some(({path}) => path === undefined) ? await openStdin(settings.from) : noStdin
  const plans = await planOutputs(inputs, settings, cwd, stdin.format)
  const tally = await run(plans, stdin, settings, reporter, built)
  for (const [name, count] of tally.encodings) reporter.note(`${count === 1 ? 'one document was' : `${count} documents were`} read as ${name}`)
  if (!settings.explain) reporter.summary(tally, settings.check || settings.diff ? 'would change' : 'changed')
  if (settings.stats) process.stderr.write(statsTable(tally, reporter.seconds()))
  if (tally.aside > 0 || problems.length > 0) return exitCodes.aside
  return settings.check && tally.changed > 0 ? exitCodes.changes : exitCodes.done
}

/** What a run works with. */
interface Parts {
  readonly plans: Plans
  readonly stdin: Stdin
  readonly settings: Settings
  readonly work: WorkSettings
  readonly reading: Reading
  readonly resumed: Resumed | undefined
  readonly tally: Tally
}

async function run(plans: Plans, stdin: Stdin, settings: Settings, reporter: Reporter, built: Built): Promise<Tally> {
  const work = workSettings(settings)
  const reading = readingOf(settings, stdin)
  const resumed = settings.resume ? await resume(plans, runStamp(work, [settings.from, settings.to]), reading, {log: settings.log && resolve(settings.log)}) : undefined
  for (const note of resumed?.notes ?? []) reporter.note(note)
  const tally = resumed?.tally ?? emptyTally()
  if (resumed?.complete) return endJournal(resumed, tally)
  await cleanAll({plans, stdin, settings, work, reading, resumed, tally}, reporter, built)
  return tally
}

function readingOf(settings: Settings, stdin: Stdin): Reading {
  return {stdin, logFolder: dirname(resolve(settings.log ?? '.')), encoding: settings.encoding, chunks: chunkOptions(settings), meter: {read: 0}, sums: settings.resume}
}

/** Do what there is to do. What is not finished is left as it was. */
async function cleanAll(parts: Parts, reporter: Reporter, built: Built): Promise<void> {
  const {plans, stdin, settings, work, reading, resumed, tally} = parts
  const bytes = await sizeOf(plans)
  const crew = await makeCrew(work, crewOptions(bytes, settings), built.worker)
  await reporter.watch(bytes, () => reading.meter.read)
  const outputs = await openOutputs(parts, reporter, built)
  const sites = await openSites(settings, work)
  const taker = new Taker({tally, outputs, settings, work, reporter, sites, journal: resumed?.journal, hold: reading.chunks.hold})
  const steps = readInputs(plans.list.filter((plan) => !resumed?.finished.has(plan)), {...reading, ...(resumed && {skip: resumed})})
  const worked = async (step: Step): Promise<{step: Step; result?: JobResult}> => (step.job && !step.part ? {step, result: await crew.work(step.job)} : {step})
  try {
    for await (const {step, result} of inOrder(steps, worked, crew.ahead)) await taker.take(step, result)
    await outputs.finish()
    sites?.finish()
    await resumed?.journal.end()
    if (settings.explain && !taker.wrote) throw new KemptError('usage', `There is no document \`${settings.explain.document}\` in the inputs`)
  } catch (error) {
    await outputs.abort()
    sites?.abort()
    if (stdin !== noStdin) process.stdin.destroy() // nothing more is read from it
    throw error
  } finally {
    await crew.close()
  }
}

async function openOutputs({plans, settings, resumed, tally}: Parts, reporter: Reporter, built: Built): Promise<Outputs> {
  const log = settings.log === undefined ? undefined : await openLog(settings, resumed && partOf(settings.log, resumed.last.log))
  const report = settings.report === undefined ? undefined : await openReport(settings, built.reportTemplate, tally, () => reporter.seconds())
  return new Outputs(plans, {log, report, resumed, inPlace: settings.write})
}

/** What changes nothing learns nothing. */
async function openSites({check, diff}: Settings, {siteMemory}: WorkSettings): Promise<SiteRecorder | undefined> {
  if (siteMemory === undefined || check || diff) return undefined
  const {SiteRecorder} = await import('../run/sites.js')
  return new SiteRecorder(siteMemory)
}

async function endJournal({journal}: Resumed, tally: Tally): Promise<Tally> {
  await journal.end()
  return tally
}

/** The name of an encoding by any of its labels. Throws `KemptError` `options` for what is none. */
async function encodingNamed(label: string): Promise<string> {
  const {loadDecoder} = await import('../read/bytes.js')
  const name = (await loadDecoder()).named(label)
  if (name !== undefined) return name
  throw new KemptError('options', `Unknown encoding \`${label}\`, expected a name such as \`windows-1251\`, \`koi8-r\`, \`ibm866\`, \`shift_jis\` or \`utf-16le\``)
}

function workSettings(settings: Settings): WorkSettings {
  const {language, encoding, fields, keepSource, check, diff, log, logFormat, report, siteMemory, write, stats, maxBytes, onError, explain} = settings
  return {
    cleaner: cleanerOptions(settings),
    ...(language !== undefined && {language}),
    ...(encoding !== undefined && {encoding}),
    ...(siteMemory !== undefined && {siteMemory: resolve(siteMemory)}),
    fields,
    keepSource,
    show: explain ? 'explain' : diff ? (showsColour() ? 'coloured' : 'unified') : check ? 'nothing' : 'output',
    log: log !== undefined,
    logFormat,
    report: report !== undefined,
    quarantine: onError === 'quarantine',
    inPlace: write,
    // where every change is looked at in any case, the summary can say what they were
    stats: stats || diff || log !== undefined || report !== undefined,
    maxBytes,
    ...(explain && {explain})
  }
}

/** Another thread is worth its start where there is much to do, or where a limit of time is asked for. */
function crewOptions(bytes: number, {jobs, timeout}: Settings): CrewOptions {
  return {threads: jobs, timeout: timeout ?? DOCUMENT_TIMEOUT, here: timeout === undefined && bytes <= sizeFromEnvironment('KEMPT_HERE_BYTES', HERE_BYTES)}
}

/** Bytes of the inputs together. What comes on standard input has no end in sight, unless it is one text. */
async function sizeOf({list}: Plans): Promise<number> {
  const sizes = list.map(async ({from, input: {path}}) => (path === undefined ? (from === 'text' ? 0 : Infinity) : stat(path).then(({size}) => size, () => 0)))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Colour is for terminals, unless the environment says otherwise (no-color.org). */
function showsColour(): boolean {
  if (process.env['NO_COLOR']) return false
  return process.env['FORCE_COLOR'] ? process.env['FORCE_COLOR'] !== '0' : process.stdout.isTTY
}

function chunkOptions({maxBytes}: Settings): ChunkOptions {
  return {
    size: sizeFromEnvironment('KEMPT_CHUNK_BYTES', CHUNK_BYTES),
    hold: Math.max(sizeFromEnvironment('KEMPT_HOLD_BYTES', HOLD_BYTES), 2 * maxBytes),
    every: sizeFromEnvironment('KEMPT_CHECKPOINT_BYTES', CHECKPOINT_BYTES)
  }
}

/** A size that tests and benchmarks can set. */
function sizeFromEnvironment(name: string, otherwise: number): number {
  return Number(process.env[name]) || otherwise
}

import {stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {Journal, tallyFromJson, type Entry, type JournalState} from '../run/journal.js'
import {addTally, emptyTally, type Tally} from '../run/tally.js'
import type {Part} from '../write/sink.js'
import type {Plan, Plans} from './plan.js'
import {sourceChunks, type Reading} from './read.js'
import {fileSum, SourceSum} from './sums.js'

/** How much of a run is done already. */
export interface Resumed {
  readonly journal: Journal
  /** Inputs whose outputs stand. */
  readonly finished: ReadonlySet<Plan>
  /** The input that goes on, and the units of it that are done. */
  readonly plan?: Plan
  readonly units: number
  readonly last: Pick<Entry, 'output' | 'log' | 'quarantine'>
  readonly tally: Tally
  /** Everything stands: nothing is to be written. */
  readonly complete: boolean
  readonly notes: readonly string[]
}

const NOTHING = {output: 0, log: 0, quarantine: 0}

/** The part of an output that outlives a run that is killed. */
export function partOf(path: string, bytes: number): Part {
  return {name: `.${basename(path)}.kempt-part`, bytes}
}

interface Files {
  readonly log: string | undefined
}

/** Find out what an earlier run left that can be kept, and begin the journal of this one. */
export async function resume(plans: Plans, stamp: string, reading: Reading, files: Files): Promise<Resumed> {
  const state = await Journal.read(plans.journal)
  const notes: string[] = []
  if (state.stamp !== undefined && state.stamp !== stamp) notes.push('the earlier run had another version or configuration: all is done again')
  const usable = state.stamp === stamp ? state : {stamp, entries: [], ended: false}
  const {complete, entries, finished, checkpoint} = await whatStands(plans, usable, reading, files, notes)
  const tally = emptyTally()
  for (const entry of entries) addTally(tally, tallyFromJson(entry.tally))
  if (finished.size > 0) notes.push(`${finished.size} of ${plans.list.length} inputs ${finished.size === 1 ? 'was' : 'were'} done already`)
  if (checkpoint) notes.push(`\`${checkpoint.plan.input.name}\` goes on after ${checkpoint.entry.units} records`)
  const journal = await Journal.begin(plans.journal, stamp, entries)
  return {journal, finished, ...(checkpoint && {plan: checkpoint.plan}), units: checkpoint?.entry.units ?? 0, last: entries.at(-1) ?? NOTHING, tally, complete, notes}
}

/** What can be kept. A file that all share and that stands is not opened again: it is made anew, or left as it is. */
async function whatStands(plans: Plans, state: JournalState, reading: Reading, files: Files, notes: string[]): Promise<Kept & {readonly complete: boolean}> {
  const shared = plans.merged !== undefined || files.log !== undefined || plans.quarantine !== ''
  const kept = await keepEntries(plans, state, reading, {shared, ...files}, notes)
  const complete = state.ended && plans.list.every((plan) => kept.finished.has(plan))
  if (!state.ended || !shared || complete) return {...kept, complete}
  if (kept.entries.length > 0) notes.push('an input has changed since: all is done again')
  return {entries: [], finished: new Set(), complete}
}

interface Kept {
  readonly entries: readonly Entry[]
  readonly finished: ReadonlySet<Plan>
  readonly checkpoint?: {readonly plan: Plan; readonly entry: Entry}
}

/** The entries that still hold. Where outputs share a file, only those before the first that does not. */
async function keepEntries(plans: Plans, {entries, ended}: JournalState, reading: Reading, files: Files & {readonly shared: boolean}, notes: string[]): Promise<Kept> {
  const kept: Entry[] = []
  const finished = new Set<Plan>()
  for (const plan of plans.list) {
    const own = entries.filter(({name}) => name === plan.input.name)
    const done = own.find(({kind}) => kind === 'done')
    if (done && (await standsStill(plan, plans, done, reading))) {
      kept.push(...own)
      finished.add(plan)
      continue
    }
    if (done) notes.push(`\`${plan.input.name}\` or its output has changed since: it is done again`)
    const last = own.at(-1)
    if (last && !done && last === entries.at(-1) && (await canGoOn(plan, plans, last, reading, files))) {
      return {entries: [...kept, ...own], finished, checkpoint: {plan, entry: last}}
    }
    if (files.shared) break
  }
  const fits = ended || !files.shared || (await sharedFit(plans, kept.at(-1), files))
  return fits ? {entries: kept, finished} : {entries: [], finished: new Set()}
}

/** Whether a finished input and its output are what they were. */
async function standsStill(plan: Plan, plans: Plans, entry: Entry, reading: Reading): Promise<boolean> {
  if (plan.input.path === undefined || (await prefixSum(plan, Infinity, reading)) !== entry.sha256) return false
  return plans.merged !== undefined || (await stat(plan.output!).then(({size}) => size === entry.output, () => entry.output === 0))
}

async function canGoOn(plan: Plan, plans: Plans, entry: Entry, reading: Reading, files: Files): Promise<boolean> {
  if (!(await fits(plans.merged ?? plan.output!, entry.output)) || !(await sharedFit(plans, entry, files))) return false
  return plan.input.path === undefined || (await prefixSum(plan, entry.units, reading)) === entry.sha256
}

/** Whether the files that the outputs share hold what the entry says. */
async function sharedFit({merged, quarantine}: Plans, entry: Entry | undefined, {log}: Files): Promise<boolean> {
  const {output, log: logged, quarantine: listed} = entry ?? NOTHING
  return (merged === undefined || (await fits(merged, output))) && (log === undefined || (await fits(log, logged))) && (quarantine === '' || (await fits(quarantine, listed)))
}

async function fits(path: string, bytes: number): Promise<boolean> {
  if (bytes === 0) return true
  return stat(join(dirname(path), partOf(path, bytes).name)).then(({size}) => size >= bytes, () => false)
}

/** SHA-256 of the first units of an input, or of all. Throws nothing: an input that cannot be read has none. */
async function prefixSum(plan: Plan, units: number, reading: Reading): Promise<string | undefined> {
  const sum = new SourceSum()
  try {
    if (plan.from === 'text' || plan.from === 'html' || plan.from === 'parquet') return await fileSum(plan.input.path!)
    for await (const {bytes, part, encoding} of sourceChunks(plan, reading)) {
      sum.add({from: plan.from, encoding}, bytes, part, units)
      if (sum.units >= units) break
    }
    return sum.units === units || units === Infinity ? sum.digest() : undefined
  } catch {
    return undefined
  }
}

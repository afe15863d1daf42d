import type {Change} from '../../src/index.js'
import {isGoal, type Fault, type Unwanted} from './read.js'

/** What became of the faults of a text. */
export interface Score {
  readonly fixed: readonly Fault[]
  readonly missed: readonly Fault[]
  readonly unwanted: readonly Unwanted[]
}

/** Faults and changes that touch one another. */
interface Cluster {
  readonly start: number
  end: number
  readonly faults: Fault[]
  readonly changes: Change[]
}

/** Above this many faults in one cluster, only all or none of them are looked for. */
const MAX_FAULTS = 14

/**
 * Compare changes with the faults of their source. Where some touch one another, the faults count as fixed
 * whose fixing alone makes the text read as it does now; if there is no such set, the change is unwanted.
 */
export function score(source: string, changes: readonly Change[], faults: readonly Fault[]): Score {
  const fixed: Fault[] = []
  const missed: Fault[] = []
  const unwanted: Unwanted[] = []
  for (const cluster of clusters(faults, changes)) {
    const {start, end} = cluster
    const after = rewrite(source, start, end, cluster.changes)
    const done = explain(source, cluster, after)
    for (const fault of cluster.faults) (done?.includes(fault) ? fixed : missed).push(fault)
    if (!done && cluster.changes.length > 0) unwanted.push({start, end, before: source.slice(start, end), after})
  }
  return {fixed, missed, unwanted}
}

/** The source with some of its faults fixed. */
export function fix(source: string, faults: readonly Fault[]): string {
  return rewrite(source, 0, source.length, faults)
}

function clusters(faults: readonly Fault[], changes: readonly Change[]): Cluster[] {
  const list: Cluster[] = []
  const items = [...faults.map((fault) => ({span: fault, fault, change: undefined})), ...changes.map((change) => ({span: change, fault: undefined, change}))]
  items.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  for (const {span, fault, change} of items) {
    let last = list.at(-1)
    if (!last || span.start > last.end) list.push((last = {start: span.start, end: span.end, faults: [], changes: []}))
    last.end = Math.max(last.end, span.end)
    if (fault) last.faults.push(fault)
    if (change) last.changes.push(change)
  }
  return list
}

/** The set of faults whose fixing gives `after`; goals are tried before the rest. */
function explain(source: string, {start, end, faults}: Cluster, after: string): readonly Fault[] | undefined {
  const goals = faults.filter(isGoal)
  const gives = (set: readonly Fault[]): boolean => rewrite(source, start, end, set) === after
  if (gives(goals)) return goals
  if (gives([])) return []
  if (faults.length > MAX_FAULTS) return undefined
  for (let bits = (1 << faults.length) - 1; bits > 0; bits--) {
    const set = faults.filter((_fault, index) => (bits >> index) & 1)
    if (gives(set)) return set
  }
  return undefined
}

function rewrite(source: string, start: number, end: number, list: readonly {readonly start: number; readonly end: number; readonly after: string}[]): string {
  let out = ''
  let from = start
  for (const edit of list) {
    out += source.slice(from, edit.start) + edit.after
    from = edit.end
  }
  return out + source.slice(from, end)
}

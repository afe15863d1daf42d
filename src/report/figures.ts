import type {Summary} from '../write/report-format.js'

/** Counts by name, the largest first. */
export type Counts = readonly (readonly [name: string, count: number])[]

/** What the overview shows, counted from the list of documents. */
export interface Figures {
  readonly changed: number
  readonly changes: number
  readonly suggestions: number
  readonly aside: number
  readonly length: number
  readonly removed: number
  readonly passes: Counts
  readonly rules: Counts
  readonly doubts: Counts
  readonly languages: Counts
  readonly roles: Counts
}

/** Count everything once. */
export function countFigures(rows: readonly Summary[]): Figures {
  const [rules, doubts, languages, roles, passes] = Array.from({length: 5}, () => new Map<string, number>()) as [Tally, Tally, Tally, Tally, Tally]
  let [changed, changes, suggestions, aside, length, removed] = [0, 0, 0, 0, 0, 0]
  for (const row of rows) {
    if (row.status === 'changed') changed++
    else if (row.status !== 'unchanged') aside++
    changes += row.changes
    suggestions += row.suggestions
    length += row.length
    removed += row.removed
    add(rules, row.rules)
    add(doubts, row.doubts)
    add(languages, row.languages)
    add(roles, row.roles)
  }
  for (const [rule, n] of rules) add(passes, {[rule.slice(0, rule.indexOf('/'))]: n})
  return {changed, changes, suggestions, aside, length, removed, passes: sorted(passes), rules: sorted(rules), doubts: sorted(doubts), languages: sorted(languages), roles: sorted(roles)}
}

type Tally = Map<string, number>

function add(tally: Tally, counts: Readonly<Record<string, number>>): void {
  for (const [name, n] of Object.entries(counts)) tally.set(name, (tally.get(name) ?? 0) + n)
}

function sorted(tally: Tally): Counts {
  return [...tally].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

/** Share of a document that was taken out, 0 to 1. */
export function removedShare({removed, length}: Summary): number {
  return length === 0 ? 0 : removed / length
}

/** How much a document asks to be looked at: a large share removed, or many suggestions and changes for its length. */
export function suspicion(row: Summary): number {
  const perThousand = (n: number): number => (1000 * n) / Math.max(row.length, 500)
  return 2 * Math.max(0, removedShare(row) - 0.3) + perThousand(row.suggestions) / 5 + perThousand(row.changes) / 20
}

/** Documents with the largest value, with their numbers; none with a value of `least` or below. */
export function top(rows: readonly Summary[], value: (row: Summary) => number, least: number, limit = 10): [index: number, row: Summary][] {
  const all = [...rows.entries()].filter(([, row]) => value(row) > least)
  return all.sort(([, a], [, b]) => value(b) - value(a)).slice(0, limit)
}

/** A histogram: how many values lie below each edge and not below the one before. */
export function histogram(values: readonly number[], edges: readonly number[]): number[] {
  const counts = edges.map(() => 0)
  for (const value of values) {
    const at = edges.findIndex((edge) => value < edge)
    counts[at < 0 ? edges.length - 1 : at]!++
  }
  return counts
}

import type {Result} from '../result.js'

/** What a run counts. Maps, for names from outside may be any. */
export interface Tally {
  documents: number
  changed: number
  /** Documents that could not be cleaned. */
  aside: number
  /** Of input. */
  bytes: number
  /** Changes by `pass/rule`. */
  readonly rules: Map<string, number>
  readonly suggestions: Map<string, number>
  readonly languages: Map<string, number>
  /** Documents by encoding, of those that are not plain UTF-8. */
  readonly encodings: Map<string, number>
  /** Blocks by role. */
  readonly roles: Map<string, number>
}

export function emptyTally(): Tally {
  return {documents: 0, changed: 0, aside: 0, bytes: 0, rules: new Map(), suggestions: new Map(), languages: new Map(), encodings: new Map(), roles: new Map()}
}

/** Count one document; `details` costs a look at every change and block. */
export function countResult(tally: Tally, result: Result, details: boolean): void {
  if (result.status === 'changed') tally.changed++
  else if (result.status !== 'unchanged') tally.aside++
  if (!details) return
  count(tally.languages, result.language)
  for (const {role} of result.blocks) count(tally.roles, role)
  for (const {steps, pass, rule} of result.changes) for (const step of steps ?? [{pass, rule}]) count(tally.rules, `${step.pass}/${step.rule}`)
  for (const {pass, rule} of result.suggestions) count(tally.suggestions, `${pass}/${rule}`)
}

/** Count a document that was not plain UTF-8. */
export function countEncoding(tally: Tally, name: string): void {
  count(tally.encodings, name)
}

export function addTally(sum: Tally, more: Tally): void {
  sum.documents += more.documents
  sum.changed += more.changed
  sum.aside += more.aside
  sum.bytes += more.bytes
  for (const key of ['rules', 'suggestions', 'languages', 'encodings', 'roles'] as const) {
    for (const [name, n] of more[key]) count(sum[key], name, n)
  }
}

function count(map: Map<string, number>, name: string, by = 1): void {
  map.set(name, (map.get(name) ?? 0) + by)
}

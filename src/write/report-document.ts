import type {Step} from '../document/changes.js'
import type {Result} from '../result.js'
import type {Detail, Summary} from './report-format.js'

const TITLE = 90

/** A document that goes into a report: cleaned, or set aside. */
export interface ReportDocument {
  readonly id: string
  readonly url?: unknown
  readonly result?: Result
  readonly error?: string
}

type Made = Pick<Step, 'pass' | 'rule'>

/** A document for the report: its row of the list, and all that is shown of it, a line of JSON each. `ms`: what it took. */
export function describeDocument(document: ReportDocument, ms: number): string {
  return `${JSON.stringify(summaryOf(document, ms))}\n${JSON.stringify(detailOf(document))}\n`
}

/** The row of the list. */
export function summaryOf({id, result, error}: ReportDocument, ms: number): Summary {
  const changes = result?.changes ?? []
  const blocks = result?.blocks ?? []
  const edits = changes.flatMap(({steps, pass, rule}): readonly Made[] => steps ?? [{pass, rule}])
  return {
    id,
    title: titleOf(result, error),
    status: result?.status ?? 'error',
    language: result?.language ?? 'und',
    changes: changes.length,
    suggestions: result?.suggestions.length ?? 0,
    length: result?.source.length ?? 0,
    removed: changes.reduce((sum, {pass, before, after}) => sum + (pass === 'boilerplate' ? Math.max(0, before.length - after.length) : 0), 0),
    ms: Math.round(ms * 100) / 100,
    rules: count(edits.map(ruleOf)),
    doubts: count((result?.suggestions ?? []).map(ruleOf)),
    languages: count(blocks.map(({language}) => language)),
    roles: count(blocks.map(({role}) => role))
  }
}

/** All that is shown of a document. */
export function detailOf({id, url, result, error}: ReportDocument): Detail {
  const message = result?.error ?? error
  return {
    id,
    ...(typeof url === 'string' && {url}),
    ...(message !== undefined && {error: message}),
    source: result?.source ?? '',
    language: result?.language ?? 'und',
    confidence: result?.confidence ?? 0,
    metadata: result?.metadata ?? {},
    blocks: (result?.blocks ?? []).map(({start, end, language, role}) => [start, end, language, role]),
    changes: result?.changes ?? [],
    suggestions: result?.suggestions ?? []
  }
}

function titleOf(result: Result | undefined, error: string | undefined): string {
  const text = result?.metadata.title ?? result?.text.slice(0, 4 * TITLE) ?? error ?? ''
  const line = text.trimStart().split('\n', 1)[0]!
  return line.length > TITLE ? `${line.slice(0, TITLE)}…` : line
}

function ruleOf({pass, rule}: Made): string {
  return `${pass}/${rule}`
}

function count(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts)
}

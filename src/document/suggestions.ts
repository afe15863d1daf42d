import type {Layer} from './layer.js'
import {ChangeLog} from './log.js'
import type {Edit, Span} from './span.js'

/** A doubtful change that was not made, in source offsets. */
export interface Suggestion extends Span {
  readonly before: string
  readonly after: string
  readonly pass: string
  readonly rule: string
  readonly confidence: number
  readonly evidence?: string
  /** What is missing to be sure. */
  readonly why: string
  /** What else may be meant, the likeliest first. */
  readonly alternatives?: readonly string[]
}

/** A suggestion as its pass made it: in the text that the pass saw, behind `depth` layers. */
export interface Pending {
  readonly edit: Edit
  readonly why: string
  readonly alternatives: readonly string[] | undefined
  readonly text: string
  readonly depth: number
  pass: string
}

/** Map suggestions back to the source. Where earlier passes changed the place, it grows to hold the whole change. */
export function locateSuggestions(source: string, layers: readonly Layer[], list: readonly Pending[]): Suggestion[] {
  const logs = new Map<number, ChangeLog>()
  const suggestions: Suggestion[] = []
  for (const {edit, why, alternatives, text, depth, pass} of list) {
    const log = logs.get(depth) ?? new ChangeLog(layers.slice(0, depth))
    logs.set(depth, log)
    const [start, end] = log.toSource([edit.start, edit.end])
    const [from, to] = log.toTarget([start, end])
    const before = source.slice(start, end)
    const after = text.slice(from, edit.start) + edit.after + text.slice(edit.end, to)
    const {rule, confidence, evidence} = edit
    if (before !== after) suggestions.push({start, end, before, after, pass, rule, confidence, ...(evidence !== undefined && {evidence}), why, ...(alternatives && {alternatives: alternatives.map((other) => text.slice(from, edit.start) + other + text.slice(edit.end, to))})})
  }
  return suggestions.sort((a, b) => a.start - b.start || a.end - b.end)
}

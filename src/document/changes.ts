import type {Layer} from './layer.js'
import type {Span} from './span.js'

/** What one pass did to one place. */
export interface Step {
  readonly pass: string
  readonly rule: string
  readonly before: string
  readonly after: string
}

/** One change, located in the source and in the output, and explained. */
export interface Change extends Span {
  readonly before: string
  readonly after: string
  /** `[start, end)` in the output. */
  readonly target: readonly [start: number, end: number]
  /** Of the last step. */
  readonly pass: string
  readonly rule: string
  readonly confidence: number
  readonly evidence?: string
  /** Only where more than one edit made the change. */
  readonly steps?: readonly Step[]
}

/** A composed change: a source span, the text span that stands for it now, and the edits behind it as [layer, edit] pairs. */
export interface Composed {
  start: number
  end: number
  from: number
  to: number
  parts: (readonly [layer: number, edit: number])[]
}

/** A stretch of the text between two layers: what earlier layers made of the source, or one new edit. */
interface Item {
  readonly start: number
  readonly end: number
  readonly composed?: Composed
  readonly edit?: number
}

/**
 * The spans that layers changed, sorted and disjoint, in source and output offsets.
 * Edits that touch text which an earlier layer wrote join its span.
 */
export function composeLayers(layers: readonly Layer[]): Composed[] {
  let list: Composed[] = []
  layers.forEach((layer, index) => {
    list = compose(list, layer, index)
  })
  return list
}

/** Changes with their texts; a span that came back to what it was is none. */
export function describeChanges(source: string, output: string, spans: readonly Composed[], layers: readonly Layer[]): Change[] {
  const changes: Change[] = []
  for (const span of spans) {
    const before = source.slice(span.start, span.end)
    const after = output.slice(span.from, span.to)
    if (before !== after) changes.push(describe(span, before, after, layers))
  }
  return changes
}

function describe(span: Composed, before: string, after: string, layers: readonly Layer[]): Change {
  const parts = [...span.parts].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const edits = parts.map(([layer, edit]) => ({pass: layers[layer]!.pass, edit: layers[layer]!.edits[edit]!}))
  const {pass, edit} = edits.at(-1)!
  return {
    start: span.start,
    end: span.end,
    before,
    after,
    target: [span.from, span.to],
    pass,
    rule: edit.rule,
    confidence: edit.confidence,
    ...(edit.evidence !== undefined && {evidence: edit.evidence}),
    ...(edits.length > 1 && {steps: edits.map((e) => ({pass: e.pass, rule: e.edit.rule, before: e.edit.before, after: e.edit.after}))})
  }
}

/** Compose the changes so far with one more layer. Both lists are sorted, so one sweep is enough. */
function compose(list: readonly Composed[], layer: Layer, index: number): Composed[] {
  const out: Composed[] = []
  let next = 0
  let edit = 0
  let group: Item[] = []
  let groupEnd = -1
  let toSource = 0 // source offset minus text offset, right of the changes seen
  let shift = 0 // what the layer's edits added so far
  const close = (): void => {
    if (group.length === 0) return
    const made = merge(group, groupEnd, layer, index, toSource, shift)
    shift += made.to - made.from - (groupEnd - group[0]!.start)
    toSource = made.end - groupEnd
    push(out, made)
    group = []
  }
  while (next < list.length || edit < layer.edits.length) {
    const item = take(list[next], layer.edits[edit], edit)
    if (item.composed) next++
    else edit++
    if (!joins(group, groupEnd, item)) close()
    groupEnd = group.length === 0 ? item.end : Math.max(groupEnd, item.end)
    group.push(item)
  }
  close()
  return out
}

/** The item that comes first; at one place, what is empty comes first. */
function take(composed: Composed | undefined, edit: Span | undefined, index: number): Item {
  if (composed && (!edit || composed.from < edit.start || (composed.from === edit.start && composed.to <= edit.end))) {
    return {start: composed.from, end: composed.to, composed}
  }
  return {start: edit!.start, end: edit!.end, edit: index}
}

/** Whether an item overlaps the group: in letters, or as an edit that inserts where an earlier layer wrote or removed. */
function joins(group: readonly Item[], groupEnd: number, item: Item): boolean {
  const first = group[0]
  if (!first) return true
  if (item.start < groupEnd) return true
  return !item.composed && item.start === item.end && item.start === groupEnd && first.start === groupEnd
}

function merge(group: readonly Item[], groupEnd: number, layer: Layer, index: number, toSource: number, shift: number): Composed {
  const from = group[0]!.start
  let start = from + toSource
  let end = groupEnd + toSource
  let growth = 0
  const parts: (readonly [number, number])[] = []
  const edits: (readonly [number, number])[] = []
  let seen = false
  for (const {composed, edit} of group) {
    if (composed) {
      if (!seen) start = composed.start - (composed.from - from)
      seen = true
      end = composed.end + (groupEnd - composed.to)
      parts.push(...composed.parts)
    } else {
      const {after, start: a, end: b} = layer.edits[edit!]!
      growth += after.length - (b - a)
      edits.push([index, edit!])
    }
  }
  return {start, end, from: from + shift, to: groupEnd + shift + growth, parts: [...parts, ...edits]}
}

/** Two insertions at one source offset are one change. */
function push(out: Composed[], item: Composed): void {
  const last = out.at(-1)
  if (last && last.start === last.end && item.start === item.end && last.end === item.start) {
    last.to = item.to
    last.parts.push(...item.parts)
  } else out.push(item)
}

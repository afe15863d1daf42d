import {composeLayers, describeChanges, type Change, type Composed} from './changes.js'
import {KemptError} from './error.js'
import {Layer} from './layer.js'
import {replay, type Keep} from './replay.js'
import type {Edit} from './span.js'

/** One edit as JSON: start, end, before, after, rule, confidence, evidence. */
type EditJson = readonly [start: number, end: number, before: string, after: string, rule: string, confidence: number, evidence?: string]

/** A change log as JSON. Offsets are those of each layer's own input. */
export interface LogJson {
  readonly version: 1
  readonly layers: readonly {readonly pass: string; readonly edits: readonly EditJson[]}[]
}

/** Everything that happened to one document, in order: enough to explain, map, undo and redo it. */
export class ChangeLog {
  private composed: readonly Composed[] | undefined

  constructor(readonly layers: readonly Layer[]) {}

  /** The output for the source. */
  apply(source: string): string {
    return this.layers.reduce((text, layer) => layer.apply(text), source)
  }

  /** The source for the output. */
  revert(output: string): string {
    return this.layers.reduceRight((text, layer) => layer.revert(text), output)
  }

  /** The output without the edits that `keep` refuses; edits made on top of a refused one go with it. */
  replay(source: string, keep: Keep): string {
    return replay(source, this.layers, keep)
  }

  /** The changes, sorted and disjoint, with offsets in source and output. */
  changes(source: string, output: string = this.apply(source)): Change[] {
    return describeChanges(source, output, this.spans(), this.layers)
  }

  /** The span of the output that stands for a span of the source. A span that ends inside a change grows to hold all of it. */
  toTarget([start, end]: readonly [start: number, end: number]): [start: number, end: number] {
    return mapSpan(this.spans(), start, end, 'start', 'end', 'from', 'to')
  }

  /** The span of the source that stands behind a span of the output. */
  toSource([start, end]: readonly [start: number, end: number]): [start: number, end: number] {
    return mapSpan(this.spans(), start, end, 'from', 'to', 'start', 'end')
  }

  toJSON(): LogJson {
    return {version: 1, layers: this.layers.map(({pass, edits}) => ({pass, edits: edits.map(toTuple)}))}
  }

  /** The log that `toJSON` wrote; throws `KemptError` `log` for anything else. */
  static fromJSON(json: LogJson): ChangeLog {
    if (json?.version !== 1 || !Array.isArray(json.layers)) throw new KemptError('log', 'Cannot read the change log, expected `{version: 1, layers: […]}`')
    return new ChangeLog(json.layers.map(({pass, edits}) => Layer.of(pass, edits.map(fromTuple))))
  }

  private spans(): readonly Composed[] {
    return (this.composed ??= composeLayers(this.layers))
  }
}

function toTuple({start, end, before, after, rule, confidence, evidence}: Edit): EditJson {
  return evidence === undefined ? [start, end, before, after, rule, confidence] : [start, end, before, after, rule, confidence, evidence]
}

function fromTuple([start, end, before, after, rule, confidence, evidence]: EditJson): Edit {
  return {start, end, before, after, rule, confidence, ...(evidence !== undefined && {evidence})}
}

/**
 * Map a span over the changes. `a`, `b` name the near side, `x`, `y` the far side.
 * What only touches a span that is not empty stays outside of it; an empty span takes in all that touches it.
 */
function mapSpan(spans: readonly Composed[], start: number, end: number, a: 'start' | 'from', b: 'end' | 'to', x: 'start' | 'from', y: 'end' | 'to'): [number, number] {
  const touches = (span: Composed): boolean => (start < end ? span[a] < end && span[b] > start : span[a] <= end && span[b] >= start)
  let index = firstEndingAt(spans, start, b)
  while (index < spans.length && spans[index]![b] === start && !touches(spans[index]!)) index++
  const before = spans[index - 1]
  const shift = before ? before[y] - before[b] : 0
  let from = start + shift
  let to = end + shift
  for (; index < spans.length && touches(spans[index]!); index++) {
    const span = spans[index]!
    if (span[a] <= start) from = Math.min(from, span[x])
    to = Math.max(span[y], end + span[y] - span[b])
  }
  return [from, to]
}

/** Index of the first span whose near side ends at or behind `offset`. */
function firstEndingAt(spans: readonly Composed[], offset: number, b: 'end' | 'to'): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]![b] < offset) low = middle + 1
    else high = middle
  }
  return low
}

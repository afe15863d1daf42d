import type {Layer} from '../document/layer.js'
import type {Edit} from '../document/span.js'
import type {Result} from '../result.js'
import {visible} from './visible.js'

/** A place in a document. */
export interface ExplainPlace {
  /** Its id, or `file:line`, or the name of its file. */
  readonly document: string
  /** In the source text, UTF-16 code units. */
  readonly offset: number
}

const CONTEXT = 30

/** What happened to one place of a document, step by step, for people. */
export function explain(name: string, result: Result, offset: number): string {
  const {source, text, log, blocks, suggestions} = result
  if (offset >= source.length) return `${shown(name)}: the source has ${source.length} code units, none at ${offset}\n`
  const block = blocks.find(({start, end}) => start <= offset && offset < end)
  const about = block ? `${block.role}, ${block.language} (${block.confidence}), ${block.script}` : 'between blocks'
  const lines = [`${shown(name)}, offset ${offset} of ${source.length}: ${about}`, `  source  ${excerpt(source, offset, offset + 1)}`]
  let span = {from: offset, to: offset + 1}
  for (const layer of log.layers) {
    const hits = layer.edits.filter((edit) => touches(edit, span))
    lines.push(...hits.map((edit) => `  ${layer.pass}/${edit.rule}  ${change(edit)}${because(edit)}`))
    span = follow(span, layer, hits)
  }
  if (lines.length === 2) lines.push('  no step touched it')
  lines.push(`  output  ${excerpt(text, span.from, span.to)}`)
  const doubts = suggestions.filter(({start, end}) => start <= offset && offset < Math.max(end, start + 1))
  lines.push(...doubts.map((doubt) => `  not done: ${doubt.pass}/${doubt.rule}  ${change(doubt)}${because(doubt)}; ${shown(doubt.why)}`))
  return `${lines.join('\n')}\n`
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function touches({start, end}: Edit, {from, to}: Stretch): boolean {
  return start === end ? from <= start && start <= to : start < to && end > from
}

/** Where a stretch of the text before a layer stands behind it. It grows to hold the edits that touched it. */
function follow({from, to}: Stretch, {edits}: Layer, hits: readonly Edit[]): Stretch {
  const start = Math.min(from, ...hits.map((edit) => edit.start))
  const end = Math.max(to, ...hits.map((edit) => edit.end))
  const growth = (list: readonly Edit[]): number => list.reduce((sum, edit) => sum + edit.after.length - edit.before.length, 0)
  const before = growth(edits.filter((edit) => edit.end <= start && !hits.includes(edit)))
  return {from: start + before, to: end + before + growth(hits)}
}

function change({before, after}: {readonly before: string; readonly after: string}): string {
  return `“${shown(cut(before))}” → “${shown(cut(after))}”`
}

function because({confidence, evidence}: {readonly confidence: number; readonly evidence?: string}): string {
  return `, ${confidence}${evidence === undefined ? '' : `, ${shown(evidence)}`}`
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 100)}…${text.slice(-100)}` : text
}

function excerpt(text: string, from: number, to: number): string {
  return `${shown(text.slice(Math.max(0, from - CONTEXT), from))}[${shown(cut(text.slice(from, to)))}]${shown(text.slice(to, to + CONTEXT))}`
}

/** One line that cannot steer a terminal. */
function shown(text: string): string {
  return visible(text, true).replace(/\n/g, '')
}

import {diffWordsWithSpace, FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk} from 'diff'
import {createColors} from 'picocolors'
import type {Change} from '../document/changes.js'
import type {Result} from '../result.js'
import {hunksOf, type Hunk} from './hunks.js'
import {visible} from './visible.js'

const CONTEXT = 3
/** Longer changes are shown whole, not word by word. */
const WORDWISE = 4000

/** A unified diff that `patch` can apply; empty where nothing changed. */
export function unifiedDiff(name: string, {source, text, changes}: Result): string {
  if (changes.length === 0) return ''
  const hunks: StructuredPatchHunk[] = []
  let line = 0
  let newLine = 0
  let at = 0
  for (const hunk of hunksOf(source, text, changes)) {
    const between = countLines(source, at, hunk.start)
    const removed = countLines(source, hunk.start, hunk.end)
    const added = countLines(text, hunk.from, hunk.to)
    hunks.push({
      oldStart: line + between + 1,
      oldLines: removed,
      newStart: newLine + between + 1,
      newLines: added,
      lines: [...marked('-', source.slice(hunk.start, hunk.end)), ...marked('+', text.slice(hunk.from, hunk.to))]
    })
    line += between + removed
    newLine += between + added
    at = hunk.end
  }
  return formatPatch({oldFileName: `a/${name}`, newFileName: `b/${name}`, oldHeader: undefined, newHeader: undefined, hunks: withContext(hunks, source)}, FILE_HEADERS_ONLY)
}

/** Add up to three lines around each hunk, and join those that then meet. */
function withContext(hunks: readonly StructuredPatchHunk[], source: string): StructuredPatchHunk[] {
  const lines = splitLines(source)
  const out: StructuredPatchHunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const start = hunk.oldStart - 1
    const end = start + hunk.oldLines
    const next = hunks[index + 1]
    const previous = hunks[index - 1]
    const joins = previous !== undefined && start - (previous.oldStart - 1 + previous.oldLines) <= 2 * CONTEXT
    const before = joins ? [] : lines.slice(Math.max(0, start - CONTEXT), start)
    const room = next ? next.oldStart - 1 - end : Infinity
    const after = lines.slice(end, end + (room <= 2 * CONTEXT ? room : CONTEXT))
    const parts = [...before.flatMap((line) => marked(' ', line)), ...hunk.lines, ...after.flatMap((line) => marked(' ', line))]
    const context = before.length + after.length
    const last = out.at(-1)
    if (joins && last) {
      last.lines.push(...parts)
      last.oldLines += hunk.oldLines + context
      last.newLines += hunk.newLines + context
    } else {
      out.push({...hunk, oldStart: hunk.oldStart - before.length, newStart: hunk.newStart - before.length, oldLines: hunk.oldLines + context, newLines: hunk.newLines + context, lines: parts})
    }
  }
  return out
}

function marked(sign: string, text: string): string[] {
  return splitLines(text).flatMap((line) => (line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']))
}

/** Lines with their line ends. */
function splitLines(text: string): string[] {
  const lines: string[] = []
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found + 1
    lines.push(text.slice(at, end))
    at = end
  }
  return lines
}

function countLines(text: string, start: number, end: number): number {
  return splitLines(text.slice(start, end)).length
}

/** The changed lines in colour, words gone and words new in one line, with the rules behind them. */
export function colouredDiff(name: string, {source, text, changes}: Result): string {
  if (changes.length === 0) return ''
  const colour = createColors(true)
  let out = `${colour.bold(visible(name))}\n`
  let line = 1
  let at = 0
  for (const hunk of hunksOf(source, text, changes)) {
    line += countLines(source, at, hunk.start)
    at = hunk.start
    const body = wordDiff(source, hunk, colour)
    out += `${colour.cyan(`@@ line ${line} @@`)}\n${body}${body.endsWith('\n') ? '' : '\n'}`
    for (const change of hunk.changes) out += `${colour.dim(`  ${reason(change)}`)}\n`
  }
  return out
}

type Colour = ReturnType<typeof createColors>

function wordDiff(source: string, hunk: Hunk, colour: Colour): string {
  const gone = (text: string): string => colour.red(colour.strikethrough(visible(text, true)))
  const added = (text: string): string => colour.green(visible(text, true))
  let out = ''
  let at = hunk.start
  for (const {start, end, before, after} of hunk.changes) {
    out += visible(source.slice(at, start))
    at = end
    if (before === '' || after === '' || before.length + after.length > WORDWISE) {
      out += (before && gone(before)) + (after && added(after))
      continue
    }
    for (const {value, added: isNew, removed} of diffWordsWithSpace(before, after)) out += isNew ? added(value) : removed ? gone(value) : visible(value)
  }
  return out + visible(source.slice(at, hunk.end))
}

function reason({pass, rule, confidence, evidence, steps}: Change): string {
  const rules = steps ? [...new Set(steps.map((step) => `${step.pass}/${step.rule}`))].join(', ') : `${pass}/${rule}`
  return visible(`${rules} ${confidence}${evidence === undefined ? '' : ` ${evidence}`}`, true)
}

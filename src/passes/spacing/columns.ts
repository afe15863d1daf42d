import type {Line} from './line.js'

/** Where the lines above and below a block begin and end, and how many tabs stand in all three. */
export interface Neighbours {
  readonly begin: number
  readonly above: readonly [start: number, end: number]
  readonly below: readonly [start: number, end: number]
  readonly tabs: number
  /** Whether the line above or below has three blanks in a row between words, or the line itself four. */
  readonly wide: boolean
}

/** Look around a block. Costs time in proportion to the three lines. */
export function findNeighbours(text: string, start: number, end: number): Neighbours {
  const begin = lineStart(text, start)
  const above = [lineStart(text, begin - 1), Math.max(0, begin - 1)] as const
  const close = text.indexOf('\n', end)
  const from = close < 0 ? text.length : close + 1
  const next = text.indexOf('\n', from)
  const below = [from, next < 0 ? text.length : next] as const
  let tabs = 0
  const around = text.slice(above[0], below[1])
  for (let i = around.indexOf('\t'); i >= 0; i = around.indexOf('\t', i + 1)) tabs++
  const wide = hasWide(text, above) || hasWide(text, below) || text.slice(start, end).includes('    ')
  return {begin, above, below, tabs, wide}
}

function hasWide(text: string, [start, end]: readonly [number, number]): boolean {
  return / {3}/.test(text.slice(start, end).trim())
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Whether blanks that end here line up with blanks in the line above or below, as in a table. */
export function isColumn(line: Line, end: number): boolean {
  const {begin, above, below, wide} = line.neighbours
  return wide || endsRun(line.text, above, end - begin) || endsRun(line.text, below, end - begin)
}

/** Whether in a line a run of blanks between words ends at a column. */
function endsRun(text: string, [start, end]: readonly [number, number], column: number): boolean {
  const at = start + column
  return at < end && column > 2 && text[at - 1] === ' ' && text[at - 2] === ' ' && text[at] !== ' ' && text.slice(start, start + 80).trim() !== ''
}

/** Whether single letters stand on both sides, as in `S P A C E D  O U T`. */
export function isLetterSpaced(line: Line, at: number, end: number): boolean {
  return line.lettersBefore(at) === 1 && line.lettersAfter(end) === 1 && line.isGap(at - 2) && line.isGap(end + 1)
}

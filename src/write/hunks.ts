import type {Change} from '../document/changes.js'

/** Whole lines of the source and what stands for them in the output, by offsets, with the changes between them. */
export interface Hunk {
  start: number
  end: number
  from: number
  to: number
  readonly changes: Change[]
}

/**
 * The lines that changes touch, from the change log and so in one sweep; a general diff is quadratic where much has changed.
 * Hunks are sorted and do not touch; both sides begin and end at line ends.
 */
export function hunksOf(source: string, output: string, changes: readonly Change[]): Hunk[] {
  const hunks: Hunk[] = []
  let last: Hunk | undefined
  for (const change of changes) {
    const [from, to] = change.target
    const start = source.lastIndexOf('\n', change.start - 1) + 1
    const first = change.start === 0 ? 0 : start
    const closed = endsLine(source, change.end) && endsLine(output, to)
    const end = closed ? change.end : lineEnd(source, change.end)
    if (last && first <= last.end) {
      if (end > last.end) Object.assign(last, {end, to: to + end - change.end})
      else last.to = to + last.end - change.end
      last.changes.push(change)
    } else {
      last = {start: first, end, from: from - (change.start - first), to: to + end - change.end, changes: [change]}
      hunks.push(last)
    }
  }
  return hunks
}

function endsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n'
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset)
  return found < 0 ? text.length : found + 1
}

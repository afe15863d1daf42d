import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import type {Detail} from '../write/report-format.js'

/** Longer stretches of unchanged text are shown as several rows: a browser takes long over one line of a megabyte. */
const LONGEST = 4000

/** A stretch of a row: text as it is, a change, or a suggestion (which stands at text that is not changed). */
export type Piece =
  | {readonly kind: 'same'; readonly text: string}
  | {readonly kind: 'change'; readonly index: number; readonly change: Change}
  | {readonly kind: 'doubt'; readonly index: number; readonly doubt: Suggestion; readonly text: string}

/** Lines of the source beside those of the output that stand for them. */
export interface ViewRow {
  /** Offset in the source. */
  readonly start: number
  readonly pieces: readonly Piece[]
  /** The line end behind it; none where a long line goes on, and at the end. */
  readonly end: '\n' | ''
}

/** A document as rows: they break where a line ends in text that no change touches, so both sides stay level. */
export function rowsOf({source, changes, suggestions}: Pick<Detail, 'source' | 'changes' | 'suggestions'>): ViewRow[] {
  const rows: ViewRow[] = []
  let pieces: Piece[] = []
  let rowStart = 0
  const close = (end: '\n' | '', next: number): void => {
    rows.push({start: rowStart, pieces, end})
    pieces = []
    rowStart = next
  }
  const same = (start: number, end: number): void => {
    for (let at = start; at < end; ) {
      const found = source.indexOf('\n', at)
      const lineEnd = found < 0 || found >= end ? end : found
      if (pieces.length > 0 && at - rowStart > LONGEST && lineEnd > at) close('', at)
      const stop = softBreak(source, at, lineEnd)
      if (stop > at) pieces.push({kind: 'same', text: source.slice(at, stop)})
      const breaks = stop === lineEnd && lineEnd < end
      if (breaks) close('\n', stop + 1)
      else if (stop < lineEnd) close('', stop)
      at = breaks ? stop + 1 : stop
    }
  }
  let at = 0
  for (const [index, item] of merged(changes, suggestions)) {
    const start = Math.max(at, item.start)
    same(at, start)
    if ('why' in item) {
      const end = Math.max(start, Math.min(item.end, nextStart(changes, start)))
      pieces.push({kind: 'doubt', index, doubt: item, text: source.slice(start, end)})
      at = end
    } else {
      // whole lines that go have rows of their own, to be folded
      const removal = isRemoval(item)
      if (removal && pieces.length > 0 && item.before.startsWith('\n')) close('', item.start)
      pieces.push({kind: 'change', index, change: item})
      at = item.end
      if (removal && pieces.length === 1 && item.before.endsWith('\n')) close('', at)
    }
  }
  same(at, source.length)
  if (pieces.length > 0 || rows.length === 0) close('', source.length)
  return rows
}

/** Changes and suggestions by place, each with its number in its own list; at one place suggestions come first. */
function merged(changes: readonly Change[], doubts: readonly Suggestion[]): [index: number, item: Change | Suggestion][] {
  const all = [...doubts.entries(), ...changes.entries()] as [number, Change | Suggestion][]
  return all.sort(([, a], [, b]) => a.start - b.start || a.end - b.end || Number('why' in b) - Number('why' in a))
}

/** Where the first change at or behind an offset begins; suggestions show no text beyond it. */
function nextStart(changes: readonly Change[], offset: number): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (changes[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return changes[low]?.start ?? Infinity
}

/** Where a row of text ends at the latest: behind a space, if there is one, and never inside a character. */
function softBreak(source: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end
  const space = source.lastIndexOf(' ', start + LONGEST)
  if (space > start) return space + 1
  const stop = start + LONGEST
  return /[\uDC00-\uDFFF]/.test(source.charAt(stop)) ? stop + 1 : stop
}

/** Whether a change takes away whole lines, which are then folded. */
export function isRemoval({before, after, pass, steps = []}: Change): boolean {
  if (after.trim() !== '' || before.trim() === '') return false
  return pass === 'boilerplate' || before.trim().includes('\n') || steps.some((step) => step.pass === 'boilerplate')
}

/** Rows that are shown, and runs of rows in which everything is removed. */
export type Section = {readonly folded: boolean; readonly rows: readonly ViewRow[]}

/** Group rows: removed lines that follow one another, with nothing but blank lines between, are one section. */
export function sectionsOf(rows: readonly ViewRow[]): Section[] {
  const sections: {folded: boolean; rows: ViewRow[]}[] = []
  for (const row of rows) {
    const last = sections.at(-1)
    const removed = row.pieces.some((piece) => piece.kind === 'change' && isRemoval(piece.change))
    const folded = removed && row.pieces.every((piece) => (piece.kind === 'change' ? isRemoval(piece.change) : piece.kind === 'same' && piece.text.trim() === ''))
    const blank = row.pieces.every((piece) => piece.kind === 'same' && piece.text.trim() === '')
    if (last && (last.folded ? folded || blank : !folded && last.rows.length < 40 && row.start - last.rows[0]!.start < 2 * LONGEST)) last.rows.push(row)
    else sections.push({folded, rows: [row]})
  }
  return sections
}

import {Kind} from '../../document/characters.js'
import {atSpaceBeforeMark} from './before.js'
import {isColumn, isLetterSpaced} from './columns.js'
import type {Line} from './line.js'
import {Trigger} from './table.js'

const NO_BREAK = 0xa0
const TAB = 9
const IDEOGRAPHIC = 0x3000
/** Thin, figure and narrow spaces belong to the typography of numbers and marks. */
const FINE: ReadonlySet<number> = new Set([0x2007, 0x2009, 0x202f])

/** Look at a run of blanks that begins here. Returns the offset of its last. */
export function atSpaces(line: Line, at: number): number {
  let end = at + 1
  while (line.isSpace(end)) end++
  if (at === line.start || end >= line.end) return end - 1
  switch (line.trigger(end)) {
    case Trigger.comma:
    case Trigger.colon:
    case Trigger.stop:
      if (atSpaceBeforeMark(line, at, end)) return end - 1
  }
  if (end - at > 1) atRun(line, at, end)
  else if (line.code(at) !== 32) atOddSpace(line, at)
  return end - 1
}

/** Two or three blanks inside of a sentence; more make a column or a form. */
function atRun(line: Line, at: number, end: number): void {
  const run = line.text.slice(at, end)
  if (end - at > 3 || run.includes('\t') || !isText(line, at - 1) || !isText(line, end)) return
  if (line.trigger(at - 1) === Trigger.colon && line.isSpace(at - 2)) return
  if (line.trigger(at - 1) === Trigger.stop && line.trigger(end) === Trigger.stop) return
  if (isListMark(line, at) || isLetterSpaced(line, at, end) || isColumn(line, end)) return
  line.replace(at, end, ' ', 'doubled-space', `${end - at} blanks inside of a sentence`)
}

function isText(line: Line, at: number): boolean {
  if (line.isWord(at) || line.kind(at) === Kind.surrogate) return true
  const trigger = line.trigger(at)
  return (trigger >= Trigger.comma && trigger < Trigger.hyphen) || line.code(at) === 0x2026 || line.code(at) === 37
}

/** Whether blanks follow a number or bullet at the start of a line. */
function isListMark(line: Line, at: number): boolean {
  return at - line.start <= 4 && !line.isLetter(at - 1) && /^(?:\(?[0-9a-z]{1,3}[.)]|[-–—•*])$/.test(line.text.slice(line.start, at))
}

function atOddSpace(line: Line, at: number): void {
  const code = line.code(at)
  const name = oddSpaceName(line, at, code)
  if (name !== undefined) line.replace(at, at + 1, ' ', 'odd-space', `${name} between words`)
}

/** The name of an odd space that stands where a common one should. */
function oddSpaceName(line: Line, at: number, code: number): string | undefined {
  if (FINE.has(code) || !line.isLetter(at - 1)) return undefined
  if (code === TAB) return isStrayTab(line, at) ? 'tab' : undefined
  if (!line.isLetter(at + 1)) return undefined
  if (code === NO_BREAK) return isLooseNoBreak(line, at) ? 'no-break space' : undefined
  if (code === IDEOGRAPHIC && (line.isIdeographic(at - 1) || line.isIdeographic(at + 1))) return undefined
  return 'wide space'
}

/** A tab inside of a sentence: the only one far and wide, with words on both sides. */
function isStrayTab(line: Line, at: number): boolean {
  const next = line.kind(at + 1)
  if (next !== Kind.lower && next !== Kind.letter) return false
  const prose = line.isSpaceless(at - 1) ? line.end - line.start >= 60 : countBlanks(line, at) >= 4
  return prose && line.neighbours.tabs === 1 && hasBlank(line, at + 1) && line.script(at - 1) === line.script(at + 1)
}

/** Whether more than a word follows in the line, or a stop: a last word alone may be a label in a table. */
function hasBlank(line: Line, from: number): boolean {
  let at = from
  while (at < line.end && line.code(at) !== 32) at++
  return line.isSpaceless(from) || at < line.end || line.trigger(line.end - 1) === Trigger.stop
}

/** House styles tie short words, numbers and names with no-break spaces; then none is touched. */
function isLooseNoBreak(line: Line, at: number): boolean {
  const next = line.kind(at + 1)
  if (next !== Kind.lower && next !== Kind.letter) return false
  const left = line.lettersBefore(at)
  const style = line.shared.noBreaks
  if (left < 2 || style === 'deliberate' || line.kind(at - left) === Kind.upper) return false
  return style === 'stray' || (left >= 4 && line.lettersAfter(at + 1) >= 4)
}

/** Blanks in the 200 code units around an offset. */
function countBlanks(line: Line, at: number): number {
  let blanks = 0
  for (let i = at - 100; i < at + 100; i++) if (line.isSpace(i)) blanks++
  return blanks
}

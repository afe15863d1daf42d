import type {Block} from '../../document/block.js'
import {blanks} from '../../document/characters.js'

type Place = Pick<Block, 'start' | 'end'>

/** From the first character of the line to the end of its line end. */
export function wholeLine(text: string, {start, end}: Place): [start: number, end: number] {
  let from = start
  let to = end
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from--
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++
  return [from, afterLineEnd(text, to)]
}

/** The line with the blank lines between it and the text: below it at the start of the text, else above; with those on both sides for the outermost line. */
export function withBlankLines(text: string, place: Place, atStart: boolean, outermost: boolean): [start: number, end: number] {
  const [from, to] = wholeLine(text, place)
  return [!atStart || outermost ? blankAbove(text, from) : from, atStart || outermost ? blankBelow(text, to) : to]
}

/** Start of the blank lines that end at `at`, the start of a line. */
function blankAbove(text: string, at: number): number {
  const blank = blanks()
  let start = at
  for (let i = at - 1; i >= 0 && blank[text.charCodeAt(i)] !== 0; i--) if (i === 0 || isLineStart(text, i)) start = i
  return start
}

/** End of the blank lines that begin at `at`, the start of a line. */
function blankBelow(text: string, at: number): number {
  const blank = blanks()
  let end = at
  let i = at
  for (; i < text.length && blank[text.charCodeAt(i)] !== 0; i++) if (isLineStart(text, i)) end = i
  return i === text.length ? i : isLineStart(text, i) ? i : end
}

/** Whether a line begins at `i`; the halves of CR LF stay together. */
function isLineStart(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1)
  return before === 10 || (before === 13 && text.charCodeAt(i) !== 10)
}

function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : Math.min(at + 1, text.length)
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

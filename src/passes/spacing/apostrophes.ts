import type {Line} from './line.js'
import {Trigger} from './table.js'

const SPACE = 32
/** How far the other of two single quotation marks may be. */
const REACH = 100

/** Look at an apostrophe with a single space on one side and letters around. */
export function atApostrophe(line: Line, at: number): number {
  const spaceBefore = line.code(at - 1) === SPACE
  const spaceAfter = line.code(at + 1) === SPACE
  if (spaceBefore === spaceAfter) return at
  // Esperanto sets a space behind its elided article, l’.
  if (spaceAfter && line.habits.tag === 'eo') return at
  // Dutch ’s avonds, Gaelic ’s e: a space before is surely wrong in English alone.
  if (spaceBefore && !(line.habits.tag === 'en' && line.isSure)) return at
  const end = spaceBefore ? at - 1 : at
  const start = spaceAfter ? at + 2 : at + 1
  if (!line.isLetter(end - 1) || !line.isLetter(start)) return at
  if (spaceAfter ? isClosing(line, at) : isOpening(line, at)) return at
  const word = joined(line, end, start, at)
  if (word === undefined) return at
  const space = spaceBefore ? at - 1 : at + 1
  line.replace(space, space + 1, '', 'detached-apostrophe', `${word} is one word`)
  return at
}

/** The word that an apostrophe joins from the letters before `end` and from `start` on. */
function joined(line: Line, end: number, start: number, at: number): string | undefined {
  const from = end - line.lettersBefore(end)
  const to = start + line.lettersAfter(start)
  if (line.trigger(from - 1) === Trigger.apostrophe || line.trigger(to) === Trigger.apostrophe) return undefined
  const before = line.text.slice(from, end)
  const after = line.text.slice(start, to)
  const isJoined = line.shared.punctuation.joins.some(({tag, before: left, after: right}) => (tag === '*' || tag === line.habits.tag) && left.test(before) && right.test(after))
  return isJoined ? before + line.text[at]! + after : undefined
}

/** Whether a single quotation mark before an offset waits for one that closes it. */
function isClosing(line: Line, at: number): boolean {
  for (let i = at - 1; i > at - REACH && i >= line.start; i--) {
    if (line.trigger(i) === Trigger.apostrophe || line.code(i) === 0x2018) return !line.isLetter(i - 1) && line.isWord(i + 1)
  }
  return false
}

/** Whether a single quotation mark behind an offset may close one that opens there. */
function isOpening(line: Line, at: number): boolean {
  for (let i = at + 1; i < at + REACH && i < line.end; i++) {
    if (line.trigger(i) === Trigger.apostrophe && !line.isLetter(i + 1)) return true
  }
  return false
}

import type {Line} from './line.js'
import {Trigger} from './table.js'

/** Look at an apostrophe with a letter before it and a single space behind it. */
export function atApostrophe(line: Line, at: number): number {
  if (!line.isLetter(at - 1) || line.code(at + 1) !== 32 || !line.isLetter(at + 2)) return at
  const from = at - line.lettersBefore(at)
  if (line.trigger(from - 1) === Trigger.apostrophe || isClosing(line, at)) return at
  const before = line.text.slice(from, at)
  const after = line.text.slice(at + 2, at + 2 + line.lettersAfter(at + 2))
  for (const join of line.shared.punctuation.joins) {
    if ((join.tag === '*' || join.tag === line.habits.tag) && join.before.test(before) && join.after.test(after)) {
      line.replace(at + 1, at + 2, '', 'detached-apostrophe', `${before}${line.text[at]}${after} is one word`)
      return at
    }
  }
  return at
}

/** Whether a single quotation mark before an offset waits for one that closes it. */
function isClosing(line: Line, at: number): boolean {
  for (let i = at - 1; i > at - 100 && i >= line.start; i--) {
    if (line.trigger(i) === Trigger.apostrophe || line.code(i) === 0x2018) return !line.isLetter(i - 1) && line.isWord(i + 1)
  }
  return false
}

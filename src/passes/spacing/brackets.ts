import type {Line} from './line.js'
import {isGluedClose, isGluedOpen} from './bracket-glue.js'
import {isTechnical} from './protect.js'
import {Trigger} from './table.js'

const AROUND = 'space-around-bracket'
const INSIDE = 'space-in-bracket'
const SPACE = 32
const LATIN = 1
/** Latin, Cyrillic, Greek, Armenian, Georgian, Arabic, Hebrew. */
const TIGHT_SCRIPTS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7])
/** How far a bracket's partner may be. */
const REACH = 400

/** Look at `(`: glued to the word before it, or with a space behind it. */
export function atOpen(line: Line, at: number): number {
  const close = closeOf(line, at)
  if (close < 0 || isEyes(line, at - 1)) return at
  if (isPadded(line, at, close)) {
    line.replace(at + 1, at + 2, '', INSIDE, 'spaces on both inner sides', 0.9)
    line.replace(close - 1, close, '', INSIDE, 'spaces on both inner sides', 0.9)
  }
  if (line.isSpace(at + 1) && line.isWord(at + 2) && !line.isSpace(at + 2) && !line.isSpace(close - 1)) {
    line.replace(at + 1, at + 2, '', INSIDE, 'a space after ( and none before )')
  }
  if (line.isSpace(close - 1) && !line.isSpace(close - 2) && line.isWord(close - 2) && !line.isSpace(at + 1)) {
    line.replace(close - 1, close, '', INSIDE, 'a space before ) and none after (')
  }
  const inner = line.text.slice(at + 1, close).trim()
  if (isDriftedOpen(line, at, close) || isGluedOpen(line, at, close, inner)) line.replace(at, at, ' ', AROUND, 'a word before ( and a phrase inside', 0.95)
  if (isGluedClose(line, at, close, inner)) line.replace(close + 1, close + 1, ' ', AROUND, 'a phrase inside and a word after )', 0.95)
  return at
}

/** `word( next words)`: the space stands behind the bracket instead of before it, in running text. */
function isDriftedOpen(line: Line, at: number, close: number): boolean {
  if (line.code(at + 1) !== SPACE || line.isSpace(close - 1) || !line.isLetter(at + 2) || !TIGHT_SCRIPTS.has(line.script(at + 2))) return false
  const left = line.lettersBefore(at)
  if (!line.isSure || left === 0 || line.script(at - 1) !== line.script(at + 2) || !line.isGap(at - left - 1) || isTechnical(line, at)) return false
  return line.lettersAfter(at + 2) >= 2 && (line.script(at - 1) !== LATIN || (left >= 3 && !line.shared.punctuation.callable.has(line.text.slice(at - left, at).toLowerCase())))
}

/** `( in the north )`, in running text of a script that never writes so. */
function isPadded(line: Line, at: number, close: number): boolean {
  if (line.code(at + 1) !== SPACE || line.code(close - 1) !== SPACE || close - at < 7 || !(line.isGap(at - 1) || line.isLetter(at - 1))) return false
  if (!line.isLetter(at + 2) || !TIGHT_SCRIPTS.has(line.script(at + 2)) || !line.isWord(close - 2)) return false
  return line.isSure && line.lettersAfter(at + 2) >= 2 && line.isLetter(at - 2) && !isTechnical(line, at - 2)
}

/** The bracket that closes the one at an offset; -1 where there is none close by, or another opens first. */
function closeOf(line: Line, open: number): number {
  const last = Math.min(line.end, open + REACH)
  for (let at = open + 1; at < last; at++) {
    const trigger = line.trigger(at)
    if (trigger === Trigger.close) return isEyes(line, at - 1) ? -1 : at
    if (trigger === Trigger.open) return -1
  }
  return -1
}

/** Whether a bracket here would be the mouth of an emoticon. */
function isEyes(line: Line, at: number): boolean {
  const code = line.code(at)
  return code === 58 || code === 59 || code === 61 || ((code === 45 || code === 39) && isEyes(line, at - 1))
}

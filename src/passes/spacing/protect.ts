import {lazy} from '../../languages/lazy.js'
import type {Line} from './line.js'

/** Signs of addresses, paths, code and mark-up. */
const CODE = /[/\\@=<>{}[\]_|#$`*^~+&]/
/** A stop with a Latin small letter behind it, as in a domain or a file name. */
const DOTTED = /\.[a-z]/
/** Machines on the way of a message: uunet!sugar!karl. */
const BANG_PATH = /[a-z\d]![a-z\d]+!/i

/** Whether what stands around an offset, up to white space, looks like an address, a file name, a formula or code. */
export function isTechnical(line: Line, at: number): boolean {
  const token = line.token(at)
  return CODE.test(token) || DOTTED.test(token) || BANG_PATH.test(token)
}

/** Whether the letters from `start` to `end` have a capital after a small letter, as in `JavaScript`. */
export function isCamelCase(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word)
}

/** Whether an offset is inside of brackets glued to a word, as in `f(x,y)`. */
export function isArgument(line: Line, at: number): boolean {
  for (let i = at - 1; i > at - 80 && !line.isSpace(i); i--) {
    if (line.code(i) === 40) return line.isWord(i - 1)
  }
  return false
}

const valueRows = new WeakMap<Line, boolean>()

/** Whether a line lists values between commas without any space, as a CSV row does. */
export function isValueRow(line: Line): boolean {
  let known = valueRows.get(line)
  if (known === undefined) valueRows.set(line, (known = findValueRow(line)))
  return known
}

function findValueRow(line: Line): boolean {
  let glued = 0
  let spaces = 0
  for (let at = line.start; at < line.end; at++) {
    const code = line.text.charCodeAt(at)
    if (code === 32) spaces++
    else if (code === 44) {
      if (line.isGap(at + 1)) return false
      glued++
    }
  }
  return spaces === 0 || (glued >= 3 && spaces < glued * 2)
}

const signs = lazy(() => {
  const table = new Uint8Array(128)
  for (const sign of '{}[]=<>\\|`$_;') table[sign.charCodeAt(0)] = 1
  return table
})

/** Whether a line is code: many of its characters are signs of it. */
export function isCodeLine(line: Line): boolean {
  const {text, start, end} = line
  const isSign = signs()
  let found = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) found += isSign[code]!
  }
  return found >= 4 && found * 16 >= end - start
}

/** The spans of a line between backticks, in order. */
export function codeSpans(line: Line): readonly (readonly [start: number, end: number])[] {
  const spans: (readonly [number, number])[] = []
  let open = -1
  const text = line.text.slice(line.start, line.end)
  for (let i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i + 1)) {
    const at = line.start + i
    if (open >= 0 && at - open < 300) {
      spans.push([open, at])
      open = -1
    } else open = at
  }
  return spans
}

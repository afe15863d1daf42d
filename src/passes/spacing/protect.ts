import type {Line} from './line.js'

/** Signs of addresses, paths, code and mark-up. */
const CODE = /[/\\@=<>{}[\]_|#$`*^~+&]/
/** A stop with a Latin small letter behind it, as in a domain or a file name. */
const DOTTED = /\.[a-z]/

/** Whether what stands around an offset, up to white space, looks like an address, a file name, a formula or code. */
export function isTechnical(line: Line, at: number): boolean {
  const token = line.token(at)
  return CODE.test(token) || DOTTED.test(token)
}

/** Whether the letters from `start` to `end` have a capital after a small letter, as in `JavaScript`. */
export function isCamelCase(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word)
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

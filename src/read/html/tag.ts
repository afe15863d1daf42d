/** Told of every attribute of a tag: where it begins, where its name ends, and where it ends. */
export type UseAttribute = (start: number, nameEnd: number, end: number) => void

const SPACE = 32
const SLASH = 47
const EQUALS = 61
const CLOSE = 62

/** Offset behind the `>` of a tag whose name ends at `at`, read as the tokenizer of the HTML standard does (13.2.5.32 to 39); -1 where nothing ends it. */
export function scanTag(html: string, at: number, use?: UseAttribute): number {
  let i = at
  while (i < html.length) {
    const code = html.charCodeAt(i)
    if (code === CLOSE) return i + 1
    if (isSpace(code) || code === SLASH) i++
    else i = scanAttribute(html, i, use)
  }
  return -1
}

/** Offset of the first character from `at` on that ends a name. */
export function nameEnd(html: string, at: number): number {
  let i = at
  while (i < html.length && !isNameEnd(html.charCodeAt(i))) i++
  return i
}

/** Offset behind an attribute that begins at `start`; at its first place `=` is part of the name. */
function scanAttribute(html: string, start: number, use: UseAttribute | undefined): number {
  let behind = start + 1
  while (behind < html.length && html.charCodeAt(behind) !== EQUALS && !isNameEnd(html.charCodeAt(behind))) behind++
  const equals = skipSpace(html, behind)
  const end = html.charCodeAt(equals) === EQUALS ? valueEnd(html, skipSpace(html, equals + 1)) : behind
  use?.(start, behind, end)
  return end
}

function valueEnd(html: string, at: number): number {
  const quote = html.charCodeAt(at)
  if (quote === 34 || quote === 39) {
    const end = html.indexOf(quote === 34 ? '"' : "'", at + 1)
    return end < 0 ? html.length : end + 1
  }
  let end = at
  while (end < html.length && html.charCodeAt(end) !== CLOSE && !isSpace(html.charCodeAt(end))) end++
  return end
}

/** Offset of the first character from `at` on that is no white space; not behind `end`. */
export function skipSpace(html: string, at: number, end = html.length): number {
  let i = at
  while (i < end && isSpace(html.charCodeAt(i))) i++
  return i
}

export function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

function isNameEnd(code: number): boolean {
  return code === CLOSE || code === SLASH || isSpace(code)
}

function isSpace(code: number): boolean {
  return code <= SPACE && (code === SPACE || code === 9 || code === 10 || code === 12 || code === 13)
}

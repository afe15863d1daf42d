import {Kind} from '../../document/characters.js'
import type {Line} from './line.js'

/** A quotation: offsets of its two marks, and how many others it stands in. */
export interface Nested {
  readonly open: number
  readonly close: number
  readonly depth: number
}

/** What may close a quotation, by what opened it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'], ['“', '”“'], ['”', '”“'], ['„', '“”"'], ['«', '»'], ['»', '«»'], ['「', '」'], ['『', '』'], ['‘', '’'], ['‚', '‘’'], ['‹', '›'], ['›', '‹']
])
const MARKS = /["“”„«»「」『』‘’‚‹›]/g
const SINGLE = '’‘'
const STRAIGHT = '"'
/** Signs of mark-up and code beside a straight mark. */
const CODE = /[=<>{}[\]\\/|]/

type Shape = 'open' | 'close' | 'both' | undefined

/**
 * The quotations of a line, outer ones first, by where the marks have spaces and by what may close what.
 * Undefined where a mark has no partner, or may be read in two ways: an inch, a quotation that goes on in the next paragraph.
 */
export function nestQuotes(line: Line): Nested[] | undefined {
  const open: number[] = []
  const found: Nested[] = []
  for (const {index} of line.text.slice(line.start, line.end).matchAll(MARKS)) {
    const at = line.start + index
    const mark = line.text[at]!
    if (isLetterMark(line, at, mark)) continue
    const shape = shapeOf(line, at, mark)
    const top = open.at(-1)
    const closes = top !== undefined && CLOSERS.get(line.text[top]!)!.includes(mark) && shape !== 'open'
    if (closes) {
      open.pop()
      if (at - top < 2) return undefined
      found.push({open: top, close: at, depth: open.length})
    } else if (opens(line, at, mark, shape) && CLOSERS.has(mark)) open.push(at)
    else if (!SINGLE.includes(mark) && !isInch(line, at, mark)) return undefined
  }
  return open.length > 0 ? undefined : found.sort((a, b) => a.open - b.open)
}

/** Whether a mark may open a quotation; without spaces between words only its form tells. */
function opens(line: Line, at: number, mark: string, shape: Shape): boolean {
  if (shape === 'both' && line.isSpaceless(at + 1)) return '"“「『'.includes(mark)
  return shape === 'open' || (shape !== 'close' && '«„'.includes(mark))
}

/** Apostrophes, Hebrew gershayim and the like: letters on both sides, or a single mark that opens nothing. */
function isLetterMark(line: Line, at: number, mark: string): boolean {
  const inside = line.isWord(at - 1) && line.isWord(at + 1)
  if (mark === STRAIGHT) return inside && line.script(at - 1) === HEBREW
  return inside && SINGLE.includes(mark)
}

const HEBREW = 7

function shapeOf(line: Line, at: number, mark: string): Shape {
  if (mark === STRAIGHT && (CODE.test(line.text[at - 1] ?? '') || CODE.test(line.text[at + 1] ?? ''))) return undefined
  const left = isOuter(line, at - 1)
  const right = isOuter(line, at + 1) || isPhraseEnd(line.code(at + 1))
  if (left && right) return isPadded(mark) ? 'both' : undefined
  if (left) return 'open'
  return right ? 'close' : 'both'
}

/** French guillemets have spaces on both sides. */
function isPadded(mark: string): boolean {
  return mark === '«' || mark === '»'
}

/** White space, the end of the line, an opening bracket, a dash or another quotation mark. */
function isOuter(line: Line, at: number): boolean {
  if (line.isGap(at)) return true
  const kind = line.kind(at)
  return kind === Kind.punctuation && /[([{\-–—¿¡"“”„«»「」『』‘’‚‹›/)\]]/.test(line.text[at]!)
}

/** `, . ; : ! ?` and their fellows. */
function isPhraseEnd(code: number): boolean {
  return /[,.;:!?…،؛؟։。、！？，：；]/.test(String.fromCharCode(code))
}

/** A straight mark behind a digit means inches. */
function isInch(line: Line, at: number, mark: string): boolean {
  return mark === STRAIGHT && line.kind(at - 1) === Kind.digit
}

/**
 * Tables over all UTF-16 code units, so that hot loops look letters up instead of matching expressions.
 * They are made at first use from the Unicode data of the engine (1 ms a property), nothing at import.
 */

/** General class of a code unit. */
export const Kind = {
  other: 0,
  lower: 1,
  upper: 2,
  /** A letter of a script without case, or a modifier letter. */
  letter: 3,
  mark: 4,
  digit: 5,
  /** Blank inside a line: space separators and tab. */
  space: 6,
  lineEnd: 7,
  punctuation: 8,
  symbol: 9,
  /** Format and control characters that show nothing. */
  invisible: 10,
  surrogate: 11
} as const

/** Scripts told apart, by ISO 15924 code; the position is the number in the table and the bit in `Block.scripts`. */
export const SCRIPTS = [
  'Zyyy', 'Latn', 'Cyrl', 'Grek', 'Armn', 'Geor', 'Arab', 'Hebr', 'Deva', 'Beng', 'Guru', 'Gujr', 'Taml', 'Telu', 'Knda', 'Mlym',
  'Sinh', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Ethi', 'Hani', 'Hira', 'Kana', 'Hang', 'Mong', 'Orya', 'Thaa', 'Zzzz'
] as const
export type Script = (typeof SCRIPTS)[number]

const KIND_PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}+/gu, Kind.lower],
  [/[\p{Lu}\p{Lt}]+/gu, Kind.upper],
  [/[\p{Lo}\p{Lm}]+/gu, Kind.letter],
  [/\p{M}+/gu, Kind.mark],
  [/\p{Nd}+/gu, Kind.digit],
  [/\p{P}+/gu, Kind.punctuation],
  [/\p{S}+/gu, Kind.symbol],
  [/[\p{Cf}\p{Cc}]+/gu, Kind.invisible],
  [/[\p{Zs}\t]+/gu, Kind.space],
  [/[\n\r]+/gu, Kind.lineEnd]
]

/** All code units below the surrogates, and all above: index is code minus base. */
const RANGES = [
  [0, 0xd800],
  [0xe000, 0x10000]
] as const

function fill(table: Uint8Array, pattern: RegExp, value: number): void {
  forRuns(pattern, (start, end) => table.fill(value, start, end))
}

/** Call back for every run of code units that a pattern matches. */
function forRuns(pattern: RegExp, use: (start: number, end: number) => void): void {
  for (const [from, to] of RANGES) {
    for (const match of units(from, to).matchAll(pattern)) use(from + match.index, from + match.index + match[0].length)
  }
}

const cache = new Map<number, string>()
function units(from: number, to: number): string {
  let text = cache.get(from)
  if (text === undefined) {
    text = String.fromCharCode(...Array.from({length: 0x1000}, (_, i) => from + i))
    for (let at = from + 0x1000; at < to; at += 0x1000) text += String.fromCharCode(...Array.from({length: Math.min(0x1000, to - at)}, (_, i) => at + i))
    cache.set(from, text)
  }
  return text
}

let kindTable: Uint8Array | undefined
/** `Kind` of every code unit. */
export function kinds(): Uint8Array {
  if (kindTable) return kindTable
  const table = new Uint8Array(0x10000)
  for (const [pattern, kind] of KIND_PATTERNS) fill(table, pattern, kind)
  table.fill(Kind.surrogate, 0xd800, 0xe000)
  return (kindTable = table)
}

let scriptTable: Uint8Array | undefined
/** Number in `SCRIPTS` of every letter and mark; 0 for what belongs to no script. */
export function scripts(): Uint8Array {
  if (scriptTable) return scriptTable
  const table = new Uint8Array(0x10000)
  fill(table, /[\p{L}\p{M}]+/gu, SCRIPTS.length - 1)
  fill(table, /[\p{Script=Zyyy}\p{Script=Zinh}]+/gu, 0)
  SCRIPTS.forEach((script, number) => {
    if (script === 'Zyyy' || script === 'Zzzz') return
    // no lookahead for the letters of a script: it would take three times as long
    forRuns(new RegExp(`\\p{Script=${script}}+`, 'gu'), (start, end) => {
      for (let code = start; code < end; code++) if (table[code] !== 0) table[code] = number
    })
  })
  table.fill(SCRIPTS.length - 1, 0xd800, 0xe000)
  return (scriptTable = table)
}

/** Whether a `Kind` is part of a word: letter or mark. */
export function isLetter(kind: number): boolean {
  return kind >= Kind.lower && kind <= Kind.mark
}

let blankTable: Uint8Array | undefined
/** 1 for what `String.prototype.trim` takes away. */
export function blanks(): Uint8Array {
  if (blankTable) return blankTable
  const table = new Uint8Array(0x10000)
  fill(table, /\s+/gu, 1)
  return (blankTable = table)
}

/** Stands for white space in `scriptsAndBlanks`; no script has this number. */
export const BLANK = 31

let markTable: Uint8Array | undefined
/** As `scripts`, but `BLANK` for what `String.prototype.trim` takes away: one look tells both. */
export function scriptsAndBlanks(): Uint8Array {
  if (markTable) return markTable
  const table = scripts().slice()
  fill(table, /\s+/gu, BLANK)
  return (markTable = table)
}

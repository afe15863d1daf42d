import {Kind, kinds, scripts, SCRIPTS} from '../../document/characters.js'

/** Hash of every number, so that lines that differ in numbers alone are equal. */
export const NUMBER = 1
/** Hash of the part `{}` of a phrase. */
export const WILD = 2

/** How a character takes part in a token. */
const PART = {none: 0, word: 1, digit: 2, single: 3, inside: 4} as const

/** Scripts written without spaces: each character is a token. */
const UNSPACED = new Set(['Hani', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'])
/** Apostrophes and joiners that stand inside of words, and the dot that İ leaves when it becomes small. */
const INSIDE = "'’ʻʼ‘\u00ad\u200c\u200d\u0307"

interface Tables {
  readonly part: Uint8Array
  readonly fold: Uint16Array
}

let made: Tables | undefined
/** What each code unit does in a token, and what it reads without case; İ, I and ı are one letter, and so are ё and е. */
export function tokenTables(): Tables {
  if (made) return made
  const kind = kinds()
  const script = scripts()
  const part = new Uint8Array(0x10000)
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const k = kind[code]!
    fold[code] = k === Kind.upper ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code
    if (k >= Kind.lower && k <= Kind.mark) part[code] = UNSPACED.has(SCRIPTS[script[code]!]!) ? PART.single : PART.word
    else if (k === Kind.digit) part[code] = PART.digit
  }
  for (const char of INSIDE) part[char.charCodeAt(0)] = PART.inside
  fold[0x130] = fold[0x131] = 0x69
  fold[0x401] = fold[0x451] = 0x435
  return (made = {part, fold})
}

/** A growing list of 32-bit numbers. */
export class IntList {
  data: Int32Array
  length = 0

  constructor(capacity = 64) {
    this.data = new Int32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.data.length) this.grow(this.length + 1)
    this.data[this.length++] = value
  }

  /** Append the numbers `[from, to)` of others. */
  append(numbers: Int32Array, from: number, to: number): void {
    const length = this.length + to - from
    if (length > this.data.length) this.grow(length)
    for (let i = from; i < to; i++) this.data[this.length++] = numbers[i]!
  }

  private grow(least: number): void {
    const data = new Int32Array(Math.max(least, this.data.length * 2))
    data.set(this.data)
    this.data = data
  }
}

let scratch: IntList | undefined
/** An empty list for one use at a time: memory for numbers is dear where there is little to count. */
export function scratchList(): IntList {
  scratch ??= new IntList()
  scratch.length = 0
  return scratch
}

/** Append the token hashes (FNV-1a over folded letters) of `[start, end)` of a text. The phrases in src/languages/generated/chrome.ts hold them: build it anew after any change here. */
export function tokenize(text: string, start: number, end: number, out: IntList): void {
  const {part, fold} = tokenTables()
  let hash = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const p = part[code]!
    if (p === PART.word) hash = Math.imul((hash === 0 ? BASIS : hash) ^ fold[code]!, PRIME)
    else if (p !== PART.inside) {
      if (hash !== 0) out.push(hash | 4)
      hash = 0
      if (p === PART.single) out.push(Math.imul(BASIS ^ code, PRIME) | 4)
      else if (p === PART.digit) hash = numberEnd(out, text, i, end, part)
    }
  }
  if (hash !== 0) out.push(hash | 4)
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** A run of digits is one token, made at its last digit. */
function numberEnd(out: IntList, text: string, at: number, end: number, part: Uint8Array): number {
  if (at + 1 >= end || part[text.charCodeAt(at + 1)] !== PART.digit) out.push(NUMBER)
  return 0
}

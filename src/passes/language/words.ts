import {isLetter, Kind, kinds, scripts, SCRIPTS} from '../../document/characters.js'
import {LONGEST} from './features.js'

export const HAN: number = /* @__PURE__ */ SCRIPTS.indexOf('Hani')
const KANA: readonly number[] = /* @__PURE__ */ (['Hira', 'Kana'] as const).map((script) => SCRIPTS.indexOf(script))

/** Whether the number of a script is that of one of the Japanese syllabaries. */
export function isKana(script: number): boolean {
  return script === KANA[0] || script === KANA[1]
}

/** Most letters of a block that are looked at, and so the most words. */
export const CAPACITY = 320

/**
 * The words of a block in one array of code units, lower case, apostrophes as `'`: no string is cut out of the text.
 * One such list is filled again for every block.
 */
export class WordList {
  readonly codes = new Uint16Array(CAPACITY * 2 + LONGEST)
  /** Where each word starts in `codes`. */
  readonly starts = new Uint16Array(CAPACITY)
  /** Code units of each word in `codes`: at most `LONGEST`, though the word may be longer. */
  readonly lengths = new Uint8Array(CAPACITY)
  /** Two hashes of each word, which stand for it. */
  readonly hashes = new Int32Array(CAPACITY)
  readonly checks = new Int32Array(CAPACITY)
  /** Number of the script of each word, and `CAPITALS`, `CAPITAL`. */
  readonly marks = new Uint8Array(CAPACITY)
  /** Letters of each word. */
  readonly letters = new Uint32Array(CAPACITY)
  count = 0
  /** Behind the last word in `codes`. */
  end = 0

  clear(): void {
    this.count = this.end = 0
  }

  /** Keep a word that `readWord` found. */
  add(word: Word, marks: number): void {
    const {count} = this
    this.starts[count] = this.end
    this.lengths[count] = word.size
    this.hashes[count] = word.hash
    this.checks[count] = word.check
    this.letters[count] = word.end - word.start
    this.marks[count] = marks
    this.end += word.size
    this.count++
  }

  /** Put the word number `from` in the place of the word number `to`, which comes before it. */
  move(from: number, to: number): void {
    if (from === to) return
    for (const list of [this.starts, this.lengths, this.hashes, this.checks, this.letters, this.marks]) list[to] = list[from]!
  }
}

/** A run of letters. */
export interface Word {
  start: number
  end: number
  /** Number of its script; of the kana where there are any. */
  owner: number
  /** Capital letters. */
  upper: number
  /** Code units that were written: those of the word in lower case, at most `LONGEST`. */
  size: number
  hash: number
  check: number
}

export function makeWord(): Word {
  return {start: 0, end: 0, owner: 0, upper: 0, size: 0, hash: 0, check: 0}
}

/** Find the next run of letters, apostrophes between them taken in, and write it to `codes` in lower case; returns whether there is one. */
export function readWord(text: string, from: number, end: number, word: Word, codes: Uint16Array, at: number): boolean {
  const kind = kinds()
  const script = scripts()
  let i = from
  while (i < end && !isStart(kind, text.charCodeAt(i))) i++
  word.start = i
  word.owner = word.upper = word.size = 0
  for (; i < end; i++) {
    const unit = text.charCodeAt(i)
    const now = kind[unit]!
    if (now === Kind.upper) word.upper++
    else if (now !== Kind.lower && (isApostrophe(unit) ? !isFollowed(kind, text, i, end) : !isLetter(now))) break
    const owner = script[unit]!
    if (owner !== 0 && !(owner === HAN && isKana(word.owner))) word.owner = owner
    if (word.size < LONGEST && unit !== DOT_ABOVE) codes[at + word.size++] = lower(unit)
  }
  word.end = i
  hash(word, codes, at)
  return i > word.start
}

/** Dot above, which a lower-case i keeps that was a capital with a dot. */
const DOT_ABOVE = 0x307
const APOSTROPHE = 39

function isStart(kind: Uint8Array, unit: number): boolean {
  return isLetter(kind[unit]!) && !isApostrophe(unit)
}

/** Whether a letter stands behind an apostrophe in a word. */
function isFollowed(kind: Uint8Array, text: string, i: number, end: number): boolean {
  return i + 1 < end && isLetter(kind[text.charCodeAt(i + 1)]!)
}

/** Apostrophes in their many forms: part of a word between letters. */
function isApostrophe(unit: number): boolean {
  if (unit < 0x2010) return unit === APOSTROPHE || unit === 0x60 || unit === 0xb4 || unit === 0x2bb || unit === 0x2bc
  return unit === 0x2019 || unit === 0x2018
}

/** Two hashes of different kind: FNV-1a, and a polynomial one. */
function hash(word: Word, codes: Uint16Array, at: number): void {
  let first = -2128831035
  let second = word.size
  for (let i = at; i < at + word.size; i++) {
    first = Math.imul(first ^ codes[i]!, 16777619)
    second = (Math.imul(second, 31) + codes[i]!) | 0
  }
  word.hash = first ^ (first >>> 15)
  word.check = second
}

let lowerTable: Uint16Array | undefined
/** The code unit in lower case; apostrophes of all forms are one. Known units are kept: to make the whole table takes longer than most texts. */
function lower(unit: number): number {
  const table = (lowerTable ??= new Uint16Array(0x10000))
  return table[unit]! || (table[unit] = findLower(unit))
}

function findLower(unit: number): number {
  if (kinds()[unit] === Kind.upper) return String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  return isApostrophe(unit) ? APOSTROPHE : unit
}

import type {Line, Page} from './page.js'
import {NUMBER} from './tokens.js'

/** How many of the commonest words of a page's running text stand in for stop words. */
const STOPS = 30

/** The words of a page: what its sentences are made of, and which lines come twice. */
export interface Vocabulary {
  /** Share of a line's words among the commonest of the running text: stop words in any language, without a list. */
  readonly stopShare: (line: Line) => number
  /** Share of a line's words that the running text of other lines has. */
  readonly knownShare: (line: Line) => number
  /** How many lines read the same. */
  readonly repeats: (line: Line) => number
  /** Lines that are not the only ones of their kind. */
  readonly repeated: number
}

/** Count the words of the lines that are sentences. */
export function vocabularyOf(page: Page, lines: readonly Line[]): Vocabulary {
  const {ids, size, number} = numbered(page)
  const counts = new Int32Array(size)
  const keys = new Map<number, number>()
  for (const {key, mass, from, to} of lines) {
    keys.set(key, (keys.get(key) ?? 0) + 1)
    if (mass > 0) for (let i = from; i < to; i++) counts[ids[i]!]!++
  }
  const least = leastOfCommonest(counts, number)
  let repeated = 0
  for (const count of keys.values()) if (count > 1) repeated += count
  return {
    stopShare: ({from, to}) => share(ids, from, to, counts, least, number),
    knownShare: ({from, to, mass}) => share(ids, from, to, counts, mass > 0 ? 1 : 0, -1),
    repeats: ({key}) => keys.get(key) ?? 1,
    repeated
  }
}

/** Share of the words `[from, to)` that are seen more than `least` times; -1 for none. The word `except` does not count. */
function share(ids: Int32Array, from: number, to: number, counts: Int32Array, least: number, except: number): number {
  if (from === to) return -1
  let found = 0
  for (let i = from; i < to; i++) if (counts[ids[i]!]! > least && ids[i] !== except) found++
  return found / (to - from)
}

/** How often the commonest words are seen more than: at least once. Words of one count go together or not at all, so that order does not matter. */
function leastOfCommonest(counts: Int32Array, number: number): number {
  const often = new Int32Array(counts.length)
  let size = 0
  for (let id = 0; id < counts.length; id++) if (counts[id]! > 1 && id !== number) often[size++] = counts[id]!
  return size > STOPS ? often.subarray(0, size).sort()[size - 1 - STOPS]! : 1
}

export interface Numbered {
  /** A number from 0 for the word of every token. */
  readonly ids: Int32Array
  readonly size: number
  /** That of all numbers, or -1. */
  readonly number: number
}

const cache = new WeakMap<Page, Numbered>()

/** Number the different words of a page, so that they are counted without a map. */
export function numbered(page: Page): Numbered {
  const known = cache.get(page)
  if (known) return known
  const {tokens, count} = page
  const mask = (1 << (33 - Math.clz32(count + 1))) - 1
  const table = new Int32Array(mask + 1).fill(-1)
  const words = new Int32Array(count)
  const ids = new Int32Array(count)
  let size = 0
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!
    let at = Math.imul(token, 0x9e3779b1) >>> 7 & mask
    while (table[at]! >= 0 && words[table[at]!] !== token) at = (at + 1) & mask
    if (table[at]! < 0) {
      table[at] = size
      words[size++] = token
    }
    ids[i] = table[at]!
  }
  const made = {ids, size, number: words.subarray(0, size).indexOf(NUMBER)}
  cache.set(page, made)
  return made
}

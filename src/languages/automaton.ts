/**
 * A word list as a minimal acyclic automaton, four bytes an edge: letter in bits 0-4, word end in bit 5, last edge of its node in bit 6,
 * first edge of the child above. Element 0 is the first edge of the root. Nodes stand in post-order, so children come before their parents.
 * Every word has a number (Lucchesi and Kowaltowski 1993: words behind each edge are counted), which tables of word properties are indexed by.
 */

import {lazy} from './lazy.js'

/** Letters of the automaton, in the order of their numbers. */
export const LETTERS = "'abcdefghijklmnopqrstuvwxyz"

const END = 32
const LAST = 64

/** A word found near another, with its number. */
export interface Neighbour {
  readonly word: string
  readonly number: number
  /** Insertions, deletions, substitutions and transpositions. */
  readonly edits: number
}

/** Number of a code unit in `LETTERS`, either case; -1 for what is no letter of the automaton. */
function letterNumber(code: number): number {
  const lower = code | 32
  if (lower >= 97 && lower <= 122) return code >= 65 ? lower - 96 : -1
  return code === 39 ? 0 : -1
}

interface Tables {
  readonly edges: Uint32Array
  /** Words that come before those behind each edge, inside its node. */
  readonly before: Uint32Array
  readonly size: number
}

function countWords(edges: Uint32Array): Tables {
  const before = new Uint32Array(edges.length)
  const totals = new Uint32Array(edges.length) // words of the node that begins here
  let first = 1
  let count = 0
  for (let i = 1; i < edges.length; i++) {
    const edge = edges[i]!
    before[i] = count
    count += (edge & END ? 1 : 0) + totals[edge >>> 7]!
    if (edge & LAST) {
      totals[first] = count
      first = i + 1
      count = 0
    }
  }
  return {edges, before, size: totals[edges[0]!]!}
}

/** A word list; see above. */
export class Automaton {
  private readonly tables: () => Tables

  /** `edges`: the packed edges, or how to get them when a word is first looked for. */
  constructor(edges: Uint32Array | (() => Uint32Array)) {
    this.tables = lazy(() => countWords(typeof edges === 'function' ? edges() : edges))
  }

  /** How many words it holds. */
  get size(): number {
    return this.tables().size
  }

  /** Number of the word in `[start, end)` of a text, whatever its case; -1 where it is none. */
  find(text: string, start = 0, end: number = text.length): number {
    const {edges, before} = this.tables()
    let at = edges[0]!
    let number = 0
    for (let i = start; i < end; i++) {
      const letter = letterNumber(text.charCodeAt(i))
      if (letter < 0 || at === 0) return -1
      while ((edges[at]! & 31) < letter && !(edges[at]! & LAST)) at++
      const edge = edges[at]!
      if ((edge & 31) !== letter) return -1
      number += before[at]!
      if (i === end - 1) return edge & END ? number : -1
      if (edge & END) number++
      at = edge >>> 7
    }
    return -1
  }

  /**
   * Words within `limit` edits of a lower-case word (Damerau, optimal string alignment), in the order of the alphabet.
   * Only those that begin like it, or with its first two letters the other way round: errors at the first letter are rare and costly to seek.
   */
  near(word: string, limit: number): Neighbour[] {
    const search = new Search(word, limit)
    const {edges} = this.tables()
    for (let at = edges[0]!; at > 0; at++) {
      const edge = edges[at]!
      const letter = edge & 31
      if (letter === search.codes[0] || letter === search.codes[1]) this.step(search, edge, at, 0, 0)
      if (edge & LAST) break
    }
    return search.found
  }

  /** Take one edge, if words behind it can still be near, and all edges behind it. */
  private step(search: Search, edge: number, at: number, depth: number, number: number): void {
    if (!search.add(edge & 31, depth)) return
    const {edges, before} = this.tables()
    let here = number + before[at]!
    if (edge & END) search.note(depth, here++)
    const next = edge >>> 7
    if (next === 0 || depth + 1 >= search.longest) return
    for (let i = next; ; i++) {
      const child = edges[i]!
      this.step(search, child, i, depth + 1, here)
      if (child & LAST) return
    }
  }
}

/** The edit matrix of one search, a row for each letter of the path. */
class Search {
  readonly found: Neighbour[] = []
  readonly codes: Uint8Array
  readonly longest: number
  private readonly path: Uint8Array
  private readonly rows: Uint8Array

  constructor(
    word: string,
    private readonly limit: number
  ) {
    this.codes = Uint8Array.from(word, (letter) => letterNumber(letter.charCodeAt(0)))
    this.longest = word.length + limit
    this.path = new Uint8Array(this.longest)
    this.rows = new Uint8Array((this.longest + 1) * (word.length + 1)).fill(limit + 1)
    for (let j = 0; j <= word.length; j++) this.rows[j] = j
  }

  /** Fill the row of one more letter, within the band that can stay under the limit; whether it can. */
  add(letter: number, depth: number): boolean {
    const {codes, rows, path, limit} = this
    const width = codes.length + 1
    const above = depth * width
    const row = above + width
    const from = Math.max(1, depth + 1 - limit)
    const to = Math.min(codes.length, depth + 1 + limit)
    path[depth] = letter
    rows[row + from - 1] = from === 1 ? depth + 1 : limit + 1
    let least = rows[row + from - 1]!
    for (let j = from; j <= to; j++) {
      const same = codes[j - 1] === letter
      let value = rows[above + j - 1]! + (same ? 0 : 1)
      if (rows[above + j]! < value) value = rows[above + j]! + 1
      if (rows[row + j - 1]! < value) value = rows[row + j - 1]! + 1
      if (!same && j > 1 && depth > 0 && codes[j - 2] === letter && codes[j - 1] === path[depth - 1]) value = Math.min(value, rows[above - width + j - 2]! + 1)
      rows[row + j] = value
      if (value < least) least = value
    }
    if (to < codes.length) rows[row + to + 1] = limit + 1
    return least <= limit
  }

  /** Note the word that the path spells, if it is near. */
  note(depth: number, number: number): void {
    const edits = this.rows[(depth + 1) * (this.codes.length + 1) + this.codes.length]!
    if (edits <= this.limit && Math.abs(depth + 1 - this.codes.length) <= this.limit) this.found.push({word: Array.from(this.path.subarray(0, depth + 1), (letter) => LETTERS[letter]).join(''), number, edits})
  }
}

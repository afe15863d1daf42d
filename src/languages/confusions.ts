import {isLetter, Kind, kinds} from '../document/characters.js'
import type {Lexicon} from './lexicon.js'

/** Bits of a slot in the table of weights. */
export const BITS = 17
/** Contexts of a word: how many cells of the table each of its readings looks up. */
export const FEATURES = 14

/** What the loudest context of a reading counts for at most. */
const ALONE = 1.2
/** Where a text begins or ends, and a number: contexts that are no words. */
const EDGE = 0x1f3d
const NUMBER = 0x2b71

/**
 * Words that are written for one another (then, than), and which of them fits its neighbours. A linear model over the two words on each
 * side and their Brown clusters, as in Golding and Roth (1999), hashed into one table (Weinberger et al. 2009).
 */
export class Confusions {
  private readonly cells = new Int32Array(FEATURES)
  private readonly at: Context = {word: 0, cluster: 0, next: 0}

  /** `clusters`: by number of the word in the lexicon, 0 for none; `weights`: 2 to the power of `BITS`. */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly clusters: Uint8Array,
    private readonly weights: ArrayLike<number>
  ) {}

  /** What the neighbours of `[start, end)` say, for `score`. Valid until the next call. */
  contextOf(text: string, start: number, end: number): Int32Array {
    const {at, cells} = this
    this.before(text, start)
    const [a, x] = [at.word, at.cluster]
    this.before(text, at.next)
    const [b, y] = [at.word, at.cluster]
    this.behind(text, end)
    const [c, z] = [at.word, at.cluster]
    this.behind(text, at.next)
    const [d, w] = [at.word, at.cluster]
    const features = [a, c, b, d, mix(a, b), mix(c, d), mix(a, c), x, z, mix(x, y), mix(z, w), mix(x, z), mix(x, c), mix(a, z)]
    for (let i = 0; i < FEATURES; i++) cells[i] = Math.imul(features[i]! + i * 0x632be5ab, 0x9e3779b1)
    return cells
  }

  /** How well a reading fits: natural logarithm, up to a constant of the context. */
  score(word: string, context: Int32Array): number {
    let sum = 0
    const name = hash(word, 0, word.length)
    for (let i = 0; i < FEATURES; i++) sum += this.weights[cellOf(name, context[i]!)]!
    return sum + this.weights[cellOf(name, 0)]!
  }

  /**
   * How much better `other` fits than `word`, as a natural logarithm; and what is left of it without the context that speaks
   * loudest for it, so that no single neighbour decides.
   */
  private lead(word: string, other: string, context: Int32Array): {readonly whole: number; readonly rest: number} {
    const [a, b] = [hash(word, 0, word.length), hash(other, 0, other.length)]
    let whole = this.weights[cellOf(b, 0)]! - this.weights[cellOf(a, 0)]!
    let loudest = 0
    for (let i = 0; i < FEATURES; i++) {
      const part = this.weights[cellOf(b, context[i]!)]! - this.weights[cellOf(a, context[i]!)]!
      whole += part
      if (part > loudest) loudest = part
    }
    return {whole, rest: whole - loudest}
  }

  /** The lead of `other` over `word` that is left when its loudest context may count for `ALONE` at most. */
  surely(word: string, other: string, context: Int32Array): number {
    const {whole, rest} = this.lead(word, other, context)
    return Math.min(whole, rest + ALONE)
  }

  private before(text: string, start: number): void {
    const table = kinds()
    let end = start
    while (end > 0 && text.charCodeAt(end - 1) === 0x20) end--
    let from = end
    while (from > 0 && isPart(table, text.charCodeAt(from - 1))) from--
    this.describe(text, from, end, end - 1)
    this.at.next = from === end ? Math.max(0, end - 1) : from
  }

  private behind(text: string, end: number): void {
    const table = kinds()
    let from = end
    while (from < text.length && text.charCodeAt(from) === 0x20) from++
    let to = from
    while (to < text.length && isPart(table, text.charCodeAt(to))) to++
    this.describe(text, from, to, from)
    this.at.next = from === to ? Math.min(text.length, to + 1) : to
  }

  /** The word in `[from, to)`, else the sign at `sign`. */
  private describe(text: string, from: number, to: number, sign: number): void {
    const {at} = this
    if (from === to) {
      const code = text.charCodeAt(sign)
      at.word = Number.isNaN(code) || code === 10 || code === 13 ? EDGE : 0x10000 + code
      at.cluster = at.word
    } else if (kinds()[text.charCodeAt(from)] === Kind.digit) {
      at.word = at.cluster = NUMBER
    } else {
      at.word = hash(text, from, to)
      const number = this.lexicon.number(text, from, to)
      const cluster = number < 0 ? 0 : this.clusters[number]!
      at.cluster = cluster === 0 ? 0x300 + suffixOf(text, from, to) : 0x200 + cluster
    }
  }
}

interface Context {
  word: number
  cluster: number
  /** Where to go on from. */
  next: number
}

const isPart = (table: Uint8Array, code: number): boolean => isLetter(table[code]!) || table[code] === Kind.digit || code === 0x27 || code === 0x2019

/** A cell of the table. */
export function cellOf(name: number, cell: number): number {
  let h = Math.imul(name ^ cell, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> (32 - BITS)
}

const mix = (a: number, b: number): number => Math.imul(a, 0x01000193) ^ b

/** FNV-1a over small letters; curly apostrophes count as straight ones. */
export function hash(text: string, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) code |= 32
    else if (code === 0x2019) code = 0x27
    h = Math.imul(h ^ code, 0x01000193)
  }
  return h
}

/** The grammar that the end of an unknown word hints at. */
function suffixOf(text: string, from: number, to: number): number {
  const capital = kinds()[text.charCodeAt(from)] === Kind.upper ? 16 : 0
  const last = text.charCodeAt(to - 1) | 32
  const second = text.charCodeAt(to - 2) | 32
  if (last === 0x73) return capital + 1 // s
  if (last === 0x67 && second === 0x6e) return capital + 2 // ng
  if (last === 0x64 && second === 0x65) return capital + 3 // ed
  return capital + (last === 0x79 ? 4 : 0) // y
}

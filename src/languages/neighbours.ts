import {isLetter, Kind, kinds} from '../document/characters.js'
import {hash} from './confusions.js'
import type {Lexicon} from './lexicon.js'

/** Classes of what stands beside a word: Brown clusters below `SIGNS`, then signs and numbers, then words without a cluster, by their ends. */
export const CLASSES = 288
const SIGNS = 256
const UNKNOWN = 264
/** Bits of a slot in the table of pairs of words. */
export const SLOTS = 16
/** What one step of a packed value stands for. */
export const STEP = 1 / 16
const ZERO = 128

/** What stands before and behind a word: classes, and hashes of the words. */
export interface Around {
  readonly before: number
  readonly behind: number
  readonly wordBefore: number
  readonly wordBehind: number
}

/** How likely a word is beside its neighbours, against anywhere: natural logarithms of the class and of the very word, on each side. */
export type Fit = readonly [before: number, behind: number, wordBefore: number, wordBehind: number]

/**
 * How well a word fits between two others: bigrams of Brown clusters (Brown et al. 1992), and what pairs of words differ by from their clusters,
 * each as pointwise mutual information.
 */
export class Neighbours {
  /**
   * `clusters`: by number of the word in the lexicon, 0 for none; `classes`: for each class before and class behind, in steps;
   * `pairs`: two bytes a slot, a check of the pair and its value.
   */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly clusters: Uint8Array,
    private readonly classes: Int8Array,
    private readonly pairs: Uint8Array
  ) {}

  /** What stands around `[start, end)`. */
  around(text: string, start: number, end: number): Around {
    const table = kinds()
    let to = start
    while (to > 0 && text.charCodeAt(to - 1) === 0x20) to--
    let from = to
    while (from > 0 && isPart(table, text.charCodeAt(from - 1))) from--
    let next = end
    while (text.charCodeAt(next) === 0x20) next++
    let stop = next
    while (stop < text.length && isPart(table, text.charCodeAt(stop))) stop++
    return {
      before: from < to ? this.classOf(text, from, to) : signClass(text, to - 1),
      behind: next < stop ? this.classOf(text, next, stop) : signClass(text, next),
      wordBefore: hash(text, from, to),
      wordBehind: hash(text, next, stop)
    }
  }

  /** How well a known word fits there. */
  fit(word: string, {before, behind, wordBefore, wordBehind}: Around): Fit {
    const number = this.lexicon.number(word)
    const cluster = number < 0 ? 0 : this.clusters[number]!
    if (cluster === 0) return [0, 0, 0, 0]
    const name = hash(word, 0, word.length)
    return [this.classes[before * CLASSES + cluster]! * STEP, this.classes[cluster * CLASSES + behind]! * STEP, this.pair(wordBefore, name), this.pair(name, wordBehind)]
  }

  /** The class of the word in `[from, to)`. */
  classOf(text: string, from: number, to: number): number {
    if (kinds()[text.charCodeAt(from)] === Kind.digit) return SIGNS
    const number = this.lexicon.number(text, from, to)
    const cluster = number < 0 ? 0 : this.clusters[number]!
    return cluster === 0 ? UNKNOWN + endClass(text, from, to) : cluster
  }

  private pair(first: number, second: number): number {
    const at = slotOf(first, second)
    return this.pairs[2 * at] === checkOf(first, second) ? (this.pairs[2 * at + 1]! - ZERO) * STEP : 0
  }
}

const isPart = (table: Uint8Array, code: number): boolean => isLetter(table[code]!) || table[code] === Kind.digit || code === 0x27 || code === 0x2019

const mixed = (first: number, second: number): number => {
  const h = Math.imul(Math.imul(first, 0x01000193) ^ second, 0x85ebca6b)
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
}

/** The slot of a pair of words, given by their hashes. */
export const slotOf = (first: number, second: number): number => mixed(first, second) >>> (32 - SLOTS)

/** What tells a pair from most others of its slot; never 0. */
export const checkOf = (first: number, second: number): number => (mixed(first, second) & 0xff) || 1

/** The byte of a value. */
export const packValue = (value: number): number => Math.max(0, Math.min(255, Math.round(value / STEP) + ZERO))

/** The class of a sign, or of the end of a line. */
export function signClass(text: string, at: number): number {
  const sign = at < 0 || at >= text.length ? '\n' : text[at]!
  const kind = ['\n\r', ',', '.!?', '"“”', '()', ';:'].findIndex((signs) => signs.includes(sign))
  return SIGNS + (kind < 0 ? 7 : kind + 1)
}

/** The grammar that the end and the capital of a word without a cluster hint at: 0 to 15. */
function endClass(text: string, from: number, to: number): number {
  const capital = kinds()[text.charCodeAt(from)] === Kind.upper ? 8 : 0
  const end = text.slice(to - 2, to).toLowerCase()
  if (end.endsWith('s')) return capital + 1
  if (end === 'ng') return capital + 2
  if (end === 'ed') return capital + 3
  if (end === 'ly') return capital + 4
  return capital + (end.endsWith('y') ? 5 : 0)
}

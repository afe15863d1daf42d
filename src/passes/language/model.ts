import type {LanguageModel} from '../../languages/index.js'
import {MOST_FEATURES, wordFeatures} from './features.js'

/** Words whose scores are kept, at most. */
const REMEMBERED = 16384
/** Length of a word that is kept. V8 copies so short a slice, while a longer one would keep the whole text that it was cut from. */
const SHORT = 12

/** Weight of a language of few texts beside others. */
const MINOR = 0.35
/** Weights in one number, and weights that a byte can add up. */
const LANES = 4
const FLUSH = 16
/** Words that are read in any case. */
const FEWEST = 5

/**
 * A trained model of the languages of one script: logistic regression over hashed letter sequences.
 * The scores of frequent words are remembered, as words of a text come again (Zipf).
 */
export class ScriptModel {
  readonly languages: readonly string[]
  /** Weight of each language before a word is read. */
  readonly priors: readonly number[]
  /** Rows of weights, four to a number, each in a byte of its own; made at first use. */
  private lanes: Int32Array | undefined
  private readonly partial: Int32Array
  private readonly features = new Uint32Array(MOST_FEATURES)
  private readonly totals: Int32Array
  private memory = new Map<string, Int16Array>()

  constructor(
    private readonly model: LanguageModel,
    minor: ReadonlySet<string>
  ) {
    this.languages = model.languages.split(' ')
    this.priors = this.languages.map((language) => (minor.has(language) ? MINOR : 1))
    this.totals = new Int32Array(this.languages.length)
    this.partial = new Int32Array(Math.ceil(this.languages.length / LANES))
  }

  /**
   * Log-likelihoods of the languages for some words, up to a constant. Reads no further than needed: it ends where one language
   * leads the others by `lead`, or the language number `expected` by half of that.
   */
  score(words: readonly string[], scores: Float64Array, lead: number, expected: number): void {
    const {totals} = this
    const size = totals.length
    let features = 0
    totals.fill(0)
    for (let i = 0; i < words.length; i++) {
      const sums = this.sumsOf(words[i]!)
      features += sums[size]!
      for (let k = 0; k < size; k++) totals[k]! += sums[k]!
      if (i >= FEWEST && i % 2 === 0 && leads(totals, (lead * Math.sqrt(features)) / this.model.scale, expected)) break
    }
    const scale = this.model.scale / Math.sqrt(Math.max(1, features))
    for (let k = 0; k < size; k++) scores[k] = totals[k]! * scale
  }

  /** Sums of the weights of a word for each language, and the number of its features. */
  private sumsOf(word: string): Int16Array {
    if (word.length > SHORT) return this.add(word)
    const known = this.memory.get(word)
    if (known) return known
    const sums = this.add(word)
    if (this.memory.size >= REMEMBERED) this.memory = new Map()
    this.memory.set(word, sums)
    return sums
  }

  /** Four languages are added at a time; their bytes hold the sum of `FLUSH` weights. */
  private add(word: string): Int16Array {
    const {features, partial, model} = this
    const lanes = (this.lanes ??= unpack(model.weights, this.languages.length))
    const size = partial.length
    const sums = new Int16Array(this.languages.length + 1)
    const count = wordFeatures(word, model.bits, model.order, features)
    for (let i = 0; i < count; i++) {
      const row = features[i]! * size
      for (let k = 0; k < size; k++) partial[k]! += lanes[row + k]!
      if (i % FLUSH === FLUSH - 1) flush(partial, sums)
    }
    flush(partial, sums)
    sums[this.languages.length] = count
    return sums
  }
}

/** Move the sums of the lanes to those of the languages. */
function flush(partial: Int32Array, sums: Int16Array): void {
  const last = sums.length - 1
  for (let k = 0; k < partial.length; k++) {
    const value = partial[k]!
    const first = k * LANES
    sums[first]! += value & 255
    if (first + 1 < last) sums[first + 1]! += (value >>> 8) & 255
    if (first + 2 < last) sums[first + 2]! += (value >>> 16) & 255
    if (first + 3 < last) sums[first + 3]! += value >>> 24
    partial[k] = 0
  }
}

/** Whether the largest value leads the next by more than `least`, or by more than half of it where it is the expected one. */
function leads(totals: Int32Array, least: number, expected: number): boolean {
  let best = -Infinity
  let next = -Infinity
  let leader = -1
  for (let k = 0; k < totals.length; k++) {
    const value = totals[k]!
    if (value > best) {
      next = best
      best = value
      leader = k
    } else if (value > next) next = value
  }
  return best - next > (leader === expected ? least / 2 : least)
}

/**
 * Two weights of four bits in every byte, each plus 8, as base64, to rows of lanes. The 8 stays: it adds the same to every language.
 */
function unpack(base64: string, size: number): Int32Array {
  const bytes = atob(base64)
  const width = Math.ceil(size / LANES)
  const rows = (bytes.length * 2) / size
  const lanes = new Int32Array(rows * width)
  let row = 0
  let column = 0
  for (let i = 0; i < bytes.length * 2; i++) {
    const byte = bytes.charCodeAt(i >> 1)
    const value = i % 2 === 0 ? byte & 15 : byte >> 4
    lanes[row + (column >> 2)]! |= value << ((column & 3) << 3)
    if (++column === size) {
      column = 0
      row += width
    }
  }
  return lanes
}

import type {LanguageModel} from '../../languages/index.js'
import {MOST_FEATURES, wordFeatures} from './features.js'
import {LANES, unpackWeights} from './weights.js'
import type {WordList} from './words.js'

/** Words whose scores are kept: 2 to this power, each in the place that its hash gives. */
const MEMORY = 13
/** Weight of a language of few texts beside others. */
const MINOR = 0.35
/** Weights that a byte can add up. */
const FLUSH = 16
/** Words that are read in any case. */
const FEWEST = 5
/** The same where a language is expected. */
const FEWEST_EXPECTED = 3
/** Less than any sum. */
const LOWEST = -0x40000000

/**
 * A trained model of the languages of one script: logistic regression over hashed letter sequences.
 * The scores of words are remembered, as words of a text come again (Zipf).
 */
export class ScriptModel {
  readonly languages: readonly string[]
  /** Weight of each language before a word is read. */
  readonly priors: readonly number[]
  /** Log-likelihoods, as `score` left them. */
  readonly scores: Float64Array
  /** Numbers of the languages that are not out of the question: the first `leftOver` of these. */
  readonly left: Uint16Array
  leftOver = 0
  /** Rows of weights, four to a number, each in a byte of its own; made at first use, as is the memory. */
  private lanes: Int32Array | undefined
  private memory: WordScores | undefined
  private readonly partial: Int32Array
  private readonly features = new Uint32Array(MOST_FEATURES)
  private readonly totals: Int32Array

  constructor(
    private readonly model: LanguageModel,
    minor: ReadonlySet<string>
  ) {
    this.languages = model.languages.split(' ')
    this.priors = this.languages.map((language) => (minor.has(language) ? MINOR : 1))
    this.scores = new Float64Array(this.languages.length)
    this.left = new Uint16Array(this.languages.length)
    this.totals = new Int32Array(this.languages.length)
    this.partial = new Int32Array(Math.ceil(this.languages.length / LANES))
  }

  /**
   * Log-likelihoods of the languages for some words, up to a constant: to `scores`, for the languages in `left`. Reads no further than
   * needed: languages behind the best by `lead` drop out, and it ends where one is left, or where the language number `expected` leads by half of that.
   */
  score(words: WordList, lead: number, expected: number): void {
    const {totals, left} = this
    const memory = (this.memory ??= new WordScores(totals.length))
    const {sums, width} = memory
    const fewest = expected < 0 ? FEWEST : FEWEST_EXPECTED
    const unit = lead / this.model.scale
    let features = 0
    totals.fill(0)
    this.leftOver = totals.length
    for (let k = 0; k < left.length; k++) left[k] = k
    for (let i = 0; i < words.count; i++) {
      const at = memory.find(words.hashes[i]!, words.checks[i]!) ? memory.at : this.add(words, i, memory)
      for (let n = 0; n < this.leftOver; n++) totals[left[n]!]! += sums[at + left[n]!]!
      features += sums[at + width - 1]!
      if (i + 1 >= fewest && this.prune(unit * Math.sqrt(features), expected)) break
    }
    const scale = this.model.scale / Math.sqrt(Math.max(1, features))
    for (let n = 0; n < this.leftOver; n++) this.scores[left[n]!] = totals[left[n]!]! * scale
  }

  /** Drop the languages that are behind by more than `least`; returns whether one is left, or the expected one is ahead by half of it. */
  private prune(least: number, expected: number): boolean {
    const {totals, left} = this
    let best = LOWEST
    let next = LOWEST
    let leader = -1
    for (let n = 0; n < this.leftOver; n++) {
      const value = totals[left[n]!]!
      if (value <= next) continue
      if (value > best) {
        next = best
        best = value
        leader = left[n]!
      } else next = value
    }
    let kept = 0
    for (let n = 0; n < this.leftOver; n++) if (best - totals[left[n]!]! <= least) left[kept++] = left[n]!
    this.leftOver = kept
    return kept === 1 || (leader === expected && best - next > least / 2)
  }

  /** Write the sums of a word where the memory found no others. Four languages are added at a time; their bytes hold the sum of `FLUSH` weights. */
  private add({codes, starts, lengths}: WordList, word: number, {sums, at, width}: WordScores): number {
    const {features, partial, model} = this
    const lanes = (this.lanes ??= unpackWeights(model))
    const size = partial.length
    sums.fill(0, at, at + width)
    const count = wordFeatures(codes, starts[word]!, lengths[word]!, model.bits, model.order, features)
    for (let i = 0; i < count; i++) {
      const row = features[i]! * size
      for (let k = 0; k < size; k++) partial[k]! += lanes[row + k]!
      if (i % FLUSH === FLUSH - 1) flush(partial, sums, at)
    }
    flush(partial, sums, at)
    sums[at + width - 1] = count
    return at
  }
}

/** Sums of the weights of words for each language, and their number of features, in a table of fixed size: a new word takes the place of the one before. */
class WordScores {
  readonly width: number
  readonly sums: Int16Array
  /** Where the sums of the word stand that was looked for. */
  at = 0
  private readonly hashes = new Int32Array(2 << MEMORY)

  constructor(languages: number) {
    this.width = Math.ceil(languages / LANES) * LANES + 1
    this.sums = new Int16Array(this.width << MEMORY)
  }

  /** Whether the word is there. If not, its place is taken for it. */
  find(hash: number, check: number): boolean {
    const slot = hash & ((1 << MEMORY) - 1)
    this.at = slot * this.width
    if (this.hashes[2 * slot] === hash && this.hashes[2 * slot + 1] === check) return true
    this.hashes[2 * slot] = hash
    this.hashes[2 * slot + 1] = check
    return false
  }
}

/** Move the sums of the lanes to those of the languages. */
function flush(partial: Int32Array, sums: Int16Array, at: number): void {
  for (let k = 0, to = at; k < partial.length; k++, to += LANES) {
    const value = partial[k]!
    sums[to]! += value & 255
    sums[to + 1]! += (value >>> 8) & 255
    sums[to + 2]! += (value >>> 16) & 255
    sums[to + 3]! += value >>> 24
    partial[k] = 0
  }
}

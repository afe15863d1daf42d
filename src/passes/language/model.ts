import type {CloseLanguages, Identification, LanguageModel} from '../../languages/index.js'
import {MOST_FEATURES, wordFeatures} from './features.js'
import {LANES, Weights} from './weights.js'
import type {WordList} from './words.js'

/** Words whose scores are kept: 2 to this power, each in the place that its hash gives. */
const MEMORY = 15
/** Weight of a language of few texts beside others. */
const MINOR = 0.35
/** Weights that a byte can add up. */
const FLUSH = 16
/** The lower byte of each half of a number. */
const PAIRS = 0x00ff00ff
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
  readonly priors: Float64Array
  /** For each language those that are close to it. */
  readonly close: readonly (Close | undefined)[]
  /** What each language gains with every feature. */
  private readonly tilts: Float64Array
  /** Log-likelihoods, as `score` left them. */
  readonly scores: Float64Array
  /** Numbers of the languages that are not out of the question: the first `leftOver` of these. */
  readonly left: Uint16Array
  leftOver = 0
  /** Features that were added up. */
  count = 0
  /** Rows of weights, eight to a number; made at first use, as is the memory. */
  private weights: Weights | undefined
  private memory: WordScores | undefined
  private readonly features = new Int32Array(MOST_FEATURES)
  private readonly totals: Int32Array

  constructor(
    private readonly model: LanguageModel,
    {minor, close, tilts}: Identification
  ) {
    this.languages = model.languages.split(' ')
    this.close = this.languages.map((language) => findClose(language, this.languages, close))
    this.tilts = Float64Array.from(this.languages, (language) => tilts.get(language) ?? 0)
    this.priors = Float64Array.from(this.languages, (language) => (minor.has(language) ? MINOR : 1))
    this.scores = new Float64Array(this.languages.length)
    this.left = new Uint16Array(this.languages.length)
    this.totals = new Int32Array(this.languages.length)
  }

  /**
   * Log-likelihoods of the languages for some words, up to a constant: to `scores`, for the languages in `left`. Reads no further than
   * needed: languages behind the best by `lead` drop out, and it ends where one is left, or where the language number `expected` leads
   * by half of that; returns whether it did. It goes on behind the first `read` words, which were scored before.
   */
  score(words: WordList, lead: number, expected: number, read: number): boolean {
    const {totals, left} = this
    const memory = (this.memory ??= new WordScores(totals.length))
    const {sums, width} = memory
    const fewest = expected < 0 ? FEWEST : FEWEST_EXPECTED
    const unit = lead / this.model.scale
    if (read === 0) this.reset()
    let decided = false
    for (let i = read; i < words.count && !decided; i++) {
      const at = memory.find(words.hashes[i]!, words.checks[i]!) ? memory.at : this.add(words, i, memory)
      for (let n = 0; n < this.leftOver; n++) totals[left[n]!]! += sums[at + left[n]!]!
      this.count += sums[at + width - 1]!
      decided = i + 1 >= fewest && this.prune(unit * Math.sqrt(this.count), expected)
    }
    const scale = this.model.scale / Math.sqrt(Math.max(1, this.count))
    for (let n = 0; n < this.leftOver; n++) this.scores[left[n]!] = totals[left[n]!]! * scale + this.tilts[left[n]!]! * Math.sqrt(this.count)
    return decided
  }

  private reset(): void {
    this.count = 0
    this.totals.fill(0)
    this.leftOver = this.left.length
    for (let k = 0; k < this.left.length; k++) this.left[k] = k
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

  /** Write the sums of a word where the memory found no others. */
  private add({codes, starts, lengths}: WordList, word: number, {sums, at, width}: WordScores): number {
    const {features, model} = this
    const weights = (this.weights ??= new Weights(model))
    const count = wordFeatures(codes, starts[word]!, lengths[word]!, model.bits, model.order, features)
    weights.locate(features, count)
    addRows(weights, features, count, sums, at)
    sums[at + width - 1] = count
    return at
  }
}

/**
 * Write the sums of rows of weights. Eight languages are added at a time, first four in each of two numbers, where a byte holds the sum of
 * `FLUSH` weights, then two in each of four: all that is added up stays in registers.
 */
function addRows({lanes, width}: Weights, rows: Int32Array, count: number, sums: Int16Array, at: number): void {
  for (let k = 0, to = at; k < width; k++, to += LANES) {
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    for (let i = 0; i < count; ) {
      const end = Math.min(count, i + FLUSH)
      let even = 0
      let odd = 0
      for (; i < end; i++) {
        const eight = lanes[(rows[i]! + k) | 0]!
        even = (even + (eight & 0x0f0f0f0f)) | 0
        odd = (odd + ((eight >>> 4) & 0x0f0f0f0f)) | 0
      }
      first = (first + (even & PAIRS)) | 0
      second = (second + (odd & PAIRS)) | 0
      third = (third + ((even >>> 8) & PAIRS)) | 0
      fourth = (fourth + ((odd >>> 8) & PAIRS)) | 0
    }
    sums[to] = first & 0xffff
    sums[to + 1] = second & 0xffff
    sums[to + 2] = third & 0xffff
    sums[to + 3] = fourth & 0xffff
    sums[to + 4] = first >>> 16
    sums[to + 5] = second >>> 16
    sums[to + 6] = third >>> 16
    sums[to + 7] = fourth >>> 16
  }
}

/** Languages that are close to one, by their numbers in a model. */
export interface Close {
  readonly others: readonly number[]
  readonly doubt: number
}

function findClose(language: string, known: readonly string[], groups: readonly CloseLanguages[]): Close | undefined {
  const group = groups.find(({languages}) => languages.includes(language))
  if (!group) return undefined
  const others = group.languages.filter((other) => other !== language).map((other) => known.indexOf(other)).filter((number) => number >= 0)
  return others.length > 0 ? {others, doubt: group.doubt} : undefined
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

import {LONGEST, MOST_FEATURES, wordFeatures} from '../../src/passes/language/features.js'
import type {Words} from './corpus.js'
import type {Random} from './random.js'

/** How the languages of one script are trained. */
export interface Training {
  readonly bits: number
  readonly order: number
  /** Samples. */
  readonly steps: number
  /** Number of the language that most texts of the script are in. */
  readonly dominant?: number
  readonly random: Random
}

/** Exponent that evens out the frequencies of words: rare words tell more of what is to come. */
const EVEN = 0.6
const RATE = 0.6
/** Weight of the naive Bayes estimate that training starts from. */
const START = 0.6
/** Error of a language in a sample below which its weights stay as they are: most languages are out of the question after a few samples. */
const LEAST = 0.002
/** Share of features left out of a sample, so that single ones are not relied on. */
const DROPOUT = 0.1

/** Words of a language that is known well, and how often a language that is not is drawn beside it. */
const WELL_KNOWN = 2500
const LITTLE_KNOWN = 0.4
/** How often the language of most texts is drawn. */
const DOMINANT = 1.6

interface Draw {
  readonly words: readonly string[]
  readonly sums: Float64Array
}

/**
 * Multinomial logistic regression over hashed letter sequences, by stochastic gradient descent with AdaGrad steps (Duchi et al. 2011),
 * started from naive Bayes. Returns a row of weights for each feature.
 */
export function train(languages: readonly Words[], {bits, order, steps, random, dominant}: Training): Float32Array {
  const size = languages.length
  const weights = naiveBayes(languages, bits, order)
  const squares = new Float32Array(1 << bits).fill(1e-6)
  const draws = languages.map(makeDraw)
  const shares = cumulate(languages.map((words, k) => (k === dominant ? DOMINANT : words.size < WELL_KNOWN ? LITTLE_KNOWN : 1)))
  const features = new Int32Array(MOST_FEATURES * 6)
  const scores = new Float64Array(size)
  const wrong = new Uint16Array(size)
  let loss = 0
  for (let step = 0; step < steps; step++) {
    const language = search(shares, random() * shares[size - 1]!)
    const count = sample(draws[language]!, bits, order, features, random)
    const scale = 1 / Math.sqrt(count)
    loss += predict(weights, features, count, scale, scores, language)
    update(weights, squares, features, count, scores, scale, RATE * (1.01 - step / steps), wrong)
    if ((step + 1) % Math.ceil(steps / 4) === 0) {
      console.log(`  ${step + 1} samples, loss ${((4 * loss) / steps).toFixed(4)}`)
      loss = 0
    }
  }
  return weights
}

/** Features of one to six words of a language. */
function sample({words, sums}: Draw, bits: number, order: number, features: Int32Array, random: Random): number {
  const u = random()
  const many = u < 0.45 ? 1 : u < 0.75 ? 2 : u < 0.93 ? 3 : 6
  let count = 0
  for (let i = 0; i < many; i++) {
    const word = words[search(sums, random() * sums[sums.length - 1]!)]!
    const found = featuresOf(word, bits, order, features.subarray(count))
    let kept = count
    for (let k = count; k < count + found; k++) if (random() >= DROPOUT || found < 4) features[kept++] = features[k]!
    count = kept
  }
  return count || featuresOf(words[0]!, bits, order, features)
}

/** Features of a word as the pass sees it. */
function featuresOf(word: string, bits: number, order: number, out: Int32Array): number {
  const length = Math.min(word.length, LONGEST)
  for (let i = 0; i < length; i++) codes[i] = word.charCodeAt(i)
  return wordFeatures(codes, 0, length, bits, order, out)
}

const codes = new Uint16Array(LONGEST)

/** Write the gradient of the loss to `scores`; returns the loss. */
function predict(weights: Float32Array, features: Int32Array, count: number, scale: number, scores: Float64Array, truth: number): number {
  const size = scores.length
  scores.fill(0)
  for (let i = 0; i < count; i++) {
    const row = features[i]! * size
    for (let k = 0; k < size; k++) scores[k]! += weights[row + k]!
  }
  let most = -Infinity
  for (let k = 0; k < size; k++) most = Math.max(most, (scores[k]! *= scale))
  let sum = 0
  for (let k = 0; k < size; k++) sum += scores[k] = Math.exp(scores[k]! - most)
  for (let k = 0; k < size; k++) scores[k]! /= sum
  const loss = -Math.log(Math.max(scores[truth]!, 1e-9))
  scores[truth]! -= 1
  return loss
}

/** A step of AdaGrad with one rate for each row; `wrong` is room for the numbers of the languages that take part. */
function update(weights: Float32Array, squares: Float32Array, features: Int32Array, count: number, gradient: Float64Array, scale: number, rate: number, wrong: Uint16Array): void {
  const size = gradient.length
  let square = 0
  let few = 0
  for (let k = 0; k < size; k++) {
    square += gradient[k]! * gradient[k]!
    if (Math.abs(gradient[k]!) > LEAST) wrong[few++] = k
  }
  square *= scale * scale
  for (let i = 0; i < count; i++) {
    const feature = features[i]!
    squares[feature]! += square
    const step = (rate * scale) / Math.sqrt(squares[feature]!)
    const row = feature * size
    for (let n = 0; n < few; n++) weights[row + wrong[n]!]! -= step * gradient[wrong[n]!]!
  }
}

function naiveBayes(languages: readonly Words[], bits: number, order: number): Float32Array {
  const rows = 1 << bits
  const size = languages.length
  const weights = new Float32Array(rows * size)
  const features = new Int32Array(MOST_FEATURES)
  const totals = languages.map((words, k) => {
    let total = 0
    for (const [word, weight] of words) {
      const count = featuresOf(word, bits, order, features)
      for (let i = 0; i < count; i++) weights[features[i]! * size + k]! += weight * 1e6
      total += count * weight * 1e6
    }
    return total
  })
  for (let row = 0; row < rows; row++) centre(weights.subarray(row * size, row * size + size), totals, rows)
  return weights
}

/** Turn counts into log-likelihoods around their mean. */
function centre(row: Float32Array, totals: readonly number[], rows: number): void {
  let mean = 0
  for (let k = 0; k < row.length; k++) {
    row[k] = Math.log((row[k]! + 3) / (totals[k]! + 3 * rows))
    mean += row[k]! / row.length
  }
  for (let k = 0; k < row.length; k++) row[k] = START * (row[k]! - mean)
}

function makeDraw(words: Words): Draw {
  return {words: [...words.keys()], sums: cumulate([...words.values()].map((weight) => weight ** EVEN))}
}

function cumulate(values: readonly number[]): Float64Array {
  let sum = 0
  return Float64Array.from(values, (value) => (sum += value))
}

/** Index of the first sum above a value. */
function search(sums: Float64Array, value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

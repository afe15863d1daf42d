import {SCRIPTS} from '../../src/document/characters.js'
import type {ScriptModel} from '../../src/passes/language/model.js'
import {WordList, makeWord, readWord} from '../../src/passes/language/words.js'
import {generator} from './random.js'

/** What a model says of some words, as to the languages of one group. */
export interface Scored {
  /** Number of the language in its group. */
  readonly truth: number
  /** That which the model says, without tilts. */
  readonly top: number
  readonly scores: Float64Array
  readonly words: number
  /** What a tilt counts for: the root of the number of features. */
  readonly weight: number
}

/** Words of a sample, as in short lines and sentences, and how many samples of each. */
const LENGTHS = [1, 3, 12]
const SAMPLES = 600
const STEPS = 80
const RATE = 0.04
/** Keeps tilts small that little speaks for. */
const SHRINK = 0.05
/** Words of a short line. */
const SHORT = 3
const MOST_DOUBT = 0.5

/** Samples of the words of each language, in turn. */
export function scoreSamples(model: ScriptModel, drawn: ReadonlyMap<string, readonly string[]>): Scored[] {
  const random = generator(drawn.size)
  const numbers = [...drawn.keys()].map((tag) => model.languages.indexOf(tag))
  const scored: Scored[] = []
  for (const words of LENGTHS) {
    for (let i = 0; i < SAMPLES; i++) {
      ;[...drawn.values()].forEach((list, truth) => {
        const text = Array.from({length: words}, () => list[Math.floor(random() * list.length)]!)
        scored.push(scoreOne(model, numbers, text, truth))
      })
    }
  }
  return scored
}

function scoreOne(model: ScriptModel, numbers: readonly number[], text: readonly string[], truth: number): Scored {
  const list = new WordList()
  const word = makeWord()
  for (const part of text) if (readWord(part, 0, part.length, word, list.codes, list.end)) list.add(word, SCRIPTS.length)
  model.score(list, Infinity, -1, 0)
  const scores = Float64Array.from(numbers, (number) => model.scores[number]!)
  return {truth, top: topOf(scores), scores, words: text.length, weight: Math.sqrt(model.count)}
}

/** Tilts that make the languages of a group as likely as they are: logistic regression with nothing but a term for each feature. Their mean is 0. */
export function learnTilts(samples: readonly Scored[], size: number): Float64Array {
  const tilts = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const gradient = tilts.map((tilt) => -SHRINK * tilt)
    for (const sample of samples) {
      const shares = sharesOf(sample, tilts)
      for (let k = 0; k < size; k++) gradient[k]! += (sample.weight * ((k === sample.truth ? 1 : 0) - shares[k]!)) / samples.length
    }
    const mean = gradient.reduce((sum, value) => sum + value, 0) / size
    for (let k = 0; k < size; k++) tilts[k]! += RATE * (gradient[k]! - mean)
  }
  return tilts
}

/** Share of the samples of a language that are told, the mean over all languages. */
export function recallOf(samples: readonly Scored[], tilts: Float64Array): number {
  return samples.filter((sample) => topOf(tilted(sample, tilts)) === sample.truth).length / samples.length
}

/** How often a language is told as another of its group in a short line. */
export function doubtOf(samples: readonly Scored[], tilts: Float64Array): number {
  const short = samples.filter(({words}) => words === SHORT)
  return Math.min(MOST_DOUBT, 1 - recallOf(short, tilts))
}

function tilted({scores, weight}: Scored, tilts: Float64Array): Float64Array {
  return scores.map((score, k) => score + tilts[k]! * weight)
}

function sharesOf(sample: Scored, tilts: Float64Array): Float64Array {
  const scores = tilted(sample, tilts)
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => share / sum)
}

function topOf(scores: Float64Array): number {
  return scores.indexOf(Math.max(...scores))
}

import {SCRIPTS} from '../../document/characters.js'
import type {Identification, LanguageModel} from '../../languages/index.js'
import {ScriptModel} from './model.js'
import type {Sample} from './sample.js'

/** How likely each language is: those that are likely at all, and nothing where nothing tells. The values add up to 1. */
export interface Likelihoods {
  readonly languages: readonly string[]
  readonly values: readonly number[]
}

/** Tells how likely each language is for the words of a block. `expected` is the language of the lines before it. */
export interface Classifier {
  (sample: Sample, expected?: string): Likelihoods
  /** The languages that it knows. */
  readonly languages: ReadonlySet<string>
}

/** Likelihood below which a language is left out. */
const LEAST = 5e-4
/** Sharpness of the model's scores (the inverse of the temperature of the softmax) for one word, and how it falls with every doubling of their number. */
const SHARPNESS = 1.25
const SHARPNESS_FALL = 0.07
const SHARPNESS_LEAST = 1
/** The same for what reads like a name, as a factor. */
const NAME = 0.4

/** Lead in log-likelihood that needs no more words. */
const LEAD = 9
/** What a Chinese character without kana beside it speaks against Japanese. */
const NO_KANA = 0.6

export const NONE: Likelihoods = {languages: [], values: []}

/** Make a classifier from the scripts that have one language, and the models of the others. */
export function makeClassifier({scripts: only, minor}: Identification, models: ReadonlyMap<string, LanguageModel>): Classifier {
  const single = new Map([...only].map(([script, language]): [string, Likelihoods] => [script, {languages: [language], values: [1]}]))
  const trained = new Map([...models].map(([script, model]) => [script, new ScriptModel(model, minor)]))
  const classify = (sample: Sample, expected = ''): Likelihoods => {
    if (sample.words.count === 0) return NONE
    const script = SCRIPTS[sample.script]!
    if (sample.kana) return JAPANESE
    const model = trained.get(script)
    return model ? softmax(model, sample, expected) : (single.get(script) ?? NONE)
  }
  return Object.assign(classify, {languages: new Set([...only.values(), ...[...trained.values()].flatMap((model) => model.languages)])})
}

const JAPANESE: Likelihoods = {languages: ['ja'], values: [1]}

function softmax(model: ScriptModel, {words, letters, name}: Sample, expected: string): Likelihoods {
  model.score(words, LEAD, model.languages.indexOf(expected))
  const {languages, priors, scores, left, leftOver} = model
  if (languages[0] === 'ja') scores[0]! -= NO_KANA * letters
  let best = -Infinity
  for (let n = 0; n < leftOver; n++) if (scores[left[n]!]! > best) best = scores[left[n]!]!
  const sharpness = Math.max(SHARPNESS_LEAST, SHARPNESS - SHARPNESS_FALL * Math.log2(words.count)) * (name ? NAME : 1)
  let sum = 0
  for (let n = 0; n < leftOver; n++) {
    const k = left[n]!
    sum += scores[k] = priors[k]! * Math.exp(sharpness * (scores[k]! - best))
  }
  const result = {languages: [] as string[], values: [] as number[]}
  for (let n = 0; n < leftOver; n++) {
    const value = scores[left[n]!]! / sum
    if (value <= LEAST) continue
    result.languages.push(languages[left[n]!]!)
    result.values.push(value)
  }
  return result
}

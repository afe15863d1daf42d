import {SCRIPTS} from '../../document/characters.js'
import type {Identification, LanguageModel} from '../../languages/index.js'
import {ScriptModel} from './model.js'
import type {Sample} from './sample.js'

/** How likely each language is: those that are likely at all, and nothing where nothing tells. The values add up to 1. */
export interface Likelihoods {
  readonly languages: readonly string[]
  readonly values: readonly number[]
  /** Whether more words would change nothing. */
  readonly decided: boolean
}

/** Tells how likely each language is for the words of a block. `expected` is the language of the lines before it; the first `read` words were read already. */
export interface Classifier {
  (sample: Sample, expected?: string, read?: number): Likelihoods
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

/** Letters that halve the doubt between close languages. */
const LETTERS = 30

/** Lead in log-likelihood that needs no more words. */
const LEAD = 9
/** What a Chinese character without kana beside it speaks against Japanese. */
const NO_KANA = 0.6

export const NONE: Likelihoods = {languages: [], values: [], decided: false}

/** Make a classifier from the scripts that have one language, and the models of the others. */
export function makeClassifier(facts: Identification, models: ReadonlyMap<string, LanguageModel>): Classifier {
  const single = new Map([...facts.scripts].map(([script, language]): [string, Likelihoods] => [script, {languages: [language], values: [1], decided: true}]))
  const trained = new Map([...models].map(([script, model]) => [script, new ScriptModel(model, facts)]))
  const classify = (sample: Sample, expected = '', read = 0): Likelihoods => {
    if (sample.words.count === 0) return NONE
    const script = SCRIPTS[sample.script]!
    if (sample.kana) return JAPANESE
    const model = trained.get(script)
    return model ? softmax(model, sample, expected, read) : (single.get(script) ?? NONE)
  }
  return Object.assign(classify, {languages: new Set([...facts.scripts.values(), ...[...trained.values()].flatMap((model) => model.languages)])})
}

const JAPANESE: Likelihoods = {languages: ['ja'], values: [1], decided: true}

function softmax(model: ScriptModel, {words, letters, name}: Sample, expected: string, read: number): Likelihoods {
  const decided = model.score(words, LEAD, model.languages.indexOf(expected), read)
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
  const result: Shares = {languages: [], values: [], decided}
  for (let n = 0; n < leftOver; n++) {
    const k = left[n]!
    if (scores[k]! > LEAST * sum) share(result, model, k, scores[k]! / sum, letters)
  }
  return result
}

interface Shares extends Likelihoods {
  readonly languages: string[]
  readonly values: number[]
}

/** Give a language its likelihood, and the languages close to it a part of that: the larger, the fewer letters there are. */
function share(result: Shares, {languages, close}: ScriptModel, language: number, value: number, letters: number): void {
  const group = close[language]
  const part = group ? (value * group.doubt) / (1 + letters / LETTERS) : 0
  add(result, languages[language]!, value - part)
  if (group) for (const other of group.others) add(result, languages[other]!, part / group.others.length)
}

function add({languages, values}: Shares, language: string, value: number): void {
  const at = languages.indexOf(language)
  if (at >= 0) values[at]! += value
  else if (value > LEAST) {
    languages.push(language)
    values.push(value)
  }
}

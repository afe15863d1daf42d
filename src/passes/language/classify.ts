import {SCRIPTS} from '../../document/characters.js'
import type {Identification, LanguageModel} from '../../languages/index.js'
import {ScriptModel} from './model.js'
import type {Sample} from './sample.js'

/** How likely each language is, by tag; empty where nothing tells. The values add up to 1. */
export type Likelihoods = ReadonlyMap<string, number>

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
const LEAD = 7
/** What a Chinese character without kana beside it speaks against Japanese. */
const NO_KANA = 0.6

const NONE: Likelihoods = new Map()

/** Make a classifier from the scripts that have one language, and the models of the others. */
export function makeClassifier({scripts: only, minor}: Identification, models: ReadonlyMap<string, LanguageModel>): Classifier {
  const single = new Map([...only].map(([script, language]): [string, Likelihoods] => [script, new Map([[language, 1]])]))
  const trained = new Map([...models].map(([script, model]) => [script, new ScriptModel(model, minor)]))
  const classify = (sample: Sample, expected = ''): Likelihoods => {
    if (sample.words.length === 0) return NONE
    const script = SCRIPTS[sample.script]!
    if (sample.kana) return JAPANESE
    const model = trained.get(script)
    return model ? softmax(model, sample, expected) : (single.get(script) ?? NONE)
  }
  return Object.assign(classify, {languages: new Set([...only.values(), ...[...trained.values()].flatMap((model) => model.languages)])})
}

const JAPANESE: Likelihoods = new Map([['ja', 1]])

function softmax(model: ScriptModel, {words, letters, name}: Sample, expected: string): Likelihoods {
  const {languages} = model
  const scores = new Float64Array(languages.length)
  model.score(words, scores, LEAD, languages.indexOf(expected))
  const japanese = languages.indexOf('ja')
  if (japanese >= 0) scores[japanese]! -= NO_KANA * letters
  let best = -Infinity
  for (const score of scores) if (score > best) best = score
  const sharpness = Math.max(SHARPNESS_LEAST, SHARPNESS - SHARPNESS_FALL * Math.log2(words.length)) * (name ? NAME : 1)
  let sum = 0
  for (let k = 0; k < scores.length; k++) sum += scores[k] = model.priors[k]! * Math.exp(sharpness * (scores[k]! - best))
  const result = new Map<string, number>()
  for (let k = 0; k < scores.length; k++) if (scores[k]! > LEAST * sum) result.set(languages[k]!, scores[k]! / sum)
  return result
}

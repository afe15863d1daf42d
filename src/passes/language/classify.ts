import {SCRIPTS} from '../../document/characters.js'
import type {Identification, LanguageModel} from '../../languages/index.js'
import {ScriptModel} from './model.js'
import type {Sample} from './sample.js'

/** How likely each language is: those that are likely at all, and nothing where nothing tells. The values add up to 1. */
export interface Likelihoods {
  /** Their numbers in `Classifier.tags`. */
  readonly languages: readonly number[]
  readonly values: readonly number[]
  /** Whether more words would change nothing. */
  readonly decided: boolean
}

/** Tells how likely each language is for the words of a block. `expected` is the number of the language of the lines before it, or -1; the first `read` words were read already. */
export interface Classifier {
  (sample: Sample, expected: number, read: number): Likelihoods
  /** The languages that it knows. */
  readonly tags: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

/** Likelihood below which a language is left out. */
const LEAST = 5e-4
/** Sharpness of the model's scores (the inverse of the temperature of the softmax) for one word, and how it falls with every doubling of their number. */
const SHARPNESS = 1.25
const SHARPNESS_FALL = 0.07
const SHARPNESS_LEAST = 1
/** The same for what reads like a name, as a factor. */
const NAME = 0.4
/** Lead in log-likelihood behind which a language adds nothing to the sum. */
const NOTHING = -14
/** Letters that halve the doubt between close languages. */
const LETTERS = 30

/** Lead in log-likelihood that needs no more words. */
const LEAD = 9
/** What a Chinese character without kana beside it speaks against Japanese. */
const NO_KANA = 0.6

export const NONE: Likelihoods = {languages: [], values: [], decided: false}

/** A model, and the numbers of its languages among all. */
interface Numbered {
  readonly model: ScriptModel
  readonly numbers: readonly number[]
  /** What each letter takes from the first language: Japanese is there for its characters alone, as kana would tell it. */
  readonly firstLoses: number
  /** Likelihoods on their way; 0 in between. */
  readonly shares: Float64Array
}

/** Make a classifier from the scripts that have one language, and the models of the others. */
export function makeClassifier(facts: Identification, models: ReadonlyMap<string, LanguageModel>): Classifier {
  const numbers = new Map<string, number>()
  const numberOf = (tag: string): number => {
    if (!numbers.has(tag)) numbers.set(tag, numbers.size)
    return numbers.get(tag)!
  }
  const certain = (tag: string): Likelihoods => ({languages: [numberOf(tag)], values: [1], decided: true})
  const single = new Map([...facts.scripts].map(([script, language]) => [script, certain(language)]))
  const trained = new Map([...models].map(([script, model]) => [script, numbered(new ScriptModel(model, facts), numberOf)]))
  const japanese = certain('ja')
  const classify = (sample: Sample, expected: number, read: number): Likelihoods => {
    if (sample.words.count === 0) return NONE
    if (sample.kana) return japanese
    const script = SCRIPTS[sample.script]!
    const own = trained.get(script)
    return own ? softmax(own, sample, expected, read) : (single.get(script) ?? NONE)
  }
  return Object.assign(classify, {tags: [...numbers.keys()], numbers})
}

function numbered(model: ScriptModel, numberOf: (tag: string) => number): Numbered {
  return {model, numbers: model.languages.map(numberOf), firstLoses: model.languages[0] === 'ja' ? NO_KANA : 0, shares: new Float64Array(model.languages.length)}
}

function softmax(own: Numbered, {words, letters, name}: Sample, expected: number, read: number): Likelihoods {
  const {model} = own
  const decided = model.score(words, LEAD, expected < 0 ? -1 : own.numbers.indexOf(expected), read)
  const {priors, scores, left, leftOver} = model
  scores[0]! -= own.firstLoses * letters
  let best = -Infinity
  for (let n = 0; n < leftOver; n++) if (scores[left[n]!]! > best) best = scores[left[n]!]!
  const sharpness = Math.max(SHARPNESS_LEAST, SHARPNESS - SHARPNESS_FALL * Math.log2(words.count)) * (name ? NAME : 1)
  let sum = 0
  for (let n = 0; n < leftOver; n++) {
    const k = left[n]!
    const lead = sharpness * (scores[k]! - best)
    sum += scores[k] = lead < NOTHING ? 0 : priors[k]! * Math.exp(lead)
  }
  return collect(own, sum, letters, decided)
}

/** The likely languages. Each gives the languages close to it a part of its likelihood: the larger, the fewer letters there are. */
function collect({model, numbers, shares}: Numbered, sum: number, letters: number, decided: boolean): Likelihoods {
  const {close, scores, left, leftOver} = model
  for (let n = 0; n < leftOver; n++) {
    const k = left[n]!
    if (scores[k]! <= LEAST * sum) continue
    const value = scores[k]! / sum
    const group = close[k]
    if (!group) {
      shares[k]! += value
      continue
    }
    const part = (value * group.doubt) / (1 + letters / LETTERS)
    shares[k]! += value - part
    for (const other of group.others) shares[other]! += part / group.others.length
  }
  const languages: number[] = []
  const values: number[] = []
  for (let k = 0; k < shares.length; k++) {
    if (shares[k]! > LEAST) {
      languages.push(numbers[k]!)
      values.push(shares[k]!)
    }
    shares[k] = 0
  }
  return {languages, values, decided}
}

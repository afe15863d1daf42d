import {franc} from './franc.js'
import {SCRIPTS, scripts} from '../../document/characters.js'
import type {Identification} from '../../languages/index.js'
import type {Sample} from './sample.js'

/** How likely each language is, by tag; empty where nothing tells. The values add up to 1. */
export type Likelihoods = ReadonlyMap<string, number>

/** Tells how likely each language is for the words of a block. `expected` is the language of the lines before it. */
export type Classifier = (sample: Sample, expected?: string) => Likelihoods

/** Weight of a word that one language alone has among its stop words; shared words weigh less. */
const WORD = 2
/** Weight of a word with a letter that few languages write. */
const LETTER = 1.2
/** Lead over the next language that makes asking the trigram model needless. */
const CLEAR = 4
/** The same, where the language is that of the lines before. */
const EXPECTED_CLEAR = 0.5
/** Letters that the trigram model needs, and letters from which on it has full weight. */
const MODEL_LETTERS = 8
const MODEL_ENOUGH = 50
/** Full weight of the trigram model, and how quickly it falls for languages behind the best. */
const MODEL = 7
const MODEL_FALL = 28

interface Evidence {
  readonly languages: readonly string[]
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly letters: ReadonlyMap<string, readonly number[]>
}

const NONE: Likelihoods = new Map()

/** Make a classifier from stop words, letters and the trigram model. */
export function makeClassifier(stopwords: ReadonlyMap<string, ReadonlySet<string>>, facts: Identification): Classifier {
  const byScript = groupByScript(stopwords, facts)
  return (sample, expected) => {
    if (sample.words.length === 0) return NONE
    const name = SCRIPTS[sample.script]!
    if (name === 'Hani') return new Map([[sample.kana ? 'ja' : 'zh', 1]])
    const evidence = byScript.get(name)
    const only = facts.scripts.get(name)
    if (!evidence || evidence.languages.length < 2) return only ? new Map([[only, 1]]) : NONE
    const scores = score(sample, evidence)
    if (sample.letters >= MODEL_LETTERS && !isClear(scores, evidence.languages.indexOf(expected ?? ''))) addModel(scores, sample, evidence, name, facts)
    return softmax(scores, evidence.languages)
  }
}

function score({words}: Sample, evidence: Evidence): Float64Array {
  const scores = new Float64Array(evidence.languages.length)
  for (const word of words) {
    add(scores, evidence.words.get(word), WORD)
    for (const letter of word) add(scores, evidence.letters.get(letter), LETTER)
  }
  return scores
}

function add(scores: Float64Array, languages: readonly number[] | undefined, weight: number): void {
  if (!languages) return
  const share = weight * (0.4 + 0.6 / languages.length)
  for (const language of languages) scores[language]! += share
}

/** Whether one language leads the others by enough; the expected one needs less. */
function isClear(scores: Float64Array, expected: number): boolean {
  let best = 0
  let next = 0
  let leader = -1
  for (let i = 0; i < scores.length; i++) {
    const value = scores[i]!
    if (value > best) {
      next = best
      best = value
      leader = i
    } else if (value > next) next = value
  }
  return best - next >= (leader === expected ? EXPECTED_CLEAR : CLEAR)
}

/** The trigram model gives 1 to the best language and less to the others. */
function addModel(scores: Float64Array, {words, letters}: Sample, {languages}: Evidence, script: string, {codes}: Identification): void {
  const known = codes.filter(([, s]) => s === script)
  const weight = Math.min(1, letters / MODEL_ENOUGH)
  const tags = new Map(known.map(([code, , language]) => [code, language]))
  for (const [code, value] of franc(words.join(' '), [...tags.keys()])) {
    const index = languages.indexOf(tags.get(code)!)
    if (index >= 0) scores[index]! += weight * Math.max(0, MODEL - MODEL_FALL * (1 - value))
  }
}

function softmax(scores: Float64Array, languages: readonly string[]): Likelihoods {
  const best = Math.max(...scores)
  const values = scores.map((value) => Math.exp(value - best))
  const sum = values.reduce((a, b) => a + b, 0)
  const result = new Map<string, number>()
  values.forEach((value, i) => {
    if (value / sum > 1e-4) result.set(languages[i]!, value / sum)
  })
  return result
}

/** What is known of the languages of each script. */
function groupByScript(stopwords: ReadonlyMap<string, ReadonlySet<string>>, facts: Identification): Map<string, Evidence> {
  const languages = new Map<string, string[]>()
  const join = (script: string, language: string): void => {
    const list = languages.get(script) ?? []
    languages.set(script, list)
    if (!list.includes(language)) list.push(language)
  }
  for (const [language, words] of stopwords) join(scriptOf(words), language)
  for (const [, script, language] of facts.codes) join(script, language)
  for (const [script, language] of facts.scripts) join(script, language)
  return new Map([...languages].map(([script, list]) => [script, evidenceOf(list, stopwords, facts)]))
}

function evidenceOf(languages: readonly string[], stopwords: ReadonlyMap<string, ReadonlySet<string>>, {letters}: Identification): Evidence {
  const words = new Map<string, number[]>()
  languages.forEach((language, i) => {
    for (const word of stopwords.get(language) ?? []) {
      const key = word.replace(/[’‘ʻ]/g, "'")
      const owners = words.get(key)
      if (owners) owners.push(i)
      else words.set(key, [i])
    }
  })
  const own = [...letters].map(([letter, list]) => [letter, list.map((language) => languages.indexOf(language)).filter((i) => i >= 0)] as const)
  return {languages, words, letters: new Map(own.filter(([, list]) => list.length > 0))}
}

function scriptOf(words: ReadonlySet<string>): string {
  const table = scripts()
  for (const word of words) if (word.length > 1 && table[word.charCodeAt(0)] !== 0) return SCRIPTS[table[word.charCodeAt(0)]!]!
  return 'Zyyy'
}

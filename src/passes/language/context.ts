import type {Likelihoods} from './classify.js'

/** What is known of one line: how likely each language is, and how many letters say so. */
export interface Line {
  readonly likelihoods: Likelihoods
  readonly letters: number
}

/** A language and how sure it is, 0 to 1. */
export interface Decision {
  readonly language: string
  readonly confidence: number
}

export const UNDETERMINED: Decision = {language: 'und', confidence: 0}

/** Chance that a line is in the language of the line before it, whatever the document's mixture. */
const STAY = 0.6
/** Weight of every language in the mixture before a line is read. */
const FLOOR = 0.01
/** What a language that a line excludes keeps: a line can be misread. */
const LEAST = 1e-6
/** Likelihood of a language that the models do not know. */
const FOREIGN = 0.4
const ROUNDS = 6
/** Languages of one document, at most: those with most evidence. */
const LANGUAGES = 32
/** Letters that count as one full piece of evidence, and how many count at most. */
const PIECE = 20
const MOST = 80

/** Lines over the languages of the document: numbers instead of tags. */
export interface Table {
  readonly languages: readonly string[]
  /** For each line a row of likelihoods, one after the other. */
  readonly values: Float64Array
  /** Weight of each line as evidence; 0 where it has no words. */
  readonly weights: Float64Array
}

/** Likelihoods of all lines in one table. A declared language that the models do not know can be that of every line. */
export function makeTable(lines: readonly Line[], declared: string | undefined, foreign: boolean): Table {
  const weights = Float64Array.from(lines, ({likelihoods, letters}) => (likelihoods.values.length > 0 ? Math.min(letters, MOST) / PIECE : 0))
  const languages = chooseLanguages(lines, weights, declared)
  const numbers = new Map(languages.map((language, k) => [language, k]))
  const size = languages.length
  const values = new Float64Array(lines.length * size).fill(LEAST)
  lines.forEach(({likelihoods}, i) => {
    if (foreign) values[i * size] = FOREIGN
    likelihoods.languages.forEach((tag, n) => {
      const k = numbers.get(tag)
      if (k !== undefined) values[i * size + k] = likelihoods.values[n]!
    })
  })
  return {languages, values, weights}
}

/** The declared language, and those with most evidence. */
function chooseLanguages(lines: readonly Line[], weights: Float64Array, declared: string | undefined): string[] {
  const support = new Map<string, number>()
  lines.forEach(({likelihoods}, i) => {
    likelihoods.languages.forEach((tag, n) => support.set(tag, (support.get(tag) ?? 0) + likelihoods.values[n]! * weights[i]!))
  })
  if (declared) support.set(declared, Infinity)
  const sorted = [...support].sort((a, b) => b[1] - a[1])
  return sorted.slice(0, LANGUAGES).map(([tag]) => tag)
}

/** The share of each language in the document, by expectation maximisation. `bonus` is evidence for the first language, in full lines. */
export function estimateMixture({languages, values, weights}: Table, bonus: number): Float64Array {
  const size = languages.length
  const mixture = new Float64Array(size).fill(1 / size)
  const next = new Float64Array(size)
  for (let round = 0; round < ROUNDS; round++) {
    next.fill(FLOOR)
    next[0]! += bonus
    for (let i = 0; i < weights.length; i++) {
      if (weights[i] === 0) continue
      let sum = 0
      for (let k = 0; k < size; k++) sum += values[i * size + k]! * mixture[k]!
      const share = weights[i]! / sum
      for (let k = 0; k < size; k++) next[k]! += share * values[i * size + k]! * mixture[k]!
    }
    mixture.set(next)
    normalise(mixture)
  }
  return mixture
}

/**
 * Decide the language of every line in the light of the others: what the document is mixed of,
 * and neighbours, which pull one another (forward-backward over a chain that tends to stay).
 */
export function decideLines(mixture: Float64Array, table: Table): Decision[] {
  const {languages, values, weights} = table
  const size = languages.length
  const forward = sweep(table, mixture, 1)
  const backward = sweep(table, mixture, -1)
  const joint = new Float64Array(size)
  return Array.from(weights, (weight, i) => {
    if (weight === 0) return UNDETERMINED
    for (let k = 0; k < size; k++) joint[k] = (forward[i * size + k]! * backward[i * size + k]! * values[i * size + k]!) / mixture[k]!
    return best(joint, languages)
  })
}

/** The language with the largest share. */
export function best(shares: Float64Array, languages: readonly string[]): Decision {
  let sum = 0
  let top = 0
  for (let k = 0; k < shares.length; k++) {
    sum += shares[k]!
    if (shares[k]! > shares[top]!) top = k
  }
  return sum > 0 ? {language: languages[top]!, confidence: shares[top]! / sum} : UNDETERMINED
}

/** What the lines before (step 1) or behind (step -1) say of each line's language, without the line itself. */
function sweep({values, weights}: Table, mixture: Float64Array, step: 1 | -1): Float64Array {
  const size = mixture.length
  const beliefs = new Float64Array(values.length)
  const belief = Float64Array.from(mixture)
  for (let i = step === 1 ? 0 : weights.length - 1; i >= 0 && i < weights.length; i += step) {
    beliefs.set(belief, i * size)
    if (weights[i] === 0) continue
    for (let k = 0; k < size; k++) belief[k]! *= values[i * size + k]!
    normalise(belief)
    for (let k = 0; k < size; k++) belief[k] = STAY * belief[k]! + (1 - STAY) * mixture[k]!
  }
  return beliefs
}

function normalise(values: Float64Array): void {
  let sum = 0
  for (let k = 0; k < values.length; k++) sum += values[k]!
  for (let k = 0; k < values.length; k++) values[k]! /= sum
}

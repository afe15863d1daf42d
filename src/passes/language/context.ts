import type {Likelihoods} from './classify.js'

/** What is known of one line: how likely each language is, and how many letters say so. */
export interface Line {
  readonly likelihoods: Likelihoods
  readonly letters: number
}

/** The number of a language, -1 for none, and how sure it is, 0 to 1. */
export interface Decision {
  readonly language: number
  readonly confidence: number
}

export const UNDETERMINED: Decision = {language: -1, confidence: 0}

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

/** Share of all evidence below which a language can be that of no line. */
const FEWEST = 1e-3

/** Lines over the languages of the document. */
export interface Table {
  /** Their numbers: `Classifier.tags`, and one more for a language that the models do not know. */
  readonly languages: readonly number[]
  /** For each line a row of likelihoods, one after the other. */
  readonly values: Float64Array
  /** Weight of each line as evidence; 0 where it has no words. */
  readonly weights: Float64Array
}

/** Likelihoods of all lines in one table. `known` languages have numbers; a declared one that is not among them can be that of every line. */
export function makeTable(lines: readonly Line[], declared: number, known: number): Table {
  const weights = new Float64Array(lines.length)
  for (let i = 0; i < lines.length; i++) if (lines[i]!.likelihoods.values.length > 0) weights[i] = Math.min(lines[i]!.letters, MOST) / PIECE
  const languages = chooseLanguages(lines, weights, declared, known)
  const size = languages.length
  const columns = new Int16Array(known + 1).fill(-1)
  for (let k = 0; k < size; k++) columns[languages[k]!] = k
  const values = new Float64Array(lines.length * size).fill(LEAST)
  for (let i = 0; i < lines.length; i++) {
    const {likelihoods} = lines[i]!
    if (declared === known) values[i * size] = FOREIGN
    for (let n = 0; n < likelihoods.values.length; n++) {
      const column = columns[likelihoods.languages[n]!]!
      if (column >= 0) values[i * size + column] = likelihoods.values[n]!
    }
  }
  return {languages, values, weights}
}

/** The declared language, and those with most evidence. */
function chooseLanguages(lines: readonly Line[], weights: Float64Array, declared: number, known: number): number[] {
  const support = new Float64Array(known + 1)
  let all = 0
  for (let i = 0; i < lines.length; i++) {
    const {languages, values} = lines[i]!.likelihoods
    for (let n = 0; n < values.length; n++) support[languages[n]!]! += values[n]! * weights[i]!
    all += weights[i]!
  }
  if (declared >= 0) support[declared] = Infinity
  const chosen: number[] = []
  for (let language = 0; language <= known; language++) if (support[language]! > FEWEST * all) chosen.push(language)
  return chosen.sort((a, b) => support[b]! - support[a]!).slice(0, LANGUAGES)
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
  const decisions: Decision[] = []
  for (let i = 0; i < weights.length; i++) {
    for (let k = 0; k < size; k++) joint[k] = (forward[i * size + k]! * backward[i * size + k]! * values[i * size + k]!) / mixture[k]!
    decisions.push(weights[i] === 0 ? UNDETERMINED : best(joint, languages))
  }
  return decisions
}

/** The language with the largest share. */
export function best(shares: Float64Array, languages: readonly number[]): Decision {
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

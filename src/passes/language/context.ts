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

/** The column of a language that is not in the table. */
const NOWHERE = -1

/**
 * The lines of a document over its languages: each line has a row of likelihoods. Filled anew for every document, as memory for a short
 * text costs more than the work on it.
 */
export class LineTable {
  /** Their numbers: `Classifier.tags`, and one more for a language that the models do not know. Those with most evidence come first. */
  languages: number[] = []
  /** The share of each language in the document. */
  mixture = new Float64Array(LANGUAGES)
  private lines: readonly Line[] = []
  private size = 0
  private values = new Float64Array(0)
  private forward = new Float64Array(0)
  private backward = new Float64Array(0)
  /** Weight of each line as evidence; 0 where it has no words. */
  private weights = new Float64Array(0)
  /** Evidence for each language; 0 in between. */
  private readonly support: Float64Array
  /** The column of each language; `NOWHERE` for all in between. */
  private readonly columns: Int16Array
  private readonly next = new Float64Array(LANGUAGES)

  /** `known` languages have numbers. */
  constructor(private readonly known: number) {
    this.support = new Float64Array(known + 1)
    this.columns = new Int16Array(known + 1).fill(NOWHERE)
  }

  /** Put the likelihoods of all lines in the table. A declared language that is not known can be that of every line. */
  fill(lines: readonly Line[], declared: number): void {
    this.lines = lines
    this.weigh()
    this.chooseLanguages(declared)
    const size = (this.size = this.languages.length)
    this.makeRoom(lines.length * size)
    const {values, columns, languages, known} = this
    values.fill(LEAST, 0, lines.length * size)
    for (let k = 0; k < size; k++) columns[languages[k]!] = k
    for (let i = 0; i < lines.length; i++) {
      const {likelihoods} = lines[i]!
      if (declared === known) values[i * size] = FOREIGN
      for (let n = 0; n < likelihoods.values.length; n++) {
        const column = columns[likelihoods.languages[n]!]!
        if (column !== NOWHERE) values[i * size + column] = likelihoods.values[n]!
      }
    }
    for (let k = 0; k < size; k++) columns[languages[k]!] = NOWHERE
  }

  private weigh(): void {
    const {lines} = this
    if (this.weights.length < lines.length) this.weights = new Float64Array(2 * lines.length)
    for (let i = 0; i < lines.length; i++) {
      const {likelihoods, letters} = lines[i]!
      this.weights[i] = likelihoods.values.length > 0 ? Math.min(letters, MOST) / PIECE : 0
    }
  }

  private makeRoom(length: number): void {
    if (this.values.length >= length) return
    this.values = new Float64Array(2 * length)
    this.forward = new Float64Array(2 * length)
    this.backward = new Float64Array(2 * length)
  }

  /** The declared language, and those with most evidence. */
  private chooseLanguages(declared: number): void {
    const {lines, weights, support} = this
    const found: number[] = []
    let all = 0
    for (let i = 0; i < lines.length; i++) {
      const weight = weights[i]!
      if (weight === 0) continue
      const {languages, values} = lines[i]!.likelihoods
      for (let n = 0; n < values.length; n++) {
        const language = languages[n]!
        if (support[language] === 0) found.push(language)
        support[language]! += values[n]! * weight
      }
      all += weight
    }
    if (declared >= 0) {
      if (support[declared] === 0) found.push(declared)
      support[declared] = Infinity
    }
    const chosen = found.filter((language) => support[language]! > FEWEST * all)
    if (chosen.length > 1) chosen.sort((a, b) => (support[a] === support[b] ? a - b : support[b]! - support[a]!))
    for (const language of found) support[language] = 0
    this.languages = chosen.length > LANGUAGES ? chosen.slice(0, LANGUAGES) : chosen
  }

  /** Estimate the share of each language in the document, by expectation maximisation. `bonus` is evidence for the first language, in full lines. */
  estimateMixture(bonus: number): void {
    const {size, values, weights, mixture, next} = this
    mixture.fill(1 / size, 0, size)
    for (let round = 0; round < ROUNDS; round++) {
      next.fill(FLOOR, 0, size)
      next[0]! += bonus
      for (let i = 0; i < this.lines.length; i++) {
        if (weights[i] === 0) continue
        let sum = 0
        for (let k = 0; k < size; k++) sum += values[i * size + k]! * mixture[k]!
        const share = weights[i]! / sum
        for (let k = 0; k < size; k++) next[k]! += share * values[i * size + k]! * mixture[k]!
      }
      for (let k = 0; k < size; k++) mixture[k] = next[k]!
      normalise(mixture, size)
    }
  }

  /** The language with the largest share. */
  decideDocument(): Decision {
    return best(this.mixture, this.languages)
  }

  /**
   * Decide the language of every line in the light of the others: what the document is mixed of,
   * and neighbours, which pull one another (forward-backward over a chain that tends to stay).
   */
  decideLines(): Decision[] {
    const {languages, size, values, weights, mixture, forward, backward, next: joint} = this
    this.sweep(forward, 1)
    this.sweep(backward, -1)
    const decisions: Decision[] = []
    for (let i = 0; i < this.lines.length; i++) {
      for (let k = 0, at = i * size; k < size; k++, at++) joint[k] = (forward[at]! * backward[at]! * values[at]!) / mixture[k]!
      decisions.push(weights[i] === 0 ? UNDETERMINED : best(joint, languages))
    }
    return decisions
  }

  /** What the lines before (step 1) or behind (step -1) say of each line's language, without the line itself. */
  private sweep(beliefs: Float64Array, step: 1 | -1): void {
    const {size, values, weights, mixture, next: belief} = this
    const {length} = this.lines
    for (let k = 0; k < size; k++) belief[k] = mixture[k]!
    for (let i = step === 1 ? 0 : length - 1; i >= 0 && i < length; i += step) {
      const at = i * size
      for (let k = 0; k < size; k++) beliefs[at + k] = belief[k]!
      if (weights[i] === 0) continue
      for (let k = 0; k < size; k++) belief[k]! *= values[at + k]!
      normalise(belief, size)
      for (let k = 0; k < size; k++) belief[k] = STAY * belief[k]! + (1 - STAY) * mixture[k]!
    }
  }
}

/** The language with the largest of the shares, one for each of them. */
function best(shares: Float64Array, languages: readonly number[]): Decision {
  let sum = 0
  let top = 0
  for (let k = 0; k < languages.length; k++) {
    sum += shares[k]!
    if (shares[k]! > shares[top]!) top = k
  }
  return sum > 0 ? {language: languages[top]!, confidence: shares[top]! / sum} : UNDETERMINED
}

/** Make the first `size` values add up to 1. */
function normalise(values: Float64Array, size: number): void {
  let sum = 0
  for (let k = 0; k < size; k++) sum += values[k]!
  for (let k = 0; k < size; k++) values[k]! /= sum
}

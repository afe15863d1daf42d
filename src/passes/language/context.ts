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
/** Letters that count as one full piece of evidence, and how many count at most. */
const PIECE = 20
const MOST = 80

/** Lines over the languages that occur: numbers instead of tags. */
interface Table {
  readonly languages: readonly string[]
  /** For each line a row of likelihoods, or nothing where the line has no words. */
  readonly rows: readonly (Float64Array | undefined)[]
}

/**
 * Decide the language of every line in the light of the others: the mixture of languages in the document is estimated from all lines
 * (expectation maximisation), and neighbours pull one another (forward-backward over a chain that tends to stay).
 */
export function decideLines(mixture: Float64Array, table: Table): Decision[] {
  const {rows, languages} = table
  if (languages.length === 1) return rows.map((row) => (row ? {language: languages[0]!, confidence: 1} : UNDETERMINED))
  const forward = sweep(rows, mixture, false)
  const backward = sweep(rows, mixture, true)
  return rows.map((row, i) => {
    if (!row) return UNDETERMINED
    const joint = row.map((value, k) => (forward[i]![k]! * backward[i]![k]! * value) / mixture[k]!)
    return best(joint, languages)
  })
}

/** Likelihoods of all lines in one table. A declared language that the models do not know can be that of every line. */
export function makeTable(lines: readonly Line[], declared: string | undefined, foreign: boolean): Table {
  const numbers = new Map<string, number>()
  if (declared) numbers.set(declared, 0)
  for (const {likelihoods} of lines) for (const tag of likelihoods.keys()) if (!numbers.has(tag)) numbers.set(tag, numbers.size)
  const rows = lines.map(({likelihoods}) => {
    if (likelihoods.size === 0) return undefined
    const row = new Float64Array(numbers.size).fill(LEAST)
    if (foreign) row[0] = FOREIGN
    for (const [tag, value] of likelihoods) row[numbers.get(tag)!] = value
    return row
  })
  return {languages: [...numbers.keys()], rows}
}

/** The share of each language in the document. `bonus` is evidence for the first language, in full lines. */
export function estimateMixture(lines: readonly Line[], {languages, rows}: Table, bonus: number): Float64Array {
  let mixture = new Float64Array(languages.length).fill(1)
  mixture = normalised(mixture)
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(languages.length).fill(FLOOR)
    if (bonus > 0) next[0]! += bonus
    rows.forEach((row, i) => {
      if (!row) return
      const weight = Math.min(lines[i]!.letters, MOST) / PIECE
      let sum = 0
      for (let k = 0; k < row.length; k++) sum += row[k]! * mixture[k]!
      for (let k = 0; k < row.length; k++) next[k]! += (weight * row[k]! * mixture[k]!) / sum
    })
    mixture = normalised(next)
  }
  return mixture
}

/** The language with the largest share. */
export function best(shares: Float64Array, languages: readonly string[]): Decision {
  let sum = 0
  let top = 0
  shares.forEach((value, k) => {
    sum += value
    if (value > shares[top]!) top = k
  })
  return sum > 0 ? {language: languages[top]!, confidence: shares[top]! / sum} : UNDETERMINED
}

/** What the lines before (or behind) say of each line's language, without the line itself. */
function sweep(rows: readonly (Float64Array | undefined)[], mixture: Float64Array, reverse: boolean): Float64Array[] {
  const result: Float64Array[] = new Array(rows.length)
  let belief = mixture
  for (let n = 0; n < rows.length; n++) {
    const i = reverse ? rows.length - 1 - n : n
    result[i] = belief
    const row = rows[i]
    if (!row) continue
    const seen = normalised(belief.map((value, k) => value * row[k]!))
    belief = seen.map((value, k) => STAY * value + (1 - STAY) * mixture[k]!)
  }
  return result
}

function normalised(values: Float64Array): Float64Array<ArrayBuffer> {
  let sum = 0
  for (const value of values) sum += value
  return values.map((value) => value / sum) as Float64Array<ArrayBuffer>
}

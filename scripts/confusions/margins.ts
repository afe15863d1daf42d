import {FEATURES, type Confusions} from '../../src/languages/confusions.js'
import type {Examples} from './examples.js'
import type {Pair} from './pairs.js'

/** For a word and a rival: leads of the rival where the word was right, and where the rival was, in texts held out. */
export interface Leads {
  readonly right: number[]
  readonly slip: number[]
}

/** Share of the words that may be slips in the texts themselves. */
const SLIPS = 2e-4
/** So many examples hold some, and so many at least. */
const OFTEN = 1000
const SLIPS_AT_LEAST = 2
/** What lies between the highest lead that was wrong and the margin; more where few were seen, for others will be higher. */
const SAFETY = 0.4
const UNSEEN = 3
/** Add the leads of all pairs in texts that the weights were not learned from. */
export function measure(model: Confusions, {words, contexts, names}: Examples, rivals: ReadonlyMap<string, readonly string[]>, leads: ReadonlyMap<string, Leads>): void {
  const lists = names.map((word) => rivals.get(word)!.slice(1).map((other) => ({word, other, right: leads.get(`${word} ${other}`)?.right, slip: leads.get(`${other} ${word}`)?.slip})))
  for (let i = 0; i < words.length; i++) {
    const context = contexts.subarray(i * FEATURES, (i + 1) * FEATURES)
    for (const {word, other, right, slip} of lists[words[i]!]!) {
      right?.push(model.surely(word, other, context))
      slip?.push(model.surely(other, word, context))
    }
  }
}

/** The margin of a pair. */
export function marginOf({least}: Pair, {right}: Leads): number {
  const sorted = Float64Array.from(right).sort().reverse()
  const skipped = Math.floor(right.length * SLIPS) + (right.length < OFTEN ? 0 : SLIPS_AT_LEAST)
  return Math.ceil(Math.max(least, (sorted[skipped] ?? 0) + SAFETY + UNSEEN / Math.sqrt(1 + right.length)) * 10) / 10
}

export const recall = (slip: readonly number[], margin: number): number => slip.filter((lead) => lead > margin).length / Math.max(1, slip.length)

import {lazy} from '../../languages/lazy.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {decodeBase64} from '../../languages/base64.js'
import {Neighbours, type Around} from '../../languages/neighbours.js'
import type {Candidate} from './candidates.js'
import type {English} from './resources.js'
import type {Verdict} from './verdict.js'

/** Weighs the candidates for a misspelled word by likeness, commonness and neighbours. */
export interface Decider {
  readonly neighbours: Neighbours
  /** Of the cost of the edit, of commonness, and of what the neighbours say: class and word, before and behind. */
  readonly weights: readonly number[]
}

/** What the neighbours decide for. */
export interface Decision {
  readonly best: Candidate
  /** That it is meant and no other of the candidates: 0 to 1. */
  readonly share: number
  /** How well it fits its neighbours, as a natural logarithm; 0 says nothing. */
  readonly fit: number
}

/** Load the model; unpacked when the first word is in doubt. */
export async function loadDecider(lexicon: Lexicon, confused: () => {readonly clusters: Uint8Array}): Promise<() => Decider> {
  const {classes, pairs, weights} = await import('../../languages/generated/neighbours-en.js')
  return lazy(() => ({neighbours: new Neighbours(lexicon, confused().clusters, new Int8Array(decodeBase64(classes).buffer), decodeBase64(pairs)), weights}))
}

/** Which of the candidates for the word in `[start, end)` is meant. */
export function decide(text: string, start: number, end: number, candidates: readonly Candidate[], {neighbours, weights}: Decider): Decision | undefined {
  const around = neighbours.around(text, start, end)
  const fits = candidates.map(({word}) => fitOf(word, around, {neighbours, weights}))
  const scores = candidates.map(({cost, commonness}, i) => weights[0]! * cost + weights[1]! * commonness + fits[i]!)
  const most = Math.max(...scores)
  const at = scores.indexOf(most)
  const best = candidates[at]
  if (!best) return undefined
  return {best, share: 1 / scores.reduce((sum, score) => sum + Math.exp(score - most), 0), fit: fits[at]!}
}

/** How well a word fits between its neighbours, as a natural logarithm. */
export function fitOf(word: string, around: Around, {neighbours, weights}: Decider): number {
  return neighbours.fit(word, around).reduce((sum, part, i) => sum + part * weights[i + 2]!, 0)
}

/** Of the candidates the best must have so much of the whole: above it 99 % are right where slips are made at random (`train-neighbours.ts`). */
const SHARE = 0.9
/** A short word may be no slip at all; what is meant must fit so well. */
const FIT = 1
const SHORT_FIT = 2
const SHORT = 5
/** Rarer words are not read into a text for their neighbours. */
const COMMON = 4

/** What is to be said of a word where it stands, by its neighbours; the same where they do not say more. */
export function resolve(text: string, {start, end, word}: {readonly start: number; readonly end: number; readonly word: string}, verdict: Verdict | undefined, english: Pick<English, 'decider' | 'speller'>): Verdict | undefined {
  if (!verdict?.open || verdict.foreign !== undefined) return verdict
  const decision = decide(text, start, end, verdict.open, english.decider())
  if (!decision) return verdict
  const {best, share, fit} = decision
  if (verdict.doubt === undefined) return best.word === verdict.best.word || share < SHARE ? verdict : {...verdict, doubt: `“${best.word}” fits better`}
  if (share < SHARE || best.commonness < COMMON || fit < (word.length <= SHORT ? SHORT_FIT : FIT)) return verdict
  return english.speller.confirms(word, best.word) ? {best, fits: true, ...(verdict.others && {others: verdict.others})} : verdict
}

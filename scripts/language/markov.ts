/** Words made from the n-gram probabilities of a language. */
import type {Random} from './random.js'

/** What may follow a context: letters with the sums of their chances, which end below 1; the rest is the end of the word. */
interface Next {
  letters: string
  readonly sums: number[]
}

const LONGEST = 30
/** Chance below which the beginning of a word is a rounding error. */
const LEAST = 1e-10

/** A chain over the letters of a language. */
export interface Chain {
  /** By the last letters; with `^` before them where they are all there is. */
  readonly next: ReadonlyMap<string, Next>
  /** Letters that the next one depends on. */
  readonly context: number
}

/**
 * Build a chain from n-grams with the probability that they start at a letter of a text. The n-grams are letters inside words, so what
 * is missing among the followers of one is the end of the word, and what is missing before it is the beginning.
 */
export function makeChain(ngrams: ReadonlyMap<string, number>): Chain {
  const next = new Map<string, Next>()
  let context = 0
  const inside = new Map<string, number>()
  for (const [ngram, p] of ngrams) {
    context = Math.max(context, ngram.length - 1)
    if (ngram.length === 1) continue
    push(next, ngram.slice(0, -1), ngram.at(-1)!, p / (ngrams.get(ngram.slice(0, -1)) ?? p))
    inside.set(ngram.slice(1), (inside.get(ngram.slice(1)) ?? 0) + p)
  }
  const starting = (ngram: string): number => (ngrams.get(ngram) ?? 0) - (inside.get(ngram) ?? 0)
  let all = 0
  for (const [letter] of ngrams) if (letter.length === 1) all += Math.max(0, starting(letter))
  for (const [ngram] of ngrams) {
    if (ngram.length > context) continue
    const p = starting(ngram)
    const before = ngram.length === 1 ? all : starting(ngram.slice(0, -1))
    if (p > LEAST && before > LEAST) push(next, '^' + ngram.slice(0, -1), ngram.at(-1)!, p / before)
  }
  return {next, context}
}

/** One word of the chain. */
export function makeWord(chain: Chain, random: Random): string {
  let word = ''
  while (word.length < LONGEST) {
    const letter = follow(chain, word, random)
    if (letter === undefined) break
    word += letter
  }
  return word
}

function follow({next, context}: Chain, word: string, random: Random): string | undefined {
  const step = next.get(word.length < context ? '^' + word : word.slice(-context))
  return step && draw(step, random())
}

function draw({letters, sums}: Next, at: number): string | undefined {
  let i = 0
  while (i < sums.length && sums[i]! <= at) i++
  return letters[i]
}

function push(map: Map<string, Next>, context: string, letter: string, chance: number): void {
  let next = map.get(context)
  if (!next) map.set(context, (next = {letters: '', sums: []}))
  next.letters += letter
  next.sums.push((next.sums.at(-1) ?? 0) + chance)
}

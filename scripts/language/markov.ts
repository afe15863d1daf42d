/** Words made from the n-gram probabilities of a language that has no word list, or a short one. */

/** What may follow a context: letters with their chances, which add up to less than 1; the rest is an end, or a letter that the table left out. */
interface Next {
  readonly letters: string[]
  readonly chances: number[]
  total: number
}

export type Random = () => number

/** Longest context. */
const CONTEXT = 4
/** Context whose followers are all in the tables: what is missing there is the end of the word. */
const COMPLETE = 2
const LONGEST = 24

/** A chain over the letters of a language. */
export interface Chain {
  readonly next: ReadonlyMap<string, Next>
  readonly starts: Next
}

/** Build a chain from n-grams with the probability that a letter of a text starts them. */
export function makeChain(ngrams: ReadonlyMap<string, number>): Chain {
  const next = new Map<string, Next>()
  const inside = new Map<string, number>()
  for (const [ngram, p] of ngrams) {
    if (ngram.length > 1) {
      const context = ngram.slice(0, -1)
      push(next, context, ngram.at(-1)!, p / (ngrams.get(context) ?? p))
      inside.set(ngram.slice(1), (inside.get(ngram.slice(1)) ?? 0) + p)
    }
  }
  const starting = (ngram: string): number => Math.max(0, (ngrams.get(ngram) ?? 0) - (inside.get(ngram) ?? 0))
  const starts = empty()
  for (const [ngram] of ngrams) if (ngram.length === 1) add(starts, ngram, starting(ngram))
  for (const [ngram] of ngrams) {
    if (ngram.length !== 2 && ngram.length !== 3) continue
    const whole = starting(ngram.slice(0, -1))
    if (whole > 0) push(next, '^' + ngram.slice(0, -1), ngram.at(-1)!, Math.min(1, starting(ngram) / whole))
  }
  return {next, starts}
}

/** One word of the chain. */
export function makeWord({next, starts}: Chain, random: Random): string {
  let word = draw(starts, random() * starts.total) ?? ''
  while (word !== '' && word.length < LONGEST) {
    const letter = follow(next, word, random)
    if (letter === undefined) break
    word += letter
  }
  return word
}

function follow(next: Chain['next'], word: string, random: Random): string | undefined {
  if (word.length <= COMPLETE) {
    const start = next.get('^' + word)
    return start && draw(start, random())
  }
  const refused: string[] = []
  for (let length = Math.min(CONTEXT, word.length); length >= COMPLETE; length--) {
    const step = next.get(word.slice(-length))
    if (!step) continue
    const letter = redraw(step, refused, random)
    if (letter !== undefined) return letter
    refused.push(...step.letters)
  }
  return undefined
}

/** Draw again while the letter is one that a longer context knows and did not give. */
function redraw(step: Next, refused: readonly string[], random: Random): string | undefined {
  for (let i = 0; i < 8; i++) {
    const letter = draw(step, random())
    if (letter === undefined || !refused.includes(letter)) return letter
  }
  return undefined
}

function draw({letters, chances}: Next, at: number): string | undefined {
  let left = at
  for (let i = 0; i < letters.length; i++) {
    left -= chances[i]!
    if (left < 0) return letters[i]
  }
  return undefined
}

function empty(): Next {
  return {letters: [], chances: [], total: 0}
}

function add(next: Next, letter: string, chance: number): void {
  if (chance <= 0) return
  next.letters.push(letter)
  next.chances.push(chance)
  next.total += chance
}

function push(map: Map<string, Next>, context: string, letter: string, chance: number): void {
  let next = map.get(context)
  if (!next) map.set(context, (next = empty()))
  add(next, letter, chance)
}

import {Automaton, type Neighbour} from './automaton.js'
import {decodeBase64} from './base64.js'
import {lazy} from './lazy.js'
import {Remembered} from './remembered.js'

/** Properties of a word beside its commonness, as bits. */
export const Flag = {
  /** Written with a capital: a name. */
  proper: 16,
  /** In a spelling dictionary (SCOWL size 60 or less), so fit to be proposed; the rest are rare words that are merely known. */
  standard: 32
} as const

const COMMONNESS = 15

/** The word forms of a language: which there are, how common, and what is near. American and British spellings are both known. */
export class Lexicon {
  private readonly numbers: Remembered

  constructor(
    private readonly automaton: Automaton,
    private readonly properties: () => Uint8Array
  ) {
    this.numbers = new Remembered((text, start, end) => automaton.find(text, start, end))
  }

  /** Number of a word form, whatever its case; -1 for an unknown one. */
  number(text: string, start = 0, end: number = text.length): number {
    return this.numbers.get(text, start, end)
  }

  /** How many word forms there are. */
  get size(): number {
    return this.automaton.size
  }

  /** Whether a word form is known, whatever its case. Takes well under a microsecond. */
  has(text: string, start = 0, end: number = text.length): boolean {
    return this.numbers.get(text, start, end) >= 0
  }

  /** Whether a word form is known in lower case: `london` is not. */
  hasLower(text: string, start = 0, end: number = text.length): boolean {
    const number = this.numbers.get(text, start, end)
    return number >= 0 && (this.properties()[number]! & Flag.proper) === 0
  }

  /** Commonness, 0 (rare) to 15: each step is a factor of about 1.8 in frequency; -1 for an unknown word. */
  commonness(text: string, start = 0, end: number = text.length): number {
    const number = this.numbers.get(text, start, end)
    return number < 0 ? -1 : this.properties()[number]! & COMMONNESS
  }

  /** Commonness of the word with a number. */
  commonnessOf(number: number): number {
    return this.properties()[number]! & COMMONNESS
  }

  /** Whether a lower-case word stands in a spelling dictionary, not only in lists of rare words. */
  isStandard(word: string): boolean {
    const number = this.numbers.get(word, 0, word.length)
    return number >= 0 && (this.properties()[number]! & Flag.standard) !== 0
  }

  /** Known words within `limit` edits (1 or 2) of a lower-case word of at most 40 letters. Takes 10 to 500 microseconds. */
  near(word: string, limit: number): Neighbour[] {
    return word.length > 40 ? [] : this.automaton.near(word, limit)
  }
}

let english: Promise<Lexicon> | undefined

/** The English lexicon, unpacked once, when a word is first looked for. */
export function loadLexicon(): Promise<Lexicon> {
  english ??= import('./generated/lexicon-en.js').then(({edges, properties}) => new Lexicon(unpack(edges), lazy(() => decodeBase64(properties))))
  return english
}

/** Words of other languages in small Latin letters that look like misspelled English. */
export async function loadForeignWords(): Promise<Automaton> {
  return unpack((await import('./generated/foreign-en.js')).edges)
}

function unpack(edges: string): Automaton {
  return new Automaton(() => new Uint32Array(decodeBase64(edges).buffer))
}

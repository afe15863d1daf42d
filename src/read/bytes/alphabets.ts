import {EDGE, FLOOR, lettersOf, numberLetters, readCosts, type BigramData} from '../../languages/letter-bigrams.js'
import {pooled} from './pooled.js'

/** What a language makes of pairs of letters. */
export interface Alphabet {
  readonly tag: string
  /** ISO 15924. */
  readonly script: string
  /** Whether it is that of many languages which are not known. */
  readonly isPooled: boolean
  /** Row and column of each letter number, or NONE. */
  readonly local: Uint16Array
  readonly size: number
  /** In steps. */
  readonly costs: Uint8Array
}

/** Letter numbers beside EDGE: 1 letters of no alphabet; those of alphabets follow. */
const FOREIGN = 1
export const FIRST = 2
export const NONE = 0xffff
/** Nats for a letter that a language does not have, besides what it costs in the mean of the languages of its script. */
const BORROWED = 3
/** Nats by which, in a language that is not known, a Latin letter is dearer that western Europe does not have: most took their letters from there. */
const FAR = 1.4

/** A letter that tells the script. */
export const SCRIPTS = [
  {script: 'Latn', letter: 'a'},
  {script: 'Cyrl', letter: '\u0430'},
  {script: 'Grek', letter: '\u03b1'},
  {script: 'Hebr', letter: '\u05d0'},
  {script: 'Arab', letter: '\u0627'}
] as const

/** The letters of all languages by number, and their pairs. */
export class Alphabets {
  /** Number of the letter of each code unit, capitals as small letters. */
  readonly letters: Uint16Array
  readonly list: readonly Alphabet[]
  /** How many letter numbers there are. */
  readonly size: number
  readonly steps: number
  /** Letters of Latin that western Europe does not have, by number. */
  readonly isFar: Uint8Array
  private readonly lenders: ReadonlyMap<string, Alphabet>
  /** Cost in steps of a pair with a letter that a language does not have. */
  readonly floor: number

  constructor(data: BigramData) {
    const {scale, bigrams} = data
    this.steps = scale.steps
    this.floor = FLOOR * scale.steps
    const {letters, next} = numberLetters(lettersOf(data), FIRST, () => FOREIGN)
    for (const ordinal of [0xaa, 0xba]) letters[ordinal] = EDGE
    this.letters = letters
    this.size = next
    this.isFar = new Uint8Array(this.size)
    for (let code = 0x100; code < 0x250; code++) if (this.letters[code]! >= FIRST && code !== 0x130 && code !== 0x178) this.isFar[this.letters[code]!] = 1
    const known = bigrams.map(([tag, letters, costs]) => this.unpack(tag, letters, costs, scale.zero))
    const pools = pooled(known, this.size, this.steps)
    this.list = [...known, ...pools]
    this.lenders = new Map(pools.map((pool) => [pool.script, pool]))
  }

  private unpack(tag: string, letters: string, costs: string, zero: number): Alphabet {
    const local = new Uint16Array(this.size).fill(NONE)
    local[EDGE] = 0
    for (let i = 0; i < letters.length; i++) local[this.letters[letters.charCodeAt(i)]!] = i + 1
    return {tag, script: this.scriptOf(local), isPooled: false, local, size: letters.length + 1, costs: readCosts(costs, zero)}
  }

  private scriptOf(local: Uint16Array): string {
    return SCRIPTS.find(({letter}) => local[this.letters[letter.charCodeAt(0)]!] !== NONE)?.script ?? 'Zyyy'
  }

  /** Cost in steps of one letter after another. */
  cost({local, size, costs, script, isPooled}: Alphabet, a: number, b: number): number {
    const x = local[a]!
    const y = local[b]!
    if (x < NONE && y < NONE) return costs[x * size + y]!
    const lender = isPooled ? undefined : this.lenders.get(script)
    if (!lender) return this.floor
    const lent = this.cost(lender, a, b) + (y < NONE ? 0 : BORROWED * this.steps)
    return Math.min(this.floor, lent) + this.farCost(a, b)
  }

  /** Steps by which a pair is dearer in a language that is not known. */
  farCost(a: number, b: number): number {
    return FAR * this.steps * (this.isFar[a]! + this.isFar[b]!)
  }
}

import {isLetter, kinds} from '../../document/characters.js'
import {pooled} from './pooled.js'

/** Letter bigrams as packed by scripts/train-encoding.ts. */
export interface BigramData {
  readonly scale: {readonly steps: number; readonly zero: number}
  readonly bigrams: readonly (readonly [tag: string, letters: string, costs: string])[]
}

/** What a language makes of pairs of letters. */
export interface Alphabet {
  readonly tag: string
  readonly isLatin: boolean
  /** Row and column of each letter number, or NONE. */
  readonly local: Uint16Array
  readonly size: number
  /** In steps. */
  readonly costs: Uint8Array
}

/** Letter numbers: 0 what is no letter, 1 letters of no alphabet; those of alphabets follow. */
export const EDGE = 0
const FOREIGN = 1
const FIRST = 2
export const NONE = 0xffff
/** Nats for a pair that no text of the language has. */
const FLOOR = 11

/** The letters of all languages by number, and their pairs. */
export class Alphabets {
  /** Number of the letter of each code unit, capitals as small letters. */
  readonly letters = new Uint16Array(0x10000)
  readonly list: readonly Alphabet[]
  /** How many letter numbers there are. */
  readonly size: number
  readonly steps: number

  constructor({scale, bigrams}: BigramData) {
    this.steps = scale.steps
    this.size = this.number(new Set(`abcdefghijklmnopqrstuvwxyz${bigrams.map(([, letters]) => letters).join('')}`))
    const known = bigrams.map(([tag, letters, costs]) => this.unpack(tag, letters, costs, scale.zero))
    this.list = [...known, ...pooled(known, this.letters, this.size, this.steps)]
  }

  private number(alphabet: ReadonlySet<string>): number {
    const kind = kinds()
    for (let code = 0x80; code < 0x10000; code++) if (isLetter(kind[code]!)) this.letters[code] = FOREIGN
    this.letters.fill(EDGE, 0x2b0, 0x370)
    for (const ordinal of [0xaa, 0xba]) this.letters[ordinal] = EDGE
    let next = FIRST
    for (const letter of alphabet) {
      if (letter.length !== 1) continue
      this.letters[letter.charCodeAt(0)] = next
      const upper = letter.toUpperCase()
      if (upper.length === 1) this.letters[upper.charCodeAt(0)] = next
      next++
    }
    this.letters[0x130] = this.letters[0x69]!
    return next
  }

  private unpack(tag: string, letters: string, costs: string, zero: number): Alphabet {
    const local = new Uint16Array(this.size).fill(NONE)
    local[EDGE] = 0
    for (let i = 0; i < letters.length; i++) local[this.letters[letters.charCodeAt(i)]!] = i + 1
    return {tag, isLatin: local[this.letters[0x61]!] !== NONE, local, size: letters.length + 1, costs: Uint8Array.from(costs, (cell) => cell.charCodeAt(0) - zero)}
  }

  /** Cost in steps of one letter after another. */
  cost({local, size, costs}: Alphabet, a: number, b: number): number {
    const x = local[a]!
    const y = local[b]!
    return x < NONE && y < NONE ? costs[x * size + y]! : FLOOR * this.steps
  }
}

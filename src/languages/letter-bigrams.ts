import {isLetter, kinds} from '../document/characters.js'

/** Letter bigrams as packed by scripts/train-encoding.ts and scripts/train-bytes.ts. */
export interface BigramData {
  readonly scale: {readonly steps: number; readonly zero: number}
  /** Costs are a row for the edge of a word and one for each letter, a character a cell. */
  readonly bigrams: readonly (readonly [tag: string, letters: string, costs: string])[]
}

/** Number of what is no letter: the edge of a word. */
export const EDGE = 0
/** Nats for a pair that no text of the language has. */
export const FLOOR = 11

/** Every letter that some language of the data has, those of ASCII first. */
export function lettersOf({bigrams}: BigramData): Set<string> {
  return new Set(`abcdefghijklmnopqrstuvwxyz${bigrams.map(([, letters]) => letters).join('')}`)
}

/** Costs of a language, in steps. */
export function readCosts(costs: string, zero: number): Uint8Array {
  return Uint8Array.from(costs, (cell) => cell.charCodeAt(0) - zero)
}

/** A number for every code unit: that of its letter, capitals as small letters; what `other` says for letters of no language, and for marks that look like letters none. */
export function numberLetters(alphabet: Iterable<string>, first: number, other: (code: number) => number): {readonly letters: Uint16Array; readonly next: number} {
  const letters = new Uint16Array(0x10000)
  const kind = kinds()
  for (let code = 0x80; code < 0x10000; code++) if (isLetter(kind[code]!)) letters[code] = other(code)
  letters.fill(EDGE, 0x2b0, 0x370)
  let next = first
  for (const letter of alphabet) {
    if (letter.length !== 1) continue
    letters[letter.charCodeAt(0)] = next
    const upper = letter.toUpperCase()
    if (upper.length === 1) letters[upper.charCodeAt(0)] = next
    next++
  }
  letters[0x130] = letters[0x69]!
  return {letters, next}
}

import {isLetter, kinds} from '../../document/characters.js'

/** Letter bigrams as packed by scripts/train-encoding.ts. */
export interface BigramData {
  readonly scale: {readonly steps: number; readonly zero: number}
  readonly bigrams: readonly (readonly [tag: string, letters: string, costs: string])[]
}

/** The letters of a language, and what each pair of them costs in it. */
export interface Language {
  /** Row and column of each letter number; 0 is the edge of a word, NONE is not in the alphabet. */
  readonly local: Uint8Array
  /** Letter number of each row and column. */
  readonly numbers: Uint16Array
  readonly size: number
  readonly costs: Uint8Array
  /** Scripts of the alphabet, as bits. */
  readonly scripts: number
}

/** Letter numbers: 0 what is no letter, 1 letters of no model, 2 letters of scripts that have no model. */
export const EDGE = 0
export const FOREIGN = 1
export const OTHER = 2
/** Letter numbers, at most. */
export const SIZE = 640
/** A letter that is not in an alphabet, and one of a script without a model. */
const NONE = 255
export const ANY = 254
/** Nats for a pair that no text of the language has. */
export const FLOOR = 11

/** Scripts that are told apart, as bits: Latin, Greek, Cyrillic, others that have models. */
export const SCRIPT_INDEX = [0, 0, 1, 0, 2, 0, 0, 0, 3]

function scriptBit(code: number): number {
  if (code < 0x370 || (code >= 0x1e00 && code < 0x1f00)) return 1
  return code < 0x400 || code >= 0x1f00 ? 2 : code < 0x530 ? 4 : 8
}

/** Numbers of letters, and the languages that have them. */
export interface Alphabets {
  /** Number of the letter of each code unit, capitals as small letters. */
  readonly letters: Uint16Array
  /** Bit of the script of each letter number. */
  readonly scriptOf: Uint8Array
  readonly languages: Language[]
}

/** Read the packed bigrams. */
export function readAlphabets({scale, bigrams}: BigramData): Alphabets {
  const {letters, scriptOf} = numberLetters(bigrams.map(([, own]) => own).join(''))
  const languages = bigrams.map(([, own, costs]): Language => {
    const local = new Uint8Array(SIZE).fill(NONE)
    local[EDGE] = 0
    local[OTHER] = ANY
    const numbers = Uint16Array.from(` ${own}`, (letter) => letters[letter.charCodeAt(0)]!)
    numbers.forEach((number, i) => (local[number] = i))
    let scripts = 0
    for (const number of numbers) scripts |= scriptOf[number]!
    return {local, numbers, size: own.length + 1, costs: Uint8Array.from(costs, (cell) => cell.charCodeAt(0) - scale.zero), scripts}
  })
  return {letters, scriptOf, languages}
}

function numberLetters(alphabet: string): Pick<Alphabets, 'letters' | 'scriptOf'> {
  const letters = new Uint16Array(0x10000)
  const scriptOf = new Uint8Array(SIZE)
  const kind = kinds()
  for (let code = 0x80; code < 0x10000; code++) if (isLetter(kind[code]!)) letters[code] = code < 0x530 || (code >= 0x1e00 && code < 0x2000) ? FOREIGN : OTHER
  letters.fill(EDGE, 0x2b0, 0x370)
  let next = OTHER + 1
  for (const letter of new Set(`abcdefghijklmnopqrstuvwxyz${alphabet}`)) {
    letters[letter.charCodeAt(0)] = next
    const upper = letter.toUpperCase()
    if (upper.length === 1) letters[upper.charCodeAt(0)] = next
    scriptOf[next] = scriptBit(letter.charCodeAt(0))
    next++
  }
  letters[0x130] = letters[0x69]!
  return {letters, scriptOf}
}

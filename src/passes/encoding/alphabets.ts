import {EDGE, lettersOf, numberLetters, readCosts, type BigramData} from '../../languages/letter-bigrams.js'

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

/** Letter numbers beside EDGE: 1 letters of no model, 2 letters of scripts that have no model. */
const FOREIGN = 1
export const OTHER = 2
/** Letter numbers, at most. */
export const SIZE = 640
/** A letter that is not in an alphabet, and one of a script without a model. */
const NONE = 255
export const ANY = 254
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
export function readAlphabets(data: BigramData): Alphabets {
  const alphabet = lettersOf(data)
  const {letters} = numberLetters(alphabet, OTHER + 1, (code) => (code < 0x530 || (code >= 0x1e00 && code < 0x2000) ? FOREIGN : OTHER))
  const scriptOf = new Uint8Array(SIZE)
  for (const letter of alphabet) scriptOf[letters[letter.charCodeAt(0)]!] = scriptBit(letter.charCodeAt(0))
  const languages = data.bigrams.map(([, own, costs]): Language => {
    const local = new Uint8Array(SIZE).fill(NONE)
    local[EDGE] = 0
    local[OTHER] = ANY
    const numbers = Uint16Array.from(` ${own}`, (letter) => letters[letter.charCodeAt(0)]!)
    numbers.forEach((number, i) => (local[number] = i))
    let scripts = 0
    for (const number of numbers) scripts |= scriptOf[number]!
    return {local, numbers, size: own.length + 1, costs: readCosts(costs, data.scale.zero), scripts}
  })
  return {letters, scriptOf, languages}
}

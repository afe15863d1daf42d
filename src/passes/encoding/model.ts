import {kinds, Kind, isLetter} from '../../document/characters.js'
import {fillSymbols} from './symbols.js'

/** Letter bigrams as packed by scripts/train-encoding.ts. */
export interface BigramData {
  readonly scale: {readonly steps: number; readonly zero: number}
  readonly bigrams: readonly (readonly [tag: string, letters: string, costs: string])[]
}

/** What a text costs: nats that are the same in every language, and pairs of letters to look up. */
export interface Profile {
  readonly fixed: number
  /** Different pairs with a letter outside ASCII: three numbers each, first letter, second letter, how often. */
  readonly pairs: readonly number[]
  /** How many pairs there are, repeated ones counted. */
  readonly size: number
  /** How many of them hold a letter of each script, by the bits of `scriptBit`. */
  readonly byScript: readonly number[]
}

interface Language {
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
const EDGE = 0
const FOREIGN = 1
const OTHER = 2
const SIZE = 640
const NONE = 255
const ANY = 254
/** Nats for a pair that no text of the language has, and for a letter of a script that has no model. */
const FLOOR = 11
const OTHER_COST = 4.5
const CAPITAL_INSIDE = 4
const CAPITALS = 0.2
const TOUCH = 3
/** Nats for a pair, at most, in text that reads well. */
const GOOD = 4.6
/** A mark between two letters, but for these; two marks side by side. */
const INSIDE = 5
const JOINS = '’–—·‐‑ʻʼ\u00a0\u00ad\u200b\u200c\u200d'
const SIDE_BY_SIDE = 1
/** The same for a word that a repair may be worth. */
const SUSPECT = 3.6
const SAMPLE = 400
const REMEMBERED = 5000
// eslint-disable-next-line regexp/use-ignore-case
const WORD = /[A-Za-z\u0080-\uffff]+/g
const BETWEEN_SPACES = /[^ ]+/g
const NOT_ASCII = /[^\0-\u007f]/
/** Characters that single-byte encodings have. */
const OLD = /[\u0080-\u06ff\u1e00-\u2fff\ue000-\uf8ff\ufb00-\uffff]/

/** Weighs texts by the letters of the languages that it knows. */
export class Model {
  /** Number of the letter of each code unit, capitals as small letters. */
  readonly letters = new Uint16Array(0x10000)
  private readonly symbols = new Uint8Array(0x10000)
  /** Bit 1: hardly stands after a letter; bit 2: hardly before one. */
  private readonly touch = new Uint8Array(0x10000)
  private readonly languages: Language[] = []
  private readonly counts = new Int32Array(SIZE * SIZE)
  /** Cost and number of pairs of words seen of late. */
  private readonly words = new Map<string, {nats: number; size: number}>()
  private readonly steps: number
  private cheapestTable: Uint8Array | undefined
  /** Bit of the script of each letter number. */
  private readonly scriptOf = new Uint8Array(SIZE)

  constructor({scale, bigrams}: BigramData) {
    this.steps = scale.steps
    fillSymbols(this.symbols, this.touch)
    this.number(bigrams.map(([, letters]) => letters).join(''))
    for (const [, letters, costs] of bigrams) {
      const local = new Uint8Array(SIZE).fill(NONE)
      local[EDGE] = 0
      local[OTHER] = ANY
      const numbers = Uint16Array.from(` ${letters}`, (letter) => this.letters[letter.charCodeAt(0)]!)
      numbers.forEach((number, i) => (local[number] = i))
      let bits = 0
      for (const number of numbers) bits |= this.scriptOf[number]!
      this.languages.push({local, numbers, size: letters.length + 1, costs: Uint8Array.from(costs, (cell) => cell.charCodeAt(0) - scale.zero), scripts: bits})
    }
  }

  private number(alphabet: string): void {
    const kind = kinds()
    for (let code = 0x80; code < 0x10000; code++) if (isLetter(kind[code]!)) this.letters[code] = code < 0x530 || (code >= 0x1e00 && code < 0x2000) ? FOREIGN : OTHER
    this.letters.fill(EDGE, 0x2b0, 0x370)
    let next = 3
    for (const letter of new Set(`abcdefghijklmnopqrstuvwxyz${alphabet}`)) {
      this.letters[letter.charCodeAt(0)] = next
      const upper = letter.toUpperCase()
      if (upper.length === 1) this.letters[upper.charCodeAt(0)] = next
      this.scriptOf[next] = scriptBit(letter.charCodeAt(0))
      next++
    }
    this.letters[0x130] = this.letters[0x69]!
  }

  /** Whether some language has a pair of letters, in either case, at most `nats` dear. */
  attested(nats: number): Uint8Array {
    return this.cheapest().map((steps) => (steps <= nats * this.steps ? 1 : 0))
  }

  /** Steps that each pair of letters costs in the language that likes it best. */
  private cheapest(): Uint8Array {
    if (this.cheapestTable) return this.cheapestTable
    const table = new Uint8Array(SIZE * SIZE).fill(FLOOR * this.steps)
    for (const a of [EDGE, OTHER]) for (const b of [EDGE, OTHER]) table[a * SIZE + b] = a + b === EDGE ? 0 : OTHER_COST * this.steps
    for (const {numbers, size, costs} of this.languages) {
      for (let k = 0; k < costs.length; k++) {
        const key = numbers[(k / size) | 0]! * SIZE + numbers[k % size]!
        if (costs[k]! < table[key]!) table[key] = costs[k]!
      }
    }
    return (this.cheapestTable = table)
  }

  /** The least that a pair of characters can cost in any language, without what a symbol costs by itself. */
  leastPair(before: number, code: number): number {
    const a = this.letters[before]!
    const b = this.letters[code]!
    return (a + b === 0 ? 0 : this.cheapest()[a * SIZE + b]! / this.steps) + this.contact(before, code, a, b)
  }

  static readonly size = SIZE

  /** Whether a model has the letter. */
  isLetter(code: number): boolean {
    return this.letters[code]! > OTHER
  }

  /** Nats for a character that is no letter. */
  symbolCost(code: number): number {
    return this.symbols[code]!
  }

  private pairCost({local, size, costs}: Language, a: number, b: number): number {
    const x = local[a]!
    const y = local[b]!
    if (x < ANY && y < ANY) return costs[x * size + y]!
    if ((x === ANY || x === 0) && (y === ANY || y === 0)) return OTHER_COST * this.steps
    return FLOOR * this.steps
  }

  /** Costs of `text` that hold in all languages, and its pairs. Pairs inside ASCII are left out: no repair changes them. */
  profile(text: string): Profile {
    return this.profileUnits(unitsOf(text))!
  }

  /** The same of code units; undefined as soon as the costs that hold in all languages reach `limit`. */
  profileUnits(units: Uint16Array, limit = Infinity): Profile | undefined {
    const {counts, letters, symbols} = this
    const keys: number[] = []
    let fixed = 0
    let size = 0
    let before = 32
    let earlier = 0
    for (let i = 0; i <= units.length && fixed < limit; i++) {
      const code = i < units.length ? units[i]! : 32
      const a = letters[before]!
      if (code > 127 || before > 127) {
        const b = letters[code]!
        const key = a * SIZE + b
        if (key !== 0) {
          if (counts[key]!++ === 0) keys.push(key)
          size++
        }
        fixed += symbols[code]! + this.contact(before, code, a, b)
        if (a === 0 && before > 127) fixed += this.between(earlier, before, code, b)
      }
      earlier = a
      before = code
    }
    const {pairs, byScript} = this.collect(keys)
    return fixed < limit ? {fixed, pairs, size, byScript} : undefined
  }

  /** Nats for a mark between two letters, and for two marks side by side. */
  private between(earlier: number, mark: number, code: number, b: number): number {
    if (b > 0) return earlier > 0 && !JOINS.includes(String.fromCharCode(mark)) ? INSIDE : 0
    return code > 127 && this.symbols[mark]! * this.symbols[code]! > 0 ? SIDE_BY_SIDE : 0
  }

  /** The counts of pairs, which are set back. */
  private collect(keys: readonly number[]): {pairs: number[]; byScript: number[]} {
    const pairs: number[] = []
    const byScript = [0, 0, 0, 0]
    for (const key of keys) {
      const count = this.counts[key]!
      const a = (key / SIZE) | 0
      const b = key % SIZE
      pairs.push(a, b, count)
      this.counts[key] = 0
      const bit = Math.max(this.scriptOf[a]!, this.scriptOf[b]!)
      if (bit > 0) byScript[SCRIPT_INDEX[bit]!]! += count
    }
    return {pairs, byScript}
  }

  /** Whether a text with this profile and cost reads like a language. */
  static isGood({size}: Profile, nats: number): boolean {
    return nats <= GOOD * (size + 1)
  }

  private wordCost(word: string): {nats: number; size: number} {
    const known = this.words.get(word)
    if (known) return known
    const profile = this.profile(word)
    const made = {nats: this.cost(profile), size: profile.size}
    if (this.words.size >= REMEMBERED) this.words.clear()
    if (word.length < SAMPLE) this.words.set(word, made)
    return made
  }

  /** What a text costs at least if each of its words may be in a language of its own. */
  generousCost(text: string): number {
    let sum = 0
    for (const [word] of text.matchAll(WORD)) if (NOT_ASCII.test(word)) sum += this.wordCost(word).nats
    return sum
  }

  /** Words with characters outside ASCII that read badly in every language, and others to go with them: some hundred characters each. */
  sample(text: string): {bad: string; other: string} {
    let bad = ''
    let other = ''
    for (const [word] of text.matchAll(BETWEEN_SPACES)) {
      if (!OLD.test(word)) continue
      const {nats, size} = this.wordCost(word)
      if (nats > SUSPECT * (size + 1)) bad += `${word} `
      else if (other.length < SAMPLE) other += `${word} `
      if (bad.length > SAMPLE) break
    }
    return {bad: bad.slice(0, 2 * SAMPLE), other: other.slice(0, Math.max(0, 2 * SAMPLE - bad.length))}
  }

  /** Nats for neighbours: a capital inside a word, a symbol that touches a letter. */
  private contact(before: number, code: number, a: number, b: number): number {
    const kind = kinds()
    if (a > 0 && b > 0) return kind[code] !== Kind.upper ? 0 : kind[before] === Kind.upper ? CAPITALS : CAPITAL_INSIDE
    if (a > 0 && this.touch[code]! & 1) return TOUCH
    return b > 0 && this.touch[before]! & 2 ? TOUCH : 0
  }

  /** Cost in nats in the language that suits best; infinite where none is below `limit`. */
  cost(profile: Profile, limit = Infinity): number {
    const {fixed, pairs} = profile
    const {languages} = this
    let best = (limit - fixed) * this.steps
    let found = -1
    for (let index = 0; index < languages.length; index++) {
      const language = languages[index]!
      if (this.least(language, profile) >= best) continue
      let sum = 0
      for (let k = 0; k < pairs.length && sum < best; k += 3) sum += pairs[k + 2]! * this.pairCost(language, pairs[k]!, pairs[k + 1]!)
      if (sum < best) {
        best = sum
        found = index
      }
    }
    if (found < 0) return Infinity
    if (found > 0) this.toFront(found)
    return fixed + best / this.steps
  }

  /** What a profile costs at least in a language, by the letters of scripts that it does not have. */
  private least({scripts}: Language, {byScript}: Profile): number {
    let foreign = 0
    for (let k = 0; k < byScript.length; k++) if ((scripts & (1 << k)) === 0) foreign += byScript[k]!
    return foreign * FLOOR * this.steps
  }

  /** The language that was found is tried first from here on: others are soon seen to be dearer. */
  private toFront(index: number): void {
    const language = this.languages[index]!
    this.languages.copyWithin(1, 0, index)
    this.languages[0] = language
  }
}

/** Scripts that are told apart, as bits: Latin, Greek, Cyrillic, others that have models. */
const SCRIPT_INDEX = [0, 0, 1, 0, 2, 0, 0, 0, 3]

function scriptBit(code: number): number {
  if (code < 0x370 || (code >= 0x1e00 && code < 0x1f00)) return 1
  return code < 0x400 || code >= 0x1f00 ? 2 : code < 0x530 ? 4 : 8
}

/** The code units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

import {kinds, Kind} from '../../document/characters.js'
import {EDGE, FLOOR, type BigramData} from '../../languages/letter-bigrams.js'
import {ANY, OTHER, readAlphabets, SCRIPT_INDEX, SIZE, type Language} from './alphabets.js'
import {fillSymbols} from './symbols.js'

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

/** Nats for a letter of a script that has no model. */
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

/** Weighs texts by the letters of the languages that it knows. */
export class Model {
  /** Number of the letter of each code unit, capitals as small letters. */
  readonly letters: Uint16Array
  private readonly symbols = new Uint8Array(0x10000)
  /** Bit 1: hardly stands after a letter; bit 2: hardly before one. */
  private readonly touch = new Uint8Array(0x10000)
  private readonly languages: Language[]
  private readonly counts = new Int32Array(SIZE * SIZE)
  private readonly steps: number
  private cheapestTable: Uint8Array | undefined
  /** Bit of the script of each letter number. */
  private readonly scriptOf: Uint8Array

  constructor(data: BigramData) {
    this.steps = data.scale.steps
    const {letters, scriptOf, languages} = readAlphabets(data)
    this.letters = letters
    this.scriptOf = scriptOf
    this.languages = languages
    fillSymbols(this.symbols, this.touch)
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

/** The code units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

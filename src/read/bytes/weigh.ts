import {Kind, kinds} from '../../document/characters.js'
import {fillSymbols} from '../../passes/encoding/symbols.js'
import {Alphabets, EDGE, type BigramData} from './alphabets.js'

/** Characters by cost, as packed by scripts/train-bytes.ts. */
export interface IdeographData {
  readonly ideographs: Readonly<Record<string, string>>
  readonly ideographSteps: number
}

/** What a text costs, and in which language. */
export interface Weight {
  readonly nats: number
  readonly language: string
}

/** Different pairs of letters: three numbers each, first letter, second letter, how often. */
type Pairs = readonly number[]

const SPACE = 32
const CAPITAL_INSIDE = 4
const CAPITALS = 0.2
/** Nats for a symbol that touches a letter, for a mark between two letters, and for two marks side by side. */
const TOUCH = 3
const INSIDE = 9
const SIDE_BY_SIDE = 1
const JOINS = '’‐‑ʻʼ\u00ad\u200b\u200c\u200d'
/** Dashes and the like hardly touch words on one side. */
const DASHES = '–—·…'
const GLUED = 2.5
/** Nats for two letters of different scripts side by side, besides what their pair costs. */
const MIXED = 4
/** Nats for a letter outside ASCII beside a digit. */
const AT_DIGIT = 3
/** Accents that stand alone, and signs of old fonts, are hardly ever written; ordinals are. */
const RARE = '\u02c6\u02c7\u02d8\u02d9\u02da\u02db\u02dc\u02dd\u00a8\u00af\u00b4\u00b8\u2020\u2021\u2030\u0192\u00a6\u00ac\u00a4'
const RARE_COST = 8
const ORDINALS = '\u00aa\u00ba'
const ORDINAL_COST = 3
const DIGIT_COST = 6
/** Nats for an ideograph or syllable that is not listed, and for one that touches a letter of ASCII. */
const UNLISTED = 12
const BESIDE_LETTER = 6
/** Where the characters of the East begin. */
const WIDE = 0xe00

/** Weighs texts by the letters, syllables and ideographs of the languages that it knows: the less it costs, the likelier it is text. */
export class Scales {
  private readonly alphabets: Alphabets
  private readonly symbols = new Uint8Array(0x10000)
  private readonly touch = new Uint8Array(0x10000)
  private readonly wide = new Map<string, Float32Array>()
  private readonly counts: Int32Array

  constructor(
    data: BigramData,
    private readonly ideographs: IdeographData
  ) {
    fillSymbols(this.symbols, this.touch)
    for (const sign of RARE) this.symbols[sign.charCodeAt(0)] = RARE_COST
    for (const sign of ORDINALS) this.symbols[sign.charCodeAt(0)] = ORDINAL_COST
    const kind = kinds()
    for (let code = 0x80; code < 0x10000; code++) if (kind[code] === Kind.digit) this.symbols[code] = DIGIT_COST
    this.alphabets = new Alphabets(data)
    this.counts = new Int32Array(this.alphabets.size ** 2)
  }

  /** Nats of the pairs inside ASCII in each language; those of languages of other scripts are of words from the likeliest Latin one. */
  asciiCosts(units: Uint16Array): Float64Array {
    const pairs = this.count(units, (a, b) => a < 0x80 && b < 0x80)
    const {list, steps} = this.alphabets
    const costs = Float64Array.from(list, (alphabet) => (alphabet.isLatin ? this.sum(alphabet, pairs, Infinity) / steps : Infinity))
    const least = costs.reduce((a, b) => Math.min(a, b))
    return costs.map((cost) => Math.min(cost, cost === Infinity ? least : cost))
  }

  /** What a text costs in the language that suits best; undefined where that is `limit` or more. `ascii` are the costs of its ASCII. */
  weigh(units: Uint16Array, ascii: Float64Array, limit = Infinity): Weight | undefined {
    const fixed = this.fixedCost(units)
    if (fixed >= limit) return undefined
    const pairs = this.count(units, (a, b) => a >= 0x80 || b >= 0x80)
    const {list, steps} = this.alphabets
    let best: Weight | undefined
    let least = limit
    for (let i = 0; i < list.length; i++) {
      const room = (least - fixed - ascii[i]!) * steps
      const sum = this.sum(list[i]!, pairs, room)
      if (sum >= room) continue
      least = fixed + ascii[i]! + sum / steps
      best = {nats: least, language: list[i]!.tag}
    }
    return best
  }

  /** What a text in one of the languages of the East costs. */
  weighWide(units: Uint16Array, language: string): number {
    const table = this.wideTable(language)
    const {letters} = this.alphabets
    let nats = this.asciiCosts(units).reduce((a, b) => Math.min(a, b))
    for (let i = 0; i < units.length; i++) {
      const code = units[i]!
      if (code < 0x80) continue
      nats += code < WIDE ? UNLISTED : table[code]!
      if (code < WIDE) continue
      if (letters[units[i - 1] ?? SPACE]! !== EDGE && units[i - 1]! < 0x80) nats += BESIDE_LETTER
      if (letters[units[i + 1] ?? SPACE]! !== EDGE && units[i + 1]! < 0x80) nats += BESIDE_LETTER
    }
    return nats
  }

  private wideTable(language: string): Float32Array {
    const known = this.wide.get(language)
    if (known) return known
    const {ideographs, ideographSteps} = this.ideographs
    const kind = kinds()
    const table = new Float32Array(0x10000).fill(UNLISTED)
    for (let code = WIDE; code < 0x10000; code++) if (kind[code] === Kind.punctuation) table[code] = 4
    for (const row of ideographs[language]!.split('\n')) for (let i = 1; i < row.length; i++) table[row.charCodeAt(i)] = (row.charCodeAt(0) - 32) / ideographSteps
    this.wide.set(language, table)
    return table
  }

  private sum(alphabet: Alphabets['list'][number], pairs: Pairs, limit: number): number {
    let sum = 0
    for (let k = 0; k < pairs.length && sum < limit; k += 3) sum += pairs[k + 2]! * this.alphabets.cost(alphabet, pairs[k]!, pairs[k + 1]!)
    return sum
  }

  /** Pairs of neighbours, of those whose code units are wanted, with at least one letter. */
  private count(units: Uint16Array, isWanted: (a: number, b: number) => boolean): Pairs {
    const {counts} = this
    const {letters, size} = this.alphabets
    const keys: number[] = []
    let before = SPACE
    for (let i = 0; i <= units.length; i++) {
      const code = i < units.length ? units[i]! : SPACE
      if (isWanted(before, code)) {
        const key = letters[before]! * size + letters[code]!
        if (key !== 0 && counts[key]!++ === 0) keys.push(key)
      }
      before = code
    }
    const pairs: number[] = []
    for (const key of keys) {
      pairs.push((key / size) | 0, key % size, counts[key]!)
      counts[key] = 0
    }
    return pairs
  }

  /** Nats that hold in every language: symbols, and neighbours that hardly stand side by side. */
  private fixedCost(units: Uint16Array): number {
    const {symbols} = this
    const {letters} = this.alphabets
    let nats = 0
    let before = SPACE
    let a = EDGE
    let earlier = EDGE
    for (let i = 0; i <= units.length; i++) {
      const code = i < units.length ? units[i]! : SPACE
      const b = letters[code]!
      if (code > 127 || before > 127) {
        nats += symbols[code]! + this.contact(before, code, a, b)
        if (before > 127 && a === EDGE && b !== EDGE && earlier !== EDGE && !JOINS.includes(String.fromCharCode(before))) nats += INSIDE
        if (before > 127 && code > 127 && a === EDGE && b === EDGE && symbols[before]! * symbols[code]! > 0) nats += SIDE_BY_SIDE
      }
      earlier = a
      a = b
      before = code
    }
    return nats
  }

  private mixed(before: number, code: number): number {
    return isLatin(before) === isLatin(code) ? 0 : MIXED
  }

  /** Nats for neighbours: a capital inside a word, a symbol that touches a letter. */
  private contact(before: number, code: number, a: number, b: number): number {
    const kind = kinds()
    if (a !== EDGE && b !== EDGE) return this.mixed(before, code) + (kind[code] !== Kind.upper ? 0 : kind[before] === Kind.upper ? CAPITALS : CAPITAL_INSIDE)
    if ((a !== EDGE && before > 127 && isDigit(code)) || (b !== EDGE && code > 127 && isDigit(before))) return AT_DIGIT
    if (a !== EDGE) return this.touch[code]! & 1 ? TOUCH : 0
    return b !== EDGE && this.touch[before]! & 2 ? TOUCH : b !== EDGE && before > 127 && DASHES.includes(String.fromCharCode(before)) ? GLUED : 0
  }
}

const isLatin = (code: number): boolean => code < 0x250 || (code >= 0x1e00 && code < 0x1f00)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

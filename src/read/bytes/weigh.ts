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
  /** Those of them that are not for ASCII. */
  readonly above: number
  readonly language: string
}

/** Different pairs of letters: three numbers each, first letter, second letter, how often. */
type Pairs = readonly number[]

const SPACE = 32
const CAPITAL_INSIDE = 7
const CAPITALS = 0.2
/** Nats for a symbol that touches a letter, for a mark between two letters, and for two marks side by side. */
const TOUCH = 3
const INSIDE = 11
const SIDE_BY_SIDE = 1
const JOINS = '’‐‑ʻʼ\u00ad\u200b\u200c\u200d'
/** Dashes and the like hardly touch words on one side. */
const DASHES = '–—·…'
const GLUED = 5
/** Nats for two letters of different scripts side by side, besides what their pair costs. */
const MIXED = 4
/** Nats for a letter outside ASCII beside a digit. */
const AT_DIGIT = 3
/** Accents that stand alone, and signs of old fonts, are hardly ever written; ordinals are. */
const RARE = '\u02c6\u02c7\u02d8\u02d9\u02da\u02db\u02dc\u02dd\u00a8\u00af\u00b4\u00b8\u2020\u2021\u2030\u0192\u00a6\u00ac\u00a4\u00a2\u00a5\u201a\u203a\u2039\u00b5\u00b1\u00b9\u00b2\u00b3\u00bc\u00bd\u00be\u00f7\u00d7\u221e\u2122\u00b6'
const RARE_COST = 8
/** Marks of words and sentences, and what each costs. */
const MARKS: Readonly<Record<string, number>> = {'’': 4, '‘': 5, '“': 4, '”': 4, '„': 4.5, '«': 4, '»': 4, '–': 4, '—': 4.5, '…': 5, '\u00a0': 4, '·': 5, '№': 5}
const ORDINALS = '\u00aa\u00ba'
const ORDINAL_COST = 3
const DIGIT_COST = 6
const CONTROL_COST = 20
/** For a combining mark that makes no letter with what is before it. */
const MARK_COST = 9
/** Nats at most, at least, and for each pair, for words in ASCII beside words in another script. */
const FOREIGN_WORDS = 12
const FOREIGN_FIRST = 3
const FOREIGN_PAIR = 0.5
/** Nats for an ideograph or syllable that is not listed, and for one that touches a letter of ASCII. */
const UNLISTED = 12
const BESIDE_LETTER = 9
const INVALID = 25
/** Nats for a language of another script than the encoding was made for. */
const UNEXPECTED = 8
/** Nats at most for a pair that has been seen before, in a language that is not known. */
const SEEN = 4.5
/** Nats for another language than the one that is expected. */
const OTHER_LANGUAGE = 8
/** Nats for a language that is not known but writes like one that is, and for a pair that the known one does not have. */
const RELATED = 2
const STRANGE = 2
/** Nats by which, in a language that is not known, a Latin letter is dearer that western Europe does not have: most took their letters from there. */
const FAR = 0.8
/** Where the characters of the East begin. */
const WIDE = 0xe00

/** Weighs texts by the letters, syllables and ideographs of the languages that it knows: the less it costs, the likelier it is text. */
export class Scales {
  private readonly alphabets: Alphabets
  private readonly symbols = new Float32Array(0x10000)
  private readonly touch = new Uint8Array(0x10000)
  private readonly wide = new Map<string, Float32Array>()
  private readonly counts: Int32Array

  constructor(
    data: BigramData,
    private readonly ideographs: IdeographData
  ) {
    fillSymbols(this.symbols, this.touch)
    for (const sign of RARE) this.symbols[sign.charCodeAt(0)] = RARE_COST
    for (const [mark, cost] of Object.entries(MARKS)) this.symbols[mark.charCodeAt(0)] = cost
    for (const sign of ORDINALS) this.symbols[sign.charCodeAt(0)] = ORDINAL_COST
    const kind = kinds()
    this.symbols.fill(CONTROL_COST, 0x7f, 0xa0)
    this.symbols.fill(CONTROL_COST, 0, SPACE)
    for (const blank of '\t\n\f\r\u001b') this.symbols[blank.charCodeAt(0)] = 0
    this.symbols.fill(MARK_COST, 0x300, 0x370)
    for (let code = 0x80; code < 0x10000; code++) if (kind[code] === Kind.digit) this.symbols[code] = DIGIT_COST
    this.alphabets = new Alphabets(data)
    this.counts = new Int32Array(this.alphabets.size ** 2)
  }

  /** Nats of the pairs inside ASCII in each language; those of languages of other scripts are of words from the likeliest Latin one. Other languages than a given one cost more. */
  asciiCosts(units: Uint16Array, language?: string): Float64Array {
    const pairs = this.count(units, (a, b) => a < 0x80 && b < 0x80)
    const {list, steps} = this.alphabets
    const costs = Float64Array.from(list, (alphabet) => (alphabet.script === 'Latn' ? this.sum(alphabet, pairs, Infinity) / steps : Infinity))
    const least = costs.reduce((a, b) => Math.min(a, b))
    const other = least + (pairs.length === 0 ? 0 : Math.min(FOREIGN_WORDS, FOREIGN_FIRST + (FOREIGN_PAIR * pairs.length) / 3))
    return costs.map((cost, i) => (cost === Infinity ? other : cost) + (isOther(list[i]!.tag, language) ? OTHER_LANGUAGE : 0))
  }

  /** What a text costs in the language that suits best; undefined where that is `limit` or more. `ascii` are the costs of its ASCII. */
  weigh(units: Uint16Array, ascii: Float64Array, script: string, limit = Infinity): Weight | undefined {
    const fixed = this.fixedCost(units)
    if (fixed >= limit) return undefined
    const pairs = this.count(units, (a, b) => a >= 0x80 || b >= 0x80)
    const {list, steps} = this.alphabets
    let best: Weight | undefined
    let least = limit
    for (let i = 0; i < list.length; i++) {
      const start = fixed + ascii[i]! + (list[i]!.script === script ? 0 : UNEXPECTED)
      const room = (least - start) * steps
      const sum = this.sum(list[i]!, pairs, room)
      if (sum >= room) continue
      least = start + sum / steps
      best = {nats: least, above: least - ascii[i]!, language: list[i]!.tag}
    }
    return this.weighRelatives(pairs, fixed, ascii, script, least) ?? best
  }

  /** The same for languages that are not known, but share their letters outside ASCII with one that is; undefined where that is `limit` or more. */
  private weighRelatives(pairs: Pairs, fixed: number, ascii: Float64Array, script: string, limit: number): Weight | undefined {
    const {list, steps} = this.alphabets
    const index = list.findIndex((alphabet) => alphabet.isPooled && alphabet.script === script)
    if (index < 0) return undefined
    const start = fixed + ascii[index]! + RELATED
    let least = (limit - start) * steps
    let best: Weight | undefined
    for (const alphabet of list) {
      if (alphabet.script !== script || alphabet.isPooled) continue
      let sum = 0
      for (let k = 0; k < pairs.length && sum < least; k += 3) {
        const cost = Math.min(this.alphabets.cost(alphabet, pairs[k]!, pairs[k + 1]!), this.alphabets.cost(list[index]!, pairs[k]!, pairs[k + 1]!) + STRANGE * steps)
        sum += cost + (pairs[k + 2]! - 1) * (cost < this.alphabets.floor ? Math.min(cost, SEEN * steps) : cost) + pairs[k + 2]! * this.farCost(pairs[k]!, pairs[k + 1]!)
      }
      if (sum >= least) continue
      least = sum
      best = {nats: start + sum / steps, above: start + sum / steps - ascii[index]!, language: list[index]!.tag}
    }
    return best
  }

  /** What a text in one of the languages of the East costs. */
  weighWide(units: Uint16Array, language: string, expected?: string): Weight {
    const table = this.wideTable(language)
    const {letters} = this.alphabets
    const ascii = this.asciiCosts(units)
    // that of a language of another script than Latin
    const start = ascii[this.alphabets.list.findIndex(({script}) => script === 'Cyrl')]!
    let nats = start + (isOther(language, expected) ? OTHER_LANGUAGE : 0)
    for (let i = 0; i < units.length; i++) {
      const code = units[i]!
      if (code < 0x80) {
        if (code < SPACE) nats += this.symbols[code]!
        continue
      }
      nats += code < WIDE ? (code < 0xa0 ? INVALID : UNLISTED) : table[code]!
      if (code < WIDE) continue
      if (letters[units[i - 1] ?? SPACE]! !== EDGE && units[i - 1]! < 0x80) nats += BESIDE_LETTER
      if (letters[units[i + 1] ?? SPACE]! !== EDGE && units[i + 1]! < 0x80) nats += BESIDE_LETTER
    }
    return {nats, above: nats - start, language}
  }

  private wideTable(language: string): Float32Array {
    const known = this.wide.get(language)
    if (known) return known
    const {ideographs, ideographSteps} = this.ideographs
    const kind = kinds()
    const table = new Float32Array(0x10000).fill(UNLISTED)
    for (let code = WIDE; code < 0x10000; code++) if (kind[code] === Kind.punctuation) table[code] = 4
    for (const row of ideographs[language]!.split('\n')) for (let i = 1; i < row.length; i++) table[row.charCodeAt(i)] = (row.charCodeAt(0) - 32) / ideographSteps
    table.fill(INVALID, 0xe000, 0xf900)
    table[0xfffd] = INVALID
    this.wide.set(language, table)
    return table
  }

  private farCost(a: number, b: number): number {
    return FAR * this.alphabets.steps * (this.alphabets.isFar[a]! + this.alphabets.isFar[b]!)
  }

  private sum(alphabet: Alphabets['list'][number], pairs: Pairs, limit: number): number {
    const seen = alphabet.isPooled ? SEEN * this.alphabets.steps : Infinity
    const floor = this.alphabets.floor
    let sum = 0
    for (let k = 0; k < pairs.length && sum < limit; k += 3) {
      const cost = this.alphabets.cost(alphabet, pairs[k]!, pairs[k + 1]!) + (alphabet.isPooled ? this.farCost(pairs[k]!, pairs[k + 1]!) : 0)
      sum += cost + (pairs[k + 2]! - 1) * (cost < floor ? Math.min(cost, seen) : cost)
    }
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
    const marks = new Set<number>()
    let nats = 0
    let before = SPACE
    let a = EDGE
    let earlier = EDGE
    for (let i = 0; i <= units.length; i++) {
      const code = i < units.length ? units[i]! : SPACE
      const b = letters[code]!
      if (code < SPACE) nats += this.symbols[code]!
      if (code > 127 || before > 127) {
        nats += (code < SPACE ? 0 : symbols[code]!) + this.contact(before, code, a, b)
        if (code >= 0x80 && b === EDGE && MARKS[String.fromCharCode(code)]) {
          if (marks.has(code)) nats -= symbols[code]! / 2
          marks.add(code)
        }
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
    return b !== EDGE && this.touch[before]! & 2 ? TOUCH : b !== EDGE && before > 127 && kind[code] === Kind.lower && DASHES.includes(String.fromCharCode(before)) ? GLUED : 0
  }
}

const isLatin = (code: number): boolean => code < 0x250 || (code >= 0x1e00 && code < 0x1f00)
const isOther = (tag: string, language: string | undefined): boolean => language !== undefined && tag.split('-')[0] !== language.split('-')[0]
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

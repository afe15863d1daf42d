import {Kind, kinds} from '../../document/characters.js'
import {EDGE, type BigramData} from '../../languages/letter-bigrams.js'
import {Alphabets} from './alphabets.js'
import {Punctuation, withoutPoints} from './punctuation.js'

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
/** Where the characters of the East begin. */
const WIDE = 0xe00

/** Weighs texts by the letters, syllables and ideographs of the languages that it knows: the less it costs, the likelier it is text. */
export class Scales {
  private readonly alphabets: Alphabets
  private readonly punctuation: Punctuation
  private readonly wide = new Map<string, Float32Array>()
  private readonly counts: Int32Array
  private orders: {readonly ascii?: Float64Array; readonly byScript: Map<string, number[]>} = {byScript: new Map()}

  constructor(
    data: BigramData,
    private readonly ideographs: IdeographData
  ) {
    this.alphabets = new Alphabets(data)
    this.punctuation = new Punctuation(this.alphabets.letters)
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
    const bare = script === 'Hebr' ? withoutPoints(units) : {units, nats: 0}
    const fixed = bare.nats + this.punctuation.cost(bare.units)
    if (fixed >= limit) return undefined
    const pairs = this.count(bare.units, (a, b) => a >= 0x80 || b >= 0x80)
    const {list, steps} = this.alphabets
    let best: Weight | undefined
    let least = limit
    for (const i of this.ordered(ascii, script)) {
      const start = fixed + ascii[i]! + (list[i]!.script === script ? 0 : UNEXPECTED)
      const room = (least - start) * steps
      const sum = this.sum(list[i]!, pairs, room)
      if (sum >= room) continue
      least = start + sum / steps
      best = {nats: least, above: least - ascii[i]!, language: list[i]!.tag}
    }
    return this.weighRelatives(pairs, fixed, ascii, script, least) ?? best
  }

  /** The likeliest languages first: those after them are given up soon. */
  private ordered(ascii: Float64Array, script: string): readonly number[] {
    if (this.orders.ascii !== ascii) this.orders = {ascii, byScript: new Map()}
    const {list} = this.alphabets
    let order = this.orders.byScript.get(script)
    if (!order) {
      const start = ascii.map((nats, i) => nats + (list[i]!.script === script ? 0 : 1e6))
      this.orders.byScript.set(script, (order = [...list.keys()].sort((a, b) => start[a]! - start[b]!)))
    }
    return order
  }

  /** The same for languages that are not known, but share their letters outside ASCII with one that is; undefined where that is `limit` or more. */
  private weighRelatives(pairs: Pairs, fixed: number, ascii: Float64Array, script: string, limit: number): Weight | undefined {
    const {list, steps} = this.alphabets
    const index = list.findIndex((alphabet) => alphabet.isPooled && alphabet.script === script)
    if (index < 0) return undefined
    const start = fixed + ascii[index]! + RELATED
    let least = (limit - start) * steps
    if (least <= 0) return undefined
    let best: Weight | undefined
    const pooled: number[] = []
    for (let k = 0; k < pairs.length; k += 3) pooled.push(this.alphabets.cost(list[index]!, pairs[k]!, pairs[k + 1]!) + STRANGE * steps)
    for (const alphabet of list) {
      if (alphabet.script !== script || alphabet.isPooled) continue
      let sum = 0
      for (let k = 0; k < pairs.length && sum < least; k += 3) {
        const cost = Math.min(this.alphabets.cost(alphabet, pairs[k]!, pairs[k + 1]!), pooled[k / 3]!)
        sum += cost + (pairs[k + 2]! - 1) * (cost < this.alphabets.floor ? Math.min(cost, SEEN * steps) : cost) + pairs[k + 2]! * this.alphabets.farCost(pairs[k]!, pairs[k + 1]!)
      }
      if (sum >= least) continue
      least = sum
      best = {nats: start + sum / steps, above: start + sum / steps - ascii[index]!, language: list[index]!.tag}
    }
    return best
  }

  /** What a text in one of the languages of the East costs. */
  weighWide(units: Uint16Array, language: string, ascii: Float64Array, expected?: string): Weight {
    const table = this.wideTable(language)
    const {letters} = this.alphabets
    // that of a language of another script than Latin
    const start = ascii[this.alphabets.list.findIndex(({script}) => script === 'Cyrl')]!
    let nats = start + (isOther(language, expected) ? OTHER_LANGUAGE : 0)
    for (let i = 0; i < units.length; i++) {
      const code = units[i]!
      if (code < 0x80) {
        if (code < SPACE) nats += this.punctuation.symbols[code]!
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

  private sum(alphabet: Alphabets['list'][number], pairs: Pairs, limit: number): number {
    const seen = alphabet.isPooled ? SEEN * this.alphabets.steps : Infinity
    const floor = this.alphabets.floor
    let sum = 0
    for (let k = 0; k < pairs.length && sum < limit; k += 3) {
      const cost = this.alphabets.cost(alphabet, pairs[k]!, pairs[k + 1]!) + (alphabet.isPooled ? this.alphabets.farCost(pairs[k]!, pairs[k + 1]!) : 0)
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
}

const isOther = (tag: string, language: string | undefined): boolean => language !== undefined && tag.split('-')[0] !== language.split('-')[0]

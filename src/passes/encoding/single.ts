import type {Codepage} from './codepages.js'
import {Model, unitsOf} from './model.js'
import {isDrawing, isProven} from './proof.js'
import type {Repair, Way} from './rules.js'
import type {Traced} from './traced.js'

/** What texts were written in, and what they were read as. */
const WRITTEN = `windows-1252 windows-1251 koi8-r koi8-u ibm866 cp1125 iso-8859-5 x-mac-cyrillic kz-1048 ptcp154 windows-1254 ibm857 windows-1253 iso-8859-7 windows-1256 iso-8859-6 windows-1255 iso-8859-8
windows-1250 iso-8859-2 windows-1257 ibm852 ibm850 macintosh`.split(/\s+/)
const READ = 'windows-1252 iso-8859-1 windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic windows-1250 windows-1254 macintosh ibm437 ibm850 ibm852 iso-8859-2'.split(' ')

/** Nats that a character costs which the encoding does not have. */
const STRAY = 3
/** Nats that a reading must gain on the sample, and that it can gain at most for one character. */
const LEAST = 6
const GAIN = 50

/** Pairs that happen every day, written and read; others take more to be believed. */
const COMMON = new Set(`windows-1251>windows-1252 windows-1251>iso-8859-1 windows-1254>windows-1252 windows-1254>iso-8859-1 windows-1250>windows-1252 windows-1250>iso-8859-1
iso-8859-2>windows-1252 iso-8859-2>iso-8859-1 iso-8859-2>windows-1250 windows-1253>windows-1252 windows-1256>windows-1252 windows-1255>windows-1252 windows-1257>windows-1252
koi8-r>windows-1251 koi8-r>windows-1252 koi8-u>windows-1251 ibm866>windows-1251 ibm866>windows-1252 iso-8859-5>windows-1251 windows-1251>koi8-r windows-1251>ibm866 kz-1048>windows-1251
windows-1252>windows-1251 windows-1252>windows-1250 windows-1252>macintosh windows-1251>macintosh x-mac-cyrillic>windows-1251`.split(/\s+/))
/** Nats for that, and nats by which a common pair goes before another. */
const UNCOMMON = 10
const PREFERENCE = 2
/** Nats by which a reading must be better than needed for others to be left untried. */
const CLEAR = 20

/** Readings of the sample that are tried on the whole text; code units of it in which readings are compared; readings of these that are weighed. */
const FINALISTS = 4
const SAMPLE = 320
const MOST = 16

const PIECE = 4096

/** Text of one encoding that was read in another. */
interface Pair extends Way {
  /** 1 if it hardly ever happens. */
  readonly rare: 0 | 1
}

interface Finalist {
  readonly pair: Pair
  readonly cost: number
}

/** A reading of the characters beyond ASCII of the sample. */
interface Candidate {
  readonly pair: Pair
  readonly codes: readonly number[]
  /** Characters that the encoding does not have. */
  readonly strays: number
  /** Nats that it costs at least. */
  readonly bound: number
}

/** The characters beyond ASCII of a text. */
interface Distinct {
  readonly codes: readonly number[]
  readonly counts: readonly number[]
}

/** Finds out which single-byte encoding a text was written in, and in which other it was read. */
export class SingleByte {
  private readonly pairs: readonly Pair[]
  private readonly counts = new Uint32Array(0x10000)
  private readonly to = new Uint16Array(0x10000)
  /** What was found last in the document. */
  private last: Pair | undefined

  constructor(
    private readonly model: Model,
    private readonly page: (name: string) => Codepage
  ) {
    const all = READ.flatMap((read) => WRITTEN.filter((written) => written !== read).map((written): Pair => ({read, written, rare: COMMON.has(`${written}>${read}`) ? 0 : 1})))
    this.pairs = all.sort((a, b) => a.rare - b.rare)
  }

  /** The likeliest repair below `limit` nats. */
  best(from: Traced, sample: string, limit: number): Repair | undefined {
    return this.search(from, sample, limit, this.pairs)
  }

  /** The same, `CLEAR` below the limit, if the text was read in what the last text of the document was read in. */
  again(from: Traced, sample: string, limit: number): Repair | undefined {
    return this.last && this.search(from, sample, limit - CLEAR, this.pairs.filter(({read}) => read === this.last!.read))
  }

  private search(from: Traced, sample: string, limit: number, pairs: readonly Pair[]): Repair | undefined {
    if (limit <= 0) return undefined
    const units = unitsOf(from.text)
    const codes = this.distinct(units)
    let best: {pair: Pair; text: string} | undefined
    let least = limit
    for (const {pair} of this.finalists(sample, pairs)) {
      const made = this.read(pair, units, codes, limit)
      if (!made) continue
      const {text, cost, profile} = made
      if (cost + UNCOMMON * pair.rare >= limit || cost + PREFERENCE * pair.rare >= least || !Model.isGood(profile, cost) || !isProven(from.text, text, pair.rare > 0)) continue
      least = cost + PREFERENCE * pair.rare
      best = {pair, text}
    }
    if (!best) return undefined
    this.last = best.pair
    return repairOf(from, best.text, best.pair)
  }

  /** Begin a document. */
  begin(): void {
    this.last = undefined
  }

  /** The repair of one way, if it reads well and is below `limit` nats. */
  likewise(from: Traced, way: Way, limit: number): Repair | undefined {
    if (limit <= 0) return undefined
    const units = unitsOf(from.text)
    const made = this.read(way, units, this.distinct(units), limit)
    if (!made || made.cost >= limit || made.text === from.text || isDrawing(from.text) || !Model.isGood(made.profile, made.cost)) return undefined
    return repairOf(from, made.text, way)
  }

  /** The text in the other encoding, and what it costs; undefined from `limit` on. */
  private read(pair: Way, units: Uint16Array, distinct: Distinct, limit: number) {
    const bytes = this.bytes(distinct, pair.read)
    if (!bytes) return undefined
    const {strays} = bytes
    const codes = this.decode(distinct, bytes.bytes, pair.written, limit - STRAY * strays)
    const made = codes && this.map(units, distinct, codes)
    const profile = made && this.model.profileUnits(made, limit - STRAY * strays)
    return profile && {text: fromUnits(made), profile, cost: this.model.cost(profile, limit - STRAY * strays) + STRAY * strays}
  }

  /** The pairs of encodings that make the best of the sample, a pair for each reading. */
  private finalists(sample: string, pairs: readonly Pair[]): Finalist[] {
    const {model} = this
    const units = unitsOf(sample.slice(0, SAMPLE))
    const distinct = this.distinct(units)
    const list: Finalist[] = []
    let limit = model.cost(model.profileUnits(units)!) - LEAST
    for (const {pair, codes, strays, bound} of this.candidates(units, distinct, limit, pairs)) {
      if (bound >= limit) break
      const below = limit - STRAY * strays
      const profile = model.profileUnits(this.map(units, distinct, codes), below)
      const cost = profile ? model.cost(profile, below) + STRAY * strays : Infinity
      if (cost >= limit) continue
      list.push({pair, cost})
      list.sort((a, b) => a.cost - b.cost)
      if (list.length > FINALISTS) limit = list.pop()!.cost
    }
    return list
  }

  /** Different readings that may cost less than `limit`, first those that can be cheapest. */
  private candidates(units: Uint16Array, distinct: Distinct, limit: number, pairs: readonly Pair[]): Candidate[] {
    const list = new Map<string, Candidate>()
    const neighbours = this.neighbours(units)
    const readings = new Map<string, ReturnType<SingleByte['bytes']>>()
    for (const pair of pairs) {
      if (!readings.has(pair.read)) readings.set(pair.read, this.bytes(distinct, pair.read))
      const reading = readings.get(pair.read)
      if (!reading) continue
      const {bytes, strays} = reading
      const codes = this.decode(distinct, bytes, pair.written, limit - STRAY * strays)
      if (!codes) continue
      const key = String.fromCharCode(...codes)
      if ((list.get(key)?.strays ?? Infinity) <= strays) continue
      const bound = this.bound(distinct, codes, neighbours, limit - STRAY * strays) + STRAY * strays
      list.set(key, {pair, codes, strays, bound})
    }
    return [...list.values()].filter(({bound}) => bound < limit).sort((a, b) => a.bound - b.bound).slice(0, MOST)
  }

  /** What a reading costs at least, each pair of characters in the language that likes it best; at most about `limit`. */
  private bound(distinct: Distinct, codes: readonly number[], neighbours: readonly number[], limit: number): number {
    const {model, to} = this
    let sum = 0
    for (let i = 0; i < codes.length; i++) {
      sum += distinct.counts[i]! * model.symbolCost(codes[i]!)
      to[distinct.codes[i]!] = codes[i]!
    }
    for (let k = 0; k < neighbours.length && sum < limit; k += 3) {
      const a = neighbours[k]!
      const b = neighbours[k + 1]!
      sum += neighbours[k + 2]! * model.leastPair(a < 128 ? a : to[a]!, b < 128 ? b : to[b]!)
    }
    return sum
  }

  /** Different pairs of neighbours, one of them beyond ASCII: before, after, how often. */
  private neighbours(units: Uint16Array): number[] {
    const counts = new Map<number, number>()
    let before = 32
    for (let i = 0; i <= units.length; i++) {
      const code = i < units.length ? units[i]! : 32
      const key = before * 0x10000 + code
      if ((before | code) > 127) counts.set(key, (counts.get(key) ?? 0) + 1)
      before = code
    }
    return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([key, count]) => [Math.floor(key / 0x10000), key % 0x10000, count])
  }

  private distinct(units: Uint16Array): Distinct {
    const codes: number[] = []
    for (const code of units) if (code > 127 && this.counts[code]!++ === 0) codes.push(code)
    const counts = codes.map((code) => this.counts[code]!)
    for (const code of codes) this.counts[code] = 0
    return {codes, counts}
  }

  /** Bytes of the characters, -1 for those that the encoding does not have. Undefined where no reading of the others could gain as much as these cost. */
  private bytes({codes, counts}: Distinct, name: string): {bytes: readonly number[]; strays: number} | undefined {
    const {encode} = this.page(name)
    const bytes = codes.map((code) => encode[code]!)
    let strays = 0
    let known = 0
    bytes.forEach((byte, i) => (byte < 0 ? (strays += counts[i]!) : (known += counts[i]!)))
    return STRAY * strays < GAIN * known ? {bytes, strays} : undefined
  }

  /** The characters of the bytes; undefined where the symbols among them cost `limit` nats. */
  private decode({codes, counts}: Distinct, bytes: readonly number[], name: string, limit: number): number[] | undefined {
    const {decode} = this.page(name)
    const made: number[] = []
    let cost = 0
    for (let i = 0; i < codes.length; i++) {
      const code = bytes[i]! < 0 ? codes[i]! : decode[bytes[i]!]!
      cost += counts[i]! * this.model.symbolCost(code)
      if (cost >= limit) return undefined
      made.push(code)
    }
    return made
  }

  private map(units: Uint16Array, {codes}: Distinct, made: readonly number[]): Uint16Array {
    const {to} = this
    codes.forEach((code, i) => (to[code] = made[i]!))
    return units.map((code) => (code < 128 ? code : to[code]!))
  }
}

function repairOf({at}: Traced, text: string, way: Way): Repair {
  return {traced: {text, at}, evidence: `${way.written} read as ${way.read}`, rule: 'single-byte', way}
}

/** Text from code units, in pieces that a call can take. */
function fromUnits(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += PIECE) text += String.fromCharCode(...units.subarray(i, i + PIECE))
  return text
}

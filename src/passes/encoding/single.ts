import type {Codepage} from './codepages.js'
import {Beyond, fromUnits, neighbours, type Distinct} from './distinct.js'
import {Model, unitsOf} from './model.js'
import {makePairs, type Pair} from './pairs.js'
import {isDrawing, isProven} from './proof.js'
import type {Repair, Way} from './rules.js'
import type {Traced} from './traced.js'

/** Nats that a character costs which the encoding does not have. */
const STRAY = 3
/** Nats that a reading must gain on the sample, and that it can gain at most for one character. */
const LEAST = 6
const GAIN = 50

/** Nats for that, and nats by which a common pair goes before another. */
const UNCOMMON = 10
const PREFERENCE = 2
/** Nats by which a reading must be better than needed for others to be left untried. */
const CLEAR = 20

/** Readings of the sample that are tried on the whole text; code units of it in which readings are compared; readings of these that are weighed. */
const FINALISTS = 4
const SAMPLE = 320
const MOST = 16

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

/** Finds out which single-byte encoding a text was written in, and in which other it was read. */
export class SingleByte {
  private readonly pairs: readonly Pair[] = makePairs()
  private readonly beyond = new Beyond()
  /** What was found last in the document. */
  private last: Pair | undefined

  constructor(
    private readonly model: Model,
    private readonly page: (name: string) => Codepage
  ) {}

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
    const codes = this.beyond.distinct(units)
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
    const made = this.read(way, units, this.beyond.distinct(units), limit)
    if (!made || made.cost >= limit || made.text === from.text || isDrawing(from.text) || !Model.isGood(made.profile, made.cost)) return undefined
    return repairOf(from, made.text, way)
  }

  /** The text in the other encoding, and what it costs; undefined from `limit` on. */
  private read(pair: Way, units: Uint16Array, distinct: Distinct, limit: number) {
    const bytes = this.bytes(distinct, pair.read)
    if (!bytes) return undefined
    const {strays} = bytes
    const codes = this.decode(distinct, bytes.bytes, pair.written, limit - STRAY * strays)
    const made = codes && this.beyond.map(units, distinct, codes)
    const profile = made && this.model.profileUnits(made, limit - STRAY * strays)
    return profile && {text: fromUnits(made), profile, cost: this.model.cost(profile, limit - STRAY * strays) + STRAY * strays}
  }

  /** The pairs of encodings that make the best of the sample, a pair for each reading. */
  private finalists(sample: string, pairs: readonly Pair[]): Finalist[] {
    const {model} = this
    const units = unitsOf(sample.slice(0, SAMPLE))
    const distinct = this.beyond.distinct(units)
    const list: Finalist[] = []
    let limit = model.cost(model.profileUnits(units)!) - LEAST
    for (const {pair, codes, strays, bound} of this.candidates(units, distinct, limit, pairs)) {
      if (bound >= limit) break
      const below = limit - STRAY * strays
      const profile = model.profileUnits(this.beyond.map(units, distinct, codes), below)
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
    const around = neighbours(units)
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
      const bound = this.bound(distinct, codes, around, limit - STRAY * strays) + STRAY * strays
      list.set(key, {pair, codes, strays, bound})
    }
    return [...list.values()].filter(({bound}) => bound < limit).sort((a, b) => a.bound - b.bound).slice(0, MOST)
  }

  /** What a reading costs at least, each pair of characters in the language that likes it best; at most about `limit`. */
  private bound(distinct: Distinct, codes: readonly number[], around: readonly number[], limit: number): number {
    const {model, beyond: {to}} = this
    let sum = 0
    for (let i = 0; i < codes.length; i++) {
      sum += distinct.counts[i]! * model.symbolCost(codes[i]!)
      to[distinct.codes[i]!] = codes[i]!
    }
    for (let k = 0; k < around.length && sum < limit; k += 3) {
      const a = around[k]!
      const b = around[k + 1]!
      sum += around[k + 2]! * model.leastPair(a < 128 ? a : to[a]!, b < 128 ? b : to[b]!)
    }
    return sum
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
}

function repairOf({at}: Traced, text: string, way: Way): Repair {
  return {traced: {text, at}, evidence: `${way.written} read as ${way.read}`, rule: 'single-byte', way}
}

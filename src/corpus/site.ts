import {KemptError} from '../document/error.js'
import {Counter} from './counter.js'
import {fingerprint, sketch} from './fingerprint.js'
import type {Observation} from './observation.js'
import {packNumbers, unpackNumbers} from './pack.js'

/** How many documents of a site have a line. */
export interface Support {
  /** That very line, but for case, punctuation and numbers. */
  readonly same: number
  /** That line, or one much like it. */
  readonly alike: number
  /** Of so many that were counted. */
  readonly of: number
}

const VERSION = 1
/** Lines that are counted at a time, and lines that a file keeps. */
const MAX_COUNTED = 60_000
const MAX_KEPT = 4096
/** After so many documents, what was before counts half: sites change. */
const MAX_DOCUMENTS = 4096
/** A document has been seen before, at another address, when so many times more of its sentences are known than new. */
const KNOWN_PER_NEW = 2
const MIN_SENTENCES = 3
/** Bands that two lines much alike share. */
const SHARED_BANDS = 2

interface SiteFile {
  readonly kempt: string
  readonly version: number
  readonly host: string
  readonly documents: number
  readonly seen: string
  readonly lines: string
}

/** What is known of one site: how many of its documents have each line. */
export class Site {
  documents = 0
  private readonly counter = new Counter(MAX_COUNTED)
  private seen = new Set<number>()

  constructor(readonly host: string) {}

  /** In how many documents the words `[from, to)` stand as a line; `undefined` for a line seen once or never. */
  support(tokens: Int32Array, from: number, to: number): Support | undefined {
    const same = Math.min(this.documents, this.counter.get(fingerprint(tokens, from, to)))
    const bands = sketch(tokens, from, to).map((band) => this.counter.get(band)).sort((a, b) => b - a)
    const alike = Math.min(this.documents, Math.max(same, bands[SHARED_BANDS - 1] ?? 0))
    return alike < 2 ? undefined : {same, alike, of: this.documents}
  }

  /** Count a document. One that was counted before, under this or another address, does not count again. */
  add({identity, lines, bands, sentences}: Observation): void {
    if (identity.some((number) => this.seen.has(number)) || this.isKnown(sentences)) return
    for (const number of identity) this.seen.add(number)
    if (++this.documents > MAX_DOCUMENTS) this.age()
    for (const key of lines) this.counter.add(key)
    for (const key of bands) this.counter.add(key)
  }

  /** What a file holds. */
  toJSON(): SiteFile {
    const top = this.counter.top(MAX_KEPT)
    return {kempt: 'site-memory', version: VERSION, host: this.host, documents: this.documents, seen: packNumbers([...this.seen]), lines: packNumbers(top.flatMap(([key, count]) => [count, Math.floor(key / 2 ** 32), key >>> 0]))}
  }

  /** Read what `toJSON` gave. Throws `KemptError` `read` for anything else. */
  static parse(json: string): Site {
    const file = readFile(json)
    const site = new Site(file.host)
    site.documents = file.documents
    site.seen = new Set(unpackNumbers(file.seen))
    const numbers = unpackNumbers(file.lines)
    for (let i = 0; i + 2 < numbers.length; i += 3) site.counter.add(numbers[i + 1]! * 2 ** 32 + numbers[i + 2]!, numbers[i])
    return site
  }

  /** The same page with other things around it: most of its sentences stand in few documents, and are known. */
  private isKnown(sentences: Float64Array): boolean {
    let known = 0
    let fresh = 0
    for (const key of sentences) {
      const count = this.counter.get(key)
      if (count === 0) fresh++
      else if (count < Math.max(MIN_SENTENCES, this.documents / 2)) known++
    }
    return known >= MIN_SENTENCES && known > KNOWN_PER_NEW * fresh
  }

  private age(): void {
    this.counter.halve()
    this.documents >>= 1
    this.seen = new Set([...this.seen].slice(this.seen.size >> 1))
  }
}

function readFile(json: string): SiteFile {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    value = undefined
  }
  const file = value as Partial<SiteFile> | undefined | null
  if (file?.kempt !== 'site-memory' || file.version !== VERSION || typeof file.host !== 'string' || !Number.isInteger(file.documents) || typeof file.seen !== 'string' || typeof file.lines !== 'string') {
    throw new KemptError('read', `Cannot read the memory of a site, expected version ${VERSION} of its file`)
  }
  return file as SiteFile
}

import {Charsets, unitsOf, type Candidate} from './charsets.js'
import {sampleOf} from './sample.js'
import type {Scales} from './weigh.js'

/** What is known of bytes before they are read. */
export interface Evidence {
  /** The encoding that they say they are in. */
  readonly declared?: string | undefined
  /** Of the text, BCP 47. */
  readonly language?: string | undefined
  /** Whether some of it is UTF-8. */
  readonly hasUtf8?: boolean | undefined
}

/** The likeliest encoding. */
export interface Choice {
  readonly name: string
  /** 0 to 1; 0 for what does not read as text at all. */
  readonly confidence: number
}

interface Reading {
  readonly name: string
  /** Everything counted. */
  readonly nats: number
  /** Without what ASCII costs. */
  readonly above: number
  readonly units: Uint16Array
  /** Whether characters are of several bytes. */
  readonly isWide: boolean
}

/** Languages of the multi-byte encodings. */
const WIDE: Readonly<Record<string, readonly string[]>> = {big5: ['zh'], gb18030: ['zh', 'ja', 'ko'], shift_jis: ['ja'], 'euc-jp': ['ja'], 'euc-kr': ['ko'], 'windows-874': ['th']}
const UTF16: readonly Candidate[] = [
  {name: 'utf-16le', script: 'Zyyy', cost: 3},
  {name: 'utf-16be', script: 'Zyyy', cost: 3}
]
/** Nats that a declaration is worth: what a dozen letters tell. */
const DECLARED = 30
/** Nats by which readings are further apart than they are worth: neighbours in a text depend on one another. */
const TEMPER = 3
/** Nats for a character outside ASCII, above which no reading makes sense: of one byte, of more, and for all of them together. */
const SENSELESS = {one: 16, more: 10.5, all: 30}
/** One in so many characters may be broken where they are of several bytes. */
const INVALID = 40
/** Readings that are this much dearer than the best need not be weighed to the end. */
const FAR = 30

/** Characters of several bytes that a text in such an encoding has at least, and nats for each that is missing: one or two are any two bytes. */
const ENOUGH = 6
const FEW = 5

/** Choose the encoding of bytes that are not UTF-8, by the letters that each makes of a sample. Takes time in proportion to their number. */
export function chooseEncoding(bytes: Uint8Array, charsets: Charsets, scales: Scales, {declared, language, hasUtf8}: Evidence): Choice {
  const sample = sampleOf(bytes)
  const ascii = scales.asciiCosts(Uint16Array.from(sample), language)
  const readings: Reading[] = []
  let least = Infinity
  const add = (reading: Reading | undefined): void => {
    if (!reading) return
    readings.push(reading)
    least = Math.min(least, reading.nats)
  }
  for (const {name, script, cost} of withDeclared(charsets.candidates, declared)) {
    const prior = cost - (name === declared ? DECLARED : 0)
    add(charsets.isSingleByte(name) ? narrow(name, script, prior) : wide(name, prior))
  }
  if (hasUtf8) add(wide('utf-8', declared === 'utf-8' ? -DECLARED : 0))
  if (bytes.length % 2 === 0) for (const {name, cost} of UTF16) add(wide(name, cost))
  return decide(readings)

  function narrow(name: string, script: string, prior: number): Reading | undefined {
    const units = name === 'windows-1258' ? unitsOf(charsets.text(sample, name).normalize('NFC')) : charsets.units(sample, name)
    const weight = scales.weigh(units, ascii, script, least + FAR - prior)
    return weight && {name, nats: weight.nats + prior, above: weight.above, units, isWide: false}
  }

  function wide(name: string, prior: number): Reading | undefined {
    const units = charsets.units(name.startsWith('utf-16') ? bytes.subarray(0, sample.length + (sample.length % 2)) : sample, name)
    if (countInvalid(units) > 1 + units.length / INVALID) return undefined
    const ascii = scales.asciiCosts(units, language)
    const weights = (WIDE[name] ?? ['zh', 'ja', 'ko']).map((tag) => scales.weighWide(units, tag, ascii, language))
    const narrow = WIDE[name] ? undefined : scales.weigh(units, ascii, 'Latn', least + FAR - prior)
    const best = weights.reduce((a, b) => (b.nats < a.nats ? b : a), narrow ?? weights[0]!)
    const few = WIDE[name] ? FEW * Math.max(0, ENOUGH - countWide(units)) : 0
    return {name, nats: best.nats + prior + few, above: best.above, units, isWide: true}
  }
}

function withDeclared(candidates: readonly Candidate[], declared: string | undefined): readonly Candidate[] {
  if (declared === undefined || declared.startsWith('utf-') || candidates.some(({name}) => name === declared)) return candidates
  return [...candidates, {name: declared, script: 'Latn', cost: 0}]
}

function isSenseless({above, units, isWide}: Reading): boolean {
  let high = 0
  for (const unit of units) if (unit >= 0x80) high++
  return above > (isWide ? SENSELESS.more : SENSELESS.one) * high + SENSELESS.all
}

function countInvalid(units: Uint16Array): number {
  let count = 0
  for (const unit of units) if (unit === 0xfffd) count++
  return count
}

/** Characters from those of Thai on. */
function countWide(units: Uint16Array): number {
  let count = 0
  for (const unit of units) if (unit >= 0xe00 && unit !== 0xfffd) count++
  return count
}

/** Share of control characters that no text has. */
const CONTROLS = 0.01

function isBinary(units: Uint16Array): boolean {
  let controls = 0
  for (const unit of units) if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13 && unit !== 27) controls++
  return controls > 1 && controls > CONTROLS * units.length
}

/** The best reading; how sure it is depends on the best of those that read otherwise. */
function decide(readings: Reading[]): Choice {
  readings.sort((a, b) => a.nats - b.nats)
  const [best] = readings
  if (!best) return {name: 'windows-1252', confidence: 0}
  const other = readings.find(({units}) => !isSame(units, best.units))
  const gap = other ? (other.nats - best.nats) / TEMPER : Infinity
  const sure = isSenseless(best) || isBinary(best.units) ? 0 : 1 / (1 + Math.exp(-gap))
  return {name: best.name, confidence: Math.round(Math.min(sure, 0.999) * 1000) / 1000}
}

function isSame(a: Uint16Array, b: Uint16Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

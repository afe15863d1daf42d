import {isLetter, Kind, kinds, scripts, SCRIPTS} from '../../document/characters.js'
import type {Span} from '../../document/span.js'
import {pieces} from './features.js'

/** The words of a block that can tell its language, as far as they were looked at. */
export interface Sample {
  /** Number in `SCRIPTS` of the script that most letters are in. */
  readonly script: number
  /** Words in that script, lower case, in pieces, apostrophes as `'`. */
  readonly words: readonly string[]
  /** Letters in `words`. */
  readonly letters: number
  /** Whether kana stand among the letters. */
  readonly kana: boolean
  /** Whether it reads like a name: two to four words, each with a capital. Names go from language to language. */
  readonly name: boolean
}

/** Length of what can be an abbreviation in capitals. */
const ACRONYM = 5

/** Words of a name. */
const NAME = [2, 4] as const
/** What is noted of a word beside the number of its script. */
const OWNER = 63
const CAPITALS = 64
const CAPITAL = 128

const NOTHING: Sample = {script: 0, words: [], letters: 0, kana: false, name: false}

const HAN = SCRIPTS.indexOf('Hani')
const HIRAGANA = SCRIPTS.indexOf('Hira')
const KATAKANA = SCRIPTS.indexOf('Kana')

/** A run of visible characters, and what stands in it. */
interface Chunk {
  start: number
  end: number
  /** Digits, `@`, `//` or a dot before a small letter: a code, an address or a path, no word. */
  code: boolean
}

/**
 * Take the words of a block. Numbers, codes, addresses, units (`neutral`) and lone abbreviations are no words;
 * a block of these alone gives none. Ends behind `enough` letters.
 */
export function sampleWords(text: string, {start, end}: Span, neutral: ReadonlySet<string>, enough: number): Sample {
  const counts = new Uint32Array(SCRIPTS.length)
  const found: string[] = []
  const owners: number[] = []
  let letters = 0
  const chunk: Chunk = {start, end: start, code: false}
  while (letters < enough && nextChunk(text, chunk, end)) {
    if (chunk.code || isUnit(text, chunk, neutral)) continue
    letters += takeWords(text, chunk, counts, found, owners, neutral)
  }
  return choose(counts, found, owners, end - start)
}

/** Keep the words of the main script; drop a few capitals that stand alone. */
function choose(counts: Uint32Array, found: readonly string[], owners: readonly number[], length: number): Sample {
  const kana = counts[HIRAGANA]! + counts[KATAKANA]! > 0
  counts[HAN]! += counts[HIRAGANA]! + counts[KATAKANA]!
  counts[HIRAGANA] = counts[KATAKANA] = counts[0] = 0
  let script = 0
  for (let i = 1; i < counts.length; i++) if (counts[i]! > counts[script]!) script = i
  const words: string[] = []
  let letters = 0
  let capitals = 0
  let titled = 0
  found.forEach((word, i) => {
    const owner = owners[i]! & OWNER
    if ((owner === HIRAGANA || owner === KATAKANA ? HAN : owner) !== script) return
    if (owners[i]! & CAPITALS) capitals += word.length
    if (owners[i]! & CAPITAL) titled++
    words.push(...pieces(word))
    letters += word.length
  })
  const lone = capitals === letters && words.length === 1 && length <= letters + 14
  if (lone || (letters < 3 && script !== HAN)) return NOTHING
  return {script, words, letters, kana: kana && script === HAN, name: titled === words.length && titled >= NAME[0] && titled <= NAME[1]}
}

const APOSTROPHES = /[’‘ʻʼ`´]/g

function nextChunk(text: string, chunk: Chunk, end: number): boolean {
  const kind = kinds()
  let i = chunk.end
  while (i < end && kind[text.charCodeAt(i)] === Kind.space) i++
  chunk.start = i
  chunk.code = false
  let unspaced = false
  let before = 0
  for (; i < end; i++) {
    const unit = text.charCodeAt(i)
    const now = kind[unit]!
    if (now === Kind.space) break
    if (now === Kind.digit || unit === 64 || unit === 92 || (unit === 47 && before === 47)) chunk.code = true
    else if (before === 46 && now === Kind.lower && i - 1 > chunk.start) chunk.code = true
    else if (unit >= 0xe00 && isUnspaced(unit)) unspaced = true
    before = unit
  }
  chunk.end = i
  if (unspaced) chunk.code = false
  return i > chunk.start
}

/** Whether a letter is of a script that sets no spaces between words: Thai to Burmese, Khmer, Han, kana, Hangul with Han. */
function isUnspaced(unit: number): boolean {
  return unit < 0x10a0 || (unit >= 0x1780 && unit < 0x1800) || (unit >= 0x2e80 && unit < 0xd7b0)
}

/** Whether a chunk with a hyphen in it is a unit, such as `Wi-Fi`. */
function isUnit(text: string, {start, end}: Chunk, neutral: ReadonlySet<string>): boolean {
  return end - start <= ACRONYM && text.charCodeAt(start + 2) === 45 && neutral.has(text.slice(start, end).toLowerCase())
}

/** A run of letters. */
interface Word {
  start: number
  end: number
  /** Number of its script. */
  owner: number
  /** Capital letters. */
  upper: number
  /** Whether an apostrophe stands inside. */
  joined: boolean
}

const word: Word = {start: 0, end: 0, owner: 0, upper: 0, joined: false}

/** Find the next run of letters, apostrophes between them taken in; returns whether there is one. */
function nextWord(text: string, from: number, end: number): boolean {
  const kind = kinds()
  const script = scripts()
  let i = from
  while (i < end && !isLetter(kind[text.charCodeAt(i)]!)) i++
  word.start = i
  word.owner = word.upper = 0
  word.joined = false
  for (; i < end; i++) {
    const unit = text.charCodeAt(i)
    const now = kind[unit]!
    if (now === Kind.upper) word.upper++
    else if (isJoiner(unit)) {
      if (i === word.start || i + 1 === end || !isLetter(kind[text.charCodeAt(i + 1)]!)) break
      word.joined = true
    } else if (!isLetter(now)) break
    if (script[unit] !== 0) word.owner = script[unit]!
  }
  word.end = i
  return i > word.start
}

/** Add the words of a chunk; returns how many letters they have. */
function takeWords(text: string, chunk: Chunk, counts: Uint32Array, found: string[], owners: number[], neutral: ReadonlySet<string>): number {
  let total = 0
  for (let at = chunk.start; nextWord(text, at, chunk.end); ) {
    at = word.end
    const {start, end, owner, upper} = word
    const length = end - start
    if (length === 1 && owner !== HAN) {
      counts[owner]!++
      if (owner === 0 || upper === 1) continue
    }
    const small = lower(text.slice(start, end), upper > 0, word.joined)
    if (length <= ACRONYM && neutral.has(small)) continue
    counts[owner]! += length
    found.push(small)
    owners.push(owner | marks(text, length))
    total += length
  }
  return total
}

/** What the capitals of the word say. */
function marks(text: string, length: number): number {
  if (word.upper === 0) return 0
  const capital = kinds()[text.charCodeAt(word.start)] === Kind.upper ? CAPITAL : 0
  return word.upper === length && length <= ACRONYM ? capital | CAPITALS : capital
}

function lower(word: string, upper: boolean, joined: boolean): string {
  const small = upper ? word.toLowerCase() : word
  return joined ? small.replace(APOSTROPHES, "'") : small
}

/** Apostrophes in their many forms: part of a word between letters. */
function isJoiner(unit: number): boolean {
  if (unit < 0x2010) return unit === 39 || unit === 0x60 || unit === 0x2bb || unit === 0x2bc
  return unit === 0x2019 || unit === 0x2018
}

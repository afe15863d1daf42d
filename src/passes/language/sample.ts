import {isLetter, Kind, kinds, scripts, SCRIPTS} from '../../document/characters.js'
import type {Span} from '../../document/span.js'

/** The words of a block that can tell its language, as far as they were looked at. */
export interface Sample {
  /** Number in `SCRIPTS` of the script that most letters are in. */
  readonly script: number
  /** Words in that script, lower case, apostrophes as `'`. */
  readonly words: readonly string[]
  /** Letters in `words`. */
  readonly letters: number
  /** Whether kana stand among the letters. */
  readonly kana: boolean
}

/** Letters after which no more words are taken: more would not tell more. */
const ENOUGH = 240
/** Length of what can be an abbreviation in capitals. */
const ACRONYM = 5

const HAN = SCRIPTS.indexOf('Hani')
const HIRAGANA = SCRIPTS.indexOf('Hira')
const KATAKANA = SCRIPTS.indexOf('Kana')

/** A run of visible characters, and what stands in it. */
interface Chunk {
  start: number
  end: number
  /** Digits, `@`, `/`, `_` or a dot before a small letter: a code, an address or a path, no word. */
  code: boolean
}

/**
 * Take the words of a block. Numbers, codes, addresses, units (`neutral`) and lone abbreviations are no words;
 * a block of these alone gives none.
 */
export function sampleWords(text: string, {start, end}: Span, neutral: ReadonlySet<string>): Sample {
  const counts = new Uint16Array(SCRIPTS.length)
  const found: string[] = []
  const owners: number[] = []
  let letters = 0
  const chunk: Chunk = {start, end: start, code: false}
  while (letters < ENOUGH && nextChunk(text, chunk, end)) {
    if (chunk.code) continue
    letters += takeWords(text, chunk, counts, found, owners, neutral)
  }
  return choose(counts, found, owners, end - start)
}

/** Keep the words of the main script; drop a few capitals that stand alone. */
function choose(counts: Uint16Array, found: readonly string[], owners: readonly number[], length: number): Sample {
  const kana = counts[HIRAGANA]! + counts[KATAKANA]! > 0
  counts[HAN]! += counts[HIRAGANA]! + counts[KATAKANA]!
  counts[HIRAGANA] = counts[KATAKANA] = counts[0] = 0
  let script = 0
  for (let i = 1; i < counts.length; i++) if (counts[i]! > counts[script]!) script = i
  const words: string[] = []
  let letters = 0
  let capitals = 0
  found.forEach((word, i) => {
    const owner = owners[i]! & 63
    if ((owner === HIRAGANA || owner === KATAKANA ? HAN : owner) !== script) return
    if (owners[i]! & 64) capitals += word.length
    words.push(word.toLowerCase().replace(APOSTROPHES, "'"))
    letters += word.length
  })
  const lone = capitals === letters && words.length === 1 && length <= letters + 14
  return lone || (letters < 3 && script !== HAN) ? {script: 0, words: [], letters: 0, kana: false} : {script, words, letters, kana}
}

const APOSTROPHES = /[’‘ʻʼ`´]/g

function nextChunk(text: string, chunk: Chunk, end: number): boolean {
  const kind = kinds()
  let i = chunk.end
  while (i < end && kind[text.charCodeAt(i)] === Kind.space) i++
  chunk.start = i
  chunk.code = false
  let before = 0
  for (; i < end; i++) {
    const unit = text.charCodeAt(i)
    const now = kind[unit]!
    if (now === Kind.space) break
    if (now === Kind.digit || unit === 64 || unit === 95 || unit === 92 || (unit === 47 && before === 47)) chunk.code = true
    else if (before === 46 && now === Kind.lower && i - 1 > chunk.start) chunk.code = true
    before = unit
  }
  chunk.end = i
  return i > chunk.start
}

/** Add the words of a chunk; returns how many letters they have. */
function takeWords(text: string, chunk: Chunk, counts: Uint16Array, found: string[], owners: number[], neutral: ReadonlySet<string>): number {
  const kind = kinds()
  const script = scripts()
  let total = 0
  let i = chunk.start
  while (i < chunk.end) {
    while (i < chunk.end && !isLetter(kind[text.charCodeAt(i)]!)) i++
    const from = i
    let owner = 0
    let upper = 0
    for (; i < chunk.end; i++) {
      const unit = text.charCodeAt(i)
      const now = kind[unit]!
      if (now === Kind.upper) upper++
      if (!isLetter(now) && !(isJoiner(unit) && i > from && i + 1 < chunk.end && isLetter(kind[text.charCodeAt(i + 1)]!))) break
      if (script[unit] !== 0) owner = script[unit]!
    }
    const length = i - from
    if (length < 2 && owner !== HAN) {
      if (length === 1) counts[owner]!++
      if (length === 0 || owner === 0 || upper === 1) continue
    }
    const word = text.slice(from, i)
    if (neutral.has(word.toLowerCase())) continue
    counts[owner]! += length
    found.push(word)
    owners.push(owner | (upper === length && length <= ACRONYM ? 64 : 0))
    total += length
  }
  return total
}

/** Apostrophes in their many forms, and hyphens: part of a word between letters. */
function isJoiner(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018 || unit === 0x2bb || unit === 0x2bc || unit === 0x60 || unit === 0x2010 || unit === 0x2011
}

import type {Codepage} from './codepages.js'
import {sliceTraced, Tracer, type Traced} from './traced.js'

/** How far to go in reading bytes as UTF-8. */
export interface Reading {
  /** Give up at the first byte that is not UTF-8; else such characters stay as they are. */
  readonly whole: boolean
  /** Spaces may stand for lost no-break spaces: where ftfy takes them for that, or anywhere inside a sequence. */
  readonly spaces: 'none' | 'likely' | 'any'
  /** Whether a word of which a part can be read so is better left. */
  readonly isBetterLeft?: (word: string, read: string) => boolean
}

export interface Undone {
  readonly traced: Traced
  /** Multi-byte sequences that were whole. */
  readonly exact: number
  /** Continuation bytes that fitted: how much speaks for UTF-8. */
  readonly fits: number
  /** Sequences that were whole but for a lost no-break space. */
  readonly spaced: number
  /** Characters outside ASCII that stayed as they were. */
  readonly left: number
}

interface Sequence {
  readonly length: number
  readonly made: string
  readonly spaced: boolean
}

const SUBSTITUTE = 0x1a
const QUESTION = 0x3f
/** Words are looked at up to this length. */
const LONGEST = 60
const SPACE = 0x20
/** Sequences that, alone in a word, prove it. */
const PROOF = 2

/** Read the bytes that `page` turned to text as UTF-8 again. Undefined if that cannot be or changes nothing. */
export function undoUtf8(from: Traced, page: Codepage, reading: Reading): Undone | undefined {
  const {text} = from
  let tracer: Tracer | undefined
  let kept = 0
  let exact = 0
  let fits = 0
  let spaced = 0
  let left = 0
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    if (code < 0x80 || (code === 0xfffd && page.lossy)) {
      i++
      continue
    }
    const rest = reading.isBetterLeft && isWordStart(text, i) ? wordToLeave(from, i, page, reading) : 0
    if (rest > 0) {
      left++
      i += rest
      continue
    }
    const found = sequenceAt(text, i, page, reading)
    if (found) {
      tracer ??= new Tracer(from)
      tracer.keep(kept, i)
      tracer.put(found.made, i)
      i += found.length
      kept = i
      if (found.spaced) spaced++
      else exact++
      fits += found.length - 1
    } else {
      if (reading.whole) return undefined
      left++
      i++
    }
  }
  if (!tracer) return undefined
  tracer.keep(kept, text.length)
  return {traced: tracer.done(), exact, fits, spaced, left}
}

/** Whether the first character outside ASCII of a word is at `index`. */
function isWordStart(text: string, index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i < LONGEST; i--) {
    const code = text.charCodeAt(i)
    if (code === SPACE) return true
    if (code > 0x7f) return false
  }
  return true
}

/** Length of the word at `index` if it is better left as it is, else 0. */
function wordToLeave(from: Traced, index: number, page: Codepage, reading: Reading): number {
  let end = index
  while (end < from.text.length && end - index < LONGEST && from.text.charCodeAt(end) !== SPACE) end++
  const word = sliceTraced(from, index, end)
  const trial = undoUtf8(word, page, {whole: false, spaces: reading.spaces})
  // beside other mojibake, a word of sequences alone is no accident
  if (!trial || (trial.left === 0 && trial.exact >= PROOF)) return 0
  return reading.isBetterLeft?.(word.text, trial.traced.text) ? end - index : 0
}

/** The byte of a character; U+FFFD stands for a byte without a meaning. */
function byteAt(text: string, index: number, page: Codepage): number {
  if (index >= text.length) return -1
  const code = text.charCodeAt(index)
  return code === 0xfffd && page.lossy ? SUBSTITUTE : page.encode[code]!
}

function sequenceAt(text: string, index: number, page: Codepage, reading: Reading): Sequence | undefined {
  const lead = byteAt(text, index, page)
  const need = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
  if (need === 0) return undefined
  const second = byteAt(text, index + 1, page)
  if (!isContinuation(second) && second !== SPACE && second !== SUBSTITUTE && second !== QUESTION) return undefined
  const bytes = [lead]
  for (let k = 1; k <= need; k++) bytes.push(byteAt(text, index + k, page))
  return (
    exactly(bytes) ??
    surrogates(text, index, page, bytes) ??
    (reading.spaces === 'none' ? undefined : withSpace(text, index, page, bytes, reading.spaces)) ??
    (page.lossy ? withLoss(bytes) : undefined)
  )
}

/** The last plane of letters; tags and variation selectors; nothing else is in use beyond. */
const LAST_USED = 0x3ffff
const FIRST_TAG = 0xe0001
const LAST_TAG = 0xe01ef

const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf

function exactly(bytes: readonly number[]): Sequence | undefined {
  const [lead = 0, second = 0] = bytes
  let code = lead & (bytes.length === 2 ? 0x1f : bytes.length === 3 ? 0x0f : 0x07)
  for (let k = 1; k < bytes.length; k++) {
    if (!isContinuation(bytes[k]!)) return undefined
    code = (code << 6) | (bytes[k]! & 0x3f)
  }
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return undefined
  if (code > LAST_USED && (code < FIRST_TAG || code > LAST_TAG)) return undefined
  return {length: bytes.length, made: String.fromCodePoint(code), spaced: false}
}

/** CESU-8: both halves of a surrogate pair written as three bytes each. */
function surrogates(text: string, index: number, page: Codepage, [lead, second = 0, third = 0]: readonly number[]): Sequence | undefined {
  if (lead !== 0xed || second < 0xa0 || second > 0xaf) return undefined
  const [a, b, c] = [3, 4, 5].map((k) => byteAt(text, index + k, page))
  if (a !== 0xed || b! < 0xb0 || b! > 0xbf) return undefined
  const whole = isContinuation(third) && isContinuation(c!)
  if (!whole && !(isLost(third) && page.lossy) && !(isLost(c!) && page.lossy)) return undefined
  if (!whole) return {length: 6, made: '\ufffd', spaced: false}
  const high = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)
  const low = 0xd000 | ((b! & 0x3f) << 6) | (c! & 0x3f)
  return {length: 6, made: String.fromCharCode(high, low), spaced: false}
}

/** Leads of two bytes after which a lost no-break space is likely, after ftfy's ALTERED_UTF8_RE. */
const SPACED_LEADS = new Set([0xc2, 0xc3, 0xc5, 0xce, 0xd0, 0xd9])
/** What goes on a word after "Ã ": Portuguese às, àquele, àquela, àquilo; otherwise à is a word of its own. */
const GOES_ON = /^(?: |quele|quela|quilo|s )/

function withSpace(text: string, index: number, page: Codepage, bytes: number[], spaces: Reading['spaces']): Sequence | undefined {
  const blanks = bytes.filter((byte) => byte === SPACE).length
  if (blanks !== 1 || page.noBreakSpace < 0x80 || page.noBreakSpace > 0xbf) return undefined
  if (page.noBreakSpace === 0xa0 && bytes[0] === 0xc3 && !GOES_ON.test(text.slice(index + 2, index + 8))) return {length: 1, made: 'à', spaced: true}
  if (spaces === 'likely' && (page.noBreakSpace !== 0xa0 || !likelySpace(bytes))) return undefined
  const found = exactly(bytes.map((byte) => (byte === SPACE ? page.noBreakSpace : byte)))
  return found && {...found, spaced: true}
}

function likelySpace([lead = 0, second = 0, third = 0, fourth]: readonly number[]): boolean {
  const sure = (byte: number): boolean => isContinuation(byte) && byte !== 0x85 && byte !== 0xa0
  if (fourth !== undefined) return lead === 0xf0
  if (lead < 0xe0) return SPACED_LEADS.has(lead)
  if (second === SPACE) return (lead === 0xe2 || lead === 0xe3) && sure(third)
  return lead <= 0xe3 && sure(second)
}

const isLost = (byte: number): boolean => byte === SUBSTITUTE || byte === QUESTION

/** A sequence in which bytes were lost to U+FFFD, or one to a question mark, is one U+FFFD; after ftfy's LOSSY_UTF8_RE. */
function withLoss(bytes: readonly number[]): Sequence | undefined {
  const [lead = 0, ...rest] = bytes
  const lost = rest.filter(isLost).length
  const questions = rest.filter((byte) => byte === QUESTION).length
  if (lost === 0 || questions > 1 || !rest.every((byte) => isLost(byte) || isContinuation(byte))) return undefined
  if (rest.length === 1 && questions === 1 && lead > 0xc3) return undefined
  return {length: bytes.length, made: '\ufffd', spaced: false}
}

import {isLetter, Kind, kinds} from '../../document/characters.js'
import {fillSymbols} from '../../passes/encoding/symbols.js'
import {EDGE} from '../../languages/letter-bigrams.js'

const SPACE = 32
const CAPITAL_INSIDE = 7
const CAPITALS = 0.2
/** Nats for a symbol that touches a letter, for a mark between two letters, and for two marks side by side. */
const TOUCH = 3
const INSIDE = 11
const SIDE_BY_SIDE = 1
/** Nats for two letters of different scripts side by side, besides what their pair costs. */
const MIXED = 4
/** Nats for a letter outside ASCII beside a digit. */
const AT_DIGIT = 3
/** Dashes and the like hardly touch words on one side. */
const GLUED = 5
/** For a list's bullet that does not begin a line. */
const BULLET_INSIDE = 10
/** For a mark that leans on a word but has blanks on both sides, for an ordinal sign behind no number, and for an opening mark of Spanish that opens nothing. */
const ALONE = 5
/** For an apostrophe between capitals. */
const AMONG_CAPITALS = 3
/** For the first quotation mark of a kind whose other half is nowhere, and for each more of them. */
const UNPAIRED = 3
const UNPAIRED_MORE = 2

/** Nats by character. Accents that stand alone, signs of old fonts and of mathematics are hardly ever written; ordinals are. */
const COSTS: readonly (readonly [characters: string, nats: number])[] = [
  ['\u02c6\u02c7\u02d8\u02d9\u02da\u02db\u02dc\u02dd\u00a8\u00af\u00b8', 10],
  ['\u2020\u2021\u2030\u0192\u00a6\u00ac\u00a4\u00a2\u00a5\u201a\u203a\u2039\u00b5\u00b1\u00b9\u00b2\u00b3\u00bc\u00bd\u00be\u00f7\u00d7\u2122\u00b6', 8],
  ['∞∂∏π∫Ω√≈≠∆◊≡⌠⌡∩⁄ⁿ⌐¬\uf8ff₧∙', 13],
  ['’\u05f3\u05f4\u05be–«»“”\u00a0', 4],
  ['„—', 4.5],
  ['´', 6],
  ['‘…·№', 5],
  ['ªº', 3]
]
/** Marks that stand between letters, and those that come in numbers: from the second on they cost half. */
const JOINS = '·’´‐‑ʻʼ\u00ad\u200b\u200c\u200d\u200e\u200f\u05be\u05f3\u05f4'
const REPEATED = '’‘“”„«»–—…\u00a0·№´\u05f3\u05f4\u05be'
const DASHES = '–—·…'
/** Quotation marks, and what closes or opens them. */
const PARTNERS: readonly (readonly [mark: string, partners: string])[] = [['“', '”„'], ['„', '“”'], ['‹', '›'], ['›', '‹'], ['«', '»'], ['»', '«'], ['‚', '‘’'], ['‘', '’‚']]
const LEANING = '´’‘“”„‚‹›ˇ˘˙˚˝˛¸¨¯'
const ORDINALS = 'ªº'
/** Besides digits: 1.ª, Nº, Mª, Dª, Sª. */
const BEFORE_ORDINALS = '.nNmMdDsS'
const OPENERS = '¡¿'
const NOT_OPENED = '.,'
const BULLET = 0x2022
const APOSTROPHE = 0x2019
const DIGIT_COST = 6
const CONTROL_COST = 20
/** For a combining mark that makes no letter with what is before it. */
const MARK_COST = 9
/** The same for a mark of tone on a letter that has another mark. */
const TONE_COST = 3

const JOIN = 1
const REPEAT = 2
const DASH = 4
const QUOTE = 8
const LEANS = 16
const ORDINAL = 32
const OPENER = 64

/** What every language has in common: symbols, and neighbours that hardly stand side by side. */
export class Punctuation {
  readonly symbols = new Float32Array(0x10000)
  private readonly touch = new Uint8Array(0x10000)
  private readonly flags = new Uint8Array(0x10000)

  /** `letters` are the numbers of letters by code unit. */
  constructor(private readonly letters: Uint16Array) {
    fillSymbols(this.symbols, this.touch)
    const kind = kinds()
    this.symbols.fill(CONTROL_COST, 0x7f, 0xa0)
    this.symbols.fill(CONTROL_COST, 0, SPACE)
    for (const blank of '\t\n\f\r\u001b') this.symbols[blank.charCodeAt(0)] = 0
    this.symbols.fill(MARK_COST, 0x300, 0x370)
    for (const [characters, nats] of COSTS) for (const sign of characters) this.symbols[sign.charCodeAt(0)] = nats
    for (let code = 0x80; code < 0x10000; code++) if (kind[code] === Kind.digit) this.symbols[code] = DIGIT_COST
    for (const mark of '´\u05be\u05f3\u05f4') this.touch[mark.charCodeAt(0)] = 0
    this.mark(JOINS, JOIN)
    this.flags.fill(JOIN, 0x300, 0x370)
    this.mark(REPEATED, REPEAT)
    this.mark(DASHES, DASH)
    for (const [mark] of PARTNERS) this.mark(mark, QUOTE)
    this.mark(LEANING, LEANS)
    this.mark(ORDINALS, ORDINAL)
    this.mark(OPENERS, OPENER)
  }

  private mark(characters: string, flag: number): void {
    for (const character of characters) this.flags[character.charCodeAt(0)]! |= flag
  }

  /** Nats of the symbols of a text and of what stands beside what. */
  cost(units: Uint16Array): number {
    const {letters, flags} = this
    const seen = new Map<number, number>()
    let nats = 0
    let before = SPACE
    let a = EDGE
    let earlier = EDGE
    for (let i = 0; i <= units.length; i++) {
      const code = i < units.length ? units[i]! : SPACE
      const b = letters[code]!
      if (code < SPACE) nats += this.symbols[code]!
      if (code > 127 || before > 127) {
        nats += this.pair(before, code, a, b)
        if (before > 127 && a === EDGE && b !== EDGE && earlier !== EDGE && !(flags[before]! & JOIN)) nats += INSIDE
        if (code > 127 && b === EDGE && (flags[code]! & (REPEAT | QUOTE)) > 0) nats -= this.repeated(code, seen)
        nats += this.place(units, i)
        if (code === BULLET && i > 0 && before !== 10 && before !== 13) nats += BULLET_INSIDE
      }
      earlier = a
      a = b
      before = code
    }
    return nats + unpaired(seen)
  }

  /** Nats for a mark that does not stand where it does in text. */
  private place(units: Uint16Array, i: number): number {
    const previous = units[i - 2] ?? SPACE
    const mark = units[i - 1] ?? SPACE
    const code = units[i] ?? SPACE
    const flag = this.flags[mark]!
    if (flag < LEANS) return 0
    if (flag & ORDINAL) return isDigit(previous) || BEFORE_ORDINALS.includes(String.fromCharCode(previous)) ? 0 : ALONE
    if (flag & OPENER) return isDigit(previous) || code <= SPACE || NOT_OPENED.includes(String.fromCharCode(code)) || (isScale(code) && this.letters[units[i + 1] ?? SPACE] === EDGE) ? ALONE : 0
    if (mark === APOSTROPHE && kinds()[previous] === Kind.upper && kinds()[code] === Kind.upper) return AMONG_CAPITALS
    return previous <= SPACE && code <= SPACE ? ALONE : 0
  }

  /** What is spared as a mark has been seen before. */
  private repeated(code: number, seen: Map<number, number>): number {
    const count = seen.get(code) ?? 0
    seen.set(code, count + 1)
    return count > 0 && this.flags[code]! & REPEAT ? this.symbols[code]! / 2 : 0
  }

  /** Nats for neighbours, one of them outside ASCII, and for the second itself. */
  private pair(before: number, code: number, a: number, b: number): number {
    const {symbols} = this
    const cost = code < SPACE ? 0 : code >= 0x300 && code < 0x370 && a !== EDGE && before > 127 ? TONE_COST : symbols[code]!
    const nats = cost + this.contact(before, code, a, b)
    return before > 127 && code > 127 && a === EDGE && b === EDGE && symbols[before]! * symbols[code]! > 0 ? nats + SIDE_BY_SIDE : nats
  }

  /** Nats for neighbours: a capital inside a word, a symbol that touches a letter. */
  private contact(before: number, code: number, a: number, b: number): number {
    const kind = kinds()
    if (a !== EDGE && b !== EDGE) return (isLatin(before) === isLatin(code) ? 0 : MIXED) + (kind[code] !== Kind.upper ? 0 : kind[before] === Kind.upper ? CAPITALS : CAPITAL_INSIDE)
    if ((a !== EDGE && before > 127 && isDigit(code)) || (b !== EDGE && code > 127 && isDigit(before))) return AT_DIGIT
    if (a !== EDGE) return this.touch[code]! & 1 ? TOUCH : 0
    return b !== EDGE && this.touch[before]! & 2 ? TOUCH : b !== EDGE && before > 127 && kind[code] === Kind.lower && this.flags[before]! & DASH ? GLUED : 0
  }
}

function unpaired(seen: ReadonlyMap<number, number>): number {
  let nats = 0
  if (seen.size === 0) return 0
  for (const [mark, partners] of PARTNERS) {
    const count = seen.get(mark.charCodeAt(0))
    if (count !== undefined && ![...partners].some((partner) => seen.has(partner.charCodeAt(0)))) nats += UNPAIRED + UNPAIRED_MORE * (count - 1)
  }
  return nats
}

const isLatin = (code: number): boolean => code < 0x250 || (code >= 0x1e00 && code < 0x1f00)
/** Degrees of Celsius and Fahrenheit. */
const isScale = (code: number): boolean => code === 0x43 || code === 0x46
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Nats for a point of Hebrew below a letter, and for one that stands elsewhere. */
const POINT = 2.5
const STRAY_POINT = 12

/** A text without the points of Hebrew, and what they cost. */
export function withoutPoints(units: Uint16Array): {units: Uint16Array; nats: number} {
  const kind = kinds()
  const kept = new Uint16Array(units.length)
  let size = 0
  let nats = 0
  let points = 3
  for (const code of units) {
    if (isPoint(code)) nats += points++ < 3 ? POINT : STRAY_POINT
    else {
      kept[size++] = code
      points = code >= 0x5d0 && code < 0x5f3 && isLetter(kind[code]!) ? 0 : 3
    }
  }
  return {units: kept.subarray(0, size), nats}
}

const isPoint = (code: number): boolean => code >= 0x5b0 && code < 0x5c8 && code !== 0x5be && code !== 0x5c0 && code !== 0x5c3 && code !== 0x5c6

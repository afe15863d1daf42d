import {isLetter, Kind, kinds} from '../../document/characters.js'
import {Model} from './model.js'

const LF = 10
const CR = 13
/** What a character is to the gate, above the ten bits of its letter number. */
const LETTER = 1 << 10
const LOWER = 1 << 11
const UPPER = 1 << 12
/** Symbols that hardly touch letters. */
const SYMBOL = 1 << 13
/** Characters that are always suspicious. */
const BAD = 1 << 14
/** Quotation marks, dashes and the like. */
const MARK = 1 << 15
/** Marks that stand between letters in ordinary text. */
const JOIN = 1 << 16
/** Ã and Â: their space may have been a no-break space. */
const OPEN = 1 << 17
const NUMBER = LETTER - 1

/** Nats that a pair of letters may cost in the language that likes it best. */
const DEAR = 7.2
/** Above this, scripts have no single-byte encoding whose letters could be mistaken for theirs. */
const LAST = 0x530

const NOT_ASCII = /[^\0-\u007f]/

/** Finds the lines that may hold mojibake, quickly; ordinary letters of one script pass. */
export class Gate {
  private readonly classes = new Uint32Array(0x10000)
  private readonly attested: Uint8Array

  constructor(model: Model) {
    this.attested = model.attested(DEAR)
    const kind = kinds()
    for (let code = 0; code < 0x10000; code++) this.classes[code] = classOf(code, kind[code]!, model)
    for (const code of [0xc2, 0xc3]) this.classes[code]! |= OPEN
    for (const mark of '’–—…·‐‑') this.classes[mark.charCodeAt(0)] = MARK | JOIN
  }

  /** Whether a line of the text is suspicious. */
  suspects(text: string): boolean {
    let suspicious = false
    this.scan(text, () => {
      suspicious = true
      return false
    })
    return suspicious
  }

  /** Call `found` for every suspicious line, with its place, until it says false. */
  scan(text: string, found: (start: number, end: number) => boolean): void {
    if (!NOT_ASCII.test(text)) return
    const {classes} = this
    let start = 0
    let suspicious = false
    let before = LF
    let a = 0
    let earlier = 0
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : LF
      const b = classes[code]!
      if ((code | before) > 127 && !suspicious && (a | b) !== 0) suspicious = this.isOdd(a, b, code) || this.isOddBetween(earlier, a, b, before)
      if (code === LF || code === CR) {
        if (suspicious && !found(start, i)) return
        suspicious = false
        start = i + 1
      }
      before = code
      earlier = a
      a = b
    }
  }

  private isOdd(a: number, b: number, code: number): boolean {
    if ((a & b & LETTER) !== 0) {
      const first = a & NUMBER
      const second = b & NUMBER
      return ((a & LOWER) !== 0 && (b & UPPER) !== 0) || (first * second !== 0 && this.attested[first * Model.size + second] === 0)
    }
    if (((a | b) & (SYMBOL | BAD | OPEN)) === 0) return false
    if ((b & BAD) !== 0 || ((a & SYMBOL) !== 0 && (b & (LETTER | SYMBOL)) !== 0) || ((b & SYMBOL) !== 0 && (a & LETTER) !== 0)) return true
    return (a & OPEN) !== 0 && (code === 0x20 || code === 0xa0)
  }

  /** A quotation mark inside a word, or a letter outside ASCII between two marks. */
  private isOddBetween(earlier: number, a: number, b: number, before: number): boolean {
    const around = earlier & b
    return ((a & (MARK | JOIN)) === MARK && (around & LETTER) !== 0) || ((around & MARK) !== 0 && before > 127 && (a & LETTER) !== 0)
  }
}

function classOf(code: number, kind: number, model: Model): number {
  if (kind === Kind.mark || kind === Kind.surrogate || (kind === Kind.invisible && code > 0x9f)) return 0
  return isLetter(kind) ? letterClass(code, kind, model) : code < 0x80 ? 0 : symbolClass(code, model.symbolCost(code))
}

function letterClass(code: number, kind: number, model: Model): number {
  if (code >= 0x2b0 && code < 0x370) return 0
  if (code >= LAST && (code < 0x1e00 || code >= 0x2000)) return LETTER
  return LETTER | model.letters[code]! | (kind === Kind.lower ? LOWER : kind === Kind.upper ? UPPER : 0)
}

function symbolClass(code: number, cost: number): number {
  if (cost > 3) return cost >= 9 ? BAD : SYMBOL
  const isMark = cost > 1 && code !== 0xa0 && (code < LAST || (code >= 0x2000 && code < 0x2070))
  return isMark ? MARK : 0
}

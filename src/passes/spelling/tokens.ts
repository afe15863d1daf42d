import {Kind, isLetter, kinds} from '../../document/characters.js'

/** How a word is written. */
export const Shape = {
  /** Small Latin letters a to z alone; an apostrophe may stand between them. */
  lower: 1,
  /** The same behind a capital. */
  capital: 2,
  /** A digit stands at the beginning. */
  number: 3,
  /** Capitals inside, other letters, digits inside. */
  other: 4
} as const

/** Called for every word of a text; `shape` is one of `Shape`. */
export type Visit = (start: number, end: number, shape: number) => void

const APOSTROPHES = new Set([0x27, 0x2019])

/** Visit the words of `[from, to)`: runs of letters, marks and digits, with apostrophes between letters. One sweep. */
export function visitWords(text: string, from: number, to: number, visit: Visit): void {
  const table = kinds()
  for (let i = from; i < to; i++) {
    const kind = table[text.charCodeAt(i)]!
    if (!isLetter(kind) && kind !== Kind.digit) continue
    const start = i
    let shape: number = kind === Kind.digit ? Shape.number : shapeOfFirst(text.charCodeAt(i))
    for (i++; i < to; i++) {
      const code = text.charCodeAt(i)
      if (code >= 97 && code <= 122) continue
      const next = table[code]!
      if (isLetter(next) || next === Kind.digit) {
        if (shape !== Shape.number) shape = Shape.other
      } else if (!APOSTROPHES.has(code) || i + 1 >= to || !isLetter(table[text.charCodeAt(i + 1)]!)) break
    }
    visit(start, i, shape)
  }
}

function shapeOfFirst(code: number): number {
  if (code >= 97 && code <= 122) return Shape.lower
  return code >= 65 && code <= 90 ? Shape.capital : Shape.other
}

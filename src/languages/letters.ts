import {decodeBase64} from './base64.js'
import {lazy} from './lazy.js'

/** Bits of a trigram in which a letter stands that the language does not write. */
const STRANGE = 14

/** The packed model of one language. */
export interface PackedLetters {
  /** The letters that the language writes in its words, folded; the edge of a word comes before them. */
  readonly alphabet: string
  /** Bits of surprise for each three letters, 0 to 15, two in a byte, in base64. */
  readonly cells: string
}

/** How the letters of a language's words and names follow each other. */
export class LetterModel {
  private readonly codes = new Map<number, number>()
  private readonly size: number

  constructor(
    alphabet: string,
    private readonly bits: (cell: number) => number
  ) {
    for (const letter of alphabet) this.codes.set(letter.charCodeAt(0), this.codes.size + 1)
    this.size = this.codes.size + 1
  }

  /** A model from its packed form. */
  static unpack({alphabet, cells}: PackedLetters): LetterModel {
    const bytes = lazy(() => decodeBase64(cells))
    return new LetterModel(alphabet, (cell) => (bytes()[cell >> 1]! >> (cell & 1 ? 4 : 0)) & 15)
  }

  /** Bits of surprise over a whole folded word. */
  surprise(word: string): number {
    let sum = 0
    this.each(word, (cell) => (sum += cell < 0 ? STRANGE : this.bits(cell)))
    return sum
  }

  /** Calls back with the cell of every letter of a word after the two before it, and of its end; -1 where the language has no such letter. */
  each(word: string, visit: (cell: number) => void): void {
    const {size, codes} = this
    let [a, b] = [0, 0]
    for (let i = 0; i <= word.length; i++) {
      const c = i < word.length ? (codes.get(word.charCodeAt(i)) ?? -1) : 0
      visit(a < 0 || b < 0 || c < 0 ? -1 : (a * size + b) * size + c)
      a = b
      b = c
    }
  }
}

/** The models by language, with its script where that is not the usual one; each is unpacked when it is first asked. */
export type LetterModels = ReadonlyMap<string, LetterModel>

export async function loadLetterModels(): Promise<LetterModels> {
  const {letters} = await import('./generated/letters.js')
  return new Map(Object.entries(letters).map(([tag, packed]) => [tag, LetterModel.unpack(packed)]))
}

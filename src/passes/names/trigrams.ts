import {decodeBase64} from '../../languages/base64.js'
import {lazy} from '../../languages/lazy.js'

/** Letters a to z, and the edge of a word. */
export const LETTERS = 27

/** How the letters of names follow each other, over folded names in Latin letters. */
export class TrigramModel {
  private constructor(private readonly bytes: () => Uint8Array) {}

  /** A model from base64: sixteenths of a bit for each three letters. */
  static unpack(packed: string): TrigramModel {
    return new TrigramModel(lazy(() => decodeBase64(packed)))
  }

  /** Calls back with the table cell of every letter of a word, and of its end. */
  static each(word: string, visit: (cell: number) => void): void {
    let a = 0
    let b = 0
    for (let i = 0; i <= word.length; i++) {
      const c = i < word.length ? word.charCodeAt(i) - 96 : 0
      visit((a * LETTERS + b) * LETTERS + c)
      a = b
      b = c
    }
  }

  /** Bits of surprise over a whole word; 0 for a word with other letters than a to z. */
  surprise(word: string): number {
    if (!/^[a-z]+$/.test(word)) return 0
    const bytes = this.bytes()
    let sum = 0
    TrigramModel.each(word, (cell) => (sum += bytes[cell]!))
    return sum / 16
  }
}

import type {Bloom} from './bloom.js'

/** Words of a language by their stems and the endings that may follow: a filter of forms that has room for all of an inflected language. */
export class Stems {
  private readonly endings: ReadonlySet<string>
  private readonly longest: number

  /** `endings`: with blanks between; words that are whole have none. */
  constructor(
    private readonly stems: Bloom,
    endings: string
  ) {
    this.endings = new Set(endings.split(' '))
    this.longest = Math.max(...[...this.endings].map((ending) => ending.length))
  }

  /** Whether a folded word may be a form of a known one. */
  has(word: string): boolean {
    for (let at = word.length; at >= Math.max(SHORTEST, word.length - this.longest); at--) {
      if (this.endings.has(word.slice(at)) && this.stems.has(word.slice(0, at))) return true
    }
    return false
  }
}

/** Shortest stem. */
export const SHORTEST = 3

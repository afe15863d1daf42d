import {HINT_GROUPS} from './phrases.js'

/** What the class and id names around a line say. */
export interface Hints {
  /** How many words speak for the article and for chrome: near the line, then in all. */
  readonly scores: readonly number[]
  /** For each group of words, a bit for one near the line, and one for one around it. */
  readonly groups: number
  /** The group of the first word near the line that speaks for chrome; 0 for none. */
  readonly first: number
  /** No word near the line speaks for chrome, but for captions. */
  readonly plain: boolean
}

/** Names that begin within so many characters stand near the line. */
const NEAR = 60
const CAPTION = HINT_GROUPS.indexOf('caption')

/** Strings whose reading is kept. */
const MAX_KNOWN = 4000

/** Reads class and id names, each string once: lines of one list share them, and so do pages of one site. */
export class HintCache {
  private static readonly caches = new WeakMap<ReadonlyMap<string, number>, HintCache>()

  /** The cache for words and their groups. */
  static of(words: ReadonlyMap<string, number>): HintCache {
    const cache = HintCache.caches.get(words) ?? new HintCache(words)
    HintCache.caches.set(words, cache)
    return cache
  }

  private readonly known = new Map<string, Hints>()
  private readonly likely: Uint8Array

  private constructor(private readonly words: ReadonlyMap<string, number>) {
    this.likely = likelyWords(words)
  }

  read(names: string): Hints {
    const known = this.known.get(names)
    if (known) return known
    const made = this.readNew(names)
    if (this.known.size >= MAX_KNOWN) this.known.clear()
    this.known.set(names, made)
    return made
  }

  private readNew(names: string): Hints {
    const scores = [0, 0, 0, 0]
    let groups = 0
    let first = 0
    let plain = true
    for (let at = 0; at < names.length; ) {
      let end = at
      while (isSmall(names.charCodeAt(end))) end++
      const group = this.groupOf(names, at, end)
      if (group >= 0) groups |= note(scores, group, at < NEAR)
      const near = at >= NEAR ? -1 : end > NEAR ? this.groupOf(names, at, NEAR) : group
      if (near > 0) {
        first ||= near
        plain &&= near === CAPTION
      }
      at = end + 1
    }
    return {scores, groups, first, plain}
  }

  /** Of the word `[at, end)`, or -1. */
  private groupOf(names: string, at: number, end: number): number {
    return end > at && this.likely[looks(names, at, end)] === 1 ? (this.words.get(names.slice(at, end)) ?? -1) : -1
  }
}

/** What words with a meaning look like: most others need not be looked up. */
function likelyWords(words: ReadonlyMap<string, number>): Uint8Array {
  const likely = new Uint8Array(1 << 14)
  for (const word of words.keys()) likely[looks(word, 0, word.length)] = 1
  return likely
}

/** Length, first and last letter. */
function looks(names: string, at: number, end: number): number {
  return ((end - at) & 15) << 10 | (names.charCodeAt(at) & 31) << 5 | (names.charCodeAt(end - 1) & 31)
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

/** The bit of a group in `Hints.groups` for words around a line. */
export function bitAround(name: (typeof HINT_GROUPS)[number]): number {
  return 2 << (2 * HINT_GROUPS.indexOf(name))
}

/** Count a word, and give the bits of its group. */
function note(scores: number[], group: number, near: boolean): number {
  const side = group === 0 ? 0 : 1
  scores[2 + side]!++
  if (near) scores[side]!++
  return (near ? 3 : 2) << (2 * group)
}

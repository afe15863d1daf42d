import {HINT_GROUPS} from './phrases.js'

/** What the class and id names around a line say. */
export interface Hints {
  /** How many words speak for the article and for chrome: near the line, then in all. */
  readonly scores: Float32Array
  /** For each group of words, whether one stands near the line, and whether one stands around it. */
  readonly groups: Float32Array
}

/** Names that begin within so many characters stand near the line. */
const NEAR = 60

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
    const hints: Hints = {scores: new Float32Array(4), groups: new Float32Array(HINT_GROUPS.length * 2)}
    for (let at = 0; at < names.length; ) {
      let end = at
      while (isSmall(names.charCodeAt(end))) end++
      const group = end > at && this.likely[looks(names, at, end)] === 1 ? this.words.get(names.slice(at, end)) : undefined
      if (group !== undefined) count(hints, group, at < NEAR)
      at = end + 1
    }
    if (this.known.size >= MAX_KNOWN) this.known.clear()
    this.known.set(names, hints)
    return hints
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

function count({scores, groups}: Hints, group: number, near: boolean): void {
  const side = group === 0 ? 0 : 1
  scores[2 + side]!++
  groups[group * 2 + 1] = 1
  if (!near) return
  scores[side]!++
  groups[group * 2] = 1
}

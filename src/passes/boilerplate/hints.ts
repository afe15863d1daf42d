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

/** Reads class and id names, each string once a page: lines of one list share them. */
export class HintCache {
  private readonly known = new Map<string, Hints>()

  constructor(private readonly words: ReadonlyMap<string, number>) {}

  read(names: string): Hints {
    const known = this.known.get(names)
    if (known) return known
    const hints: Hints = {scores: new Float32Array(4), groups: new Float32Array(HINT_GROUPS.length * 2)}
    for (let at = 0; at < names.length; ) {
      let end = at
      while (isSmall(names.charCodeAt(end))) end++
      const group = end > at ? this.words.get(names.slice(at, end)) : undefined
      if (group !== undefined) count(hints, group, at < NEAR)
      at = end + 1
    }
    this.known.set(names, hints)
    return hints
  }
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

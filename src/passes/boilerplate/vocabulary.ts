import type {Line, Page} from './page.js'
import {NUMBER} from './tokens.js'

/** How many of the commonest words of a page's running text stand in for stop words. */
const STOPS = 30

/** The words of a page: what its sentences are made of, and which lines come twice. */
export interface Vocabulary {
  /** Share of a line's words among the commonest of the running text: stop words in any language, without a list. */
  readonly stopShare: (line: Line) => number
  /** Share of a line's words that the running text of other lines has. */
  readonly knownShare: (line: Line) => number
  /** How many lines read the same. */
  readonly repeats: (line: Line) => number
  /** Lines that are not the only ones of their kind. */
  readonly repeated: number
}

/** Count the words of the lines that are sentences. */
export function vocabularyOf({tokens}: Page, lines: readonly Line[]): Vocabulary {
  const counts = new Map<number, number>()
  const keys = new Map<number, number>()
  for (const line of lines) {
    keys.set(line.key, (keys.get(line.key) ?? 0) + 1)
    if (line.mass > 0) for (let i = line.from; i < line.to; i++) counts.set(tokens[i]!, (counts.get(tokens[i]!) ?? 0) + 1)
  }
  const stops = commonest(counts)
  let repeated = 0
  for (const count of keys.values()) if (count > 1) repeated += count
  return {
    stopShare: ({from, to}) => share(from, to, (i) => stops.has(tokens[i]!)),
    knownShare: ({from, to, mass}) => share(from, to, (i) => (counts.get(tokens[i]!) ?? 0) > (mass > 0 ? 1 : 0)),
    repeats: ({key}) => keys.get(key) ?? 1,
    repeated
  }
}

function share(from: number, to: number, test: (index: number) => boolean): number {
  if (from === to) return -1
  let found = 0
  for (let i = from; i < to; i++) if (test(i)) found++
  return found / (to - from)
}

/** The commonest words, each seen at least twice; words of one count go together or not at all, so that order does not matter. */
function commonest(counts: ReadonlyMap<number, number>): Set<number> {
  const often = [...counts].filter(([token, count]) => count > 1 && token !== NUMBER).sort((a, b) => b[1] - a[1])
  const least = often[STOPS]?.[1] ?? 1
  return new Set(often.filter(([, count]) => count > least).map(([token]) => token))
}

import {editCost} from '../../document/distance.js'
import type {Census, Entry} from './census.js'
import type {Declension} from './declension.js'

/** A name of the text whose stem a word's is near. */
export interface Kin {
  /** The name as it stands in the text. */
  readonly meant: Entry
  /** Its stem, folded. */
  readonly stem: string
  /** What the word has for a stem, and the ending after it, folded. */
  readonly typed: string
  readonly ending: string
  readonly cost: number
}

/** Names of the text near a word but for their endings, the nearest first; undefined where the word is another form of one of them. */
export function kinOf(census: Census, declension: Declension, entry: Entry, limit: number): Kin[] | undefined {
  const found: Kin[] = []
  const cuts = declension.splits(entry.key)
  for (const meant of near(census, declension, cuts)) {
    if (meant === entry || meant.count < 1) continue
    for (const [stem] of declension.splits(meant.key)) {
      for (const [typed, ending] of cuts) {
        const cost = stem === typed ? 0 : editCost(typed, stem, limit)
        if (cost === 0) return undefined
        if (cost <= limit) found.push({meant, stem, typed, ending, cost})
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost || b.meant.count - a.meant.count)
}

/** Names that may be near a word, as a whole or without its ending, or by what both are without their longest endings. */
function near(census: Census, declension: Declension, cuts: readonly (readonly [string, string])[]): Set<Entry> {
  const found = new Set<Entry>()
  for (const [stem] of cuts) census.alike(stem, (entry) => found.add(entry))
  census.alikeByTrunk(declension, cuts.at(-1)![0], (entry) => found.add(entry))
  return found
}

/** How often a name stands in the text, whatever its ending. */
export function countOf(census: Census, declension: Declension, stem: string): number {
  let count = 0
  census.startingWith(stem, ({key, count: times}) => {
    if (declension.has(key.slice(stem.length))) count += times
  })
  return count
}

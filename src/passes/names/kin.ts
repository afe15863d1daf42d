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

/** Shortest stems that are compared. */
const SHORTEST = 4

/** Names of the text near a word but for their endings, the nearest first; undefined where the word is another form of one of them. */
export function kinOf(census: Census, declension: Declension, entry: Entry, limit: number): Kin[] | undefined {
  const found: Kin[] = []
  for (const [typed, ending] of splits(declension, entry.key)) {
    let same = false
    census.alike(typed, (meant) => {
      if (meant === entry || meant.count < 1) return
      for (const [stem] of splits(declension, meant.key)) {
        const cost = stem === typed ? 0 : editCost(typed, stem, limit)
        if (cost === 0) same = true
        else if (cost <= limit) found.push({meant, stem, typed, ending, cost})
      }
    })
    if (same) return undefined
  }
  return found.sort((a, b) => a.cost - b.cost || b.meant.count - a.meant.count)
}

/** How often a name stands in the text, whatever its ending. */
export function countOf(census: Census, declension: Declension, stem: string): number {
  let count = 0
  census.alike(stem, ({key, count: times}) => {
    if (key.startsWith(stem) && declension.has(key.slice(stem.length))) count += times
  })
  return count
}

/** Every way to cut an ending off a word, and no ending first. */
function splits(declension: Declension, key: string): [stem: string, ending: string][] {
  const found: [string, string][] = [[key, '']]
  const least = Math.max(SHORTEST, key.length - declension.longest)
  for (let at = key.length - 1; at >= least; at--) if (declension.has(key.slice(at))) found.push([key.slice(0, at), key.slice(at)])
  return found
}

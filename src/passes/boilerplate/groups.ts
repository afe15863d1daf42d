import type {Line} from './page.js'

/** How much of the class names says what kind of place a line stands in. */
const OWN_HINTS = 40
/** Levels of the tree whose lines are taken together. */
export const TOGETHER = [1, 2, 3] as const

/** Numbers, from 0, of the group that each line is in; -1 for none. */
export interface Grouping {
  readonly of: Int32Array
  readonly size: number
}

const cache = new WeakMap<readonly Line[], Grouping>()

/** Lines with the same tag, depth and class names: the paragraphs of an article look alike, and so do the cards of a list. */
export function lookAlikes(lines: readonly Line[]): Grouping {
  const known = cache.get(lines)
  if (known) return known
  const ids = new Map<string, number>()
  const of = new Int32Array(lines.length)
  lines.forEach(({block: {markup}}, i) => {
    const key = `${markup!.tag} ${markup!.path.length} ${markup!.hints.slice(0, OWN_HINTS).replace(/\d+/g, '0')}`
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    of[i] = id
  })
  const made = {of, size: ids.size}
  cache.set(lines, made)
  return made
}

/** Lines inside one element, so many levels up. */
export function neighbours(lines: readonly Line[], level: number): Grouping {
  const ids = new Map<number, number>()
  const of = new Int32Array(lines.length).fill(-1)
  lines.forEach(({block}, i) => {
    const number = block.markup!.containers[level]
    if (number === undefined) return
    const id = ids.get(number) ?? ids.size
    ids.set(number, id)
    of[i] = id
  })
  return {of, size: ids.size}
}

/** For each line, the mean of a value over its group, weighted; -1 for a line in no group. */
export function groupMeans({of, size}: Grouping, value: (i: number) => number, weight: (i: number) => number): Float64Array {
  const sums = new Float64Array(size)
  const weights = new Float64Array(size)
  of.forEach((id, i) => {
    if (id < 0) return
    sums[id]! += value(i) * weight(i)
    weights[id]! += weight(i)
  })
  return Float64Array.from(of, (id) => (id < 0 ? -1 : sums[id]! / weights[id]!))
}

/** For each line, the share of a value's sum over the page that its group has, weighted; 0 for a line in no group. */
export function groupShares({of, size}: Grouping, value: (i: number) => number, weight: (i: number) => number): Float64Array {
  const sums = new Float64Array(size)
  let total = 0
  of.forEach((id, i) => {
    total += value(i) * weight(i)
    if (id >= 0) sums[id]! += value(i) * weight(i)
  })
  return Float64Array.from(of, (id) => (id < 0 ? 0 : sums[id]! / total))
}

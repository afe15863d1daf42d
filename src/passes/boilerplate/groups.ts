import {DEPTH, elementsOf} from './elements.js'
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
const DIGITS = /\d+/g

/** Lines with the same tag, depth and class names: the paragraphs of an article look alike, and so do the cards of a list. */
export function lookAlikes(lines: readonly Line[]): Grouping {
  const known = cache.get(lines)
  if (known) return known
  const ids = new Map<string, number>()
  const of = new Int32Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    const {tag, path, hints} = lines[i]!.block.markup!
    const key = `${tag} ${path.length} ${hints.slice(0, OWN_HINTS).replace(DIGITS, '0')}`
    let id = ids.get(key)
    if (id === undefined) ids.set(key, (id = ids.size))
    of[i] = id
  }
  const made = {of, size: ids.size}
  cache.set(lines, made)
  return made
}

/** Lines inside one element, so many levels up. */
export function neighbours(lines: readonly Line[], level: number): Grouping {
  const {around, size} = elementsOf(lines)
  const of = new Int32Array(lines.length)
  for (let i = 0; i < of.length; i++) of[i] = around[i * DEPTH + level]!
  return {of, size}
}

/** For each group, the mean of a value over its lines, weighted. */
export function groupMeans({of, size}: Grouping, values: Float64Array, weights: Float64Array): Float64Array {
  const sums = new Float64Array(size)
  const all = new Float64Array(size)
  for (let i = 0; i < of.length; i++) {
    const id = of[i]!
    if (id < 0) continue
    sums[id]! += values[i]! * weights[i]!
    all[id]! += weights[i]!
  }
  for (let id = 0; id < size; id++) sums[id]! /= all[id]!
  return sums
}

/** For each group, the share of a value's sum over the page that its lines have, weighted. */
export function groupShares({of, size}: Grouping, values: Float64Array, weights: Float64Array): Float64Array {
  const sums = new Float64Array(size)
  let total = 0
  for (let i = 0; i < of.length; i++) {
    const value = values[i]! * weights[i]!
    total += value
    if (of[i]! >= 0) sums[of[i]!]! += value
  }
  for (let id = 0; id < size; id++) sums[id]! /= total
  return sums
}

/** Write to each line, in rows of `width` from `at` on, what its group has; `none` to a line in no group. */
export function spread({of}: Grouping, values: Float64Array, none: number, out: Float32Array, width: number, at: number): void {
  for (let i = 0; i < of.length; i++) out[i * width + at] = of[i]! < 0 ? none : values[of[i]!]!
}

import type {Line} from './page.js'

/** The elements that stand around the lines of a page, numbered from 0 in the order in which the lines name them. */
export interface Elements {
  /** For line i, those around it from `i * DEPTH` on, nearest first; -1 behind the last. */
  readonly around: Int32Array
  readonly size: number
}

/** As many as `Markup.containers` holds. */
export const DEPTH = 10

const cache = new WeakMap<readonly Line[], Elements>()

/** Number the elements around lines, so that they are counted without a map. */
export function elementsOf(lines: readonly Line[]): Elements {
  const known = cache.get(lines)
  if (known) return known
  const ids = new Int32Array(highest(lines) + 1)
  const around = new Int32Array(lines.length * DEPTH).fill(-1)
  let size = 0
  for (let i = 0; i < lines.length; i++) {
    const {containers} = lines[i]!.block.markup!
    for (let level = 0; level < containers.length; level++) {
      const number = containers[level]!
      if (ids[number] === 0) ids[number] = ++size
      around[i * DEPTH + level] = ids[number]! - 1
    }
  }
  const made = {around, size}
  cache.set(lines, made)
  return made
}

function highest(lines: readonly Line[]): number {
  let most = 0
  for (const {block} of lines) for (const number of block.markup!.containers) if (number > most) most = number
  return most
}

/** How many levels up an element stands around line `i`; -1 where it does not. */
export function levelOf({around}: Elements, i: number, element: number): number {
  for (let level = 0; level < DEPTH; level++) if (around[i * DEPTH + level] === element) return level
  return -1
}

/** How many levels up from line `i` the nearest element is that also stands around line `j`; 10 for none. */
export function levelShared(elements: Elements, i: number, j: number): number {
  const {around} = elements
  for (let level = 0; level < DEPTH && around[i * DEPTH + level]! >= 0; level++) if (levelOf(elements, j, around[i * DEPTH + level]!) >= 0) return level
  return DEPTH
}

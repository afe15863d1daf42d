import {editCost} from '../document/distance.js'

/** More than this is another word. */
const LIMIT = 2

/** What a mistyped name was meant to be, as part of a sentence; nothing where none is near. */
export function meant(name: unknown, known: readonly string[]): string {
  if (typeof name !== 'string') return ''
  const costs = known.map((other) => [editCost(name.toLowerCase(), other.toLowerCase(), LIMIT), other] as const)
  const [cost, best] = costs.reduce((a, b) => (b[0] < a[0] ? b : a), [Infinity, ''] as const)
  return cost <= Math.min(LIMIT, name.length / 2) ? ` (did you mean \`${best}\`?)` : ''
}

import {isVowel} from './letters.js'
import {isSwap} from './swap.js'

/** What tells two words apart: letters alike before and after, and those between on each side. */
export interface Difference {
  readonly kind: 'swap' | 'doubled' | 'vowel' | 'near' | 'missing' | 'other' | 'extra' | 'several'
  /** Letters alike at the end. */
  readonly tail: number
}

/**
 * Bits by which a word must be less like the language than what was meant, by kind of slip. The rarer a slip is made, and the more
 * words it makes that are right as well, the more. Chosen on texts with slips of our own making, and on clean ones, of 15 languages.
 */
export const LEAST: Readonly<Record<Difference['kind'], number>> = {swap: 2, doubled: 3, vowel: 3, near: 4, missing: 6, other: 8, extra: 10, several: Infinity}
/** What kind of slip turns one word into another. */
export function difference(typed: string, meant: string, cost: number): Difference {
  let front = 0
  while (front < typed.length && typed[front] === meant[front]) front++
  let tail = 0
  while (tail < Math.min(typed.length, meant.length) - front && typed.at(-1 - tail) === meant.at(-1 - tail)) tail++
  return {kind: kindOf(typed.slice(front, typed.length - tail), meant.slice(front, meant.length - tail), {typed, meant, cost}), tail}
}

function kindOf(typed: string, meant: string, whole: {typed: string; meant: string; cost: number}): Difference['kind'] {
  if (isSwap(whole.typed, whole.meant)) return 'swap'
  if (typed.length > 1 || meant.length > 1) return 'several'
  if (typed === '' || meant === '') return whole.cost < DOUBLED ? 'doubled' : typed === '' ? 'missing' : 'extra'
  if (isVowel(typed) && isVowel(meant)) return 'vowel'
  return whole.cost < NEAR ? 'near' : 'other'
}

/** Costs below which a letter more or less is a double one, and one for another a neighbour, with that of an unwritten ending. */
const DOUBLED = 0.7
const NEAR = 0.9

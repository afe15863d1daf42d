import type {Block} from '../../document/block.js'
import {isRepeated} from './repeated.js'
import type {English} from './resources.js'
import {Shape, visitWords} from './tokens.js'

/** An unknown English word and where it stands. */
export interface Suspect {
  readonly start: number
  readonly end: number
  /** In lower case. */
  readonly word: string
  readonly capital: boolean
  /** It stands in the list of misspellings, so it is English. */
  readonly listed: boolean
  /** How many words of the block stand before it. */
  readonly index: number
}

/** What else the sweep over a block comes upon. */
export interface Finds {
  readonly number: (start: number, end: number) => void
  /** The same word twice, with one space between. Gives whether the second goes. */
  readonly repeated: (first: number, second: number, end: number) => boolean
  /** A known word that may have been written for another. */
  readonly known: (start: number, end: number) => void
  /** Numbers of such words in the lexicon. */
  readonly marks: Uint8Array
}

const SHORTEST = 3

/** The unknown words of a block. A block of which too many words are unknown is not English, whatever was thought; it has none. */
export function findSuspects(text: string, {start: from, end: to}: Block, {lexicon, pairs}: Pick<English, 'lexicon' | 'pairs'>, finds: Finds): Suspect[] {
  const suspects: Suspect[] = []
  let index = 0
  let unknown = 0
  const confusable: number[] = []
  let lastStart = -1
  let lastEnd = -1
  visitWords(text, from, to, (start, end, shape) => {
    const goes = isRepeated(text, lastStart, lastEnd, start, end) && finds.repeated(lastStart, start, end)
    lastStart = start
    lastEnd = end
    if (goes) return
    if (shape === Shape.number) finds.number(start, end)
    else if (shape !== Shape.other) {
      const stop = possessive(text, start, end)
      const number = lexicon.number(text, start, stop)
      if (number >= 0) {
        if (finds.marks[number] === 1 || stop < end) confusable.push(start, end)
      } else if (hasContraction(text, start, end)) confusable.push(start, end)
      else if (stop - start >= SHORTEST) {
        const word = text.slice(start, stop).toLowerCase()
        const listed = pairs.has(word)
        if (shape === Shape.lower && stop - start > 3 && !listed) unknown++
        suspects.push({start, end: stop, word, capital: shape === Shape.capital, listed, index})
      }
    }
    index++
  })
  if (unknown > 2 && unknown * 5 > index) return []
  for (let i = 0; i < confusable.length; i += 2) finds.known(confusable[i]!, confusable[i + 1]!)
  return suspects
}

/** Whether a word ends in `’re` or `n’t`: curly apostrophes are not in the lexicon. */
function hasContraction(text: string, start: number, end: number): boolean {
  if (end - start < 5) return false
  return text.charCodeAt(end - 3) === 0x2019 || (text.charCodeAt(end - 2) === 0x2019 && text.charCodeAt(end - 1) === 0x74)
}

/** Where a word ends without `’s` or `s’`. */
function possessive(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end - 2)
  return end - start > 2 && (mark === 0x27 || mark === 0x2019) && text.charCodeAt(end - 1) === 0x73 ? end - 2 : end
}

import {isLetter, Kind, kinds} from '../../document/characters.js'

/**
 * How a text uses no-break spaces: with purpose, as at numbers and marks; strewn among common spaces; or neither is clear,
 * as where all short words are tied.
 */
export type NoBreaks = 'deliberate' | 'stray' | 'unclear'

/** Find out how a text uses its no-break spaces. */
export function findNoBreaks(text: string): NoBreaks {
  const kind = kinds()
  const isWordPart = (at: number): boolean => isLetter(kind[text.charCodeAt(at)]!)
  if (text.includes('\u202f')) return 'deliberate'
  let tied = 0
  for (let at = text.indexOf('\u00a0'); at >= 0; at = text.indexOf('\u00a0', at + 1)) {
    if (isDeliberate(kind, text, at)) return 'deliberate'
    if (isWordPart(at - 1) && isWordPart(at + 1) && isShort(kind, text, at)) tied++
  }
  let common = 0
  for (let at = text.indexOf(' '); at >= 0 && common < tied * 3 + 3; at = text.indexOf(' ', at + 1)) {
    if (isWordPart(at - 1) && isWordPart(at + 1) && isShort(kind, text, at)) common++
  }
  return common >= 3 && common >= tied * 3 ? 'stray' : 'unclear'
}

/** A digit or mark on either side. */
function isDeliberate(kind: Uint8Array, text: string, at: number): boolean {
  const sides = [kind[text.charCodeAt(at - 1)]!, kind[text.charCodeAt(at + 1)]!]
  return sides.some((side) => side === Kind.digit || side === Kind.symbol) || sides[1] === Kind.punctuation || text[at - 1] === '«'
}

/** Whether a word of at most three letters stands on a side of a space. */
function isShort(kind: Uint8Array, text: string, at: number): boolean {
  return !isLetter(kind[text.charCodeAt(at - 4)] ?? 0) || !isLetter(kind[text.charCodeAt(at + 4)] ?? 0)
}

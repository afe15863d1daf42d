import {Kind, kinds} from '../../document/characters.js'
import type {Codepage} from './codepages.js'

/** A stray sequence, and the letter that it was. */
export interface Stray {
  readonly start: number
  readonly end: number
  readonly after: string
}

/** Before a small letter or the end of a word: the lead of a sequence of two bytes as windows-1252 reads it, and a symbol, which no word has there. */
const STRAY = /[\u00c2-\u00df](?:[\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bc-\u00bf\u2020-\u2022\u2026\u2030\u20ac\u2122](?=[\p{Ll} .,;:!?)\n]|$)|\u00bb(?=\p{Ll}))/gu
/** How often the text has the letter besides. */
const LEAST = 3

/** UTF-8 read as windows-1252 in one place alone, where the letter that it makes is one of the text: `KomitÉ™` beside words with ə. */
export function* straysOf(text: string, {encode}: Codepage): Generator<Stray> {
  const kind = kinds()
  const known = new Map<string, boolean>()
  for (const {0: found, index} of text.matchAll(STRAY)) {
    if (kind[text.charCodeAt(index - 1)] !== Kind.lower) continue
    const [lead, rest] = [encode[found.charCodeAt(0)]!, encode[found.charCodeAt(1)]!]
    if (rest < 0x80 || rest > 0xbf) continue
    const after = String.fromCharCode(((lead & 0x1f) << 6) | (rest & 0x3f))
    if (!known.has(after)) known.set(after, /\p{L}/u.test(after) && after === after.toLowerCase() && occurs(text, after))
    if (known.get(after)) yield {start: index, end: index + 2, after}
  }
}

function occurs(text: string, letter: string): boolean {
  let at = -1
  for (let count = 0; count < LEAST; count++) if ((at = text.indexOf(letter, at + 1)) < 0) return false
  return true
}

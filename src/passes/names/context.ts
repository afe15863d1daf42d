import type {Block} from '../../document/block.js'
import {isLetter, Kind, kinds} from '../../document/characters.js'
import {baseLanguage} from '../../languages/index.js'
import type {Lexicon} from '../../languages/lexicon.js'
import type {Token} from './tokens.js'

/** Characters next to a token that make it part of a tag, an address, a path or code. */
const GLUE = new Set('#@/\\_=&$%~<>{}|*^`+')
const OPENING = new Set('"“„«‘\'‹')
const CLOSING = new Set('"”“»’\'›')

/** Whether a token stands as a word in running text, and not in a tag, an address or code, nor as written on purpose. */
export function inRunningText(text: string, {start, end}: Token): boolean {
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  if (GLUE.has(before) || GLUE.has(after) || isDigit(text, start - 1) || isDigit(text, end)) return false
  if (after === '.' && kinds()[text.charCodeAt(end + 1)] === Kind.lower) return false
  if (OPENING.has(before) && CLOSING.has(after) && !isLetter(kinds()[text.charCodeAt(end + 1)] ?? 0)) return false
  return !/^[\s,]{0,2}[[(]sic[\])!]/i.test(text.slice(end, end + 8))
}

function isDigit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kinds()[text.charCodeAt(at)] === Kind.digit
}

/** The word that follows or comes before a place, with one blank, hyphen, or initial's stop between; undefined where there is none. */
export function nextWord(text: string, at: number): {start: number; end: number} | undefined {
  if (text[at] !== ' ' && text[at] !== '-') return undefined
  let end = at + 1
  while (end < text.length && isLetter(kinds()[text.charCodeAt(end)]!)) end++
  return end > at + 1 ? {start: at + 1, end} : undefined
}

export function previousWord(text: string, at: number): {start: number; end: number} | undefined {
  let end = at - 1
  if (text[end] !== ' ' && text[end] !== '-') return undefined
  if (text[end - 1] === '.') end--
  let start = end
  while (start > 0 && isLetter(kinds()[text.charCodeAt(start - 1)]!)) start--
  return start < end ? {start, end} : undefined
}

/** Whether the text between two places begins with a capital letter. */
export function isCapitalised(text: string, place: {start: number} | undefined): boolean {
  return place !== undefined && kinds()[text.charCodeAt(place.start)] === Kind.upper
}

/** Share of small-letter words of at least two letters that are English, of the first sixty in a block. */
function englishShare(text: string, block: Block, lexicon: Lexicon): number {
  const kind = kinds()
  let known = 0
  let seen = 0
  for (let i = block.start; i < block.end && seen < 60; ) {
    const start = i
    while (i < block.end && kind[text.charCodeAt(i)] === Kind.lower) i++
    if (i - start > 1 && !isLetter(kind[text.charCodeAt(start - 1)] ?? 0)) {
      seen++
      if (lexicon.hasLower(text, start, i)) known++
    }
    while (i < block.end && isLetter(kind[text.charCodeAt(i)]!)) i++
    if (i === start || i < block.end) i++
  }
  return seen < 3 ? 0 : known / seen
}

/** Language of a block for this pass: its own; for English, and where none is known, only if its words bear it out. */
export function blockLanguage(text: string, block: Block, lexicon: Lexicon): string {
  const language = baseLanguage(block.language)
  if (language !== 'en' && language !== 'und') return language
  return englishShare(text, block, lexicon) >= 0.7 ? 'en' : 'und'
}

/** Whether a capitalised word stands next to a token, as in a full name. */
export function inNameContext(text: string, {start, end}: Token): boolean {
  return isCapitalised(text, previousWord(text, start)) || isCapitalised(text, nextWord(text, end))
}

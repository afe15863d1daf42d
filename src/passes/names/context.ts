import {isLetter, Kind, kinds} from '../../document/characters.js'
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

/** Letters of an initial or a title with its stop: `J.`, `Dr.`, `Gen.` */
const ABBREVIATED = 3

export function previousWord(text: string, at: number): {start: number; end: number} | undefined {
  let end = at - 1
  if (text[end] !== ' ' && text[end] !== '-') return undefined
  const stop = text[end - 1] === '.'
  if (stop) end--
  let start = end
  while (start > 0 && isLetter(kinds()[text.charCodeAt(start - 1)]!)) start--
  // a longer word before a stop ends a sentence
  return start < end && (!stop || end - start <= ABBREVIATED) ? {start, end} : undefined
}

/** Whether the text between two places begins with a capital letter. */
export function isCapitalised(text: string, place: {start: number} | undefined): boolean {
  return place !== undefined && kinds()[text.charCodeAt(place.start)] === Kind.upper
}

/** Commonness from which a capitalised word is taken for an ordinary one: `Then`, `President`. */
const COMMON = 6

/** Whether another name stands next to a token, as in a full name. */
export function inNameContext(text: string, {start, end}: Token, lexicon: Lexicon): boolean {
  return [previousWord(text, start), nextWord(text, end)].some((place) => place !== undefined && isCapitalised(text, place) && !isOrdinary(text, place, lexicon))
}

/** Whether a capitalised word is an ordinary one as well. */
export function isOrdinary(text: string, {start, end}: {start: number; end: number}, lexicon: Lexicon): boolean {
  return lexicon.hasLower(text, start, end) && lexicon.commonness(text, start, end) >= COMMON
}

/** Whether an English word in small letters stands next to a token. */
export function besideEnglish(text: string, token: Token, lexicon: Lexicon): boolean {
  return followsEnglish(text, token, lexicon) || isSmall(text, nextWord(text, token.end), lexicon)
}

/** Whether an English word in small letters stands before a token. */
export function followsEnglish(text: string, {start}: Token, lexicon: Lexicon): boolean {
  return isSmall(text, previousWord(text, start), lexicon)
}

function isSmall(text: string, place: {start: number; end: number} | undefined, lexicon: Lexicon): boolean {
  return place !== undefined && !isCapitalised(text, place) && lexicon.hasLower(text, place.start, place.end)
}

/** Whether a token is the first word of its block, or of a sentence in it. */
export function opensSentence(text: string, {start, block}: Pick<Token, 'start' | 'block'>): boolean {
  let at = start - 1
  while (at >= block.start && !isLetter(kinds()[text.charCodeAt(at)]!) && !'.!?:;…,'.includes(text[at]!)) at--
  return at < block.start || (text[at] !== ',' && !isLetter(kinds()[text.charCodeAt(at)]!))
}

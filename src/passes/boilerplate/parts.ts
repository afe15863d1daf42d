import {strengthOf} from './local.js'
import {End, type Measures} from './measure.js'
import type {PhraseHit, Phrases} from './phrases.js'
import {scratchList, tokenize} from './tokens.js'

/** A line of phrases alone is not longer, in characters, and has no more parts than so many. */
const MAX_SUM = 160
const MAX_PARTS = 6
const PARTS = /[.!?|·•/]\s/

/** The phrases that a line is made of, if it is made of nothing else: "All rights reserved. Terms of use". The strongest stands for all. */
export function sumOf(line: string, {marks}: Measures, phrases: Phrases): PhraseHit | undefined {
  if (marks === 0 || line.length > MAX_SUM) return undefined
  const hits = partsOf(line, phrases)
  // Of the weak ones, "Liked the article?" before "Tell your friends" is one more.
  if (hits.includes(undefined) || hits.filter((hit) => strengthOf(hit) < 2).length > hits.length / 2) return undefined
  return hits.reduce((a, b) => (strengthOf(b) > strengthOf(a) ? b : a), undefined)
}

/** The phrases that the parts of a line are, if it has a few. */
export function partsOf(line: string, phrases: Phrases): readonly (PhraseHit | undefined)[] {
  const parts = line.split(PARTS, MAX_PARTS + 1)
  return parts.length < 2 || parts.length > MAX_PARTS ? [] : parts.map((part) => exact(part, phrases))
}

function exact(part: string, phrases: Phrases): PhraseHit | undefined {
  const hit = matchOf(part, phrases)
  return hit?.kind === 'exact' ? hit : undefined
}

function matchOf(part: string, phrases: Phrases): PhraseHit | undefined {
  const tokens = scratchList()
  tokenize(part, 0, part.length, tokens)
  return tokens.length === 0 ? undefined : phrases.match(tokens.data, 0, tokens.length)
}

/** A row is not longer, in characters, nor one of its parts, in words. */
const MAX_ROW = 200
const MAX_WORDS = 4
const LEAST_LINKS = 3
/** Of the parts of a menu, this share are phrases. */
const LINK_SHARE = 0.4
/** What parts the links of a menu; and the sections of a trail. */
const BARS = /\t| {2}|[|•·*›»>→☰] /
const TRAIL = / (?:[»›>→/]|\/\/) /
const ABOUT_PAGE = new Set(['views', 'comments', 'date', 'share', 'pagination'])
/** The number of an hour or a year, or the picture that stands for a word before a number. */
const DATED = /\d{1,2}[:.]\d\d|\b(?:19|20)\d\d\b/
const COUNTED = /^[\u{1f441}\u{1f4ac}\u{1f552}-\u{1f567}\u{1f5e8}]\ufe0f? ?\d[\d .,]*$/u

/** A menu in one line ("Home  Politics  Video"), the trail that leads to the page ("Home / Transport"), or what is known of the page ("4 May 2021   Views: 873"). */
export function rowOf(line: string, {end}: Measures, phrases: Phrases): PhraseHit | undefined {
  if (line.length > MAX_ROW || end === End.sentence || !/ {2}|\t| [|•·*›»>→/] /.test(line)) return undefined
  return trailOf(line, phrases) ?? menuOf(line, phrases)
}

function trailOf(line: string, phrases: Phrases): PhraseHit | undefined {
  const parts = line.split(TRAIL)
  if (parts.length < 2 || line.includes('«')) return undefined
  const home = exact(parts[0]!, phrases)
  return home?.category === 'navigation' && parts.every(isShort) ? {...home, category: 'breadcrumb', kind: 'pattern', languages: []} : undefined
}

function menuOf(line: string, phrases: Phrases): PhraseHit | undefined {
  const parts = line.split(BARS).map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length < 2) return undefined
  const hits = parts.map((part) => matchOf(part, phrases))
  const about = hits.find((hit) => hit && hit.kind !== 'start' && ABOUT_PAGE.has(hit.category))
  const counted = parts.some((part) => COUNTED.test(part))
  if ((about ?? counted) && parts.every((part, i) => hits[i] !== undefined || DATED.test(part) || COUNTED.test(part))) return about ? {...about, kind: 'pattern', languages: []} : {category: 'views', language: 'shared', languages: [], kind: 'pattern'}
  const links = hits.filter((hit) => hit?.kind === 'exact')
  if (parts.length < LEAST_LINKS || links.length < Math.max(2, LINK_SHARE * parts.length) || !parts.every(isShort)) return undefined
  return {...links.reduce((a, b) => (strengthOf(b) > strengthOf(a) ? b : a))!, kind: 'pattern', languages: []}
}

function isShort(part: string): boolean {
  return part.split(' ').length <= MAX_WORDS
}

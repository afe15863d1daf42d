import {End, Start, type Measures} from './measure.js'
import type {Line} from './page.js'
import {WORD_GROUPS, type PhraseHit, type Phrases} from './phrases.js'

/** Features of a line by itself. The order is that of the weights: add at the end, and train anew. */
export const LOCAL = [
  'logChars', 'logWords', 'wordLength', 'upperShare', 'capitalShare', 'digitShare', 'markShare', 'commas', 'sentences', 'endSentence', 'end', 'start', 'bars', 'quotes',
  'address', 'copyright', 'clock', 'year', 'phrase', 'phraseKind', 'boundary', 'caption', 'networks', 'question',
  ...WORD_GROUPS.map((name) => `${name}Words` as const)
] as const

/** How much a category says that a line is chrome, 1 to 3. */
const STRENGTH: Readonly<Record<string, number>> = {
  share: 3, follow: 3, subscribe: 3, comments: 3, related: 3, 'most-read': 3, 'read-also': 3, cookie: 3, legal: 3, login: 3, search: 3, pagination: 3, 'app-promo': 3, advertisement: 3,
  breadcrumb: 3, error: 2, navigation: 2, tags: 2, contact: 2, views: 2, date: 2, caption: 1, credit: 1, source: 1, byline: 1, other: 1, network: 3
}
const KIND = {start: 1, pattern: 2, exact: 3} as const
/** Categories that stand at the edge of an article. */
const BOUNDARY = new Set(['share', 'follow', 'subscribe', 'comments', 'related', 'most-read', 'read-also', 'advertisement', 'tags'])

const CAPTIONS = new Set(['caption', 'credit', 'source'])

/** How strongly a phrase says that its line is chrome, 0 to 3. */
export function strengthOf(hit: PhraseHit | undefined): number {
  return hit === undefined ? 0 : (STRENGTH[hit.category] ?? 1) - (hit.kind === 'start' ? 1 : 0)
}

export function isBoundary(hit: PhraseHit | undefined): boolean {
  return hit !== undefined && BOUNDARY.has(hit.category)
}

/** Whether a phrase says what a picture shows, who took it, or where a text is from. */
export function isCaption(hit: PhraseHit | undefined): boolean {
  return hit !== undefined && CAPTIONS.has(hit.category)
}

/** Write the features of one line. What is told by marks need not be looked for in lines without any. */
export function describeLine(out: Float32Array, text: string, {block, measures: m, phrase, networks, from, to}: Omit<Line, 'local'>, tokens: Int32Array, phrases: Phrases): void {
  const words = Math.max(m.words, 1)
  const chars = Math.max(m.chars, 1)
  const cased = m.upper + m.lower
  const short = m.chars < 300 ? text.slice(block.start, block.end) : ''
  const marked = m.marks > 0
  let at = 0
  out[at++] = Math.log1p(m.chars)
  out[at++] = Math.log1p(m.words)
  out[at++] = m.chars / words
  out[at++] = cased === 0 ? -1 : m.upper / cased
  out[at++] = cased === 0 ? -1 : m.capitals / words
  out[at++] = m.digits / chars
  out[at++] = m.marks / chars
  out[at++] = m.commas / words
  out[at++] = Math.min(m.sentences, 10)
  out[at++] = Number(m.end === End.sentence)
  out[at++] = m.end
  out[at++] = m.start
  out[at++] = Math.min(m.bars, 8)
  out[at++] = Math.min(m.quotes, 6)
  out[at++] = Number(short.includes('http') || (marked && hasAddress(short)))
  out[at++] = Number(COPYRIGHT.test(short) || (marked && hasCopyright(short)))
  out[at++] = Number(m.digits > 2 && marked && CLOCK.test(short))
  out[at++] = Number(m.digits > 3 && YEAR.test(short))
  out[at++] = strengthOf(phrase)
  out[at++] = phrase ? KIND[phrase.kind] : 0
  out[at++] = Number(isBoundary(phrase))
  out[at++] = Number(isCaption(phrase) || phrase?.category === 'byline')
  out[at++] = networks / Math.max(to - from, 1)
  out[at++] = Number(text.charCodeAt(block.end - 1) === 63)
  for (let i = from; i < to; i++) {
    const group = phrases.words.get(tokens[i]!)
    if (group !== undefined) out[at + group]! += 1 / (to - from)
  }
}

const CLOCK = /\d{1,2}[:.]\d\d(?!\d)/
const YEAR = /(?:19|20)\d\d/
const COPYRIGHT = /copyright|rights reserved/i

function hasCopyright(text: string): boolean {
  return text.includes('©') || (text.includes('(') && /\(c\)\s*\d/i.test(text))
}

function hasAddress(text: string): boolean {
  return text.includes('@') || text.includes('www.') || (text.includes('.') && /\.(?:com|org|net|ru|az|kz|ua|tr|de|uz|kg|ge|am)\b/i.test(text))
}

/** What a line looks like: how it begins, ends, and how long it is. Lists of teasers repeat a shape. */
export function shapeOf({chars, start, end, digits}: Measures): number {
  return (start === Start.lower ? Start.upper : start) + 8 * end + 64 * Math.min(12, Math.round(Math.log2(chars + 1) * 1.5)) + 2048 * Number(digits > 0)
}

/** Whether the whole line is a phrase. */
export function isCertain(hit: PhraseHit | undefined): boolean {
  return hit !== undefined && hit.kind === 'exact'
}

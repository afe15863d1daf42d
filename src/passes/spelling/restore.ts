import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import {capitaliseTurkic, lowerTurkic, plainLetters} from '../../languages/turkic.js'
import {beginsSentence} from './capital.js'
import {guardOf} from './context.js'
import {visitWords} from './tokens.js'

/** Words that no other is written like, by their plain letters. */
export interface Restoration {
  /** Common enough to be known from plain letters alone. */
  readonly common: ReadonlyMap<string, string>
  readonly held: ReadonlyMap<string, string>
  /** Words that alone fit their plain letters in a whole dictionary. */
  readonly sure: ReadonlyMap<string, string>
}

/** Whether a word is known to another language or as a name. */
export type IsKnown = (word: string) => boolean

/** Put Azerbaijani or Turkish letters back that a keyboard lacked, in a line that has such letters elsewhere; with `all`, in lines without any, too. Gives where the words begin that were changed. */
export function restoreLetters(document: Document, {start: from, end: to, language}: Block, restoration: Restoration, isKnown: IsKnown, {all, suggestOnly}: {readonly all: boolean; readonly suggestOnly: boolean}): readonly number[] {
  const {text} = document
  const starts: number[] = []
  if (isForeign(text.slice(from, to), language)) return starts
  const {common, held, sure} = restoration
  const bare = all && isBare(text, from, to, restoration)
  visitWords(text, from, to, (start, wordEnd) => {
    const end = stemEnd(text, start, wordEnd)
    if (end - start < 4 || end - start > 24) return
    const typed = text.slice(start, end)
    const small = lowerTurkic(typed)
    const plain = plainLetters(small)
    const word = sure.get(plain) ?? common.get(plain) ?? held.get(plain)
    if (word === undefined || word === small || losesLetters(small, word)) return
    const capital = typed.slice(1) === small.slice(1) && typed !== small
    if ((typed !== small && !capital) || 'Iİiı'.includes(typed.charAt(0))) return
    if (guardOf(text, {start, end, word: small, capital: true, listed: false, index: 0}, undefined, undefined) !== undefined) return
    const doubt = doubtOf(language, text, start, {small, plain, word, capital}, restoration, isKnown) ?? (suggestOnly ? 'mode is `suggest`' : undefined)
    const evidence = `“${word}” alone is written so`
    const after = capital ? capitaliseTurkic(word) : word
    if (!bare && !hasOtherLetters(text, from, to, start, end)) return
    if (doubt !== undefined) return document.suggest(start, end, after, 'restored-letter', doubt, {confidence: 0.5, evidence})
    document.replace(start, end, after, 'restored-letter', {confidence: 0.96, evidence})
    starts.push(start)
  })
  return starts
}

/** Small words with letters that Turkish or Azerbaijani has not: two of them make a line one of a sister language, such as Crimean Tatar. */
const FOREIGN: Readonly<Record<string, RegExp>> = {tr: /(?:^|[^\p{L}\p{M}])\p{Ll}*[qwxñəŋ]/gu, az: /(?:^|[^\p{L}\p{M}])\p{Ll}*[wñŋâ]/gu}
const FEW = 2

function isForeign(line: string, language: string): boolean {
  const letters = FOREIGN[language]
  return letters !== undefined && (line.match(letters)?.length ?? 0) >= FEW
}

/** Whether a letter that stands, as the â of rüzgâr, would go. */
function losesLetters(typed: string, word: string): boolean {
  for (let i = 0; i < typed.length; i++) if (typed[i] !== word[i] && typed.charCodeAt(i) > 0x7f) return true
  return false
}

/** Where the word ends before an apostrophe and an ending. */
function stemEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (text[i] === "'" || text[i] === '’') return i
  return end
}

interface Typed {
  readonly small: string
  readonly plain: string
  readonly word: string
  readonly capital: boolean
}

/**
 * A word of plain letters alone may be of another language; a half restored one is of none. There only `i` for `ı` and `e` for `ə` are sure:
 * one other letter often makes another word (söyle, şöyle). Turkish has many such pairs: there a whole dictionary must know no other reading.
 */
function doubtOf(language: string, text: string, start: number, {small, plain, word, capital}: Typed, {common, sure}: Restoration, isKnown: IsKnown): string | undefined {
  if (capital && !beginsSentence(text, start)) return 'it may be a name'
  if (language !== 'az') return !sure.has(plain) ? 'another word may be written so' : isKnown(plain) ? 'it may be a word of another language' : undefined
  if (small !== plain) return isHarmonyOrSchwa(small, word) ? undefined : 'another word may be written so'
  if (isKnown(plain)) return 'it may be a word of another language'
  return common.has(plain) && differences(plain, word) > 1 ? undefined : 'all its letters are plain'
}

function isHarmonyOrSchwa(typed: string, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (typed[i] !== word[i] && !(typed[i] === 'i' && word[i] === 'ı') && !(typed[i] === 'e' && word[i] === 'ə')) return false
  }
  return true
}

function differences(a: string, b: string): number {
  let count = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++
  return count
}

/** So many words without their letters, and none with them, make a line typed so. */
const BARE = 3

/** Whether a whole line is typed in plain letters, and has enough words that tell its language. */
function isBare(text: string, from: number, to: number, {common, sure}: Restoration): boolean {
  if (ALL_LETTERS.test(text.slice(from, to))) return false
  let found = 0
  visitWords(text, from, to, (start, end) => {
    const small = text.slice(start, end).toLowerCase()
    if (sure.has(small) || common.has(small)) found++
  })
  return found >= BARE
}

const LETTERS = /[əğışİ]/i
const ALL_LETTERS = /[əğışçöüİ]/i

/** Whether the line has letters of the language outside the word. */
function hasOtherLetters(text: string, from: number, to: number, start: number, end: number): boolean {
  return LETTERS.test(text.slice(Math.max(from, start - 200), start)) || LETTERS.test(text.slice(end, Math.min(to, end + 200)))
}

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
}

/** Whether a word is known to another language or as a name. */
export type IsKnown = (word: string) => boolean

/** Put Azerbaijani or Turkish letters back that a keyboard lacked, in a line that has such letters elsewhere. */
export function restoreLetters(document: Document, {start: from, end: to, language}: Block, {common, held}: Restoration, isKnown: IsKnown, suggestOnly: boolean): void {
  const {text} = document
  visitWords(text, from, to, (start, wordEnd) => {
    const end = stemEnd(text, start, wordEnd)
    if (end - start < 4 || end - start > 24) return
    const typed = text.slice(start, end)
    const small = lowerTurkic(typed)
    const plain = plainLetters(small)
    const word = common.get(plain) ?? held.get(plain)
    if (word === undefined || word === small) return
    const capital = typed.slice(1) === small.slice(1) && typed !== small
    if ((typed !== small && !capital) || 'Iİiı'.includes(typed.charAt(0))) return
    if (guardOf(text, {start, end, word: small, capital: true, listed: false, index: 0}, undefined, undefined) !== undefined) return
    const doubt = doubtOf(language, text, start, {small, plain, word, capital}, common, isKnown) ?? (suggestOnly ? 'mode is `suggest`' : undefined)
    const evidence = `“${word}” alone is written so`
    const after = capital ? capitaliseTurkic(word) : word
    if (!hasOtherLetters(text, from, to, start, end)) return
    if (doubt === undefined) document.replace(start, end, after, 'restored-letter', {confidence: 0.96, evidence})
    else document.suggest(start, end, after, 'restored-letter', doubt, {confidence: 0.5, evidence})
  })
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
 * one other letter often makes another word (söyle, şöyle). Turkish has too many such pairs.
 */
function doubtOf(language: string, text: string, start: number, {small, plain, word, capital}: Typed, common: ReadonlyMap<string, string>, isKnown: IsKnown): string | undefined {
  if (capital && !beginsSentence(text, start)) return 'it may be a name'
  if (language !== 'az') return 'another word may be written so'
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

const LETTERS = /[əğışİ]/i

/** Whether the line has letters of the language outside the word. */
function hasOtherLetters(text: string, from: number, to: number, start: number, end: number): boolean {
  return LETTERS.test(text.slice(Math.max(from, start - 200), start)) || LETTERS.test(text.slice(end, Math.min(to, end + 200)))
}

import type {Document} from '../../document/document.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {checkArticle} from './article.js'
import {checkConfused, type Confused} from './confused.js'
import {checkPhrase} from './grammar.js'
import {fold, type Phrases} from './phrases.js'
import type {English} from './resources.js'

/** A word of the lexicon, where it stands. */
export interface Known {
  readonly start: number
  readonly end: number
  /** As it is written. */
  readonly typed: string
  /** In small letters, with a straight apostrophe. */
  readonly word: string
}

/** Which words of the lexicon may be wrong though they are known: 1 by number. */
export function markWords(lexicon: Lexicon, {meant}: Confused, phrases: Phrases): Uint8Array {
  const marks = new Uint8Array(lexicon.size)
  for (const word of ['a', 'an', ...meant.keys(), ...phrases.keys()]) if (lexicon.has(word)) marks[lexicon.number(word)] = 1
  return marks
}

/** Look at a known word in `[start, end)` that may have been written for another. */
export function checkKnown(document: Document, english: English, start: number, end: number, suggestOnly: boolean): void {
  const {text} = document
  if (end - start < 3 && (text.charCodeAt(start) | 32) === 97 && (end - start === 1 || text.charCodeAt(start + 1) === 110)) return checkArticle(document, english, start, end, suggestOnly)
  const typed = text.slice(start, end)
  const known = {start, end, typed, word: fold(typed)}
  if (!checkPhrase(document, english.phrases(), english.classes, known, suggestOnly)) checkConfused(document, english.confused(), known, suggestOnly)
}

import type {Document} from '../../document/document.js'
import type {WordClasses} from './classes.js'

/** How far back a clause may have begun, in code units. */
const CLAUSE = 120
/** Words of a sentence before the first of the two, at most: further on, more than one clause is likely. */
const WORDS = 8

/** Endings of English words that nobody doubles to make them stronger. */
const ABSTRACT = /(?:[st]ion|ment|ness|ity|ance|ence|ism|ship|ing)s?$/

/** Words of a language by whether it doubles them. */
type Doubled = Pick<WordClasses, 'neverDoubled'> & Partial<Pick<WordClasses, 'seldomDoubled' | 'clauseOpener'>>

/** Whether one blank parts a word from the same word before it. */
export function isRepeated(text: string, first: number, firstEnd: number, second: number, end: number): boolean {
  if (second !== firstEnd + 1 || end - second !== firstEnd - first || text.charCodeAt(firstEnd) !== 0x20) return false
  for (let i = 0; i < end - second; i++) if (text.charCodeAt(first + i) !== text.charCodeAt(second + i)) return false
  return true
}

/**
 * A small word that stands twice, `[first, second - 1)` and `[second, end)`: the second goes. A word that may be doubled where one clause ends and
 * the next begins (what it is is, came in in time) goes at the beginning of a sentence alone, with nothing before it that opens a clause.
 */
export function checkRepeated(document: Document, first: number, second: number, end: number, classes: Doubled, suggestOnly: boolean): void {
  const {text} = document
  const word = text.slice(second, end)
  const never = classes.neverDoubled.has(word) || (classes.seldomDoubled !== undefined && word.length > 6 && ABSTRACT.test(word))
  if ((!never && !classes.seldomDoubled?.has(word)) || isSpoken(text, first, end)) return
  const sure = never || (word === 'is' && isOneClause(text, first, classes))
  const evidence = `“${word}” twice`
  if (sure && !suggestOnly) document.replace(second - 1, end, '', 'repeated', {confidence: 0.97, evidence})
  else document.suggest(second - 1, end, '', 'repeated', sure ? 'mode is `suggest`' : `“${word} ${word}” can be right`, {confidence: 0.6, evidence})
}

/** Whether the sentence up to `at` is short, without commas, and has no word that opens a clause. */
function isOneClause(text: string, at: number, {clauseOpener}: Doubled): boolean {
  const before = text.slice(Math.max(0, at - CLAUSE), at)
  const sentence = before.slice(Math.max(...['.', '!', '?', '\n'].map((sign) => before.lastIndexOf(sign))) + 1).trim()
  const words = sentence.toLowerCase().split(' ')
  return /^[A-Z]/.test(sentence) && /^[\w -]+$/.test(sentence) && words.length <= WORDS && !words.some((word) => clauseOpener?.has(word) || word === 'is')
}

/** Faltering speech, or words spoken of: the word stands a third time, or other signs than spaces stand around. */
function isSpoken(text: string, first: number, end: number): boolean {
  if (text[first - 1] !== ' ' || text[end] !== ' ') return true
  const word = text.slice(first, first + (end - first - 1) / 2)
  return text.slice(first - 1 - word.length, first - 1) === word || text.slice(end + 1, end + 1 + word.length) === word
}

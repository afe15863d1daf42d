import type {Document} from '../../document/document.js'
import type {WordClasses} from './classes.js'

/** How far back a clause may have begun, in code units. */
const CLAUSE = 120
/** Words of a sentence before the first of the two, at most: further on, more than one clause is likely. */
const WORDS = 8

/** Letters of a word, at least, and letters before an ending, for the ending to tell that nobody doubles it. */
const LONG = 6
const STEM = 2

/** Words of a language by whether it doubles them. */
export type Doubled = Pick<WordClasses, 'neverDoubled' | 'neverDoubledEnding'> & Partial<Pick<WordClasses, 'seldomDoubled' | 'clauseOpener'>> & {
  /** Whether nouns have capitals; elsewhere a name may stand twice. */
  readonly capitalNouns?: boolean
}

/** Whether one blank parts a word from the same word before it. */
export function isRepeated(text: string, first: number, firstEnd: number, second: number, end: number): boolean {
  if (second !== firstEnd + 1 || end - second !== firstEnd - first || text.charCodeAt(firstEnd) !== 0x20) return false
  for (let i = 0; i < end - second; i++) if (text.charCodeAt(first + i) !== text.charCodeAt(second + i)) return false
  return true
}

/**
 * A small word that stands twice, `[first, second - 1)` and `[second, end)`: the second goes. A word that may be doubled where one clause ends and
 * the next begins (what it is is, came in in time) goes at the beginning of a sentence alone, with nothing before it that opens a clause. Gives
 * whether it goes.
 */
export function checkRepeated(document: Document, first: number, second: number, end: number, classes: Doubled, suggestOnly: boolean): boolean {
  const {text} = document
  const word = text.slice(second, end)
  const never = classes.neverDoubled.has(word) || isNeverStressed(word, classes)
  if ((!never && !classes.seldomDoubled?.has(word)) || isSpoken(text, first, end)) return false
  const sure = never || (word === 'is' && isOneClause(text, first, classes))
  const evidence = `“${word}” twice`
  if (sure && !suggestOnly) document.replace(second - 1, end, '', 'repeated', {confidence: 0.97, evidence})
  else document.suggest(second - 1, end, '', 'repeated', sure ? 'mode is `suggest`' : `“${word} ${word}” can be right`, {confidence: 0.6, evidence})
  return sure && !suggestOnly
}

/** Whether the ending of a long word tells that nobody says it twice to make it stronger, as adverbs and verbs are said: government, Zeitungen, evlərini. */
function isNeverStressed(word: string, {neverDoubledEnding, capitalNouns}: Doubled): boolean {
  if (word.length < LONG || (!capitalNouns && word[0] !== word[0]!.toLowerCase())) return false
  for (let from = STEM; from < word.length; from++) if (neverDoubledEnding.has(word.slice(from))) return true
  return false
}

/** Whether the sentence up to `at` is short, without commas, and has no word that opens a clause. */
function isOneClause(text: string, at: number, {clauseOpener}: Doubled): boolean {
  const before = text.slice(Math.max(0, at - CLAUSE), at)
  const sentence = before.slice(Math.max(...['.', '!', '?', '\n'].map((sign) => before.lastIndexOf(sign))) + 1).trim()
  const words = sentence.toLowerCase().split(' ')
  return /^[A-Z]/.test(sentence) && /^[\w -]+$/.test(sentence) && words.length <= WORDS && !words.some((word) => clauseOpener?.has(word) || word === 'is')
}

/** Faltering speech, or words spoken of: the word stands a third time, or other signs than spaces stand around. Letters set apart are no words. */
function isSpoken(text: string, first: number, end: number): boolean {
  if (text[first - 1] !== ' ' || text[end] !== ' ') return true
  if (end - first === 3 && (text[first - 3] === ' ' || text[end + 2] === ' ')) return true
  const word = text.slice(first, first + (end - first - 1) / 2)
  return text.slice(first - 1 - word.length, first - 1) === word || text.slice(end + 1, end + 1 + word.length) === word
}

import {isLetter, Kind, kinds} from '../../document/characters.js'
import {editCost} from '../../document/distance.js'
import type {Lexicon} from '../../languages/lexicon.js'
import type {Candidate} from './candidates.js'
import {isPermutation, type Verdict} from './verdict.js'

/** Words shorter than this may be names of anything. */
const SHORTEST = 6

/** Whether a capitalised word, given in lower case, is so near a very common word that it is worth a closer look. */
export function isNearCommon(word: string, lexicon: Lexicon): boolean {
  return lexicon.near(word, 1).some((near) => lexicon.commonness(near.word) >= 6)
}

/** Why a capitalised unknown word may be a name and no misspelled word; nothing where it is surely none. `text` holds it at `[start, end)`. */
export function nameDoubt(text: string, start: number, end: number, {best, doubt, listed}: Verdict, lexicon: Lexicon): string | undefined {
  const beside = [wordBefore(text, start), wordAfter(text, end)].filter(isCapital)
  if (beside.length > 0) return isInTitle(text.slice(start, end), best, beside, lexicon) ? undefined : 'it stands beside a name'
  if (listed) return undefined
  if (end - start < SHORTEST) return 'it may be a name'
  if (doubt !== undefined) return doubt
  return isSure(best, end - start, beginsSentence(text, start)) ? undefined : 'it may be a name'
}

/** Whether two letters of a very common word changed places, and only common words stand beside it: no name comes about so (Internal Affiars). */
function isInTitle(typed: string, {word, cost, commonness}: Candidate, beside: readonly string[], lexicon: Lexicon): boolean {
  if (typed.length < SHORTEST || cost > 0.6 || commonness < 8 || !isPermutation(typed.toLowerCase(), word)) return false
  return beside.every((other) => lexicon.isStandard(other.toLowerCase()) && lexicon.commonness(other) >= 7)
}

/** Inside a sentence a capital tells of a name; the first word of one has it anyway. */
function isSure({commonness, cost}: Candidate, length: number, first: boolean): boolean {
  if (!first && length < 8) return false
  if (commonness >= 9 || (commonness >= 8 && length >= 9)) return cost <= (first ? 0.95 : 0.6)
  return first && commonness >= 6 && cost <= (length >= 8 ? 0.95 : 0.6)
}

/** How far around a word its phrase is looked for, in code units: enough for an article, and a bound for books. */
const REACH = 20_000

/** The word that stands before the same capitalised word elsewhere in the text: `Central` for `Cenrsl Asia` in a text about Central Asia. */
export function phraseCandidate(text: string, start: number, end: number, lexicon: Lexicon): Candidate | undefined {
  const next = wordAfter(text, end)
  if (next.length < 4 || !isCapital(next)) return undefined
  const typed = text.slice(start, end).toLowerCase()
  const around = text.slice(Math.max(0, start - REACH), end + REACH)
  for (let at = around.indexOf(` ${next}`); at >= 0; at = around.indexOf(` ${next}`, at + 1)) {
    const other = wordBefore(around, at + 1)
    const word = other.toLowerCase()
    if (word === typed || word[0] !== typed[0] || !isCapital(other) || !lexicon.isStandard(word)) continue
    const cost = editCost(typed, word, 1.6)
    const commonness = lexicon.commonness(word)
    if (cost !== Infinity && commonness >= 8) return {word, cost, commonness, score: cost}
  }
  return undefined
}

/** A word with a capital. */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The word that one blank separates from `start`; empty where there is none. */
function wordBefore(text: string, start: number): string {
  const table = kinds()
  if (table[text.charCodeAt(start - 1)] !== Kind.space) return ''
  let from = start - 1
  while (from > 0 && start - from < 40 && isLetter(table[text.charCodeAt(from - 1)]!)) from--
  return text.slice(from, start - 1)
}

function wordAfter(text: string, end: number): string {
  const table = kinds()
  if (table[text.charCodeAt(end)] !== Kind.space) return ''
  let to = end + 1
  while (to < text.length && to - end < 40 && isLetter(table[text.charCodeAt(to)]!)) to++
  return text.slice(end + 1, to)
}

function isCapital(word: string): boolean {
  return kinds()[word.charCodeAt(0)] === Kind.upper
}

/** Whether only blanks, quotation marks and brackets stand between a word and the end of a sentence or the start of the line. */
export function beginsSentence(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && start - i < 8; i--) {
    const sign = text[i]!
    if ('.!?…\n\r'.includes(sign)) return true
    if (!' "“”‘’\'([)]\u00a0'.includes(sign)) return false
  }
  return start < 8
}

import {isLetter, Kind, kinds} from '../../document/characters.js'
import type {Candidate} from './candidates.js'
import type {Verdict} from './verdict.js'

/** Words shorter than this may be names of anything. */
const SHORTEST = 6

/** Why a capitalised unknown word may be a name and no misspelled word; nothing where it is surely none. `text` holds it at `[start, end)`. */
export function nameDoubt(text: string, start: number, end: number, {best, doubt, listed}: Verdict): string | undefined {
  if (isCapital(wordBefore(text, start)) || isCapital(wordAfter(text, end))) return 'it stands beside a name'
  if (listed) return undefined
  if (end - start < SHORTEST) return 'it may be a name'
  if (doubt !== undefined) return doubt
  const sure = best.commonness >= 9 || (best.commonness >= 8 && end - start >= 9)
  return sure && best.cost <= (beginsSentence(text, start) ? 0.95 : 0.6) ? undefined : 'it may be a name'
}

/** The candidate that stands before the same capitalised word elsewhere in the text: `Central` for `Cenrsl Asia` in a text about Central Asia. */
export function phraseCandidate(text: string, end: number, candidates: readonly Candidate[]): Candidate | undefined {
  const next = wordAfter(text, end)
  if (next.length < 4 || !isCapital(next)) return undefined
  return candidates.find(({word, cost, commonness}) => cost <= 1.6 && commonness >= 8 && text.includes(`${capitalise(word)} ${next}`))
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

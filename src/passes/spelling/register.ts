import type {Lexicon} from '../../languages/lexicon.js'
import type {English} from './resources.js'
import type {Suspect} from './suspects.js'
import {Shape, visitWords} from './tokens.js'
import type {Verdict} from './verdict.js'

/** So many words with letters left out on purpose make a text one that writes down speech. */
const SPOKEN = 2
/** So many unknown or rare words within so many code units are old spelling, jargon or another language. */
const STRANGE = 4
const REACH = 160
/** Verbs as they ended until about 1650 (runneth), and a year before 1700 with a quotation. */
const OLD_VERB = /\b[a-z]{2,}[dgk-nprsvw]eth\b/
const OLD_YEAR = /\b1[1-6]\d\d\b/

/** Whether a text writes words as they are spoken, in dialect or verse: reg’lar, onfort’nate, hollerin’. */
export function isSpoken(text: string, blocks: readonly (readonly Suspect[])[], lexicon: Lexicon): boolean {
  let elisions = 0
  for (const suspects of blocks) for (const suspect of suspects) if (!suspect.listed && !suspect.capital && isElision(text, suspect, lexicon) && ++elisions >= SPOKEN) return true
  return false
}

function isElision(text: string, {word, end}: Suspect, lexicon: Lexicon): boolean {
  return hasApostrophe(word) || (word.endsWith('in') && hasApostrophe(text[end] ?? '') && lexicon.has(`${word}g`))
}

/** Whether a word is written with an apostrophe, straight or curly. */
export function hasApostrophe(word: string): boolean {
  return word.includes("'") || word.includes('’')
}

/** Whether a word stands in speech written down or in an old quotation, as its neighbours show. */
export function isInSpeech(text: string, {start, end}: Pick<Suspect, 'start' | 'end'>, speech: RegExp): boolean {
  const around = text.slice(Math.max(0, start - REACH), end + REACH)
  return speech.test(around) || OLD_VERB.test(around) || (/["“«]/.test(around) && OLD_YEAR.test(around))
}

/** Whether many words around one are unknown or rare, and nothing explains them, so that it may be of their kind: musick, connexions, ancyent. */
export function isAmongStrangers(text: string, {start, end}: Suspect, {lexicon, pairs}: Pick<English, 'lexicon' | 'pairs'>, verdictOf: (word: string) => Verdict | undefined): boolean {
  const near = Math.max(0, start - REACH)
  const from = near + text.slice(near, start).lastIndexOf('\n') + 1
  const line = text.slice(end, end + REACH).indexOf('\n')
  const strangers = new Set<string>()
  let slips = 0
  visitWords(text, from, Math.min(text.length, end + (line < 0 ? REACH : line)), (first, last, shape) => {
    if (shape !== Shape.lower || last - first < 4 || first === from) return
    const word = text.slice(first, last)
    const verdict = lexicon.has(word) ? undefined : verdictOf(word)
    if (pairs.has(word) || (verdict && verdict.doubt === undefined)) slips++
    else if (lexicon.commonness(word) < 1 && !lexicon.isStandard(word)) strangers.add(word)
  })
  return strangers.size >= STRANGE && strangers.size > 2 * slips
}

/** Whether a word begins a line and a comma or a colon follows, as the headwords of a dictionary do, and names of those who are spoken to in a chat. */
export function isHeadword(text: string, start: number, end: number): boolean {
  return ',:'.includes(text[end] ?? ' ') && /(?:^|[\n>]) ?$/.test(text.slice(Math.max(0, start - 2), start))
}

const RARE_BEFORE = /(?:^|[^\w'’-])([a-z]{3,}) $/
const RARE_AFTER = /^ ([a-z]{3,})(?![\w'’-])/

/** Whether a word in small letters beside it stands in lists of rare words alone: non compos mentis. */
export function isBesideRare(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const beside = [RARE_BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[1], RARE_AFTER.exec(text.slice(end, end + 24))?.[1]]
  return beside.some((word) => word !== undefined && lexicon.has(word) && !lexicon.isStandard(word) && lexicon.commonness(word) < 2)
}

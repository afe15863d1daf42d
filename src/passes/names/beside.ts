import {isCapitalised, isOrdinary, nextWord, opensSentence, previousWord} from './context.js'
import type {Census, Entry} from './census.js'
import {related} from './grammar.js'
import type {Knowledge} from './knowledge.js'
import {isCyrillic, isOrthography} from './letters.js'
import {isRomanisation} from './romanised.js'
import {isSwap} from './swap.js'
import type {Token, Word} from './tokens.js'
import type {Verdict} from './verdict.js'

/** The dearest edit: one letter more or less. */
const FARTHEST = 0.95
/** Bits by which a typing error is less like a name than what was meant. */
const UNLIKELY = 6
/** Letters at the end that are grammar in languages that inflect names. */
const ENDING = 3

/** What the rule looks at. */
export interface Beside {
  readonly text: string
  readonly token: Token
  readonly entry: Entry
  readonly census: Census
  readonly knowledge: Knowledge
  readonly language: string
  readonly words: ReadonlyMap<string, Word>
  /** The word at a place, as corrected so far. */
  readonly read: (place: {start: number; end: number}) => string
}

/** The same name beside two words that are one letter apart: Brett Kavnaugh where the text has Brett Kavanaugh. Nobody has two such namesakes. */
export function byNeighbour(place: Beside): Verdict | undefined {
  const {entry, census, knowledge} = place
  if (entry.count > 2 || entry.key.length < 4 || entry.standing === 'house' || entry.standing === 'word') return undefined
  const before = companion(place, place.token, previousWord)
  const after = companion(place, place.token, nextWord)
  if (!before && !after) return undefined
  for (const {entry: meant, cost} of census.within(entry, FARTHEST)) {
    if (!isBetter(knowledge, entry, meant) || !isSlip(place, meant)) continue
    const shared = (before && hasCompanion(place, meant, before.word, previousWord) ? before : undefined) ?? (after && hasCompanion(place, meant, after.word, nextWord) ? after : undefined)
    if (!shared || (shared.ordinary && !isKnown(meant))) continue
    const name = shared === before ? `${shared.word} ${meant.form}` : `${meant.form} ${shared.word}`
    return {after: meant.form, rule: 'document-majority', confidence: 0.95, evidence: `${name} in this text; ${meant.form} ×${meant.count}; spelling distance ${cost.toFixed(2)}`}
  }
  return undefined
}

interface Companion {
  readonly word: string
  /** Whether it is a word as well: Fort, Black. */
  readonly ordinary: boolean
}

type Step = typeof nextWord

/** The capitalised word on one side, if it says something. */
function companion({text, knowledge, read}: Beside, {start, end, block}: Token, step: Step): Companion | undefined {
  const place = step === nextWord ? step(text, end) : step(text, start)
  if (!place || place.start < block.start || place.end > block.end || place.end - place.start < 2 || !isCapitalised(text, place)) return undefined
  const ordinary = isOrdinary(text, place, knowledge.lexicon)
  if (ordinary && (step === previousWord && opensSentence(text, {...place, block}))) return undefined
  return {word: read(place), ordinary}
}

function hasCompanion(place: Beside, meant: Entry, word: string, step: Step): boolean {
  return place.words.get(meant.form)?.tokens.some((token) => companion(place, token, step)?.word === word) ?? false
}

const isKnown = ({standing}: Entry): boolean => standing === 'house' || standing === 'word' || standing === 'protected' || standing === 'elsewhere'

/** Whether one of two words is the right one beyond doubt: written more often, or known where the other is not, or like a name where the other is not. */
function isBetter({trigrams}: Knowledge, typed: Entry, meant: Entry): boolean {
  if (meant.count < typed.count) return false
  const surprise = trigrams.surprise(typed.key) - trigrams.surprise(meant.key)
  if (typed.standing !== 'unknown') return meant.count >= 3 * typed.count && isKnown(meant)
  return meant.count >= 2 * typed.count || isKnown(meant) || surprise >= UNLIKELY
}

/** Whether the difference can be neither grammar nor another spelling of the same name. */
function isSlip({entry: typed, knowledge, language}: Beside, meant: Entry): boolean {
  if (language !== 'en' && language !== 'und') return typed.key.slice(-ENDING) === meant.key.slice(-ENDING) && !related(knowledge, language, typed.key, meant.key) && !isOrthography(language, typed.key, meant.key) && !(isCyrillic(typed.key) && knowledge.spellings.agree(typed.key, meant.key))
  if (typed.key.startsWith(meant.key) || meant.key === `${typed.key}s`) return false
  if (typed.standing !== 'unknown' && related(knowledge, 'en', typed.key, meant.key)) return false
  if (isSwap(typed.key, meant.key)) return true
  const surprise = knowledge.trigrams.surprise(typed.key) - knowledge.trigrams.surprise(meant.key)
  if (surprise >= UNLIKELY) return true
  return !isRomanisation(typed.key, meant.key) && !knowledge.spellings.agree(typed.key, meant.key)
}

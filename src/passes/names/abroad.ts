import {candidatesOf, isListed, type Candidate} from './candidates.js'
import {isCapitalised, nextWord, opensSentence} from './context.js'
import {isUnspeakable} from './letters.js'
import type {Mention} from './mention.js'
import {isSlip} from './slip.js'
import {isSwap} from './swap.js'
import {isCaseless} from './tokens.js'
import type {Verdict} from './verdict.js'

/** Languages in which the rule corrects: measured on clean text. In all others it only suggests. */
const PROVEN = new Set(['az', 'ba', 'be', 'es', 'fr', 'hy', 'it', 'ka', 'kk', 'ky', 'nl', 'pt', 'ru', 'sv', 'tg', 'tk', 'tr', 'tt', 'uk', 'uz'])
/** How much nearer the best name must be than the next, and than other forms of the same one. */
const MARGIN = 0.35
const FORM_MARGIN = 0.15
/** Shortest words that are compared, and stems that are a surname's by their ending. */
const SHORTEST = 5
const SURE = 6
/** Most other names that a doubt lists. */
const ALTERNATIVES = 3

/** Languages in which the rule corrects. */
export const isProven = (language: string): boolean => PROVEN.has(language)

/**
 * The document's majority in a language that inflects names or has no lexicon here: a word that stands once and is near a name
 * of the text, with its own ending kept.
 */
export function byMajorityAbroad(place: Mention): Verdict | undefined {
  if (!mayBeSlip(place)) return undefined
  const [best, ...others] = candidatesOf(place)
  if (!best || others.some(({cost, stem}) => cost - best.cost < (stem === best.stem ? FORM_MARGIN : MARGIN)) || (isCaseless(place.base) && !isName(place, best)) || !isSlip(place, best) || isGlossed(place, best.after)) return undefined
  const evidence = `${best.meant.form} ×${best.count} in this text; spelling distance ${best.cost.toFixed(2)}`
  const verdict = {after: best.after, rule: 'document-majority', evidence}
  const why = isProven(place.base) ? openingDoubt(place, best) : 'no proven guard for inflection in this language'
  return why === undefined ? {...verdict, confidence: best.written ? 0.92 : 0.85} : {...verdict, confidence: 0.5, why, alternatives: others.slice(0, ALTERNATIVES).map(({after}) => after)}
}

/** Whether the other form stands in brackets behind the word: it is given as another name of the same. */
const isGlossed = ({text, token}: Mention, after: string): boolean => /^\s?[([/]/.test(text.slice(token.end, token.end + 2)) && text.slice(token.end, token.end + after.length + 3).includes(after)

/** Whether a letter stands three times in a row, as nobody writes by mistake. */
const isPlay = (word: string): boolean => /(.)\1\1/.test(word)

/** What surnames end in where no capital shows them. */
const SURNAME = /(?:შვილ|ძ|იან)[იე]?$/

/** Whether a word is a name, where no capital says so: one of the tables, or one with the ending of surnames that recurs. */
function isName({knowledge, tag}: Mention, {meant, stem, key, count}: Candidate): boolean {
  const names = knowledge.native.get(tag)
  return (names?.has(key) ?? false) || (names?.has(meant.key) ?? false) || (count > 1 && stem.length >= SURE && SURNAME.test(stem))
}

/** Whether a word is one that no list of names knows. */
function mayBeSlip(place: Mention): boolean {
  const {entry, knowledge, base, tag} = place
  if (entry.standing !== 'unknown' || entry.count > 1 || entry.key.length < SHORTEST || isPlay(entry.key)) return false
  if (isListed(place, entry.key) || knowledge.stopwords.get(base)?.has(entry.key) || knowledge.native.get(tag)?.has(entry.key)) return false
  return !knowledge.native.isAnywhere(entry.key) && !knowledge.protectedNames.has(entry.key)
}

/** A word that opens a sentence may be any, unless no word is like it. */
function openingDoubt({text, token, knowledge, tag, base, entry}: Mention, best: Candidate): string | undefined {
  if (!opensSentence(text, token) || isSwap(entry.key, best.key) || isUnspeakable(entry.key, best.key) || knowledge.known.has(tag) || knowledge.known.has(base)) return undefined
  return isCapitalised(text, nextWord(text, token.end)) ? undefined : 'it opens a sentence, and may be another word'
}

import {EditCost} from '../../document/distance.js'
import type {Candidate, Census, Entry} from './census.js'
import {related, tailLength} from './grammar.js'
import type {Knowledge} from './knowledge.js'
import {isAscii} from './letters.js'
import {isRomanisation} from './romanised.js'
import {isSwap} from './swap.js'
import type {Verdict} from './verdict.js'

/** How much nearer the best candidate must be than the next. */
const MARGIN = 0.2
/** Bits by which a typing error is less like a name than what was meant. */
const PLAUSIBLE = 3
const UNLIKELY = 6
const ABSURD = 8
/** Commonness in the lexicon of names and words that everybody knows. */
const FAMOUS = 5
/** So many times the name of the other is written often enough for a letter to be missing. */
const OFTEN = 5
/** Most other names that a doubt lists. */
const ALTERNATIVES = 3
/** So many times the name of the other is the subject of the text. */
const EVERYWHERE = 8

/** A rare word that no list knows, close to a name that the document writes more often: the name was meant. */
export function byMajority(knowledge: Knowledge, census: Census, entry: Entry, surroundings: () => Surroundings): Verdict | undefined {
  if (entry.count > 2 || entry.key.length < 4) return undefined
  const [best, ...rivals] = census.near(entry, entry.standing === 'unknown' ? entry.count : 5 * entry.count)
  if (!best) return undefined
  const {entry: meant, cost} = best
  // letters that the meant name does not have make another word of another language
  if (!isAscii(entry.form) && isAscii(meant.form)) return undefined
  const pair = compare(knowledge, entry, best, surroundings())
  if (cost > allowance(pair)) return undefined
  if (rivals[0] && rivals[0].cost - cost < MARGIN) return undefined
  if (isDerived(knowledge, pair) || mayBeSpelling(knowledge, pair)) return undefined
  const evidence = `${meant.form} ×${meant.count} in this text; spelling distance ${cost.toFixed(2)}`
  const verdict = {after: meant.form, rule: 'document-majority', evidence}
  if (outnumbers(pair)) return {...verdict, confidence: confidence(pair)}
  return entry.standing === 'unknown' && pair.inSentence ? {...verdict, confidence: 0.5, why: 'the text does not write it often enough to be sure', alternatives: rivals.slice(0, ALTERNATIVES).map((rival) => rival.entry.form)} : undefined
}

/** All that the rule weighs. */
function compare(knowledge: Knowledge, typed: Entry, {entry: meant, cost}: Candidate, surroundings: Surroundings): Pair {
  const surprise = knowledge.trigrams.surprise(typed.key) - knowledge.trigrams.surprise(meant.key)
  const ordinary = isOrdinary(knowledge, meant)
  const kinds = knowledge.gazetteer.house.get(meant.key)?.kinds ?? ''
  const famous = typed.standing === 'unknown' && isFamous(knowledge, meant)
  return {
    typed,
    meant,
    cost,
    surprise,
    ordinary,
    country: kinds.includes('c'),
    place: /[cp]/.test(kinds) && !kinds.includes('h'),
    person: !ordinary && kinds !== '' && !/[cp]/.test(kinds),
    famous,
    sure: ordinary || famous || isUnmistakable(knowledge, meant),
    ...surroundings
  }
}

/** A doubtful word, the name that may have been meant, and what tells for and against it. */
interface Pair extends Surroundings {
  readonly typed: Entry
  readonly meant: Entry
  readonly cost: number
  /** Bits by which the typed word is less like a name than the meant one. */
  readonly surprise: number
  /** Whether the meant word is an English word, and not only a name. */
  readonly ordinary: boolean
  /** Whether the meant word is the name of a country. */
  readonly country: boolean
  /** Whether the meant word is the name of a place, and no person's. The tables list all that systems make of those. */
  readonly place: boolean
  /** Whether the meant word is a known person's name, and nothing else. */
  readonly person: boolean
  /** Whether it is so common that a word like it which no list of names knows can hardly be another name. */
  readonly famous: boolean
  /** Whether it is ordinary, famous, or a known name too long to be mistaken. */
  readonly sure: boolean
}

/** What stands around a doubtful word. */
export interface Surroundings {
  /** Whether a capitalised word stands beside it. */
  readonly inName: boolean
  /** Whether it stands in running text, and not in a list or a title. */
  readonly inSentence: boolean
  /** Whether it is the first word of a sentence. */
  readonly opensSentence: boolean
}

function isOrdinary({lexicon}: Knowledge, {key, standing}: Entry): boolean {
  return (standing === 'word' || standing === 'house') && lexicon.hasLower(key) && lexicon.isStandard(key)
}

/** Whether a word is a known name too long to be taken for another. */
function isUnmistakable({gazetteer}: Knowledge, {key}: Entry): boolean {
  const kinds = gazetteer.house.get(key)?.kinds
  return kinds !== undefined && key.length >= (/[cp]/.test(kinds) ? 6 : 8)
}

/** Whether a word or name is among the common ones of English. */
function isFamous({lexicon}: Knowledge, {key, standing}: Entry): boolean {
  return (standing === 'word' || standing === 'house') && key.length >= 5 && lexicon.commonness(key) >= FAMOUS
}

/** The dearest edit that is still a slip, by length of the shorter word and by how sure the name is. */
function allowance({typed, meant, surprise, person, famous, inSentence}: Pair): number {
  const length = Math.min(typed.key.length, meant.key.length)
  // two slips in a surname are rather another surname
  const longest = person ? 0.95 : length <= 8 ? 1.2 : 1.6
  const far = length <= 4 ? 0.5 : length <= 5 ? 0.65 : length <= 6 ? 0.95 : longest
  if (typed.standing !== 'unknown') return Math.min(far, 0.65)
  if (inSentence && length >= 5 && famous) return Math.max(far, 0.95)
  if (inSentence && length >= 5 && meant.count >= OFTEN * typed.count) return 0.95
  if ((meant.standing === 'protected' || meant.standing === 'elsewhere') && length >= 7) return 0.95
  if (meant.standing === 'house' || meant.standing === 'word') return length <= 5 && (surprise >= ABSURD || meant.count >= 4) ? 0.95 : far
  return surprise >= UNLIKELY ? Math.min(far, 0.95) : Math.min(far, 0.65)
}

/** Whether the meant name is so much commoner in the text that the other can only be a slip. */
function outnumbers(pair: Pair): boolean {
  const {typed, meant, country, inName, opensSentence} = pair
  // lists of names hold words of every language, such as Uzbakistan: the name of a country overrules them
  if (typed.standing === 'protected' || typed.standing === 'elsewhere') return country && !inName && meant.key.length >= 7 && meant.count >= 5 * typed.count
  // potin is an alloy, but nobody writes it with a capital inside a sentence
  if (typed.standing === 'obscure') return !inName && !opensSentence && meant.standing === 'house' && meant.count >= 5 * typed.count
  return meant.standing === 'unknown' || meant.standing === 'obscure' ? outnumbersUnknown(pair) : outnumbersKnown(pair)
}

/** Two names that no list knows are mostly two names, unless one is all over the text, or looks like no name. */
function outnumbersUnknown({typed, meant, cost, surprise, inName}: Pair): boolean {
  const swap = isSwap(typed.key, meant.key)
  if (meant.count < 3 * typed.count) return meant.count >= 2 * typed.count && (swap || surprise >= ABSURD)
  if (surprise >= ABSURD || swap) return true
  if (surprise >= PLAUSIBLE && (cost < EditCost.near || (cost === EditCost.near && meant.standing === 'obscure'))) return true
  return !inName && cost < EditCost.near && meant.count >= EVERYWHERE * typed.count
}

function outnumbersKnown(pair: Pair): boolean {
  const {typed, meant, cost, surprise, inSentence} = pair
  if ((!inSentence && cost > EditCost.indel) || isOtherFamily(pair)) return false
  if (meant.count >= 3 * typed.count) return true
  if (isRatherTwoNames(pair)) return false
  if (meant.count >= 2 * typed.count) return true
  if (!inSentence && !isTypingError(pair)) return false
  return meant.count >= typed.count && cost <= EditCost.indel && (typed.key.length >= 6 || surprise >= UNLIKELY || (pair.famous && inSentence))
}

/** A surname that only the list of names has: another consonant is another family. */
function isOtherFamily({typed, meant, cost, surprise}: Pair): boolean {
  return (meant.standing === 'protected' || meant.standing === 'elsewhere') && cost >= EditCost.near && surprise < PLAUSIBLE && !isSwap(typed.key, meant.key) && meant.count < EVERYWHERE * typed.count
}

/** Two names, each written once or twice, are mostly two names. */
function isRatherTwoNames({typed, meant, surprise, sure, inName, inSentence}: Pair): boolean {
  return !sure && surprise < PLAUSIBLE && !isSwap(typed.key, meant.key) && (inName || !inSentence)
}

/** Outside sentences, where nothing else tells: no name, by its letters. */
function isTypingError({typed, meant, cost, surprise, ordinary, famous, inName}: Pair): boolean {
  if (famous && typed.key.length >= 7 && cost <= EditCost.near) return true
  return !inName && (isSwap(typed.key, meant.key) || surprise >= (ordinary ? UNLIKELY : ABSURD))
}

/** Another form of the name, or a name of the same family. A country cut short is none: no name is Uzbekista. */
function isDerived(knowledge: Knowledge, {typed, meant, surprise, ordinary, country, famous, inName, inSentence}: Pair): boolean {
  if (surprise >= ABSURD) return false
  const cut = meant.key.length - typed.key.length
  if (cut === 1 && country && typed.key.length >= 7 && meant.key.startsWith(typed.key)) return false
  // Appla, where the text is about Apple: no name of the lists, and not longer than what was meant
  if (famous && cut >= 0 && inSentence && meant.count >= (inName ? EVERYWHERE : 3) * typed.count && !isPluralOf(typed.key, meant.key)) return false
  // Izmir and Izmit: short names often differ in nothing but the end
  if (!ordinary && typed.key.length <= 6 && surprise < UNLIKELY && tailLength(typed.key, meant.key) === 1) return true
  // a last vowel makes another name, but not another English word, nor one like the name that the text is about
  if (cut === 0 && inSentence && !inName && !typed.key.endsWith('s') && meant.count >= (ordinary ? 3 : EVERYWHERE) * typed.count) return false
  return related(knowledge, 'en', typed.key, meant.key)
}

/** Whether both may be right spellings of one name. Nobody spells an ordinary word in several ways, or swaps letters on purpose. */
function mayBeSpelling({spellings}: Knowledge, {typed, meant, cost, surprise, ordinary, country, famous, person, place}: Pair): boolean {
  if ((famous && !person && meant.count >= 2 * typed.count) || (place && typed.key.length >= 6)) return false
  if (!ordinary && !country && isRomanisation(typed.key, meant.key)) return true
  if (ordinary || surprise >= (cost <= EditCost.doubling ? UNLIKELY : ABSURD)) return false
  return !isSwap(typed.key, meant.key) && spellings.agree(typed.key, meant.key)
}

const isPluralOf = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a

function confidence({typed, meant, cost}: Pair): number {
  const share = meant.count / (meant.count + typed.count)
  return Math.round((0.99 - 0.08 * cost - 0.1 * (1 - share)) * 100) / 100
}

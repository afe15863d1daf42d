import {EditCost} from '../../document/distance.js'
import type {Entry} from './census.js'
import {isCapitalised, nextWord, opensSentence, previousWord} from './context.js'
import {Declension} from './declension.js'
import {fold} from './fold.js'
import {commonPrefix, related} from './grammar.js'
import {isKnown, type Abroad} from './homeland.js'
import {countOf, kinOf, type Kin} from './kin.js'
import {isUnspeakable, isVowel} from './letters.js'
import {isSwap} from './swap.js'
import type {Token, Word} from './tokens.js'
import type {Verdict} from './verdict.js'

/** Languages in which the rule corrects: measured on clean text. In all others it only suggests. */
const PROVEN = new Set(['az', 'ba', 'be', 'es', 'fr', 'hy', 'kk', 'ky', 'ru', 'tg', 'tk', 'tr', 'tt', 'uk', 'uz'])
/** Languages whose names are best known here. */
const AREA = new Set(['az', 'ba', 'be', 'hy', 'kk', 'ky', 'ru', 'tg', 'tk', 'tr', 'tt', 'uk', 'uz'])
/** Dearest edit: one letter for any other. */
const FARTHEST = 1.2
/** How much nearer the best name must be than the next, and than other forms of the same one. */
const MARGIN = 0.35
const FORM_MARGIN = 0.15
/** What it costs a form that the text nowhere writes. */
const UNWRITTEN = 0.2
/** Shortest words that are compared, and shortest stems that may lack a letter. */
const SHORTEST = 5
const LONG = 6
/** Words so long are no other's with two letters the other way round. */
const SURE = 7
/** Bits by which a typing error is less like a name than what was meant; known for Latin letters only. */
const UNLIKELY = 3
/** Most other names that a doubt lists. */
const ALTERNATIVES = 3

/** Languages in which the rule corrects. */
export const isProven = (language: string): boolean => PROVEN.has(language)

/** What the rule looks at. */
export interface Mention extends Abroad {
  readonly words: ReadonlyMap<string, Word>
}

/** A name that may have been meant, and what tells for it. */
interface Candidate extends Kin {
  /** The name as the word would have it, and that folded. */
  readonly after: string
  readonly key: string
  /** How often the text has it, whatever its ending. */
  readonly count: number
  /** Whether tables know it, or the text introduces it with a given name. */
  readonly known: boolean
  /** Whether it stands behind a given name earlier in the text. */
  readonly introduced: boolean
}

/**
 * The document's majority in a language that inflects names or has no lexicon here: a word that stands once and is near a name
 * of the text, with its own ending kept.
 */
export function byMajorityAbroad(place: Mention): Verdict | undefined {
  const {entry, knowledge, base, census, tag} = place
  if (!mayBeSlip(place)) return undefined
  const declension = knowledge.native.get(tag)?.declension ?? UNINFLECTED
  const kin = kinOf(census, declension, entry, FARTHEST)
  if (!kin || kin.length === 0) return undefined
  const candidates = byForm(kin.flatMap((one) => candidateOf(place, declension, one) ?? []))
  const [best, ...others] = candidates
  if (!best || others.some(({cost, stem}) => cost - best.cost < (stem === best.stem ? FORM_MARGIN : MARGIN))) return undefined
  if (!isSlip(place, best) || isSomebodyElse(place, best)) return undefined
  const evidence = `${best.meant.form} ×${best.count} in this text; spelling distance ${best.cost.toFixed(2)}`
  const verdict = {after: best.after, rule: 'document-majority', evidence}
  const why = isProven(base) ? openingDoubt(place, best) : 'no proven guard for inflection in this language'
  return why === undefined ? {...verdict, confidence: 0.9} : {...verdict, confidence: 0.5, why, alternatives: others.slice(0, ALTERNATIVES).map(({after}) => after)}
}

const UNINFLECTED = /* @__PURE__ */ new Declension('any -', new Set())

/** Whether a letter stands three times in a row, as nobody writes by mistake. */
const isPlay = (word: string): boolean => /(.)\1\1/.test(word)

/** Whether a word is one that nothing knows. */
function mayBeSlip(place: Mention): boolean {
  const {entry, knowledge, base, tag} = place
  if (entry.standing !== 'unknown' || entry.count > 1 || entry.key.length < SHORTEST || isPlay(entry.key)) return false
  return !(knowledge.stopwords.get(base)?.has(entry.key) ?? false) && !isKnown(place, entry.key) && !(knowledge.native.get(tag)?.has(entry.key) ?? false)
}

/** The name with the word's ending; undefined where it cannot be written so, or the two are forms of one name by other endings. */
function candidateOf(place: Mention, declension: Declension, kin: Kin): Candidate | undefined {
  const {knowledge, base, tag, entry, census} = place
  const {meant, stem, ending} = kin
  const key = stem + ending
  const written = census.countOf(key) > 0
  const after = written ? census.entries.get(key)!.form : mayFollow(stem, ending) ? write(place, kin) : undefined
  if (after === undefined || (!(written && isUnspeakable(entry.key, key)) && (related(knowledge, base, entry.key, key) || related(knowledge, base, entry.key, meant.key)))) return undefined
  if (!written && hasFleetingVowel(stem, ending, entry.key)) return undefined
  const count = countOf(census, declension, stem)
  if (count === 0) return undefined
  const introduced = isIntroduced(place, stem)
  const cost = kin.cost + (written || (knowledge.native.get(tag)?.has(key) ?? false) ? 0 : UNWRITTEN)
  return {...kin, cost, after, key, count, known: introduced || isFamiliar(place, meant), introduced}
}

/** Whether a word is the stem without its last vowel, and the ending: церковь, церкви; the text shows no form that keeps it. */
function hasFleetingVowel(stem: string, ending: string, word: string): boolean {
  let at = stem.length - 1
  while (at > 0 && !isVowel(stem[at])) at--
  return at >= stem.length - 3 && word === stem.slice(0, at) + stem.slice(at + 1) + ending
}

/** A stem as the text writes it, with the ending as the word has it; undefined where letters do not match one to one. */
function write({token: {word: {form}}}: Mention, {meant, stem, ending}: Kin): string | undefined {
  const head = meant.form.slice(0, meant.form.length - meant.key.length + stem.length)
  const tail = form.slice(form.length - ending.length)
  return fold(head) === stem && fold(tail) === ending ? head + tail : undefined
}

/** Whether the tables of the language or of English know a word. */
function isFamiliar({knowledge, tag, base}: Mention, {key, standing}: Entry): boolean {
  if (standing === 'house' || standing === 'variant' || standing === 'foreign') return true
  const words = knowledge.known.get(tag) ?? knowledge.known.get(base)
  return (words?.has(key) ?? false) || (knowledge.native.get(tag)?.has(key) ?? false)
}

/** Whether an ending can follow a stem: one letter only where a vowel meets a consonant. */
function mayFollow(stem: string, ending: string): boolean {
  return ending !== '' && (ending.length > 1 || isVowel(ending) !== isVowel(stem.slice(-1)))
}

/** One candidate a form, the best first. */
function byForm(candidates: readonly Candidate[]): Candidate[] {
  const forms = new Map<string, Candidate>()
  for (const one of candidates) {
    const before = forms.get(one.key)
    if (!before || one.cost < before.cost || (one.cost === before.cost && one.count > before.count)) forms.set(one.key, one)
  }
  return [...forms.values()].sort((a, b) => a.cost - b.cost || b.count - a.count)
}

/** Whether the difference can be neither grammar nor another name. */
function isSlip(place: Mention, best: Candidate): boolean {
  const {entry, knowledge, base} = place
  const {key, stem, typed, known} = best
  if (typed !== entry.key && isKnown(place, typed)) return false
  // letters the other way round are never grammar, but at the end they may make another name
  if (isSwap(entry.key, key)) return best.count >= leastForSwap(best, commonPrefix(entry.key, key) < key.length - 2, !AREA.has(base))
  const shared = !AREA.has(base) ? 3 : known ? 1 : 2
  if (typed[0] !== stem[0] || typed.slice(-shared) !== stem.slice(-shared)) return false
  const surprise = knowledge.trigrams.surprise(entry.key) - knowledge.trigrams.surprise(key)
  if (base !== 'ky' && isVowelDoubled(entry.key, key)) return true
  const spelling = surprise < UNLIKELY && knowledge.spellings.agree(entry.key, key)
  if (best.introduced && !spelling && AREA.has(base) && typed.length !== stem.length && stem.length >= LONG && isAlone(place)) return true
  // elsewhere only what is no word by its letters
  if (!AREA.has(base) && surprise < UNLIKELY) return false
  return best.count >= (spelling ? leastForSpelling(best) : leastFor(best, surprise, isUnspeakable(entry.key, key)))
}

/** Whether a word only doubles a vowel of the other, which no way to spell a name does but in languages with long vowels. */
function isVowelDoubled(typed: string, meant: string): boolean {
  const at = commonPrefix(typed, meant)
  return meant.length >= LONG && typed.length === meant.length + 1 && isVowel(typed[at]) && typed[at] === typed[at - 1] && typed.slice(at + 1) === meant.slice(at)
}

/** Whether a word stands without a given name: people who were introduced go by the surname. */
function isAlone(place: Mention): boolean {
  return givenName(place, place.token) === undefined && !isCapitalised(place.text, nextWord(place.text, place.token.end))
}

/** How often a name must stand in the text for a word to be it with two letters the other way round. */
function leastForSwap({known, stem}: Candidate, inside: boolean, afar: boolean): number {
  if (afar && !known) return 3
  return inside ? (known || stem.length >= SURE ? 1 : stem.length >= LONG ? 2 : 3) : known ? 2 : 3
}

/** How often a name must stand in the text for a word to be a slip for it, where the word may be another way to write it: a letter doubled, at most. */
function leastForSpelling({known, cost, stem}: Candidate): number {
  return known && cost === EditCost.doubling && stem.length >= LONG ? 2 : Infinity
}

/** The same for all other words. */
function leastFor({stem, typed, cost, known}: Candidate, surprise: number, unspeakable: boolean): number {
  const few = known ? 1 : 2
  if (stem.length < LONG) return unspeakable ? few + 1 : Infinity
  if (typed.length < stem.length && unspeakable) return few
  // another consonant more or less makes another surname: Tokayev and Tokarev
  if (typed.length !== stem.length) return surprise >= UNLIKELY ? few : 4
  return cost <= EditCost.near ? few + 1 : 4
}

/** Whether the word has a given name beside it that the name never has. */
function isSomebodyElse(place: Mention, {stem, typed, count}: Candidate): boolean {
  const before = givenName(place, place.token)
  if (before === undefined || (isSwap(typed, stem) && count >= 3)) return false
  const others = tokensOf(place, stem).map((token) => givenName(place, token))
  return !others.includes(before) && others.some((other) => other !== undefined)
}

/** Whether a form of the name stands behind a given name earlier in the text. */
function isIntroduced(place: Mention, stem: string): boolean {
  return tokensOf(place, stem).some((token) => token.start < place.token.start && givenName(place, token) !== undefined)
}

/** Where the text has a name, whatever its ending. */
function tokensOf({words, census}: Mention, stem: string): Token[] {
  const found: Token[] = []
  census.alike(stem, ({key, form}) => {
    if (key.startsWith(stem)) found.push(...(words.get(form)?.tokens ?? []))
  })
  return found
}

/** The capitalised word before a token that is no common one. */
function givenName(place: Mention, {start, block}: Token): string | undefined {
  const {text, knowledge, tag, base} = place
  const before = previousWord(text, start)
  if (!before || before.start < block.start || before.end - before.start < 2 || !isCapitalised(text, before) || text[start - 1] !== ' ') return undefined
  const word = text.slice(before.start, before.end)
  const known = knowledge.known.get(tag) ?? knowledge.known.get(base)
  return opensSentence(text, {start: before.start, block}) && (!known || known.has(fold(word))) ? undefined : word
}

/** A word that opens a sentence may be any, unless no word is like it. */
function openingDoubt(place: Mention, best: Candidate): string | undefined {
  const {text, token, knowledge, tag, base, entry} = place
  if (!opensSentence(text, token) || isSwap(entry.key, best.key) || isUnspeakable(entry.key, best.key) || knowledge.known.has(tag) || knowledge.known.has(base)) return undefined
  return isCapitalised(text, nextWord(text, token.end)) ? undefined : 'it opens a sentence, and may be another word'
}

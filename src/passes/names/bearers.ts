import type {Abroad} from './homeland.js'
import {inflect, isKnown} from './homeland.js'
import {isCapitalised, nextWord, previousWord} from './context.js'
import {difference, LEAST, type Difference} from './difference.js'
import {fold} from './fold.js'
import {related} from './grammar.js'
import {isOrthography, isUnspeakable, strangeness} from './letters.js'
import {plain, type Meant, type NativeNames} from './native.js'
import {isCaseless} from './tokens.js'
import type {Verdict} from './verdict.js'

/** Shortest words that are compared. */
const SHORTEST = 5
/** The dearest edit. */
const SLIP = 1.2
/** How much nearer the best name must be than the next. */
const MARGIN = 0.3
/** Bits that a letter lost need not have where the word cannot be spoken without it. */
const UNSPEAKABLE = 6
/** Bits more for another way to write a name. */
const SPELLING = 5
/** Bits that need not be where a title stands before the names, or where one known person alone has the other name. */
const TITLED = 8
const OFFICE = 6
const RARE = 3
/** Characters before a name in which a title is looked for. */
const AROUND = 70
/** With a title, two cheap slips in so unlike a word. */
const TWO_SLIPS = 6

/** A name of a known person as the language writes it, with one slip inside, beside another of the same person's names: Hakan Fidn. */
export function byNativePerson(place: Abroad): Verdict | undefined {
  const {entry, token, knowledge, tag, base} = place
  const names = knowledge.native.get(tag)
  if (!names || entry.count > 2 || entry.key.length < SHORTEST - 1 || (isCaseless(base) && isListed(place))) return undefined
  const companions = neighbours(place)
  if (companions.length === 0 || names.has(entry.key) || isNameOf(place) || knowledge.stopwords.get(base)?.has(entry.key)) return undefined
  for (const companion of companions) {
    const yo = /ё/.test(token.word.form)
    const found = [...names.beside(fold(read(place, companion)))].flatMap((name) => names.formsOf(name, entry.key, SLIP))
    const [best, second] = found.sort((a, b) => a.cost - b.cost || Number(/ё/.test(b.stem.name) === yo) - Number(/ё/.test(a.stem.name) === yo))
    const after = best && inflect(token, best)
    if (!after || isRival(place, after, best, second) || !isSlip(place, best, expected(place, names, companion))) continue
    return {after, rule: 'collocation', confidence: 0.92, evidence: `${best.stem.name} is a name beside ${read(place, companion)}; spelling distance ${best.cost.toFixed(2)}`}
  }
  return undefined
}

/** Whether a word is a real name that lists have. */
const isNameOf = ({knowledge, entry: {key}}: Abroad): boolean => knowledge.native.isAnywhere(key) || knowledge.protectedNames.has(key)

interface Span {
  readonly start: number
  readonly end: number
}

const read = ({text}: Abroad, {start, end}: Span): string => text.slice(start, end)

const isListed = ({knowledge, base, entry}: Abroad): boolean => knowledge.known.get(base)?.has(entry.key) ?? false

/** The capitalised words beside a token. */
function neighbours({text, token, base}: Abroad): Span[] {
  const places = [previousWord(text, token.start), nextWord(text, token.end)]
  return places.flatMap((place) => (place && place.start >= token.block.start && place.end <= token.block.end && (isCaseless(base) || isCapitalised(text, place)) ? [place] : []))
}

/** Whether another name may be meant as well; е for ё makes none. */
function isRival({token}: Abroad, after: string, best: Meant, second: Meant | undefined): boolean {
  return second !== undefined && second.cost - best.cost < MARGIN && inflect(token, second)?.replaceAll('ё', 'е') !== after.replaceAll('ё', 'е')
}

/** Bits that the place makes up for. */
function expected(place: Abroad, names: NativeNames, companion: Span): number {
  const start = Math.min(companion.start, place.token.start)
  const before = previousWord(place.text, start)
  const titled = before !== undefined && names.isTitle(fold(read(place, before))) ? TITLED : hasOffice(place, names, start) ? OFFICE : 0
  return titled + (names.beside(fold(read(place, companion))).size === 1 ? RARE : 0)
}

/** Whether a title stands some words before a place, in the same sentence: the minister of foreign affairs of Tajikistan. */
function hasOffice({text, token: {block}}: Abroad, names: NativeNames, start: number): boolean {
  const before = text.slice(Math.max(block.start, start - AROUND), start)
  const end = Math.max(before.lastIndexOf('.'), before.lastIndexOf('!'), before.lastIndexOf('?'))
  return before.slice(end + 1).split(/[^\p{L}'’]+/u).some((word) => names.isTitle(fold(word)))
}

/** Whether the difference is neither grammar nor another name, by the letters of the language. */
function isSlip(place: Abroad, {stem, ending, cost}: Meant, bits: number): boolean {
  const {entry, knowledge, tag, base} = place
  const [key, whole] = [plain(entry.key), stem.key + ending]
  if (bits < OFFICE && (entry.standing !== 'unknown' || isKnown(place, entry.key))) return false
  const apart = difference(key, whole, cost)
  if (isGrammar(place, whole, apart, bits) || isOrthography(base, key, whole)) return false
  const surprise = strangeness(knowledge, tag, key, whole)
  if (apart.kind === 'several') return bits >= TITLED && surprise >= TWO_SLIPS
  if (apart.kind === 'extra' && surprise < LEAST.extra) return false
  const doubled = apart.kind === 'doubled' && (key.length > whole.length || bits >= TITLED)
  const spelling = !doubled && knowledge.spellings.agree(key, whole) ? SPELLING : 0
  const lost = apart.kind === 'missing' && isUnspeakable(key, whole) ? UNSPEAKABLE : 0
  return surprise >= LEAST[apart.kind] + spelling - lost - bits
}

/** Whether the difference may be an ending. */
function isGrammar({entry, knowledge, base}: Abroad, whole: string, {kind, tail}: Difference, bits: number): boolean {
  const key = plain(entry.key)
  if (key[0] !== whole[0] || (tail < 1 && kind !== 'swap' && bits < TITLED)) return true
  return !(kind === 'doubled' && tail > 1) && related(knowledge, base, key, whole)
}

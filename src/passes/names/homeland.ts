import {EditCost} from '../../document/distance.js'
import type {Census, Entry} from './census.js'
import {isCapitalised, nextWord, opensSentence, previousWord} from './context.js'
import {difference} from './difference.js'
import {fold} from './fold.js'
import {related} from './grammar.js'
import type {Knowledge} from './knowledge.js'
import {isAscii, isCyrillic, strangeness} from './letters.js'
import type {Meant, NativeNames} from './native.js'
import {isSwap} from './swap.js'
import type {Token} from './tokens.js'
import type {Verdict} from './verdict.js'

/** What the rule looks at. */
export interface Abroad {
  readonly text: string
  readonly token: Token
  readonly entry: Entry
  readonly census: Census
  readonly knowledge: Knowledge
  /** The block's language, `tag` with its script, `base` without. */
  readonly tag: string
  readonly base: string
}

/** Shortest names that are compared, without their endings. */
const SHORTEST = 6
/** From this length on no other word is near a name by chance. */
const LONG: Readonly<Record<string, number>> = {c: 8, p: 7}
/** Two cheap slips in a name so long. */
const UNIQUE = 10
const SLIP = 0.95
const TWO_SLIPS = 1.25
/** Languages whose names of places were measured on clean text; in others, stems change in more ways than the tables say. */
const PLACES = new Set(['az', 'ba', 'be', 'hy', 'ka', 'kk', 'ky', 'ru', 'tg', 'tk', 'tr', 'tt', 'uk', 'uz'])
/** Bits by which a word is so unlike the language that it stands for no other name, wherever it stands. */
const STRANGE = 8
/** How much nearer the best name must be than the next. */
const MARGIN = 0.35

/** The name of a country or place as its language writes it, with one slip inside, in whatever case it stands. */
export function byNativeName(place: Abroad): Verdict | undefined {
  const {entry, token, knowledge, tag, base} = place
  const names = knowledge.native.get(tag)
  if (!names || entry.key.length < SHORTEST - 1 || knowledge.stopwords.get(base)?.has(entry.key)) return undefined
  const bare = byMissingMarks(place, names)
  if (bare || entry.count > 2 || isWord(place, names) || isHyphenated(place)) return bare
  const found = candidatesOf(names, entry.key)
  const best = found[0]
  if (!best || (best.swap === undefined && isKnown(place, stemOf(entry.key, best)))) return undefined
  const after = inLetters(place, inflect(token, best))
  if (after === undefined || !isNear(place, best) || found.some((other) => isRival(place, best, other, after))) return undefined
  return {after, rule: 'gazetteer', confidence: 0.9, evidence: `${best.stem.name} in the gazetteer; spelling distance ${best.cost.toFixed(2)}`}
}

/** Names that a word is near, or is when two neighbouring letters are exchanged, be it in its ending; none where it may be either. */
function candidatesOf(names: NativeNames, key: string): Meant[] {
  const near = names.near(key, TWO_SLIPS)
  const swaps: Meant[] = []
  for (let i = 1; i < key.length - 1; i++) {
    if (key[i] === key[i + 1]) continue
    const meant = names.exact(exchange(key, i)).find(({stem}) => /[cp]/.test(stem.kind))
    if (meant) swaps.push({...meant, swap: i, cost: EditCost.transposition})
  }
  const least = near[0]?.cost ?? Infinity
  if (swaps.length === 0 || least <= EditCost.doubling) return near
  return swaps.length === 1 && least >= EditCost.transposition ? [...swaps, ...near] : []
}

/** A word with the letter at a place and the next the other way round. */
const exchange = (word: string, at: number): string => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)

/** A name whose letters lack all their marks, in a text that otherwise writes them: Ozbekiston, Naxcivan. */
function byMissingMarks(place: Abroad, names: NativeNames): Verdict | undefined {
  const {token, entry, text} = place
  const {form} = token.word
  if (!isAscii(form) || !MARKED.has(place.base)) return undefined
  const exact = names.exact(entry.key)
  const forms = new Set(exact.map((meant) => inLetters(place, inflect(token, meant)) ?? form))
  const [after] = forms
  if (forms.size !== 1 || after === form || !exact.some(({stem}) => /[cp]/.test(stem.kind) && fold(stem.name).length >= SHORTEST) || isAscii(after!.replace(/['`]/g, 'ʻ').replace(/^İ/, 'I')) || !isMarked(text.slice(Math.max(0, token.start - AROUND), token.end + AROUND))) return undefined
  return {after: after!, rule: 'gazetteer', confidence: 0.9, evidence: `${after} in the gazetteer; the text writes the marks elsewhere`}
}

/** Characters on each side that are looked through for marks. */
const AROUND = 2000

/** Languages that write letters with marks which some keyboards lack. */
const MARKED = new Set(['az', 'tk', 'tr', 'uz'])

/** Whether at least three words of a text have a letter with a mark. */
function isMarked(text: string): boolean {
  return (text.match(/(?![A-Z])\p{Script=Latin}|[og][‘’ʻʼ'`](?=\p{L})/giu)?.length ?? 0) >= 3
}

/** Whether a word is known in the language, as a name or otherwise, or anywhere as a name. */
function isWord(place: Abroad, names: NativeNames): boolean {
  return names.has(place.entry.key) || isKnown(place, place.entry.key)
}

/** Whether a word is known in the language, or anywhere as a name. */
export function isKnown({knowledge, tag, base}: Abroad, key: string): boolean {
  const words = knowledge.known.get(tag) ?? knowledge.known.get(base)
  return (words?.has(key) ?? false) || knowledge.native.isAnywhere(key) || knowledge.protectedNames.has(key)
}

export const stemOf = (key: string, {ending}: Meant): string => key.slice(0, key.length - ending.length)

/** Half of a double name says little. */
const isHyphenated = ({text, token}: Abroad): boolean => text[token.start - 1] === '-' || text[token.end] === '-'

/** The name with the ending that the token has, as it is written there; undefined where letters do not match one to one. */
export function inflect({word: {form, key}}: Token, {stem, ending, swap}: Meant): string | undefined {
  if (swap !== undefined && form.length !== key.length) return undefined
  const tail = (swap === undefined ? form : exchange(form, swap)).slice(form.length - ending.length)
  return fold(tail) === ending ? stem.form + tail : undefined
}

/** A name with the apostrophes that the text writes; undefined where it writes none. */
function inLetters({text}: Abroad, name: string | undefined): string | undefined {
  if (name === undefined || !/[‘ʻ]/.test(name)) return name
  const mark = /[OoGg]([‘’ʻʼ'`])\p{L}/u.exec(text)?.[1]
  return mark === undefined ? undefined : name.replace(/[‘ʻ]/g, mark)
}

/** Another name, or another form of the same one, that may have been meant as well. */
function isRival(place: Abroad, best: Meant, other: Meant, after: string): boolean {
  if (other.cost - best.cost >= MARGIN || inLetters(place, inflect(place.token, other)) === after) return false
  return other.stem.name !== best.stem.name || (best.swap === undefined && !isInside(place.entry.key, best.stem.key + best.ending))
}

/** Whether the slip is one that nobody makes on purpose, in a name long enough for the place where it stands. */
function isNear(place: Abroad, meant: Meant): boolean {
  const {stem, cost} = meant
  const {length} = fold(stem.name)
  if (length < SHORTEST || (stem.kind === 'p' && !PLACES.has(place.base)) || isGrammar(place, meant)) return false
  if (!PLACES.has(place.base)) return meant.ending === '' && length >= LONG['c']! && cost <= SLIP
  if (stem.kind === 'c' && length >= UNIQUE) return cost <= TWO_SLIPS
  if (cost > SLIP || !(length >= LONG[stem.kind]! || (stem.kind === 'c' && cost <= EditCost.doubling) || isInText(place, stem.key))) return false
  const {entry, knowledge, tag} = place
  if (strangeness(knowledge, tag, entry.key, stem.key + meant.ending) >= STRANGE) return true
  if (stem.kind === 'c') return length >= LONG['c']! || !isBesideName(place)
  return (meant.ending.length >= 2 || !isBesideName(place)) && !opensSentence(place.text, place.token)
}

/** Whether the difference may be an ending, or another way to write the name. */
function isGrammar({entry: {key}, knowledge, tag, base}: Abroad, meant: Meant): boolean {
  const {stem, ending} = meant
  const whole = stem.key + ending
  // a bare stem is a form of plurals only
  if ((ending === '' && stem.form !== stem.name) || related(knowledge, base, key, whole)) return true
  if (isCyrillic(whole) && knowledge.spellings.agree(key, whole) && (base === 'be' || strangeness(knowledge, tag, key, whole) < STRANGE)) return true
  if (meant.swap !== undefined || isSwap(key, whole)) return false
  const {kind, tail} = difference(key, whole, meant.cost)
  return (kind === 'extra' && tail < 2) || !isInside(stemOf(key, meant), stem.key)
}

/** Whether two words begin and end alike, so that the difference is no grammar. */
const isInside = (a: string, b: string): boolean => a[0] === b[0] && a.slice(-1) === b.slice(-1)

/** Whether the text has the name elsewhere, in whatever case. */
function isInText({census}: Abroad, stem: string): boolean {
  let found = false
  census.startingWith(stem, ({count}) => (found ||= count > 0))
  return found
}

/** Whether a capitalised word that opens no sentence stands beside the token, as in a full name. */
function isBesideName({text, token}: Abroad): boolean {
  const before = previousWord(text, token.start)
  if (isCapitalised(text, before) && before!.start >= token.block.start && !opensSentence(text, {start: before!.start, block: token.block})) return true
  return isCapitalised(text, nextWord(text, token.end))
}

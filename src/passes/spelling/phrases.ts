import {isLetter, kinds} from '../../document/characters.js'
import type {WordClasses} from './classes.js'
import {thirdOf, type Verbs} from './verbs.js'

/** Tells whether a word (small letters, straight apostrophes) may stand in a place; an empty word is the end of a clause. */
interface Place {
  readonly fits: (word: string) => boolean
  readonly optional: boolean
}

/** A word that is wrong where certain words stand around it. */
export interface Phrase {
  readonly right: string
  /** Nearest first. */
  readonly before: readonly Place[]
  readonly after: readonly Place[]
  /** None of these may stand earlier in the sentence. */
  readonly unless: ReadonlySet<string> | undefined
}

/** Phrases by the word that is wrong in them. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

/** Read the lines of `phrases.tsv`. `<name>` is a class of words; `^` and `$` are the ends of a clause, `,` a comma before, `*` any word, `!` none of these words, `?` makes a word optional. */
export function readPhrases(lines: string, classes: WordClasses, verbs: Verbs): Phrases {
  const made = new Map<string, Phrase[]>()
  for (const line of lines.split('\n')) {
    const [wrong = '', before = '', right = '', after = '', unless = ''] = line.split('\t')
    const around = {
      before: places(before, classes, verbs).reverse(),
      after: places(after, classes, verbs),
      unless: unless === '-' ? undefined : new Set(unless.split('|'))
    }
    for (const [word, meant] of expand(wrong, right, classes, verbs)) {
      const list = made.get(word) ?? []
      list.push({...around, right: meant})
      made.set(word, list)
    }
  }
  return made
}

/** Every word that `wrong` stands for, with what is meant. */
function expand(wrong: string, right: string, {agreeing}: WordClasses, verbs: Verbs): Iterable<readonly [string, string]> {
  if (wrong === '<agreeing>') return [...agreeing].map((base) => [base, thirdOf(base)])
  if (wrong === '<past>' || wrong === '<past-simple>' || wrong === '<third>') return verbs.forms(wrong.slice(1, -1) as 'past')
  return [[wrong, right]]
}

function places(pattern: string, classes: WordClasses, verbs: Verbs): Place[] {
  return pattern === '-' ? [] : pattern.split(' ').map((place) => readPlace(place, classes, verbs))
}

function readPlace(place: string, classes: WordClasses, verbs: Verbs): Place {
  const optional = place.endsWith('?')
  const none = place.startsWith('!')
  const words = new Set<string>()
  const tests: ((word: string) => boolean)[] = []
  for (const part of place.slice(none ? 1 : 0, optional ? -1 : undefined).split('|')) {
    if (part === '*') tests.push(isWord)
    else if (part === '^' || part === '$') words.add('')
    else if (part === '<base>') tests.push((word) => verbs.isBase(word))
    else if (part === '<participle>') tests.push((word) => verbs.isParticiple(word))
    else if (part.startsWith('<')) for (const word of classes.grammar(part.slice(1, -1))) words.add(word)
    else words.add(part)
  }
  const fits = (word: string): boolean => words.has(word) || tests.some((test) => test(word))
  return {optional, fits: none ? (word) => isWord(word) && !fits(word) : fits}
}

const isWord = (word: string): boolean => word !== '' && word !== ','

/** The first of some phrases that fits around `[start, end)`. */
export function findPhrase(text: string, start: number, end: number, phrases: readonly Phrase[]): Phrase | undefined {
  const left = new Side(start, (at) => wordBefore(text, at))
  const right = new Side(end, (at) => wordAfter(text, at))
  return phrases.find(({before, after, unless}) => left.fits(before) && right.fits(after) && !(unless && hasEarlier(text, start, unless)))
}

interface Word {
  /** In small letters with straight apostrophes; empty at the end of a clause. */
  readonly word: string
  /** Where to go on from. */
  readonly next: number
}

/** The words on one side of a place, nearest first; each is read once, when it is first asked for. */
class Side {
  private readonly words: (Word | undefined)[] = []

  constructor(
    private readonly from: number,
    private readonly read: (at: number) => Word | undefined
  ) {}

  fits(places: readonly Place[]): boolean {
    let index = 0
    for (const {fits, optional} of places) {
      const found = this.word(index)
      if (found && fits(found.word)) index++
      else if (!optional) return false
    }
    return true
  }

  private word(index: number): Word | undefined {
    const {words} = this
    if (index === words.length) words.push(this.read(words[index - 1]?.next ?? this.from))
    return words[index]
  }
}

/** A word in small letters, with a straight apostrophe. */
export const fold = (word: string): string => word.toLowerCase().replace('’', "'")

/** Signs that a clause begins behind, and that it ends before. */
const OPENING = codesOf('.!?\n;:')
const CLOSING = codesOf('.!?\n;:,)')
const HYPHENS = codesOf('-‐‑')

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))
}

/** The word that one blank separates from `end`; the end of a clause where a stop or a line end stands; nothing where other signs do. */
function wordBefore(text: string, end: number): Word | undefined {
  const table = kinds()
  let at = end
  while (at > 0 && text.charCodeAt(at - 1) === 0x20) at--
  const code = text.charCodeAt(at - 1)
  if (at === 0 || OPENING.has(code)) return {word: '', next: at}
  if (code === 0x2c && at < end) return {word: ',', next: at}
  if (at !== end - 1 || !isPart(table, code)) return undefined
  let from = at
  while (from > 0 && isPart(table, text.charCodeAt(from - 1))) from--
  return HYPHENS.has(text.charCodeAt(from - 1)) ? undefined : {word: fold(text.slice(from, at)), next: from}
}

function wordAfter(text: string, start: number): Word | undefined {
  const table = kinds()
  if (start >= text.length || CLOSING.has(text.charCodeAt(start))) return {word: '', next: start}
  if (text.charCodeAt(start) !== 0x20) return undefined
  let to = start + 1
  while (to < text.length && isPart(table, text.charCodeAt(to))) to++
  return to === start + 1 || HYPHENS.has(text.charCodeAt(to)) ? undefined : {word: fold(text.slice(start + 1, to)), next: to}
}

const isPart = (table: Uint8Array, code: number): boolean => isLetter(table[code]!) || code === 0x27 || code === 0x2019 || (code >= 48 && code <= 57)

/** How far back a sentence is looked at, in code units. */
const SENTENCE = 120

function hasEarlier(text: string, start: number, words: ReadonlySet<string>): boolean {
  const from = Math.max(0, start - SENTENCE)
  const before = text.slice(from, start)
  const sentence = before.slice(Math.max(...['. ', '! ', '? ', '\n'].map((sign) => before.lastIndexOf(sign))) + 1)
  return fold(sentence).split(/[^a-z']+/).some((word) => word !== '' && words.has(word))
}

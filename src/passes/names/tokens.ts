import type {Block} from '../../document/block.js'
import {isLetter, Kind, kinds} from '../../document/characters.js'
import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import {fold} from './fold.js'

/** A word that begins with a capital and goes on in small letters. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly block: Block
  readonly word: Word
}

/** All tokens of a document that are written alike. */
export interface Word {
  readonly form: string
  /** The form folded, as tables and distances take it. */
  readonly key: string
  readonly tokens: Token[]
}

/** Longer words are no names, or not one word. */
const LONGEST = 30

/** The name-shaped words of a document, in one sweep, by their form. */
export function collectWords(document: Document): Map<string, Word> {
  const {text} = document
  const kind = kinds()
  const words = new Map<string, Word>()
  for (const block of document.blocks) {
    const language = baseLanguage(block.language)
    const [joins, caseless] = [JOINED.has(language), CASELESS.has(language)]
    for (let i = block.start; i < block.end; ) {
      const first = kind[text.charCodeAt(i)]!
      if (!isLetter(first)) {
        i++
        continue
      }
      const start = i
      let plain = first === Kind.upper || (caseless && isGeorgian(text, i))
      for (i++; i < block.end; i++) {
        const next = kind[text.charCodeAt(i)]!
        if (!isLetter(next) && !(joins && isPartOfLetter(text, i))) break
        if (next === Kind.upper) plain = false
      }
      if (plain && i - start >= 4 && i - start <= LONGEST && !isContraction(text, i)) addToken(words, text.slice(start, i), start, block)
    }
  }
  return words
}

/** Languages without capitals: every word may be a name. */
const CASELESS = new Set(['ka'])

const isGeorgian = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x10d0 && text.charCodeAt(at) <= 0x10ff

/** Whether a language writes names without capitals. */
export const isCaseless = (language: string): boolean => CASELESS.has(language)

/** Languages that write letters with an apostrophe: oʻ and gʻ. */
const JOINED = new Set(['uz', 'kaa'])

/** Whether an apostrophe belongs to the letter before it, and the word goes on. */
function isPartOfLetter(text: string, at: number): boolean {
  return APOSTROPHES.has(text[at]!) && /[OG]/i.test(text[at - 1]!) && isLetter(kinds()[text.charCodeAt(at + 1)] ?? 0)
}

/** What is written for the apostrophe of Uzbek letters. */
export const APOSTROPHES: ReadonlySet<string> = new Set("‘’ʻʼ'`")

/** Whether the word that ends here goes on as in `Doesn’t`: a verb, not a name. */
function isContraction(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  if ((code !== 0x27 && code !== 0x2019) || text[end - 1] !== 'n' || text[end + 1] !== 't') return false
  return !isLetter(kinds()[text.charCodeAt(end + 2)] ?? 0)
}

function addToken(words: Map<string, Word>, form: string, start: number, block: Block): void {
  let word = words.get(form)
  if (!word) words.set(form, (word = {form, key: fold(form), tokens: []}))
  word.tokens.push({start, end: start + form.length, block, word})
}

/** The words in small letters a to z that a test picks. */
export function collectSmall(document: Document, test: (form: string) => boolean): Word[] {
  const words = new Map<string, Word>()
  for (const block of document.blocks) {
    for (const match of document.textOf(block).matchAll(/[a-z]{4,30}/g)) {
      const [start, end] = [block.start + match.index, block.start + match.index + match[0].length]
      const bare = !isLetter(kinds()[document.text.charCodeAt(start - 1)] ?? 0) && !isLetter(kinds()[document.text.charCodeAt(end)] ?? 0)
      if (bare && test(match[0])) addToken(words, match[0], start, block)
    }
  }
  return [...words.values()]
}

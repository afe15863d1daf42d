import type {Block} from '../../document/block.js'
import {Kind, kinds} from '../../document/characters.js'
import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import {guardOf} from './context.js'
import {remember} from './remember.js'
import {visitWords} from './tokens.js'

/** A Hunspell dictionary, as text or as the bytes of its files. */
export interface HunspellDictionary {
  readonly aff: string | Uint8Array
  readonly dic: string | Uint8Array
}

/** A speller of one language. */
export interface Hunspell {
  correct: (word: string) => boolean
  suggest: (word: string) => readonly string[]
}

/** Makes a speller of the texts of a dictionary; nothing where there is no nspell. */
export type MakeHunspell = ((dictionary: {readonly aff: string; readonly dic: string}) => Hunspell) | undefined

/** Names and inflected forms that a dictionary lacks are many among shorter words, and a search takes long for longer ones: code units. */
const SHORTEST = 4
const LONGEST = 24
/** Words of a document for which candidates are looked for at most: a search takes 10 to 70 ms. */
const BUDGET = 20
const ALTERNATIVES = 4

/** Suggest words of the dictionaries given for words in small letters that they do not have. English has its own rules. */
export function makeUnknownWords(dictionaries: Readonly<Record<string, HunspellDictionary>>, make: MakeHunspell): (document: Document) => void {
  const spellers = new Map(Object.entries(dictionaries).map(([tag, dictionary]) => [tag, remember(() => make && makeCached(make, dictionary))]))
  if (spellers.size === 0) return () => {}
  return (document) => {
    const left = {searches: BUDGET}
    for (const block of document.blocks) {
      const base = baseLanguage(block.language)
      const speller = base === 'en' || block.end === block.start ? undefined : (spellers.get(block.language) ?? spellers.get(base))?.('')
      if (speller) checkBlock(document, block, speller, left)
    }
  }
}

function makeCached(make: NonNullable<MakeHunspell>, {aff, dic}: HunspellDictionary): Hunspell {
  const charset = charsetOf(aff)
  const built = make({aff: decode(aff, charset), dic: decode(dic, charset)})
  return {correct: remember((word) => built.correct(word)), suggest: remember((word) => built.suggest(word).slice(0, ALTERNATIVES + 1))}
}

/** The line `SET` of an affix file; UTF-8 where there is none. */
function charsetOf(aff: string | Uint8Array): string {
  const head = typeof aff === 'string' ? aff : new TextDecoder('latin1').decode(aff.subarray(0, 4096))
  return (/^SET[ \t]+([\w-]+)/m.exec(head)?.[1] ?? 'utf-8').replace('microsoft-cp', 'windows-')
}

const decode = (data: string | Uint8Array, charset: string): string => (typeof data === 'string' ? data : new TextDecoder(charset).decode(data))

interface Unknown {
  readonly start: number
  readonly end: number
  readonly word: string
}

function checkBlock(document: Document, block: Block, speller: Hunspell, left: {searches: number}): void {
  for (const {start, end, word} of findUnknown(document.text, block, speller)) {
    if (left.searches <= 0) return
    if (guardOf(document.text, {start, end, word, capital: true, listed: false, index: 0}, undefined, undefined) !== undefined) continue
    left.searches--
    const [best, ...alternatives] = speller.suggest(word)
    if (best === undefined) continue
    const evidence = `the dictionary of \`${block.language}\` does not have “${word}”; “${best}” is near`
    document.suggest(start, end, best, 'unknown-word', 'a dictionary alone does not tell an error from a rare word', {confidence: 0.3, evidence, ...(alternatives.length > 0 && {alternatives})})
  }
}

/** Unknown words in small letters alone. A block of which too many words are unknown is of another language or register; it has none. */
function findUnknown(text: string, {start: from, end: to}: Block, speller: Hunspell): Unknown[] {
  const unknown: Unknown[] = []
  let words = 0
  visitWords(text, from, to, (start, end) => {
    words++
    if (end - start < SHORTEST || end - start > LONGEST || !isSmall(text, start, end)) return
    const word = text.slice(start, end)
    if (!speller.correct(word)) unknown.push({start, end, word})
  })
  return unknown.length > 2 && unknown.length * 5 > words ? [] : unknown
}

function isSmall(text: string, start: number, end: number): boolean {
  const table = kinds()
  for (let i = start; i < end; i++) if (table[text.charCodeAt(i)] !== Kind.lower) return false
  return true
}

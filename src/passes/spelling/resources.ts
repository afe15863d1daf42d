import type {Automaton} from '../../languages/automaton.js'
import {Bloom} from '../../languages/bloom.js'
import {baseLanguage, loadMisspellings} from '../../languages/index.js'
import {loadForeignWords, loadLexicon, type Lexicon} from '../../languages/lexicon.js'
import {loadSpeller, type Speller} from './speller.js'

/** What the pass works with. */
export interface Resources {
  readonly english?: English
}

export interface English {
  readonly lexicon: Lexicon
  readonly speller: Speller
  /** Sure misspellings and what was meant. */
  readonly pairs: ReadonlyMap<string, string>
  /** Words of other languages that look like misspellings. */
  readonly foreign: Automaton
  /** Names that nobody should correct, in lower case. */
  readonly names: Bloom
}

/** Load the data of the languages asked for, all if left out. */
export async function loadResources(languages: readonly string[] | undefined): Promise<Resources> {
  const wants = (language: string): boolean => !languages || languages.some((tag) => baseLanguage(tag) === language)
  return {...(wants('en') && {english: await loadEnglish()})}
}

async function loadEnglish(): Promise<English> {
  const [lexicon, foreign, misspellings, names] = await Promise.all([loadLexicon(), loadForeignWords(), loadMisspellings(['en']), import('../../languages/generated/protected.js')])
  return {lexicon, foreign, pairs: misspellings.get('en') ?? new Map(), names: Bloom.unpack(names.filter, names.hashes), speller: await loadSpeller(lexicon)}
}

import type {Automaton} from '../../languages/automaton.js'
import {baseLanguage, choose, loadMisspellingLists, loadMisspellings, loadWordClasses} from '../../languages/index.js'
import {lazy} from '../../languages/lazy.js'
import {loadForeignWords, loadLexicon, type Lexicon} from '../../languages/lexicon.js'
import {loadProtectedNames, type ProtectedNames} from '../../languages/protected.js'
import {plainLetters} from '../../languages/turkic.js'
import {loadEnglishClasses, type WordClasses} from './classes.js'
import {loadConfused, type Confused} from './confused.js'
import {loadDecider, type Decider} from './decide.js'
import {loadPhrases} from './grammar.js'
import {markWords} from './known.js'
import type {Lists} from './listed.js'
import {spellingTalk} from './mentioned.js'
import type {Phrases} from './phrases.js'
import type {Restoration} from './restore.js'
import {loadHunspell, loadSpeller, type Speller} from './speller.js'
import type {MakeHunspell} from './unknown.js'

/** What the pass works with. */
export interface Resources {
  /** Left out where neither English nor a language with restorations is asked for. */
  readonly english?: English
  /** Languages that are corrected by lists. */
  readonly lists: Lists
  /** Whether English is corrected, and not only known. */
  readonly correctsEnglish: boolean
  /** Makes spellers of dictionaries that are given as an option. */
  readonly hunspell: MakeHunspell
  /** How Azerbaijani and Turkish words with letters of their own are spelled, by language. */
  readonly restorations: ReadonlyMap<string, Restoration>
}

export interface English {
  readonly lexicon: Lexicon
  readonly speller: Speller
  /** Words by what the rules ask of them. */
  readonly classes: WordClasses
  /** Sure misspellings and what was meant. */
  readonly pairs: ReadonlyMap<string, string>
  /** Words of other languages that look like misspellings. */
  readonly foreign: Automaton
  /** Names that nobody should correct, in lower case. */
  readonly names: ProtectedNames
  /** Words by which a text speaks of spelling. */
  readonly talk: RegExp | undefined
  /** Words that are written for one another. */
  readonly confused: () => Confused
  /** What weighs candidates by their neighbours. */
  readonly decider: () => Decider
  /** Phrases in which one word is written for another. */
  readonly phrases: () => Phrases
  /** By number of a word in the lexicon: 1 where its neighbours are to be looked at. */
  readonly marks: () => Uint8Array
}

/** Load the data of the languages asked for, all if left out; with what restores letters, or without. */
export async function loadResources(languages: readonly string[] | undefined, restores: boolean): Promise<Resources> {
  const wants = (language: string): boolean => !languages || languages.some((tag) => baseLanguage(tag) === language)
  const restorations = await loadRestorations(restores ? ['az', 'tr'].filter(wants) : [])
  const [misspellings, classes] = await Promise.all([loadMisspellingLists(languages), loadWordClasses(languages)])
  return {lists: {misspellings, classes}, hunspell: await loadHunspell(), correctsEnglish: wants('en'), ...((wants('en') || restorations.size > 0) && {english: await loadEnglish()}), restorations}
}

async function loadRestorations(languages: readonly string[]): Promise<Map<string, Restoration>> {
  const {restoration} = await import('../../languages/generated/restoration.js')
  const index = (words: string): Map<string, string> => new Map(words.split(' ').map((word) => [plainLetters(word), word]))
  return choose(restoration, languages, ({common, held, sure}) => ({common: index(common), held: index(held), sure: index(sure)}))
}

async function loadEnglish(): Promise<English> {
  const [lexicon, foreign, misspellings, names] = await Promise.all([loadLexicon(), loadForeignWords(), loadMisspellings(['en']), loadProtectedNames()])
  const classes = await loadEnglishClasses()
  const [speller, confused, phrases] = await Promise.all([loadSpeller(lexicon), loadConfused(lexicon), loadPhrases(lexicon, classes)])
  const decider = await loadDecider(lexicon, confused)
  const marks = lazy(() => markWords(lexicon, confused(), phrases()))
  return {lexicon, foreign, pairs: misspellings.get('en') ?? new Map(), names, speller, classes, talk: spellingTalk(classes.grammar('spelling-talk')), confused, decider, phrases, marks}
}

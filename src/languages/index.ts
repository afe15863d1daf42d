/**
 * What is known of languages, loaded when a pass first asks for it. Each loader gives the data of all bundled
 * languages, or of those asked for. The data is made from `dictionaries/` by `npm run build:dictionaries`.
 */
import {decodeBase64} from './base64.js'

/** Abbreviations that end in or contain a full stop, by language. Parts as in the dictionary, with their stops. */
export async function loadAbbreviations(languages?: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const {abbreviations} = await import('./generated/abbreviations.js')
  return choose(abbreviations, languages, (text) => new Set(text.split('\n')))
}

/** The commonest function words of each language, lower case. */
export async function loadStopwords(languages?: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const {stopwords} = await import('./generated/stopwords.js')
  return choose(stopwords, languages, (text) => new Set(text.split(' ')))
}

/** The same as they are stored, joined by blanks. */
export async function loadStopwordLists(): Promise<Readonly<Record<string, string>>> {
  return (await import('./generated/stopwords.js')).stopwords
}

/** The commonest trigrams of some 190 languages, by script and ISO 639-3 code, joined by `|`. Its main module would count them all at import. */
export async function loadTrigrams(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  return (await import('franc/data.js')).data
}

/** Misspellings that can be no other word, with the word that is meant, by language. */
export async function loadMisspellings(languages?: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const {misspellings} = await import('./generated/misspellings.js')
  return choose(misspellings, languages, (text) => new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])))
}

/** The same as they are stored: lines of a misspelling, a blank, and the word. */
export async function loadMisspellingLists(languages?: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const {misspellings} = await import('./generated/misspellings.js')
  return Object.fromEntries(choose(misspellings, languages, (text) => text))
}

/** Words of each language by what the rules of spelling ask of them, as in `classes.tsv`: class and its words. */
export async function loadWordClasses(languages?: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>> {
  const {classes} = await import('./generated/classes.js')
  return choose(classes, languages, (text) => new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), new Set(line.split(' ').slice(1))])))
}

/** English verbs with forms of their own, and phrases in which one word is written for another, as in `verbs.tsv` and `phrases.tsv`: lines. */
export async function loadGrammar(language: string): Promise<{readonly verbs: string; readonly phrases: string}> {
  const {verbs, phrases} = await import('./generated/grammar.js')
  return {verbs: verbs[language] ?? '', phrases: phrases[language] ?? ''}
}

/** Phrases of site chrome of one category, as hashes of their words: those of `tokenize` and `sequence` in src/passes/boilerplate. */
export interface ChromePhrases {
  readonly category: string
  /** Of whole phrases. */
  readonly exact: Int32Array
  /** Of the first two words of phrases that go on in many ways. */
  readonly starts: Int32Array
  /** Phrases with a part that changes: number of words, then the words. */
  readonly patterns: Int32Array
  /** Phrases of one word. */
  readonly words: Int32Array
  /** Words of class names, as they are. */
  readonly hints: readonly string[]
}

/** Phrases of site chrome of each language; those of no language under `shared`, whatever is asked for. */
export async function loadChrome(languages?: readonly string[]): Promise<ReadonlyMap<string, readonly ChromePhrases[]>> {
  const {chrome} = await import('./generated/chrome.js')
  return choose(chrome, languages && [...languages, 'shared'], (text) => text.split('\n').map(unpackChrome))
}

/** 32-bit integers, little-endian, as in `ChromePhrases`. */
function unpackInts(text: string): Int32Array {
  return text === '' ? NO_INTS : new Int32Array(decodeBase64(text).buffer)
}

const NO_INTS = /* @__PURE__ */ new Int32Array(0)

function unpackChrome(line: string): ChromePhrases {
  const [category = '', exact = '', starts = '', patterns = '', words = '', hints = ''] = line.split('\t')
  return {category, exact: unpackInts(exact), starts: unpackInts(starts), patterns: unpackInts(patterns), words: unpackInts(words), hints: hints === '' ? [] : hints.split(' ')}
}

/** What tells languages apart besides the models. */
export interface Identification {
  /** The language of each script that one language alone, or one before all others, is written in. */
  readonly scripts: ReadonlyMap<string, string>
  /** Units and codes that belong to no language, lower case. */
  readonly units: ReadonlySet<string>
  /** Languages of few texts: less likely than others before a word is read. */
  readonly minor: ReadonlySet<string>
  /** Groups of languages so close that a word tells them apart badly. */
  readonly close: readonly CloseLanguages[]
  /** What a language gains in log-likelihood with every feature: evens out training data of close languages that differ in kind. */
  readonly tilts: ReadonlyMap<string, number>
}

/** A group of close languages. */
export interface CloseLanguages {
  readonly languages: readonly string[]
  /** How often a language is in truth another of the group, where a model is sure of it from very little text, 0 to 1. */
  readonly doubt: number
}

/** Scripts of one language, and units, for language identification. */
export async function loadIdentification(): Promise<Identification> {
  const {scripts, units, minor, close, tilts} = await import('./generated/identification.js')
  return {
    scripts: new Map(scripts.split('\n').map((row) => row.split('\t') as [string, string])),
    units: new Set(units.split(' ')),
    minor: new Set(minor.split(' ')),
    tilts: new Map(tilts.split('\n').map((row) => [row.slice(0, row.indexOf('\t')), Number(row.slice(row.indexOf('\t') + 1))])),
    close: close.split('\n').map((row) => ({languages: row.slice(0, row.indexOf('\t')).split(' '), doubt: Number(row.slice(row.indexOf('\t') + 1))}))
  }
}

/** Endings that make another word or another form of a name, by language, in lower case without diacritics. */
export async function loadEndings(languages?: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const {endings} = await import('./generated/endings.js')
  return choose(endings, languages, (text) => new Set(text.split(' ')))
}

/** What undoing mojibake takes: single-byte encodings, the characters it is made of, and letter bigrams of languages. */
export async function loadEncodings() {
  const [{encodings}, {mojibake}, {bigrams, scale}, {confusables}] = await Promise.all([
    import('./generated/encodings.js'),
    import('./generated/mojibake.js'),
    import('./generated/bigrams.js'),
    import('./generated/confusables.js')
  ])
  return {encodings, mojibake, bigrams, scale, confusables}
}

/** What reading bytes takes: encodings and their names, letter bigrams of languages, and the commonest characters of those that have thousands. */
export async function loadCharsets() {
  const [{encodings}, {charsets}, {bigrams, scale}, {ideographs, ideographSteps, moreBigrams}] = await Promise.all([
    import('./generated/encodings.js'),
    import('./generated/charsets.js'),
    import('./generated/bigrams.js'),
    import('./generated/ideographs.js')
  ])
  return {encodings, charsets, bigrams: [...bigrams, ...moreBigrams], scale, ideographs, ideographSteps}
}

/** What the pass `characters` takes: named character references, letters that look alike, the letters of each language, and those that look like apostrophes. */
export async function loadCharacters() {
  const [{entities}, {confusables, exemplars}, {apostropheLetters}] = await Promise.all([
    import('./generated/entities.js'),
    import('./generated/confusables.js'),
    import('./generated/apostrophe-letters.js')
  ])
  return {entities, confusables, exemplars, apostropheLetters}
}

/** A model that tells the languages of one script apart; see `scripts/train-language.ts`. */
export interface LanguageModel {
  /** Rows of weights: 2 to this power. */
  readonly bits: number
  /** ISO 15924. */
  readonly script: string
  /** Longest letter sequence. */
  readonly order: number
  /** What one step of a weight stands for. */
  readonly scale: number
  /** Tags, joined by blanks. */
  readonly languages: string
  /** Length of the code of each symbol, as digits of base 36; a symbol is two weights of four bits. */
  readonly lengths: string
  /** Bits of each 64 rows in that code, numbers of 16 bits as base64: rows can be read as they are needed. */
  readonly blocks: string
  /** A row of weights for each feature, in the Huffman code of these lengths, as base 85; rows are filled up to a multiple of four. */
  readonly weights: string
}

/** Language models by script. */
export async function loadLanguageModels(): Promise<ReadonlyMap<string, LanguageModel>> {
  const modules = await Promise.all([
    import('./generated/model/arab.js'),
    import('./generated/model/cyrl.js'),
    import('./generated/model/deva.js'),
    import('./generated/model/ethi.js'),
    import('./generated/model/hani.js'),
    import('./generated/model/hebr.js'),
    import('./generated/model/latn.js')
  ])
  return new Map(modules.map(({model}) => [model.script, model]))
}

/** The entries of a table for the languages asked for. A tag also takes in the entry of its language without script or region. */
export function choose<In, Out>(table: Readonly<Record<string, In>>, languages: readonly string[] | undefined, make: (value: In, tag: string) => Out): Map<string, Out> {
  const wanted = languages && new Set(languages.flatMap((tag) => [tag, tag.split('-')[0]!]))
  const chosen = new Map<string, Out>()
  for (const [tag, value] of Object.entries(table)) if (!wanted || wanted.has(tag)) chosen.set(tag, make(value, tag))
  return chosen
}

/** The language of a tag, without script and region. */
export function baseLanguage(tag: string): string {
  const end = tag.indexOf('-')
  return end < 0 ? tag : tag.slice(0, end)
}

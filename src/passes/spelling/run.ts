import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {capitalise, isNearCommon, nameDoubt, phraseCandidate} from './capital.js'
import {guardOf, isAmongEnglish} from './context.js'
import {checkHyphens} from './hyphen.js'
import {checkKnown} from './known.js'
import {checkOrdinal} from './ordinals.js'
import {makeListed} from './listed.js'
import {isMentioned} from './mentioned.js'
import {makeUnknownWords, type HunspellDictionary} from './unknown.js'
import {remember} from './remember.js'
import {checkRepeated} from './repeated.js'
import {hasApostrophe, isAmongStrangers, isBesideRare, isHeadword, isInSpeech, isSpoken} from './register.js'
import type {English, Resources} from './resources.js'
import {resolve} from './decide.js'
import {restoreLetters} from './restore.js'
import {findSuspects, type Suspect} from './suspects.js'
import {judge, judgeProper, type Verdict} from './verdict.js'

/** A word that stands more often in a document is meant as it stands. */
const OFTEN = 1
/** How far the text is looked at for the apostrophe that it writes, in code units. */
const AROUND = 5000

/** What the options of the pass come to. */
export interface Choices {
  readonly suggestOnly: boolean
  readonly diacritics: 'off' | 'certain' | 'all'
  readonly dictionaries: Readonly<Record<string, HunspellDictionary>>
}

/** The work of the pass on one document. */
export function makeSpelling(resources: Resources, {suggestOnly, diacritics, dictionaries}: Choices): (document: Document) => void {
  const own = makeBundled(resources, suggestOnly, diacritics)
  const listed = makeListed(resources.lists, suggestOnly)
  const others = makeUnknownWords(dictionaries, resources.hunspell)
  return (document) => {
    listed(document, own(document))
    others(document)
  }
}

const NONE: ReadonlySet<number> = /* @__PURE__ */ new Set()

/** Gives where the words begin whose letters were restored. */
function makeBundled({english, correctsEnglish, restorations}: Resources, suggestOnly: boolean, diacritics: Choices['diacritics']): (document: Document) => ReadonlySet<number> {
  if (!english) return () => NONE
  const correctEnglish = correctsEnglish ? makeEnglish(english, suggestOnly) : undefined
  const isKnown = (word: string): boolean => english.lexicon.has(word) || english.names.has(word)
  return (document) => {
    let restored: Set<number> | undefined
    for (const block of diacritics === 'off' ? [] : document.blocks) {
      const restoration = block.end > block.start && (block.language !== 'tr' || isOf(document, block.language)) ? restorations.get(block.language) : undefined
      if (restoration) for (const start of restoreLetters(document, block, restoration, isKnown, {all: diacritics === 'all', suggestOnly})) (restored ??= new Set()).add(start)
    }
    correctEnglish?.(document)
    return restored ?? NONE
  }
}

/** Whether a line is in the language of its document: one of a close language is easily taken for it. */
function isOf({language}: Document, tag: string): boolean {
  return language === tag || language === 'und' || language === undefined
}

function makeEnglish(english: English, suggestOnly: boolean): (document: Document) => void {
  const verdictOf = remember((word) => judgeWord(word, english))
  const isWorthwhile = remember((word) => english.pairs.has(word) || (word.length > 5 && !english.names.has(word) && isNearCommon(word, english.lexicon)))
  const judgeCapital = ({word, start, end}: Suspect, text: string): Verdict | undefined => {
    const best = word.length > 5 && !english.names.has(word) ? phraseCandidate(text, start, end, english.lexicon) : undefined
    return best ? {best, phrase: true} : isWorthwhile(word) ? verdictOf(word) : undefined
  }
  return (document) => {
    const {text} = document
    const blocks = readBlocks(document, english, suggestOnly)
    const lists = blocks.map(({suspects}) => suspects)
    const counts = countWords(lists)
    const spoken = isSpoken(text, lists, english.lexicon)
    const registerOf = (suspect: Suspect, sure: boolean): string | undefined => {
      if (isMentioned(text, suspect.start, suspect.end, english.talk)) return 'the word itself is spoken of'
      if (sure) return undefined
      if (spoken || isInSpeech(text, suspect, english.classes.spoken)) return 'words around it are spoken or old'
      return isAmongStrangers(text, suspect, english, verdictOf) ? 'other words around it are unknown, too' : undefined
    }
    for (const {suspects, own} of blocks) {
      suspects.forEach((suspect, i) => {
        const found = suspect.capital ? judgeCapital(suspect, text) : resolve(text, suspect, verdictOf(suspect.word), english)
        if (!found || found.hidden) return
        if (found.listed && english.foreign.find(suspect.word) >= 0 && (!own || !isAmongEnglish(text, suspect, english, 0))) return
        const verdict = found.foreign && !suspect.capital && isAmongEnglish(text, suspect, english) ? {best: found.best} : found
        const guard = guardOf(text, suspect, suspects[i - 1], suspects[i + 1])
        if (guard !== undefined) return
        const doubt = own || found.listed ? undefined : 'the text is of another language'
        correct(document, suspect, verdict, doubt ?? doubtOf(text, suspect, verdict, counts.get(suspect.word)!, english.lexicon, registerOf) ?? (suggestOnly ? 'mode is `suggest`' : undefined))
      })
    }
  }
}

interface EnglishBlock {
  readonly suspects: readonly Suspect[]
  /** Whether its document is English, too. */
  readonly own: boolean
}

function readBlocks(document: Document, english: English, suggestOnly: boolean): EnglishBlock[] {
  return document.blocks
    .filter((block) => block.end > block.start && baseLanguage(block.language) === 'en' && (block.end - block.start > LINE || isOf(document, block.language)))
    .map((block) => {
      checkHyphens(document, block, english.lexicon, english.classes, suggestOnly)
      const suspects = findSuspects(document.text, block, english, {
        number: (start, end) => checkOrdinal(document, start, end, suggestOnly),
        known: (start, end) => checkKnown(document, english, start, end, suggestOnly),
        marks: english.marks(),
        repeated: (first, second, end) => english.lexicon.has(document.text, second, end) && checkRepeated(document, first, second, end, english.classes, suggestOnly)
      })
      return {suspects, own: isOf(document, block.language)}
    })
}

function countWords(blocks: readonly (readonly Suspect[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const suspects of blocks) for (const {word} of suspects) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Letters drawn out at play: suuure. */
const PLAYED = /([a-z])\1\1/
/** A shorter line in another language than its document is no proof of English. */
const LINE = 60

/** Judge a word by the list of misspellings, else by what is near. The dictionary may refuse what the index proposes. */
function judgeWord(word: string, english: English): Verdict | undefined {
  const listed = english.pairs.get(word)
  if (listed !== undefined) return {best: {word: listed, cost: 0, commonness: english.lexicon.commonness(listed), score: 0}, listed: true}
  if (word.length < 4 || PLAYED.test(word) || english.classes.grammar('term').has(word)) return undefined
  const verdict = judge(word, english.lexicon, english) ?? judgeProper(word, english.lexicon, english)
  return verdict && (verdict.doubt !== undefined || english.speller.confirms(word, verdict.best.word)) ? verdict : undefined
}

/** Why a word is not surely misspelled where it stands. */
function doubtOf(text: string, suspect: Suspect, verdict: Verdict, count: number, lexicon: Lexicon, registerOf: (suspect: Suspect, sure: boolean) => string | undefined): string | undefined {
  const {start, end, word, capital} = suspect
  if (standsBeside(text, start, end, verdict.best.word)) return 'it would stand twice'
  if (!verdict.listed) {
    if (count > (capital ? 1 : OFTEN)) return 'it stands here more than once'
    if (hasApostrophe(word) || (hasApostrophe(text[start - 1] ?? '') && !hasApostrophe(text[end] ?? ''))) return 'letters may be left out on purpose'
    if (!capital && isHeadword(text, start, end)) return 'it is explained here, or spoken to'
    if (!capital && isBesideRare(text, start, end, lexicon)) return 'the word beside it is rare, too'
  }
  const doubt = capital && !verdict.phrase ? nameDoubt(text, start, end, verdict, lexicon) : verdict.doubt
  return doubt ?? registerOf(suspect, verdict.listed === true || verdict.phrase === true)
}

/** Whether a word, or the same slip, stands next to a place already. */
function standsBeside(text: string, start: number, end: number, word: string): boolean {
  return [word, text.slice(start, end)].some((other) => text.slice(end + 1, end + 1 + other.length).toLowerCase() === other.toLowerCase() || text.slice(Math.max(0, start - 1 - other.length), Math.max(0, start - 1)).toLowerCase() === other.toLowerCase())
}

function correct(document: Document, {start, end, capital}: Suspect, {best, others = [], listed, phrase, fits}: Verdict, doubt: string | undefined): void {
  const curly = best.word.includes("'") && document.text.slice(Math.max(0, start - AROUND), end + AROUND).includes('’')
  const spelled = curly ? best.word.replace("'", '’') : best.word
  const after = capital ? capitalise(spelled) : spelled
  const rule = listed ? 'listed' : capital ? 'capitalised' : 'nearest-word'
  const evidence = listed ? 'list of misspellings' : phrase ? `“${after}” before the same name in this text` : fits ? `“${after}” fits the words around (edit cost ${best.cost.toFixed(2)}); Hunspell en` : `no other word as near (edit cost ${best.cost.toFixed(2)}); Hunspell en`
  if (doubt === undefined) document.replace(start, end, after, rule, {confidence: listed ? 0.99 : 0.97, evidence})
  else document.suggest(start, end, after, rule, doubt, {confidence: 0.5, evidence: `near “${best.word}” (edit cost ${best.cost.toFixed(2)})`, ...(others.length > 0 && {alternatives: others.map((word) => (capital ? capitalise(word) : word))})})
}

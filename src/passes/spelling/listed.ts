import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import {capitaliseTurkic, lowerTurkic} from '../../languages/turkic.js'
import {capitalise} from './capital.js'
import {guardOf} from './context.js'
import {isMentioned, spellingTalk} from './mentioned.js'
import {remember} from './remember.js'
import {checkRepeated, isRepeated, type Doubled} from './repeated.js'
import {visitWords} from './tokens.js'

/** What is corrected in languages that have lists alone. */
export interface Lists {
  /** Lines of a misspelling and the word that is meant, by language. */
  readonly misspellings: Readonly<Record<string, string>>
  /** Words by what the rules ask of them, by language. */
  readonly classes: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
}

interface Language {
  readonly pairs: ReadonlyMap<string, string>
  /** 1 for the outline of a misspelling: most words are told by that. */
  readonly outlines: Uint8Array
  readonly doubled: Doubled
  /** Misspellings that so many write that they may be meant. */
  readonly often: ReadonlySet<string>
  readonly talk: RegExp | undefined
  readonly turkic: boolean
}

/** The work of the lists: misspellings that can be no other word, and small words that stand twice. English has its own. */
export function makeListed({misspellings, classes}: Lists, suggestOnly: boolean): (document: Document, taken?: ReadonlySet<number>) => void {
  const languageOf = remember((tag: string): Language | undefined => {
    const key = [tag, baseLanguage(tag)].find((name) => name in misspellings)
    return key === undefined || key === 'en' || (tag.includes('-') && key !== tag && /-[A-Z][a-z]{3}$/.test(tag)) ? undefined : readLanguage(key, misspellings[key]!, classes.get(key))
  })
  return (document, taken) => {
    for (const block of document.blocks) {
      const language = block.end > block.start ? languageOf(block.language) : undefined
      if (language) checkBlock(document, block, language, suggestOnly, taken)
    }
  }
}

function readLanguage(tag: string, lines: string, classes: ReadonlyMap<string, ReadonlySet<string>> | undefined): Language {
  const pairs = new Map(lines.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]))
  const outlines = new Uint8Array(OUTLINES)
  for (const word of pairs.keys()) outlines[outlineOf(word, 0, word.length)] = 1
  const classOf = (name: string): ReadonlySet<string> => classes?.get(name) ?? new Set()
  const doubled = {neverDoubled: classOf('never-doubled'), neverDoubledEnding: classOf('never-doubled-ending'), capitalNouns: tag === 'de'}
  return {pairs, outlines, doubled, often: classOf('often-written'), talk: spellingTalk(classes?.get('spelling-talk')), turkic: tag === 'tr' || tag === 'az'}
}

const OUTLINES = 1 << 15

/** A number made of the length, the second letter and the last three: those of a misspelling are written in small letters. */
function outlineOf(text: string, start: number, end: number): number {
  let outline = end - start
  outline = Math.imul(outline, 0x1f35) ^ straight(text.charCodeAt(start + 1))
  for (let i = end - 3; i < end; i++) outline = Math.imul(outline, 0x1f35) ^ straight(text.charCodeAt(i))
  return (outline ^ (outline >>> 15)) & (OUTLINES - 1)
}

const straight = (code: number): number => (code === 0x2019 ? 0x27 : code)

/** Words that begin at `taken` are changed already; they are looked at when the text is cleaned again. */
function checkBlock(document: Document, {start: from, end: to}: Block, language: Language, suggestOnly: boolean, taken?: ReadonlySet<number>): void {
  const {text} = document
  let [lastStart, lastEnd] = [-1, -1]
  visitWords(text, from, to, (start, end) => {
    let isTaken = taken?.has(start) ?? false
    if (!isTaken && isRepeated(text, lastStart, lastEnd, start, end)) isTaken = checkRepeated(document, lastStart, start, end, language.doubled, suggestOnly)
    lastStart = start
    lastEnd = end
    if (!isTaken && end - start > 3 && language.outlines[outlineOf(text, start, end)] === 1) checkWord(document, start, end, from, to, language, suggestOnly)
  })
}

function checkWord(document: Document, start: number, end: number, from: number, to: number, language: Language, suggestOnly: boolean): void {
  const {text} = document
  const {pairs, often, talk, turkic} = language
  const typed = text.slice(start, end).replace('’', "'")
  const word = turkic ? lowerTurkic(typed) : typed.toLowerCase()
  const meant = pairs.get(word)
  if (meant === undefined || typed.slice(1) !== word.slice(1)) return
  if (guardOf(text, {start, end, word, capital: true, listed: true, index: 0}, undefined, undefined) !== undefined) return
  if (lacksLetters(word, meant) && (!hasSpecial(text, from, to, start, end) || isTypedPlain(text, from, to, start, end, language))) return
  const spelled = meant.includes("'") && text.includes('’') ? meant.replace("'", '’') : meant
  const capital = turkic ? capitaliseTurkic(spelled) : capitalise(spelled)
  const after = typed === word ? spelled : capital
  const doubt = isMentioned(text, start, end, talk) ? 'the word itself is spoken of' : often.has(word) ? 'many write it so' : suggestOnly ? 'mode is `suggest`' : undefined
  const evidence = 'list of misspellings'
  if (doubt === undefined) document.replace(start, end, after, 'listed', {confidence: 0.98, evidence})
  else document.suggest(start, end, after, 'listed', doubt, {confidence: 0.5, evidence})
}

const SPECIAL = /[^\0-\u007f\u0410-\u044f\u2010-\u2027«»№]/

/** Whether a word differs by letters alone that its keyboard lacked: the whole text may be typed so. */
function lacksLetters(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false
  for (let i = 0; i < word.length; i++) if (word[i] !== meant[i] && (SPECIAL.test(word[i]!) || !SPECIAL.test(meant[i]!))) return false
  return true
}

/** How far around a word other letters of the language are looked for, in code units. */
const REACH = 200
/** Of so many characters one is such a letter where they are typed at all; Italian and Dutch have hardly more. */
const SPARSE = 120

/** Whether the text around a word is typed with the letters of its language, and not by one who leaves them out beside one who does not. */
function hasSpecial(text: string, from: number, to: number, start: number, end: number): boolean {
  const around = text.slice(Math.max(from, start - REACH), start) + text.slice(end, Math.min(to, end + REACH))
  let special = 0
  for (const character of around) if (SPECIAL.test(character)) special++
  return special > Math.floor(around.length / SPARSE)
}

/** Whether another word around one lacks its letters, too: one person may have typed it, and another what stands beside it, as in a chat. */
function isTypedPlain(text: string, from: number, to: number, start: number, end: number, {pairs, turkic}: Language): boolean {
  let plain = false
  visitWords(text, Math.max(from, start - REACH), Math.min(to, end + REACH), (first, last) => {
    if (plain || first === start || last - first < 3) return
    const typed = text.slice(first, last)
    const word = turkic ? lowerTurkic(typed) : typed.toLowerCase()
    const meant = pairs.get(word)
    plain = meant !== undefined && word !== text.slice(start, end).toLowerCase() && lacksLetters(word, meant)
  })
  return plain
}

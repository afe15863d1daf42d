import {Kind, kinds} from '../../document/characters.js'
import type {Block} from '../../document/block.js'
import {tokenTables} from './tokens.js'

/** How a line ends. */
export const End = {none: 0, sentence: 1, colon: 2, ellipsis: 3, closed: 4, arrow: 5, comma: 6} as const
/** How a line begins. */
export const Start = {upper: 0, lower: 1, digit: 2, mark: 3, letter: 4, other: 5} as const

/** Counts over one line. */
export interface Measures {
  chars: number
  /** Words; characters of scripts without spaces count as part of one. */
  words: number
  letters: number
  upper: number
  lower: number
  capitals: number
  digits: number
  marks: number
  commas: number
  bars: number
  quotes: number
  sentences: number
  start: number
  end: number
}

/** How many words a character of a script without spaces is worth: Han and kana words have 1.7 characters, Thai words four. */
const SINGLE = 0.4

const CLASS = {none: 0, stop: 1, comma: 2, bar: 3, quote: 4, close: 5, colon: 6, ellipsis: 7, arrow: 8} as const
/** Punctuation by what it does, over all scripts. */
const CLASSES: readonly (readonly [chars: string, value: number])[] = [
  ['.!?。！？؟։।॥።۔၊။᙮⸮՞՜｡', CLASS.stop],
  [',;،؛、，；', CLASS.comma],
  ['|•·›‹▪►●■◆∙', CLASS.bar],
  ['"“”„«»‚‘’「」『』《》〈〉', CLASS.quote],
  [')]}）】］', CLASS.close],
  [':：', CLASS.colon],
  ['…‥', CLASS.ellipsis],
  ['→➔➡>▶▸▼▾+', CLASS.arrow]
]

let made: Uint8Array | undefined
function classes(): Uint8Array {
  if (made) return made
  const table = new Uint8Array(0x10000)
  for (const [chars, value] of CLASSES) for (const char of chars) table[char.charCodeAt(0)] = value
  return (made = table)
}

/** Count what one line is made of, in one scan. */
export function measure(text: string, {start, end}: Pick<Block, 'start' | 'end'>): Measures {
  const m: Measures = {chars: 0, words: 0, letters: 0, upper: 0, lower: 0, capitals: 0, digits: 0, marks: 0, commas: 0, bars: 0, quotes: 0, sentences: 0, start: startClass(text, start), end: endClass(text, start, end)}
  const kind = kinds()
  const cls = classes()
  const {part} = tokenTables()
  let inWord = false
  let stop = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const k = kind[code]!
    if (k === Kind.space) {
      if (stop) m.sentences++
      stop = inWord = false
      continue
    }
    m.chars++
    if (k >= Kind.lower && k <= Kind.mark) {
      if (part[code] === 3) m.words += SINGLE
      else if (!inWord) {
        m.words++
        if (k === Kind.upper) m.capitals++
        inWord = true
      }
      m.letters++
      if (k === Kind.upper) m.upper++
      else if (k === Kind.lower) m.lower++
      stop = false
    } else {
      if (k === Kind.digit) m.digits++
      else if (part[code] !== 4) m.marks++
      stop = punctuate(m, cls[code]!, code, stop)
      if (part[code] !== 4) inWord = false
    }
  }
  return m
}

/** Count a mark; true when a sentence may end here. */
function punctuate(m: Measures, value: number, code: number, stop: boolean): boolean {
  if (value === CLASS.stop) {
    if (code > 0x3000) m.sentences++
    return code < 0x3000
  }
  if (value === CLASS.comma) m.commas++
  else if (value === CLASS.bar) m.bars++
  else if (value === CLASS.quote) m.quotes++
  return stop && (value === CLASS.quote || value === CLASS.close)
}

function startClass(text: string, at: number): number {
  const k = kinds()[text.charCodeAt(at)]!
  if (k === Kind.upper) return Start.upper
  if (k === Kind.lower) return Start.lower
  if (k === Kind.digit) return Start.digit
  if (k === Kind.letter || k === Kind.mark) return Start.letter
  return k === Kind.punctuation || k === Kind.symbol ? Start.mark : Start.other
}

/** How the line ends, seen through closing quotes and brackets. */
function endClass(text: string, start: number, end: number): number {
  const cls = classes()
  let at = end - 1
  while (at > start && at > end - 4 && (cls[text.charCodeAt(at)] === CLASS.quote || cls[text.charCodeAt(at)] === CLASS.close)) at--
  const value = cls[text.charCodeAt(at)]!
  if (value === CLASS.stop) return at > start + 1 && text.charCodeAt(at) === 46 && text.charCodeAt(at - 1) === 46 ? End.ellipsis : End.sentence
  if (value === CLASS.ellipsis) return End.ellipsis
  if (value === CLASS.colon) return End.colon
  if (value === CLASS.comma) return End.comma
  if (value === CLASS.arrow || value === CLASS.bar) return End.arrow
  return at < end - 1 ? End.closed : End.none
}

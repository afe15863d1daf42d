import type {Document} from '../../document/document.js'
import {baseLanguage} from '../../languages/index.js'
import type {Punctuation} from '../../languages/punctuation.js'
import type {Habits} from './habits.js'
import {findNoBreaks, type NoBreaks} from './no-breaks.js'

/** Brackets, quotation marks, clitics and joints as the Penn Treebank, Moses and subword tokenisers write them. */
const TOKENISED = ['-LRB-', '-LSB-', ' `` ', " n't ", ' @-@ ', '@@ ', '▁', ' ##'] as const

/** Whether a text has come out of a tokeniser, with signs that no author writes: it is data, and stays as it is. */
export function isTokenised(text: string): boolean {
  return TOKENISED.some((sign) => text.includes(sign))
}

/** What the lines of one document share. */
export class Shared {
  private spaced?: boolean
  private guillemets?: boolean
  private readonly dashes = new Map<number, boolean>()
  private noBreakStyle?: NoBreaks

  constructor(
    readonly document: Document,
    readonly punctuation: Punctuation,
    readonly habitsOf: (tag: string) => Habits,
    /** Whether the text has come out of a tokeniser; see `isTokenised`. */
    readonly tokenised: () => boolean
  ) {}

  /** Parts of the abbreviations of all languages. */
  get abbreviations(): ReadonlySet<string> {
    return this.habitsOf('und').abbreviations
  }

  /** Quotation marks of a language in CLDR: outer start and end, inner start and end. */
  delimitersOf(tag: string): string | undefined {
    const {delimiters} = this.punctuation
    return delimiters.get(tag) ?? delimiters.get(baseLanguage(tag))
  }

  /** How the document uses no-break spaces. */
  get noBreaks(): NoBreaks {
    return (this.noBreakStyle ??= findNoBreaks(this.document.text))
  }

  /** Whether the document has spaces on both sides of its en or em dashes: of two at least, and none without. */
  spacesDashes(code: number): boolean {
    let known = this.dashes.get(code)
    if (known === undefined) this.dashes.set(code, (known = countDashes(this.document.text, String.fromCharCode(code))))
    return known
  }

  /** Whether the document has spaces inside of its guillemets more often than not. */
  spacesGuillemets(): boolean {
    return (this.guillemets ??= countGuillemets(this.document.text))
  }

  /** Whether the document puts a space before `: ; ! ?` at least three times, and more often than not. */
  spacesMarks(): boolean {
    return (this.spaced ??= countSpaced(this.document.text))
  }
}

function countGuillemets(text: string): boolean {
  let spaced = 0
  let tight = 0
  for (let at = text.indexOf('«'); at >= 0; at = text.indexOf('«', at + 1)) {
    if (/\s/.test(text[at + 1] ?? ' ')) spaced++
    else tight++
  }
  return spaced > tight
}

function countSpaced(text: string): boolean {
  let spaced = 0
  let tight = 0
  for (const {index} of text.matchAll(/[:;!?][ \n\u00a0]/g)) {
    const before = text.charCodeAt(index - 1)
    if (before === 32 || before === 0xa0 || before === 0x202f) spaced++
    else tight++
  }
  return spaced >= 3 && spaced > tight
}

function countDashes(text: string, dash: string): boolean {
  let spaced = 0
  for (let at = text.indexOf(dash); at >= 0; at = text.indexOf(dash, at + 1)) {
    const before = /\s/.test(text[at - 1] ?? ' ')
    const after = /\s/.test(text[at + 1] ?? ' ')
    if (before && after) spaced++
    else if (!before && !after && !/\d/.test(text[at - 1]! + text[at + 1]!)) return false
  }
  return spaced >= 2
}

import type {Site, Support} from '../../corpus/site.js'
import type {Block} from '../../document/block.js'
import {Kind, kinds} from '../../document/characters.js'
import type {Document} from '../../document/document.js'
import type {Span} from '../../document/span.js'
import {describeLine, LOCAL, shapeOf} from './local.js'
import type {PageMemory} from './memory.js'
import {End, measure, type Measures} from './measure.js'
import {rowOf, sumOf} from './parts.js'
import {sequence, type PhraseHit, type Phrases} from './phrases.js'
import {IntList, scratchList, tokenize} from './tokens.js'

/** One line of a page, with all that does not depend on the lines around it. */
export interface Line {
  readonly block: Block
  readonly measures: Measures
  /** Tokens of the line: `[from, to)` in `Page.tokens`. */
  readonly from: number
  readonly to: number
  /** Hash of all tokens: equal for lines that differ in case, punctuation or numbers alone. */
  readonly key: number
  readonly shape: number
  readonly phrase: PhraseHit | undefined
  readonly networks: number
  /** Words of running text: 0 for what is no sentence. */
  readonly mass: number
  /** In how many other documents of the site it stands. */
  readonly support: Support | undefined
  /** The features of `LOCAL`, once `describeLines` has run. */
  local: Float32Array
}

/** The lines of a document, measured. */
export interface Page {
  readonly document: Document
  readonly lines: readonly Line[]
  /** Hashes of the words; the first `count` are in use. */
  readonly tokens: Int32Array
  readonly count: number
  readonly phrases: Phrases
}

/** A sentence has at least this many words, or many more where no mark ends it. */
const SENTENCE_WORDS = 8
const UNMARKED_WORDS = 25
/** What ends in a comma or semicolon goes on in the next line, as recitals do. */
const OPEN_WORDS = 12

/** Measure every block that is still there. Lines that stand in the memory are taken from it. */
export function readPage(document: Document, phrases: Phrases, memory?: PageMemory): Page {
  const {text} = document
  const tokens = new IntList(64 + (text.length >> 2))
  const lines: Line[] = []
  memory?.begin(document)
  for (const block of document.blocks) {
    if (block.start === block.end) continue
    const from = tokens.length
    const known = memory?.recall(text, block)
    if (known) {
      tokens.append(memory!.tokens, known.from, known.to)
      lines.push({...known, block, from, to: tokens.length})
    } else {
      tokenize(text, block.start, block.end, tokens)
      lines.push(readLine(text, block, tokens.data, from, tokens.length, phrases, document.context.site))
    }
  }
  return {document, lines, tokens: tokens.data, count: tokens.length, phrases}
}

function readLine(text: string, block: Block, tokens: Int32Array, from: number, to: number, phrases: Phrases, site: Site | undefined): Line {
  const inner = trimmed(text, block)
  const measures = measure(text, inner)
  const phrase = phrases.match(tokens, from, to) ?? leadOf(text, inner, tokens, from, to, phrases) ?? compositeOf(text, inner, measures, phrases)
  let networks = 0
  if (to - from <= 16) for (let i = from; i < to; i++) if (phrases.networks.has(tokens[i]!)) networks++
  const mass = massOf(measures)
  return {block, measures, from, to, key: sequence(tokens, from, to), shape: shapeOf(measures), phrase, networks, mass, support: site?.support(tokens, from, to), local: NONE}
}

/** A line without the white space at its ends. */
function trimmed(text: string, {start, end}: Block): Span {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return {start, end}
}

function isBlank(code: number): boolean {
  return kinds()[code] === Kind.space
}

/** The phrase that stands for a line of phrases. */
function compositeOf(text: string, {start, end}: Span, measures: Measures, phrases: Phrases): PhraseHit | undefined {
  if (end - start > MAX_COMPOSITE) return undefined
  const line = text.slice(start, end)
  return sumOf(line, measures, phrases) ?? rowOf(line, measures, phrases)
}

/** A line of phrases is not longer, in characters. */
const MAX_COMPOSITE = 200

/** A lead is not longer, in characters, nor a line that has one, in words. */
const MAX_LEAD = 40
const MAX_LED = 40

/** The phrase before a colon: "Read also: The mayor speaks". */
function leadOf(text: string, {start, end}: Span, tokens: Int32Array, from: number, to: number, phrases: Phrases): PhraseHit | undefined {
  if (to - from > MAX_LED) return undefined
  let at = start
  const stop = Math.min(end, start + MAX_LEAD)
  while (at < stop && !isColon(text.charCodeAt(at))) at++
  if (at === stop) return undefined
  const lead = scratchList()
  tokenize(text, start, at, lead)
  return lead.length < to - from ? phrases.lead(tokens, from, from + lead.length) : undefined
}

function isColon(code: number): boolean {
  return code === 58 || code === 0xff1a || code === 0x55d
}

const NONE = /* @__PURE__ */ new Float32Array(0)

/** Fill in the features of lines that do not have them yet. */
export function describeLines({document, tokens, phrases}: Page, lines: readonly Line[]): void {
  const missing = lines.filter((line) => line.local.length === 0)
  const rows = new Float32Array(missing.length * LOCAL.length)
  missing.forEach((line, i) => {
    line.local = rows.subarray(i * LOCAL.length, (i + 1) * LOCAL.length)
    describeLine(line.local, document.text, line, tokens, phrases)
  })
}

function massOf({words, end}: Measures): number {
  if (end === End.sentence || end === End.ellipsis) return words >= SENTENCE_WORDS ? words : 0
  if (end === End.comma) return words >= OPEN_WORDS ? words : 0
  return words >= UNMARKED_WORDS ? words * 0.7 : 0
}

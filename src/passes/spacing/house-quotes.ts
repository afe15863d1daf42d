import {Kind} from '../../document/characters.js'
import type {Line} from './line.js'
import {nestQuotes, type Nested} from './nested-quotes.js'
import {codeSpans, isCodeLine} from './protect.js'

const RULE = 'house-quote'
const OPEN_GUILLEMET = '«'
const NO_BREAK = '\u00a0'

/**
 * Bring the quotation marks of a line to those of its language in CLDR, inner ones to the inner ones. A line whose marks do not pair,
 * or whose language is not sure, stays as it is.
 */
export function unifyQuotes(line: Line): void {
  const wanted = line.shared.delimitersOf(line.block.language)
  if (wanted === undefined || !line.isSure || isCodeLine(line) || codeSpans(line).length > 0) return
  for (const pair of nestQuotes(line) ?? []) unifyPair(line, pair, wanted)
}

function unifyPair(line: Line, pair: Nested, wanted: string): void {
  const at = pair.depth % 2 === 0 ? 0 : 2
  unifyMark(line, pair.open, wanted[at]!, true, pair)
  unifyMark(line, pair.close, wanted[at + 1]!, false, pair)
}

/** French guillemets bring their spaces with them, and leave them when they go. */
function unifyMark(line: Line, place: number, mark: string, opens: boolean, pair: Nested): void {
  const old = line.text[place]!
  if (old === mark) return
  const inner = opens ? place + 1 : place - 1
  const padded = line.isSpace(pair.open + 1) && line.isSpace(pair.close - 1)
  const french = line.habits.spacedMarks
  const add = french && mark === (opens ? OPEN_GUILLEMET : '»') && !line.isSpace(inner) ? NO_BREAK : ''
  const drop = padded && line.kind(inner) === Kind.space && line.text[pair.open] === OPEN_GUILLEMET && !(french && mark === '»')
  const start = opens || !drop ? place : inner
  const end = opens && drop ? inner + 1 : place + 1
  line.replace(start, end, opens ? mark + add : add + mark, RULE, `CLDR has ${mark} for ${line.block.language}`, 0.9)
}

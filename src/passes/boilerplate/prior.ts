import {baseLanguage} from '../../languages/index.js'
import {strengthOf} from './local.js'
import type {Line, Page} from './page.js'

/**
 * What is known of chrome in any language and cannot be learned from pages that are mostly in two: log odds added to those of the model.
 * Each holds for lines that are no sentences, outside of the running text.
 */
const ODDS = {phrase: -6, single: -2, inside: -1, start: -3.5, byline: -8, perhapsByline: -2.5, links: -8, foreign: -3, foreignTwice: -7, captionTwice: -8} as const

/** Words of running text that a page must have, before a line in another language is out of place in it. */
const HOME_WORDS = 60
/** A language that is less sure than this says nothing. */
const SURE = 0.5
const BYLINE_WORDS = 5
/** A byline stands on one of the first lines. */
const BYLINE_PLACE = 3
/** A row of links has this many bars between short names. */
const LINK_BARS = 2
const LINK_WORDS = 5

/** Log odds to add for each line: 0 for most. */
export function priorOdds(page: Page, lines: readonly Line[]): Float64Array {
  const odds = new Float64Array(lines.length)
  const home = homeOf(page, lines)
  const counts = new Map<number, number>()
  for (const {key} of lines) counts.set(key, (counts.get(key) ?? 0) + 1)
  lines.forEach((line, i) => {
    const inside = i > home.first && i < home.last
    const foreign = !inside && home.foreign(line)
    if (line.mass > 0 && !foreign) return
    const twice = !inside && counts.get(line.key)! > 1
    const captions = twice && line.phrase?.category === 'caption' ? ODDS.captionTwice : 0
    odds[i] = Math.min(phraseOdds(line, inside), bylineOdds(page, line, i, home.first), linkOdds(lines, i, inside), foreign ? (twice ? ODDS.foreignTwice : ODDS.foreign) : 0, captions)
  })
  return odds
}

function phraseOdds({phrase, to, from}: Line, inside: boolean): number {
  const strength = strengthOf(phrase)
  if (phrase?.kind === 'start') return strength >= 2 && !inside ? ODDS.start : 0
  if (strength < 2 || (to - from < 2 && strength < 3)) return 0
  if (inside) return ODDS.inside
  return to - from > 1 ? ODDS.phrase : ODDS.single
}

/** "By Ann Smith" right above the text. Many prepositions begin titles, too: names must follow them. */
function bylineOdds({document}: Page, {phrase, measures, block}: Line, i: number, first: number): number {
  if (phrase?.category !== 'byline' || i === 0 || i > BYLINE_PLACE || i > first || measures.words > BYLINE_WORDS) return 0
  if (phrase.language === 'en' || /[:：՝]/.test(document.textOf(block))) return ODDS.byline
  return measures.capitals >= Math.floor(measures.words) - 1 ? ODDS.perhapsByline : 0
}

/** Names between bars; where the lines around have as many bars, it is a table. */
function linkOdds(lines: readonly Line[], i: number, inside: boolean): number {
  const {bars, sentences, words} = lines[i]!.measures
  const table = [lines[i - 1], lines[i + 1]].some((other) => other?.measures.bars === bars)
  return bars >= LINK_BARS && sentences === 0 && words / (bars + 1) <= LINK_WORDS && !inside && !table ? ODDS.links : 0
}

interface Home {
  /** Indexes of the first and last line of running text in the page's own language. */
  readonly first: number
  readonly last: number
  readonly foreign: (line: Line) => boolean
}

/** The running text of a page, and whether a line is in another language than it. */
function homeOf({document}: Page, lines: readonly Line[]): Home {
  const language = baseLanguage(document.language)
  const isForeign = ({block}: Line): boolean => block.language !== 'und' && block.confidence >= SURE && baseLanguage(block.language) !== language
  const isHome = (line: Line): boolean => line.mass > 0 && (language === 'und' || !isForeign(line))
  const words = lines.reduce((sum, line) => sum + (isHome(line) ? line.mass : 0), 0)
  return {first: lines.findIndex(isHome), last: lines.findLastIndex(isHome), foreign: language !== 'und' && words >= HOME_WORDS ? isForeign : () => false}
}

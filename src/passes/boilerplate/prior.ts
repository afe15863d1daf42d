import {homeOf} from './foreign.js'
import {strengthOf} from './local.js'
import {End} from './measure.js'
import type {Line, Page} from './page.js'

/**
 * What is known of chrome in any language and cannot be learned from pages that are mostly in two: log odds added to those of the model.
 * Each holds for lines that are no sentences, outside of the running text.
 */
const ODDS = {phrase: -6, single: -2, inside: -1, start: -3.5, byline: -8, perhapsByline: -2.5, links: -8, foreign: -3, foreignTwice: -7, captionTwice: -8, copyright: -6} as const

const BYLINE_WORDS = 5
/** What ends like a sentence and is longer may be one, even if it fits a pattern. */
const CLAUSE_WORDS = 4
const COPYRIGHT_WORDS = 15
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
    odds[i] = Math.min(phraseOdds(line, inside), bylineOdds(page, line, i, home.first), linkOdds(lines, i, inside), copyrightOdds(page, line, inside), foreign ? (twice ? ODDS.foreignTwice : ODDS.foreign) : 0, captions)
  })
  return odds
}

function phraseOdds({phrase, measures, to, from}: Line, inside: boolean): number {
  const strength = strengthOf(phrase)
  if (phrase?.kind !== 'exact' && measures.end === End.sentence && measures.words > CLAUSE_WORDS) return 0
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

/** "© 2024 City News" in any language. */
function copyrightOdds({document}: Page, {measures, block}: Line, inside: boolean): number {
  if (inside || measures.words > COPYRIGHT_WORDS || measures.digits < 4) return 0
  return /©|\(c\) ?\d|copyright \d/i.test(document.textOf(block)) ? ODDS.copyright : 0
}

/** Names between bars; where the lines around have as many bars, it is a table. */
function linkOdds(lines: readonly Line[], i: number, inside: boolean): number {
  const {bars, sentences, words} = lines[i]!.measures
  const table = [lines[i - 1], lines[i + 1]].some((other) => other?.measures.bars === bars)
  return bars >= LINK_BARS && sentences === 0 && words / (bars + 1) <= LINK_WORDS && !inside && !table ? ODDS.links : 0
}

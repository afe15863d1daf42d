import {baseLanguage} from '../../languages/index.js'
import {strengthOf} from './local.js'
import {Start} from './measure.js'
import type {Line, Page} from './page.js'

/**
 * What is known of chrome in any language and cannot be learned from pages that are mostly in two: log odds added to those of the model.
 * Each holds for lines that are no sentences, outside of the running text.
 */
const ODDS = {phrase: -4.5, single: -2, inside: -1, start: -3.5, byline: -5, links: -2, foreign: -3} as const

/** Words of running text that a page must have, before a line in another language is out of place in it. */
const HOME_WORDS = 60
/** A language that is less sure than this says nothing. */
const SURE = 0.5
const BYLINE_WORDS = 5

/** Log odds to add for each line: 0 for most. */
export function priorOdds(page: Page, lines: readonly Line[]): Float64Array {
  const odds = new Float64Array(lines.length)
  const home = homeOf(page, lines)
  lines.forEach((line, i) => {
    const inside = i > home.first && i < home.last
    if (line.mass > 0 && !(home.foreign(line) && !inside)) return
    odds[i] = Math.min(phraseOdds(line, inside, i, home.first), linkOdds(line, inside), home.foreign(line) && !inside ? ODDS.foreign : 0)
  })
  return odds
}

function phraseOdds({phrase, measures, to, from}: Line, inside: boolean, i: number, first: number): number {
  if (!phrase) return 0
  if (phrase.category === 'byline') return i > 0 && i < first && i <= 3 && measures.words <= BYLINE_WORDS && measures.start !== Start.other ? ODDS.byline : 0
  const strength = strengthOf(phrase)
  if (phrase.kind === 'start') return strength >= 2 && !inside ? ODDS.start : 0
  if (strength < 2 || (to - from < 2 && strength < 3)) return 0
  if (inside) return ODDS.inside
  return to - from > 1 ? ODDS.phrase : ODDS.single
}

function linkOdds({measures}: Line, inside: boolean): number {
  return measures.bars >= 2 && measures.sentences === 0 && !inside ? ODDS.links : 0
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

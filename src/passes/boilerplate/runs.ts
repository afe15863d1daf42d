import {strengthOf} from './local.js'
import type {Line} from './page.js'

/** Besides this many phrases, a row of them may hold a word that is none: menus have words of their own. */
const MANY = 3
const OWN_WORDS = 2
/** What is left of a text without sentences, in lines and in words. */
const LEAST_LINES = 4
const LEAST_WORDS = 20

/**
 * Rows of phrases outside of the running text, which `[first, last]` has: two or more at the edge of the page, or with a strong one among
 * them. A menu, however short the page is.
 */
export function runsOfPhrases(lines: readonly Line[], first: number, last: number): Set<number> {
  const found = new Set<number>()
  if (first < 0) return found
  for (let from = 0; from < lines.length; from++) {
    if (from >= first && from <= last) from = last + 1
    const end = from < first ? first : lines.length
    const to = endOfRun(lines, from, end)
    const phrases = lines.slice(from, to).filter(isLink)
    const sure = from === 0 || to === lines.length || phrases.some(({phrase}) => strengthOf(phrase) >= 3)
    if (phrases.length >= 2 && sure) for (let i = from; i < to; i++) found.add(i)
    from = Math.max(from, to)
  }
  return found
}

/** Index behind a row of phrases. A word that is none goes with those on both sides, if there are many. */
function endOfRun(lines: readonly Line[], from: number, end: number): number {
  let to = from
  let phrases = 0
  let gap = -1
  for (let i = from; i < end; i++) {
    if (isLink(lines[i]!)) {
      phrases++
      to = i + 1
    } else if (phrases > 0 && gap < 0 && isOwnWord(lines[i]!) && i + 1 < end && isLink(lines[i + 1]!)) gap = i
    else break
  }
  return gap >= 0 && phrases < MANY ? gap : to
}

function isLink({phrase, mass}: Line): boolean {
  return mass === 0 && phrase?.kind === 'exact' && (strengthOf(phrase) >= 2 || phrase.category === 'other')
}

function isOwnWord({phrase, measures: {words, digits, marks}}: Line): boolean {
  return phrase === undefined && words <= OWN_WORDS && digits === 0 && marks === 0
}

/** Log odds of those rows. */
const VERSE_ODDS = -7

/** Where there is no running text, as in a poem or a list, all but the rows of phrases at the edges is the text. */
export function edgesOfVerse(lines: readonly Line[]): Map<Line, number> {
  const first = lines.findIndex((line) => !isLink(line))
  const last = lines.findLastIndex((line) => !isLink(line))
  const left = lines.slice(first, last + 1)
  if (first < 0 || left.length < LEAST_LINES || left.reduce((sum, {measures}) => sum + measures.words, 0) < LEAST_WORDS) return new Map()
  const edges = lines.filter((_, i) => (i < first && first >= 2) || (i > last && last < lines.length - 2))
  return new Map(edges.map((line) => [line, VERSE_ODDS]))
}

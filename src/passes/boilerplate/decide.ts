import {asideOdds} from './aside.js'
import {spareDoubtful} from './doubt.js'
import {htmlRows, HTML_WIDTH, textRows, TEXT_WIDTH} from './features.js'
import {predict, type Forest} from './forest.js'
import {isCertain, strengthOf} from './local.js'
import type {PageMemory} from './memory.js'
import type {Line, Page} from './page.js'
import type {Phrases} from './phrases.js'
import {priorOdds} from './prior.js'
import {edgesOfVerse} from './runs.js'
import {SMALL_PAGE, spareHeadings, spareHeadlines, spareLists} from './small-page.js'
import {spareAmong, spareParts} from './spare.js'
import {describeStack, STACK, STACK_MARKUP} from './stack.js'
import {spareTitle} from './title.js'

/** How bold the pass is. */
export type Mode = 'safe' | 'balanced'

/** A line model: the first forest looks at a line and its neighbours, the second also at what the first thinks of the page. */
export interface LineModel {
  readonly first: Forest
  readonly second: Forest
}

/** The line models: for bare text, and for lines with markup. */
export interface Models {
  readonly text: LineModel
  readonly html: LineModel
}

/** Log odds of being article text below which a line goes; chosen by cross-validation over sites. */
export interface Limits {
  readonly text: number
  /** For bare text of few lines, where it is another one. */
  readonly small?: number
  readonly html: number
  /** For what is left of HTML, read as bare text. */
  readonly rest?: number
  /** Whether a line in doubt stays, whatever its odds. */
  readonly careful?: boolean
}
export const LIMITS: Readonly<Record<Mode, Limits>> = {safe: {text: -2.8, html: -2.2, careful: true}, balanced: {text: 0, small: -0.6, html: -0.3, rest: -1}}

/** Length of a row with the features for both forests, for bare text and for HTML. */
const TEXT_STACKED = TEXT_WIDTH + STACK.length
const HTML_STACKED = HTML_WIDTH + STACK_MARKUP.length
/** Rounds until nothing more goes. Each looks at the page as a second run of the pass would see it. */
const MAX_ROUNDS = 40
/**
 * How many lines are looked at in all rounds: so many, and one more for so many characters. A page of more lines, or one that is never done, is
 * none, and all of it stays: what it costs is in proportion to its length. Of 740 real pages, none takes a third of that.
 */
const LINES_SEEN = {least: 10_000, characters: 50} as const
/** A text of so few lines is no page. */
const FEW_LINES = 2
/** Between lines that go, this share of the limit is enough. */
const BETWEEN = 0.35
const MAX_GAP = 2

/** The lines to remove, with their log odds. What stays is a fixed point: deciding anew removes nothing. */
export function chooseChrome(page: Page, phrases: Phrases, models: Models, limits: Limits, memory?: PageMemory): Map<Line, number> {
  const removed = new Map<Line, number>()
  const take = (lines: readonly Line[], scores: readonly number[], width: number, limit: number, prior: Float64Array): readonly Line[] => {
    const odds = scores.map((value, i) => value + prior[i]!)
    const bound = limit + shiftFor(lines, odds)
    const gone = dropped(lines, odds, bound)
    if (limits.careful) spareDoubtful(page, lines, gone)
    if (gone.size > 0) spareTitle(page, lines, gone)
    if (width === HTML_WIDTH) spareParts(lines, odds, bound, gone, phrases)
    else spareArticle(page, lines, odds, bound, gone, limits)
    for (const i of gone) removed.set(lines[i]!, odds[i]!)
    return gone.size === 0 ? lines : lines.filter((_, i) => !gone.has(i))
  }
  let {lines} = page
  let left = LINES_SEEN.least + page.document.text.length / LINES_SEEN.characters - lines.length
  if (left < 0) return removed
  if (!lines.some((line) => line.mass > 0)) return edgesOfVerse(lines)
  if (lines.length > FEW_LINES && lines.every((line) => line.block.markup)) lines = take(lines, scoreLines(page, lines, htmlRows(page, lines, phrases, HTML_STACKED), HTML_WIDTH, models.html), HTML_WIDTH, limits.html, sum(priorOdds(page, lines), asideOdds(lines, phrases)))
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const prior = priorOdds(page, lines)
    if (isCalm(lines, prior)) break
    left -= lines.length
    if (left < 0) return new Map()
    const scores = memory?.odds(lines) ?? scoreLines(page, lines, textRows(page, lines, TEXT_STACKED), TEXT_WIDTH, models.text)
    memory?.note(lines, scores)
    const stay = take(lines, scores, TEXT_WIDTH, limitFor(lines, limits), prior)
    if (stay.length === lines.length) break
    lines = stay
  }
  return removed
}

/** Take parts of the article out of `gone`, as far as bare text tells them. */
function spareArticle(page: Page, lines: readonly Line[], odds: readonly number[], limit: number, gone: Set<number>, {careful}: Limits): void {
  spareAmong(lines, odds, limit, gone)
  spareHeadlines(lines, odds, gone)
  if (careful) return
  spareLists(page, lines, odds, limit, gone)
  spareHeadings(lines, odds, gone)
}

/** The limit for lines as bare text. */
function limitFor(lines: readonly Line[], {text, small = text, rest = text}: Limits): number {
  return lines[0]?.block.markup ? rest : lines.length <= SMALL_PAGE ? small : text
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!)
}

/** Running text and nothing else: no such page has a line that the model gives odds below 2, so it need not be asked. */
function isCalm(lines: readonly Line[], prior: Float64Array): boolean {
  return lines.every(({mass, phrase, networks}, i) => mass > 0 && phrase === undefined && networks === 0 && prior[i] === 0)
}

/**
 * Log odds of every line of being article text: the mean of both forests. The second alone is surer than it should be on pages of other sites.
 * The features for the second, which the first gives, are written to `rows`, behind the `width` that are there.
 */
function scoreLines(page: Page, lines: readonly Line[], rows: Float32Array, width: number, {first, second}: LineModel): number[] {
  const wide = rows.length / lines.length
  const odds: number[] = []
  for (let i = 0; i < lines.length; i++) odds.push(predict(first, rows, i * wide))
  describeStack(page, lines, rows, width, odds, width === HTML_WIDTH)
  const scores: number[] = []
  for (let i = 0; i < lines.length; i++) scores.push((predict(second, rows, i * wide) + odds[i]!) / 2)
  return scores
}

/** Indexes of the lines to drop. Never all of them: where nothing would stay, everything does. */
function dropped(lines: readonly Line[], odds: readonly number[], limit: number): Set<number> {
  const gone = new Set<number>()
  lines.forEach((line, i) => {
    if (lines.length > FEW_LINES ? odds[i]! < limit : isCertain(line.phrase) && strengthOf(line.phrase) >= 3) gone.add(i)
  })
  if (lines.length > FEW_LINES) fillGaps(lines, odds, Math.min(0, limit * BETWEEN), gone)
  if (gone.size === lines.length) gone.clear()
  return gone
}

/**
 * What to add to the limit on this page. The best F1 that can be expected, F, is reached by keeping what has a chance above F/2 (Lipton,
 * Elkan and Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", 2014): on pages where the model is not sure of
 * any line, the limit is lower, and something stays. 0 where it is sure.
 */
function shiftFor(lines: readonly Line[], odds: readonly number[]): number {
  const order = Array.from(lines.keys()).sort((a, b) => odds[b]! - odds[a]!)
  const expected = new Float64Array(lines.length)
  let total = 0
  for (const i of order) total += expected[i] = (lines[i]!.measures.words + 1) / (1 + Math.exp(-odds[i]!))
  let [found, kept, best] = [0, 0, 0]
  for (const i of order) {
    found += expected[i]!
    kept += lines[i]!.measures.words + 1
    best = Math.max(best, (2 * found) / (kept + total))
  }
  return Math.log(best / (2 - best))
}

/** Short lines between lines that go are less in doubt: thresholds with hysteresis (Canny, 1986), so that spans come out and no sieve. */
function fillGaps(lines: readonly Line[], odds: readonly number[], limit: number, gone: Set<number>): void {
  const weak = (i: number): boolean => odds[i]! < limit && lines[i]!.mass === 0
  for (let from = 0; from < lines.length; from++) {
    if (gone.has(from)) continue
    let to = from
    let all = true
    for (; to < lines.length && !gone.has(to); to++) all &&= weak(to)
    if (all && from > 0 && to < lines.length && to - from <= MAX_GAP) for (let i = from; i < to; i++) gone.add(i)
    from = to
  }
}

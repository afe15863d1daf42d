import {htmlRows, HTML_WIDTH, textRows, TEXT_WIDTH} from './features.js'
import {predict, type Forest} from './forest.js'
import {isCertain, strengthOf} from './local.js'
import type {Line, Page} from './page.js'
import type {Phrases} from './phrases.js'
import {priorOdds} from './prior.js'

/** How bold the pass is. */
export type Mode = 'safe' | 'balanced'

/** The line models: for bare text, and for lines with markup. */
export interface Models {
  readonly text: Forest
  readonly html: Forest
}

/** Log odds of being article text below which a line goes; chosen by cross-validation over sites. */
export interface Limits {
  readonly text: number
  readonly html: number
}
export const LIMITS: Readonly<Record<Mode, Limits>> = {safe: {text: -3.8, html: -3}, balanced: {text: -0.2, html: 0}}

/** Rounds until nothing more goes. Each looks at the page as a second run of the pass would see it. */
const MAX_ROUNDS = 40
/** A text of so few lines is no page. */
const FEW_LINES = 2

/** The lines to remove, with their log odds. What stays is a fixed point: deciding anew removes nothing. */
export function chooseChrome(page: Page, phrases: Phrases, models: Models, limits: Limits): Map<Line, number> {
  const removed = new Map<Line, number>()
  const take = (rows: Float32Array, width: number, forest: Forest, limit: number, lines: readonly Line[]): Line[] => {
    const prior = priorOdds(page, lines)
    const odds = lines.map((_, i) => predict(forest, rows, i * width) + prior[i]!)
    const gone = dropped(lines, odds, limit)
    for (const i of gone) removed.set(lines[i]!, odds[i]!)
    return gone.size === 0 ? (lines as Line[]) : lines.filter((_, i) => !gone.has(i))
  }
  let lines = page.lines as Line[]
  if (lines.length > FEW_LINES && lines.every((line) => line.block.markup)) lines = take(htmlRows(page, lines, phrases), HTML_WIDTH, models.html, limits.html, lines)
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const left = take(textRows(page, lines), TEXT_WIDTH, models.text, limits.text, lines)
    if (left.length === lines.length) break
    lines = left
  }
  return removed
}

/** Between lines that go, this share of the limit is enough. */
const BETWEEN = 0.35

/** Indexes of the lines to drop. Never all of them: where nothing would stay, everything does. */
export function dropped(lines: readonly Line[], odds: readonly number[], limit: number): Set<number> {
  const gone = new Set<number>()
  if (!lines.some((line) => line.mass > 0)) return gone
  lines.forEach((line, i) => {
    if (lines.length > FEW_LINES ? odds[i]! < limit : isCertain(line.phrase) && strengthOf(line.phrase) >= 3) gone.add(i)
  })
  if (lines.length > FEW_LINES && limit < 0) fillGaps(lines, odds, limit * BETWEEN, gone)
  if (gone.size === lines.length) gone.clear()
  return gone
}

/** Short lines between lines that go are less in doubt: thresholds with hysteresis (Canny, 1986), so that spans come out and no sieve. */
function fillGaps(lines: readonly Line[], odds: readonly number[], limit: number, gone: Set<number>): void {
  for (let from = 0; from < lines.length; from++) {
    if (gone.has(from)) continue
    let to = from
    while (to < lines.length && !gone.has(to)) to++
    const bounded = from > 0 && to < lines.length
    const weak = (i: number): boolean => odds[i]! < limit && lines[i]!.mass === 0
    if (bounded && to - from <= MAX_GAP && range(from, to).every(weak)) range(from, to).forEach((i) => gone.add(i))
    from = to
  }
}
const MAX_GAP = 2

function range(from: number, to: number): number[] {
  return Array.from({length: to - from}, (_, i) => from + i)
}

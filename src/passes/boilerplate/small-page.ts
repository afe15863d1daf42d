import {strengthOf} from './local.js'
import type {Line, Page} from './page.js'

/** A page of so few lines: what stands near the article is rather its own than another one's. */
export const SMALL_PAGE = 40
/** Words of a paragraph, at least. */
const PARAGRAPH = 12
/** Items of a list that are looked at, at most. */
const ITEMS = 8
/** What goes for sure by so much stays gone. */
const MARGIN = 2
/** A dash, a bullet or a number before an item; a colon inside, or at the end of the line that announces the list. */
const ITEM = /^\s*(?:[-–—•*·▪●]|\d{1,2}[.)])\s|[:：]/u

/**
 * Take lists out of `gone` that stand right below the text that stays, and the paragraph below each: on a page of few lines, nothing else tells
 * the items from a menu.
 */
export function spareLists({document}: Page, lines: readonly Line[], odds: readonly number[], limit: number, gone: Set<number>): void {
  if (lines.length > SMALL_PAGE) return
  const mayStay = (i: number): boolean => odds[i]! >= limit - MARGIN && isUnmarked(lines[i]!)
  const isItem = (i: number): boolean => ITEM.test(document.textOf(lines[i]!.block))
  for (let above = 0; above < lines.length; above++) {
    if (gone.has(above) || lines[above]!.mass === 0) continue
    let below = above + 1
    while (below < lines.length && below - above <= ITEMS && lines[below]!.mass === 0 && (!gone.has(below) || mayStay(below) || isStrong(lines[below]!))) below++
    const paragraph = lines[below]
    if (!paragraph || paragraph.mass < PARAGRAPH || (gone.has(below) && !mayStay(below))) continue
    const items = Array.from({length: below - above - 1}, (_, k) => above + 1 + k).filter((i) => gone.has(i) && !isStrong(lines[i]!))
    if (items.filter(isItem).length < 2) continue
    for (const i of [...items, below]) gone.delete(i)
  }
}

/** Words of a headline, and letters for each digit in it. */
const HEADLINE = {least: 3, most: 30, letters: 4} as const
/** Log odds of a headline, at least. */
const HEADLINE_ODDS = -1.8

/** Take what may be a headline or a lead out of `gone`, above the text that stays. */
export function spareHeadlines(lines: readonly Line[], odds: readonly number[], gone: Set<number>): void {
  if (lines.length > SMALL_PAGE) return
  const first = lines.findIndex(({mass}, i) => mass > 0 && !gone.has(i))
  for (let i = first - 1; i >= 0; i--) {
    const {words, digits, letters, bars} = lines[i]!.measures
    const isHeadline = words >= HEADLINE.least && words <= HEADLINE.most && digits * HEADLINE.letters <= letters && bars === 0
    if (isHeadline && odds[i]! >= HEADLINE_ODDS && isUnmarked(lines[i]!)) gone.delete(i)
  }
}

/** Categories of phrases that head a section of an article, too. */
const HEADINGS: ReadonlySet<string> = /* @__PURE__ */ new Set(['related', 'read-also', 'contact', 'navigation', 'other'])

/** Take headings out of `gone` that read like a phrase of chrome ("See also"), with the sentence below, where that may be one of the article. */
export function spareHeadings(lines: readonly Line[], odds: readonly number[], gone: Set<number>): void {
  if (lines.length > SMALL_PAGE) return
  for (const i of [...gone]) {
    const {phrase} = lines[i]!
    if (i === 0 || gone.has(i - 1) || phrase?.kind !== 'exact' || !HEADINGS.has(phrase.category)) continue
    const below = lines[i + 1]
    if (!below || below.mass === 0 || (gone.has(i + 1) && (odds[i + 1]! < HEADLINE_ODDS || !isUnmarked(below)))) continue
    gone.delete(i)
    gone.delete(i + 1)
  }
}

function isUnmarked({phrase, networks, measures}: Line): boolean {
  return (phrase === undefined || (phrase.kind === 'start' && strengthOf(phrase) < 2)) && networks === 0 && measures.bars < 2
}

function isStrong({phrase}: Line): boolean {
  return phrase !== undefined && strengthOf(phrase) >= 2
}

import {datelineOf} from './credits.js'
import {isCertain} from './local.js'
import {End} from './measure.js'
import type {Line, Page} from './page.js'
import {linesOfSite} from './site-lines.js'

/** A title is not longer, in words. */
export const TITLE_WORDS = 30
/** How far above the text its title stands, in lines; on a small page, buttons and other phrases between them are not counted, up to so many lines. */
const TITLE_PLACE = 6
const TITLE_REACH = 16
/** Share of a title's words that the text has. */
const TITLE_SHARE = 0.25

/** On a page of so few lines, the longest of the lines above the text is its title, if none shares words with it: languages inflect them. */
const SMALL_PAGE = 40

/** What begins like a phrase of chrome is the title only where nothing else can be. */
const PHRASED = 2

/** Take the title out of `gone`: of the lines above the text, the one that has the most words of it; on a small page also the first below the menu. For bare text. */
export function spareTitle(page: Page, lines: readonly Line[], gone: Set<number>): void {
  const first = lines.findIndex(({mass}, i) => mass > 0 && !gone.has(i))
  const site = linesOfSite(lines)
  const words = new Set<number>()
  for (const {from, to, mass} of lines) if (mass > 0) for (let k = from; k < to; k++) words.add(page.tokens[k]!)
  let best = -1
  let most = -PHRASED - 1
  let place = 0
  for (let i = first - 1; i >= Math.max(0, first - TITLE_REACH) && place < TITLE_PLACE; i--) {
    if (lines.length > SMALL_PAGE || (lines[i]!.phrase === undefined && lines[i]!.networks === 0)) place++
    if (site(lines[i]!, false) || !mayBeTitle(page, lines, i)) continue
    const score = titleScore(page, lines, i, words) - (lines[i]!.phrase === undefined ? 0 : PHRASED)
    if (score > most) [best, most] = [i, score]
  }
  gone.delete(best)
  const top = lines.findIndex((line) => !isCertain(line.phrase) && !isTrail(page, line))
  if (lines.length <= SMALL_PAGE && top <= TITLE_PLACE && isAboveText(page, lines, top, gone) && mayBeTitle(page, lines, top) && !site(lines[top]!, false)) gone.delete(top)
}

/** Whether below a line stands one that stays, or one that says who wrote the text, where or when, as lines below titles do. */
function isAboveText({document}: Page, lines: readonly Line[], i: number, gone: ReadonlySet<number>): boolean {
  const below = lines[i + 1]
  if (!below || !gone.has(i + 1)) return true
  return below.phrase?.category === 'byline' || below.phrase?.category === 'date' || datelineOf(document, below) !== undefined
}

/** "Home » World » Asia", the trail of sections that leads to the page. */
export function isTrail({document}: Page, {block, mass}: Line): boolean {
  return mass === 0 && / [»›>→] /.test(document.textOf(block)) && !document.textOf(block).includes('«')
}

/** Share of a line's words that the text has; for a small page, or else -1, less than any share that counts. */
function titleScore({tokens}: Page, lines: readonly Line[], i: number, words: ReadonlySet<number>): number {
  const {from, to} = lines[i]!
  let known = 0
  for (let k = from; k < to; k++) if (words.has(tokens[k]!)) known++
  if (known >= TITLE_SHARE * (to - from)) return known / (to - from) + (to - from) / TITLE_WORDS
  return lines.length <= SMALL_PAGE ? (to - from) / 1e3 : -1
}

function mayBeTitle(page: Page, lines: readonly Line[], i: number): boolean {
  const {document} = page
  const {phrase, networks, measures: m, block, key, mass} = lines[i]!
  if (mass > 0 || (phrase && phrase.kind !== 'start' && phrase.category !== 'byline') || networks > 0 || m.bars > 0 || m.words < 3 || m.words > TITLE_WORDS || block.markup !== undefined) return false
  if (m.digits * 2 > m.letters || m.end === End.arrow || m.end === End.comma || m.end === End.colon || /[@©]|https?:|www\./.test(document.textOf(block))) return false
  return !isTrail(page, lines[i]!) && lines.findLastIndex((line) => line.key === key) === i && datelineOf(document, lines[i]!) === undefined && !(phrase?.category === 'byline' && m.capitals >= m.words - 1)
}

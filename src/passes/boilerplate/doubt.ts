import {baseLanguage} from '../../languages/index.js'
import {isCaption, isCertain, strengthOf} from './local.js'
import {End} from './measure.js'
import type {Line, Page} from './page.js'
import {BUTTONS} from './prior.js'
import {linesOfSite} from './site-lines.js'
import {isTrail, TITLE_WORDS} from './title.js'

/** A reference is not longer, in characters. */
const REFERENCE_CHARS = 500

/**
 * Take out of `gone` what may be content after all: the title of the text, an item of a list of references, a heading that reads like a
 * phrase of site chrome ("About us", "Introduction"). For bare text; where there is markup, it tells more.
 */
export function spareDoubtful(page: Page, lines: readonly Line[], gone: Set<number>): void {
  if (gone.size === 0) return
  const site = linesOfSite(lines)
  const spared = [...gone].filter((i) => lines[i]!.block.markup === undefined && !site(lines[i]!, false) && isDoubtful(page, lines, i, gone))
  for (const i of spared) gone.delete(i)
}

function isDoubtful(page: Page, lines: readonly Line[], i: number, gone: ReadonlySet<number>): boolean {
  const alone = !gone.has(i - 1) && !gone.has(i + 1)
  return (alone && (isTitle(page, lines, i) || isHeading(page, lines, i) || isForeignWord(lines, i) || isSentence(lines[i]!))) || isReference(page, lines[i]!)
}

/** The first line, with nothing about it that says menu, above lines that stay. */
function isTitle(page: Page, lines: readonly Line[], i: number): boolean {
  const {phrase, networks, measures: m, block, key} = lines[i]!
  if (i > 0 || networks > 0 || m.bars > 0 || (phrase && phrase.kind !== 'start')) return false
  if (m.words < 2 || m.words > TITLE_WORDS || m.digits * 2 > m.letters || m.end === End.arrow || m.end === End.comma || m.end === End.colon) return false
  return lines.findLastIndex((line) => line.key === key) === 0 && !isTrail(page, lines[i]!) && !/[@©]|https?:|www\./.test(page.document.textOf(block))
}

/** A phrase that headings share, right above running text that stays. */
function isHeading(page: Page, lines: readonly Line[], i: number): boolean {
  const {phrase, from, to} = lines[i]!
  if (phrase?.category === 'advertisement' && to - from === 1 && !isTopic(page, lines, from)) return false
  const next = lines[i + 1]
  return isCertain(phrase) && !isCaption(phrase) && !(i === 0 && BUTTONS.has(phrase!.category)) && next !== undefined && next.mass > 0 && (to - from === 1 || strengthOf(phrase) < 3)
}

/** Whether the running text has a word, too. */
function isTopic({tokens}: Page, lines: readonly Line[], at: number): boolean {
  return lines.some(({from, to, mass}) => mass > 0 && tokens.subarray(from, to).includes(tokens[at]!))
}

/** One word that is a phrase in other languages than that of the text; in its own it may be any word. English is at home in all menus. */
function isForeignWord(lines: readonly Line[], i: number): boolean {
  const {phrase, from, to} = lines[i]!
  if (!isCertain(phrase) || to - from > 1) return false
  const home = homeLanguage(lines)
  return home !== 'und' && !phrase!.languages.some((tag) => tag === 'shared' || tag === 'en' || baseLanguage(tag) === home)
}

/** A phrase with its changing part that a full stop ends may be a sentence of the text: dates and counts of a page have none. */
function isSentence({phrase, measures}: Line): boolean {
  return phrase?.kind === 'pattern' && phrase.category === 'date' && measures.end === End.sentence && measures.words >= 3
}

/** The language of the most running text. */
function homeLanguage(lines: readonly Line[]): string {
  const sums = new Map<string, number>()
  for (const {block, mass} of lines) if (mass > 0) sums.set(block.language, (sums.get(block.language) ?? 0) + mass)
  let [best, most] = ['und', 0]
  for (const [language, sum] of sums) if (sum > most) [best, most] = [baseLanguage(language), sum]
  return best
}

/** Signs of a reference, after ISO 690 and its kin: a number, initials, a year, pages, a volume, an identifier. */
const NUMBERED = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]) /
const INITIALS = /\p{L}{2},? \p{Lu}\.|(?:^|[ (\]])\p{Lu}\.[ -]?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}/u
const YEAR = /(?:^|\D)(?:1[5-9]|20)\d\d(?!\d)/
const PAGES = /(?:^|[^\d.:–-])\d{1,4}[–-]\d{1,4}(?![\d.:–-])/
const VOLUME = /\d ?\(\d{1,3}\)| \/\/ |№ ?\d|\b(?:vol|no|iss|bd|nr|isbn|issn|doi)\b[.:]? ?[\d:]|(?:^|[ .,])(?:т|вып|том|жилд|cilt|[cs])\. ?\d/iu

/** Author, year, and two signs more. */
function isReference({document}: Page, {block, measures}: Line): boolean {
  if (measures.digits < 4 || measures.chars > REFERENCE_CHARS) return false
  const text = document.textOf(block)
  return YEAR.test(text) && [NUMBERED, INITIALS, PAGES, VOLUME].filter((sign) => sign.test(text)).length >= 3
}

import {commentsFrom} from './comments.js'
import {creditOf, datelineOf, isSlug} from './credits.js'
import {footFrom} from './foot.js'
import {homeOf, type Home} from './foreign.js'
import {isCaption, isCertain, strengthOf} from './local.js'
import {End} from './measure.js'
import {linesOfSite} from './site-lines.js'
import type {Line, Page} from './page.js'
import {partsOf} from './parts.js'
import {runsOfPhrases} from './runs.js'
import {isTrail} from './title.js'

/**
 * What is known of chrome in any language and cannot be learned from pages that are mostly in two: log odds added to those of the model.
 * Each holds for lines that are no sentences, outside of the running text.
 */
const ODDS = {phrase: -6, lead: -8, single: -2, button: -6, run: -7, dateline: -9, slug: -8, credit: -7, creditInside: -5, source: -6, inside: -1, insideCertain: -5, start: -3.5, byline: -8, perhapsByline: -2.5, links: -8, foreign: -3, foreignTwice: -7, captionTwice: -8, copyright: -6, comment: -4, foot: -3, counter: -4, site: -12} as const

const BYLINE_WORDS = 5
/** What is written before names and is so long is no preposition: "Подготовила Анна Иванова". */
const VERB_LETTERS = 6
/** "by city news", "By our correspondent", "written by …": not only names, but no beginning of a sentence either. */
const PEOPLE = /^(?:by |By (?:our|staff|guest|special|senior|news) |[A-Za-z]{4,10} by )/
/** With both the author and whom the text was written for. */
const WRITTEN_WORDS = 12
/** What ends like a sentence and is longer may be one, even if it fits a pattern. */
const CLAUSE_WORDS = 4
const COPYRIGHT_WORDS = 15
/** Who took a picture is said in at most so many words. */
const CREDIT_WORDS = 8
/** A byline stands on one of the first lines. */
const BYLINE_PLACE = 3
/** A notice has this share of words of notices, and no more words than this. */
const NOTICE_SHARE = 0.2
const NOTICE_WORDS = 60
/** A row of links has this many bars between short names. */
const LINK_BARS = 2
const LINK_WORDS = 5

/** What points to another text does so inside of the running text, too: "Read also: …". */
const LEADING = new Set(['read-also', 'related', 'most-read'])

/** Phrases of these categories stand between paragraphs, too, if they are a line of their own. */
const WITHIN = new Set(['share', 'follow', 'subscribe', 'advertisement', 'cookie', 'app-promo'])

/** Categories of phrases of one word that no text begins or ends with: what is written on buttons. */
export const BUTTONS: ReadonlySet<string> = /* @__PURE__ */ new Set(['share', 'follow', 'subscribe', 'cookie', 'app-promo', 'advertisement'])

/** Log odds to add for each line: 0 for most. */
export function priorOdds(page: Page, lines: readonly Line[]): Float64Array {
  const odds = new Float64Array(lines.length)
  const found = homeOf(page, lines)
  const foot = footFrom(lines)
  const home = {...found, last: Math.min(found.last, foot - 1)}
  const site = linesOfSite(lines)
  const comments = commentsFrom(page, lines)
  const runs = runsOfPhrases(lines, home.first, home.last)
  const counts = new Map<number, number>()
  for (const {key} of lines) counts.set(key, (counts.get(key) ?? 0) + 1)
  lines.forEach((line, i) => {
    const inside = i > home.first && i < home.last
    const foreign = !inside && home.foreign(line)
    if (site(line, inside)) odds[i] = ODDS.site
    else if (i >= comments) odds[i] = ODDS.comment
    else if (i >= foot && (line.mass === 0 || isNotice(page, line))) odds[i] = ODDS.foot
    if (odds[i]! < ODDS.comment || (line.mass > 0 && !foreign && !(isCertain(line.phrase) && strengthOf(line.phrase) >= 3))) return
    const twice = !inside && counts.get(line.key)! > 1
    const captions = twice && isCaption(line.phrase) ? ODDS.captionTwice : 0
    odds[i] = Math.min(odds[i]!, phraseOdds(page, line, inside), pictureOdds(page, line, inside), runs.has(i) ? ODDS.run : 0, creditOdds(page, line, i, home), linkOdds(page, lines, i, inside), topOdds(page, lines, i, home.first), copyrightOdds(page, line, inside), foreign ? (twice ? ODDS.foreignTwice : ODDS.foreign) : 0, captions)
  })
  return odds
}

/** Whether a sentence is a notice on rights, subscriptions or comments: by its words, or by a phrase that one of its parts is. */
function isNotice({document, tokens, phrases}: Page, {block, from, to}: Line): boolean {
  if (to - from > NOTICE_WORDS) return false
  let words = 0
  for (let k = from; k < to; k++) if (phrases.words.has(tokens[k]!)) words++
  return words >= NOTICE_SHARE * (to - from) || partsOf(document.textOf(block), phrases).some((hit) => strengthOf(hit) >= 3)
}

function phraseOdds(page: Page, line: Line, inside: boolean): number {
  const {phrase, measures, to, from} = line
  const strength = strengthOf(phrase)
  if (isLead(page, line)) return ODDS.lead
  if (phrase?.kind !== 'exact' && measures.end === End.sentence && measures.words > CLAUSE_WORDS) return 0
  if (phrase?.kind === 'start') return strength >= 2 && !inside ? ODDS.start : 0
  if (strength < 2 || (to - from < 2 && strength < 3)) return 0
  if (inside) return isCertain(phrase) && WITHIN.has(phrase!.category) ? ODDS.insideCertain : ODDS.inside
  if (to - from > 1) return ODDS.phrase
  return phrase!.kind === 'exact' && BUTTONS.has(phrase!.category) ? ODDS.button : ODDS.single
}

/** "Read also: The mayor speaks". A question may be a headline, a sentence with a full stop is none. */
function isLead({document}: Page, {phrase, measures, to, from, block}: Line): boolean {
  if (phrase?.kind !== 'pattern' || !LEADING.has(phrase.category) || to - from <= 2) return false
  return measures.end !== End.sentence || document.textOf(block).trimEnd().endsWith('?')
}

/** "Photo: Ann Smith", "Source: City News". A phrase goes on with a colon or with names: "Photo of the old bridge" is a caption. */
function pictureOdds({document}: Page, {phrase, measures, block}: Line, inside: boolean): number {
  if (phrase?.category === 'source') return inside || measures.words > CREDIT_WORDS || measures.end === End.sentence ? 0 : ODDS.source
  if (phrase?.category !== 'credit' || phrase.kind === 'start' || measures.words > CREDIT_WORDS) return 0
  const names = phrase.kind === 'exact' || measures.capitals >= Math.floor(measures.words) - 1 || /[:：՝©/|]/.test(document.textOf(block))
  return names ? (inside ? ODDS.creditInside : ODDS.credit) : 0
}

/** Lines that say who wrote the text, where and when; and numbers at its edges. */
function creditOdds(page: Page, line: Line, i: number, {first, last}: Pick<Home, 'first' | 'last'>): number {
  if ((i < first || i > last) && isSlug(page.document, line)) return ODDS.slug
  if (i < first && i <= BYLINE_PLACE && datelineOf(page.document, line) !== undefined) return ODDS.dateline
  return bylineOdds(page, line, i, first)
}

/** "By Ann Smith" right above the text. Many prepositions begin titles, too: names must follow them. */
function bylineOdds({document}: Page, line: Line, i: number, first: number): number {
  const {phrase, measures, block} = line
  if (phrase?.category !== 'byline' || i === 0 || i > BYLINE_PLACE || i > first || measures.words > WRITTEN_WORDS) return 0
  if (creditOf(document, line)?.source !== undefined) return ODDS.byline
  if (measures.words > BYLINE_WORDS) return 0
  const text = document.textOf(block)
  if (/[:：՝]/.test(text) || (phrase.language === 'en' && PEOPLE.test(text))) return ODDS.byline
  if (measures.capitals < Math.floor(measures.words) - 1) return 0
  return phrase.language === 'en' || text.search(/\s/) >= VERB_LETTERS ? ODDS.byline : ODDS.perhapsByline
}

/** "© 2024 City News" in any language. */
function copyrightOdds({document}: Page, {measures, block}: Line, inside: boolean): number {
  if (inside || measures.words > COPYRIGHT_WORDS || measures.digits < 4) return 0
  return /©|\(c\) ?\d|copyright \d/i.test(document.textOf(block)) ? ODDS.copyright : 0
}

/** Names between bars; where the lines around have as many bars, it is a table. With other marks it is code or a drawing, and two bars without spaces are alternatives. */
function linkOdds({document}: Page, lines: readonly Line[], i: number, inside: boolean): number {
  const {bars, marks, sentences, words} = lines[i]!.measures
  if (bars < LINK_BARS || marks > bars + LINK_BARS || (bars === LINK_BARS && /\p{L}\|\p{L}/u.test(document.textOf(lines[i]!.block)))) return 0
  const table = [lines[i - 1], lines[i + 1]].some((other) => other?.measures.bars === bars)
  return sentences === 0 && words / (bars + 1) <= LINK_WORDS && !inside && !table ? ODDS.links : 0
}

/** A number alone, of three digits or more: how often the page was read. */
const COUNTER = /^\d{1,3}(?:[ .,\u00a0]?\d{3})+$|^\d{3}$/

/** Above the text: the trail of sections that leads to the page, and a counter beside a date, a byline or a button. */
function topOdds(page: Page, lines: readonly Line[], i: number, first: number): number {
  if (i >= first) return 0
  if (isTrail(page, lines[i]!)) return page.document.textOf(lines[i]!.block).split(/ [»›>→] /).length > LINK_BARS ? ODDS.links : 0
  const {letters, digits} = lines[i]!.measures
  if (letters > 0 || digits < 3 || !COUNTER.test(page.document.textOf(lines[i]!.block).trim())) return 0
  return [lines[i - 1], lines[i + 1]].some((other) => other?.phrase !== undefined && other.phrase.kind !== 'start') ? ODDS.counter : 0
}

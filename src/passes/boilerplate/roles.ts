import type {Role} from '../../document/block.js'
import type {Document, Metadata} from '../../document/document.js'
import {creditOf, datelineOf, sourceOf} from './credits.js'
import {isCaption} from './local.js'
import {End} from './measure.js'
import type {Line, Page} from './page.js'

/** A title, heading or line of names is not longer, in words. */
const TITLE_WORDS = 30
const HEADING_WORDS = 14
const BYLINE_WORDS = 10
/** So many sources are noted: a gallery has one for every picture. */
const MAX_SOURCES = 5

/** Give every line its role, and note in the metadata what the lines say of the article. `removed` lines are chrome, unless their content is kept there. */
export function assignRoles(page: Page, removed: ReadonlyMap<Line, number>): void {
  const {document, lines} = page
  const repeats = countKeys(lines)
  const title = findTitle(page, removed)
  lines.forEach((line, i) => {
    const role = line === title ? 'title' : removed.has(line) ? removedRole(document, line, repeats.get(line.key)! > 1) : keptRole(lines, i, removed)
    line.block.role = role
    if (role === 'byline') noteCredit(document, line)
    else if (role === 'caption' && removed.has(line)) noteSource(document.metadata, sourceOf(document, line))
    if (role === 'dateline') note(document.metadata, 'dateline', datelineOf(document, line))
  })
  if (title) note(document.metadata, 'title', document.textOf(title.block))
  const first = lines.find((line) => line.mass > 0 && !removed.has(line))
  if (first) note(document.metadata, 'dateline', datelineAt(document.text.slice(first.block.start, Math.min(first.block.end, first.block.start + 120))))
}

function noteCredit(document: Document, line: Line): void {
  const credit = creditOf(document, line)
  note(document.metadata, 'byline', credit?.names)
  note(document.metadata, 'source', credit?.source)
}

/** Where the text is from, and each of its pictures. */
function noteSource(metadata: Metadata, source: string | undefined): void {
  const known = metadata.source?.split('; ') ?? []
  if (source && !known.includes(source) && known.length < MAX_SOURCES) metadata.source = [...known, source].join('; ')
}

function datelineAt(text: string): string | undefined {
  return /[/(]/.test(text) ? DATELINE.exec(text)?.[0].trim() : undefined
}

function note(metadata: Metadata, key: keyof Metadata, value: string | undefined): void {
  if (value && metadata[key] === undefined) metadata[key] = value
}

function countKeys(lines: readonly Line[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const {key} of lines) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The line that reads as the page's title says; else the first that stays, if it is short and running text follows. */
function findTitle({document, lines}: Page, removed: ReadonlyMap<Line, number>): Line | undefined {
  const given = document.metadata.title
  if (given !== undefined) {
    const same = lines.find((line) => !removed.has(line) && isTitle(document.textOf(line.block), given))
    if (same || lines[0]?.block.markup) return same
  }
  const first = lines.findIndex((line) => !removed.has(line))
  const line = lines[first]
  const short = line && line.mass === 0 && line.measures.words > 1 && line.measures.words <= TITLE_WORDS && line.measures.end !== End.comma
  return short && lines.length > 2 && lines.slice(first + 1, first + 6).some((next) => next.mass > 0) ? line : undefined
}

function isTitle(text: string, title: string): boolean {
  return text === title || (text.length > 15 && title.startsWith(text) && text.length > title.length / 2)
}

/** The role of a line that goes. Bylines, dates and credits go as such once the metadata hold them, captions that stand twice. */
function removedRole(document: Document, line: Line, twice: boolean): Role {
  const category = line.phrase?.category
  if (category === 'byline' && creditOf(document, line) !== undefined) return 'byline'
  if (datelineOf(document, line) !== undefined) return 'dateline'
  return isCaption(line.phrase) && (twice || sourceOf(document, line) !== undefined) ? 'caption' : 'chrome'
}

function keptRole(lines: readonly Line[], i: number, removed: ReadonlyMap<Line, number>): Role {
  const {block, phrase, measures, mass} = lines[i]!
  const tag = block.markup?.tag
  if (tag && /^h[1-6]$/.test(tag)) return 'heading'
  if (tag === 'figcaption') return 'caption'
  if (isCaption(phrase) && phrase!.kind !== 'start') return 'caption'
  if (phrase?.category === 'byline' && measures.words <= BYLINE_WORDS && mass === 0 && i > 0) return 'byline'
  const next = lines[i + 1]
  return i > 0 && isHeading(lines[i]!) && next !== undefined && !removed.has(next) && (next.mass > 0 || next.measures.end === End.sentence) ? 'heading' : 'text'
}

/** A short line that does not end like a sentence. */
function isHeading({mass, measures: {words, end}}: Line): boolean {
  return mass === 0 && words > 0 && words <= HEADING_WORDS && (end === End.none || end === End.colon || end === End.closed)
}

/** "MINSK, January 10. /TASS/", "Baku/07.01.22/Turan", "KYIV (Reuters) —" at the start of the first sentence. */
const DATELINE =
  /^\p{Lu}[\p{L}\p{M} .'’-]{1,30}(?:\/[\d.]{6,10}\/[\p{L} .-]{2,20}(?=:)|,? ?(?:(?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+)(?:, \d{4})?[.,]? ?)?(?:\/[\p{L}. -]{2,20}\/|\([\p{L}. -]{2,20}\)(?= ?[—–-])))/u

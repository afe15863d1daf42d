import {End} from './measure.js'
import type {Line} from './page.js'
import {HintCache} from './hints.js'
import type {Phrases} from './phrases.js'

/** What goes for sure by so much stays gone. */
const MARGIN = 2
/** Elements that belong to the text below them, and those that belong to the text on either side, if there is more than one of them. */
const HEADINGS = /^(?:h[2-6]|caption|dt)$/
const PARTS = /^(?:tr|caption|dt|dd|pre|li|p|blockquote)$/
const OUTSIDE = new Set(['nav', 'footer', 'aside', 'form'])
/** A line of links is no part of the text. */
const LINKS = 0.4
/** How many levels up the element is that holds both a part and the text it belongs to. */
const LEVELS = 3
const DEPTH = 6

/** Take headings, tables, lists and short paragraphs out of `gone` that stand in one element with the text below or above them, if that stays. */
export function spareParts(lines: readonly Line[], odds: readonly number[], limit: number, gone: Set<number>, {hints}: Phrases): void {
  const isSpared = (i: number, tags: RegExp): boolean => gone.has(i) && odds[i]! >= limit - MARGIN && tags.test(lines[i]!.block.markup!.tag) && isPlain(lines[i]!, hints)
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (to < lines.length && isSpared(to, PARTS)) to++
    if (to - from > 1 && (isPartOf(lines, from, from - 1, gone) || isPartOf(lines, to - 1, to, gone))) for (let i = from; i < to; i++) gone.delete(i)
    from = Math.max(from, to)
  }
  for (let i = lines.length - 1; i >= 0; i--) if (isSpared(i, HEADINGS) && isPartOf(lines, i, i + 1, gone)) gone.delete(i)
}

/** Nothing about a line says chrome. */
function isPlain({block: {markup}, phrase, networks}: Line, hints: ReadonlyMap<string, number>): boolean {
  const {path, linkDensity, hints: names} = markup!
  if (linkDensity > LINKS || (phrase && phrase.kind !== 'start') || networks > 0 || path.some((name) => OUTSIDE.has(name))) return false
  return HintCache.of(hints).read(names).plain
}

/** Whether a line stays that stands in the same element, or in one around the table. */
function isPartOf(lines: readonly Line[], i: number, other: number, gone: ReadonlySet<number>): boolean {
  const beside = lines[other]?.block.markup
  if (!beside || gone.has(other) || beside.linkDensity > LINKS) return false
  return beside.containers.slice(1, LEVELS).some((number) => lines[i]!.block.markup!.containers.slice(1, DEPTH).includes(number))
}

/** On a page of so few lines, what stands among the text is part of it. */
const SMALL_PAGE = 20
const MAX_GAP = 3
/** On a larger page, what ends like a sentence below running text and has so many words is one. */
const CLAUSE_WORDS = 4

/** Take lines without a sign of chrome out of `gone` that stand between lines that stay; and short sentences right below one. */
export function spareAmong(lines: readonly Line[], odds: readonly number[], limit: number, gone: Set<number>): void {
  const small = lines.length <= SMALL_PAGE
  const counts = new Map<number, number>()
  for (const {key} of lines) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isUnmarked = (i: number): boolean => odds[i]! >= limit - MARGIN && (lines[i]!.phrase === undefined || lines[i]!.phrase!.kind === 'start') && lines[i]!.networks === 0 && lines[i]!.measures.bars < 2 && counts.get(lines[i]!.key) === 1
  for (let from = 1; from < lines.length; from++) {
    if (!gone.has(from) || gone.has(from - 1)) continue
    let to = from
    while (gone.has(to) && isUnmarked(to)) to++
    const between = small && to > from && to < lines.length && !gone.has(to) && to - from <= MAX_GAP
    for (let i = from; i < to; i++) if (between || (i === from && lines[i]!.measures.end === End.sentence && (small || (lines[i - 1]!.mass > 0 && lines[i]!.measures.words >= CLAUSE_WORDS)))) gone.delete(i)
  }
}

import type {Line} from '../../src/passes/boilerplate/page.js'
import {chance} from './chance.js'
import type {Measured} from './samples.js'

/** Lines of text that a short page has: so many, and up to so many more. */
const TEXT = {least: 4, more: 10}
/** Share of short pages that begin with the first line of the text, its title. */
const TITLED = 0.8
/** Lines of chrome above, inside and below the text. */
const CHROME = [
  {least: 1, more: 8},
  {least: 0, more: 4},
  {least: 2, more: 10}
] as const
/** Lines of chrome that stay together, at most. */
const RUN = 3
/** How often a run is looked for. */
const TRIES = 40
/** Shares of runs that are at the far edge of the page and right beside the text; the others stand anywhere. */
const EDGE = 0.15
const BESIDE = 0.2
/** A page of so few lines is none. */
const FEWEST = 7

/**
 * A short page made of a long one: a stretch or two of its text, and runs of the chrome above, inside and below. Real pages of some twenty lines
 * are rare among those to train on, and common among what people paste. Nothing where the page has no text to choose from.
 */
export function condense(measured: Measured, salt: number): readonly Line[] {
  const {page: {lines}, labels, source} = measured
  const dice = (k: number): number => chance(source.id, 1000 * salt + k)
  const text = numbersOf(measured, 1)
  if (text.length < RUN) return []
  const keep = new Set(chooseText(text, dice))
  const [first, last] = [Math.min(...keep), Math.max(...keep)]
  const chrome = numbersOf(measured, 0)
  const parts = [chrome.filter((i) => i < first), chrome.filter((i) => i > first && i < last), chrome.filter((i) => i > last)]
  for (const [p, part] of parts.entries()) for (const i of chooseRuns(part, p, dice)) keep.add(i)
  for (let i = first; i < last; i++) if (labels.get(lines[i]!) === 2 && dice(400 + i) < 0.5) keep.add(i)
  return keep.size < FEWEST ? [] : lines.filter((_, i) => keep.has(i))
}

function numbersOf({page: {lines}, labels}: Measured, label: 0 | 1): number[] {
  return [...lines.keys()].filter((i) => labels.get(lines[i]!) === label)
}

/** The title, and one stretch of text or two. */
function chooseText(text: readonly number[], dice: (k: number) => number): number[] {
  const count = TEXT.least + Math.floor(dice(1) * TEXT.more)
  if (text.length <= count) return [...text]
  const stretch = dice(3) < 0.5 ? count : Math.ceil(count / 2)
  const from = Math.floor(dice(4) * (text.length - stretch + 1))
  const again = Math.floor(dice(5) * text.length)
  return [...(dice(2) < TITLED ? [text[0]!] : []), ...text.slice(from, from + stretch), ...text.slice(again, again + count - stretch)]
}

/** Runs of chrome: of the part above the text (0), inside (1) or below (2). */
function chooseRuns(part: readonly number[], place: number, dice: (k: number) => number): Set<number> {
  const chosen = new Set<number>()
  const {least, more} = CHROME[place]!
  const count = Math.min(part.length, Math.floor(least + dice(6 + place) * more))
  for (let tries = 0; chosen.size < count && tries < TRIES; tries++) {
    const where = dice(20 + 50 * place + tries)
    const beside = place === 0 ? Math.max(0, part.length - 1 - tries) : tries
    const from = where < EDGE ? 0 : where >= 1 - BESIDE ? beside : Math.floor(((where - EDGE) / (1 - EDGE - BESIDE)) * part.length)
    const run = 1 + Math.floor(dice(90 + tries) * RUN)
    for (const i of part.slice(from, from + run)) if (chosen.size < count) chosen.add(i)
  }
  return chosen
}

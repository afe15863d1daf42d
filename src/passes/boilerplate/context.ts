import {mainScripts} from './foreign.js'
import {strengthOf, isBoundary, LOCAL} from './local.js'
import {describeLines, type Line, type Page} from './page.js'
import {describeSurroundings, SURROUNDINGS} from './surroundings.js'
import {vocabularyOf} from './vocabulary.js'

/** Local features that the neighbours of a line lend it. */
const LENT = ['logWords', 'endSentence', 'capitalShare', 'phrase', 'digitShare', 'end'] as const
const LENT_AT = LENT.map((name) => LOCAL.indexOf(name))
const NEIGHBOURS = [-1, 1, -2, 2, -3, 3] as const
const WINDOWS = [2, 5, 12] as const

/** Features of a line among the others. */
export const CONTEXT = [
  ...NEIGHBOURS.flatMap((offset) => LENT.map((name) => `${name}@${offset}`)),
  ...WINDOWS.flatMap((size) => [`mass±${size}`, `phrases±${size}`, `short±${size}`]),
  'massBefore', 'massAfter', 'massTotal', 'massOwn', 'toMassBefore', 'toMassAfter', 'runLines', 'runWords', 'runPlace',
  'place', 'fromTop', 'fromBottom', 'lines', 'words', 'massShare', 'massLines', 'phraseLines', 'stopShare', 'knownShare', 'repeats', 'repeatLines', 'shapes', 'boundaryBefore', 'boundaryAfter', 'foreignScript', 'boundariesAbove',
  ...SURROUNDINGS
] as const

const FAR = 30
const SHAPE_WINDOW = 8
const SHORT_WORDS = 6

/** Sums over the lines of a page, so that any window costs two look-ups. */
interface Sums {
  readonly mass: Float64Array
  readonly phrases: Float64Array
  readonly short: Float64Array
  readonly words: Float64Array
}

/** Write the features of every line, one row each: `LOCAL`, then `CONTEXT`. Rows are `width` long. */
export function describePage(page: Page, lines: readonly Line[], out: Float32Array, width: number): void {
  const n = lines.length
  describeLines(page, lines)
  const sums = sumUp(lines)
  for (let i = 0; i < n; i++) {
    const row = i * width
    const {local} = lines[i]!
    for (let k = 0; k < local.length; k++) out[row + k] = local[k]!
    let at = lend(lines, i, out, row + LOCAL.length)
    for (const size of WINDOWS) {
      const from = Math.max(0, i - size)
      const to = Math.min(n, i + size + 1)
      out[at++] = Math.log1p(sums.mass[to]! - sums.mass[from]! - lines[i]!.mass)
      out[at++] = (sums.phrases[to]! - sums.phrases[from]!) / (to - from)
      out[at++] = (sums.short[to]! - sums.short[from]!) / (to - from)
    }
  }
  const start = LOCAL.length + CONTEXT.indexOf('massBefore')
  placeLines(lines, sums, out, width, start)
  runsOf(lines, sums, out, width, start + 6)
  wholePage(page, lines, sums, out, width, start + 9)
  boundaries(lines, out, width, start + 22)
  describeSurroundings(page, lines, out, width, start + 26)
}

function lend(lines: readonly Line[], i: number, out: Float32Array, at: number): number {
  for (const offset of NEIGHBOURS) {
    const other = lines[i + offset]
    for (const feature of LENT_AT) out[at++] = other ? other.local[feature]! : -2
  }
  return at
}

function sumUp(lines: readonly Line[]): Sums {
  const n = lines.length
  const sums: Sums = {mass: new Float64Array(n + 1), phrases: new Float64Array(n + 1), short: new Float64Array(n + 1), words: new Float64Array(n + 1)}
  for (let i = 0; i < n; i++) {
    const {mass, phrase, measures: {words}} = lines[i]!
    sums.mass[i + 1] = sums.mass[i]! + mass
    sums.phrases[i + 1] = sums.phrases[i]! + (strengthOf(phrase) >= 2 ? 1 : 0)
    sums.short[i + 1] = sums.short[i]! + (words < SHORT_WORDS ? 1 : 0)
    sums.words[i + 1] = sums.words[i]! + words
  }
  return sums
}

/** Where running text stands around each line: shares before and after, distance to the nearest. */
function placeLines(lines: readonly Line[], {mass}: Sums, out: Float32Array, width: number, start: number): void {
  const n = lines.length
  const total = mass[n]! + 1
  let last = -FAR
  for (let i = 0; i < n; i++) {
    const at = i * width + start
    out[at] = mass[i]! / total
    out[at + 1] = (mass[n]! - mass[i + 1]!) / total
    out[at + 2] = Math.log1p(mass[n]!)
    out[at + 3] = lines[i]!.mass / total
    out[at + 4] = Math.min(FAR, i - last)
    if (lines[i]!.mass > 0) last = i
  }
  let next = n + FAR
  for (let i = n - 1; i >= 0; i--) {
    out[i * width + start + 5] = Math.min(FAR, next - i)
    if (lines[i]!.mass > 0) next = i
  }
}

/** Stretches of lines that are no sentences: how long, and where in one a line stands. */
function runsOf(lines: readonly Line[], {words}: Sums, out: Float32Array, width: number, start: number): void {
  for (let from = 0; from < lines.length; ) {
    const sentence = lines[from]!.mass > 0
    let to = from + 1
    while (to < lines.length && lines[to]!.mass > 0 === sentence) to++
    for (let i = from; i < to; i++) {
      const at = i * width + start
      out[at] = (sentence ? -1 : 1) * Math.log1p(to - from)
      out[at + 1] = Math.log1p(words[to]! - words[from]!)
      out[at + 2] = (i - from + 0.5) / (to - from)
    }
    from = to
  }
}

/** What the whole page is like, and how the words of a line relate to it. */
function wholePage(page: Page, lines: readonly Line[], sums: Sums, out: Float32Array, width: number, start: number): void {
  const n = lines.length
  const vocabulary = vocabularyOf(page, lines)
  const massLines = lines.reduce((sum, line) => sum + (line.mass > 0 ? 1 : 0), 0) / n
  const massShare = sums.mass[n]! / (sums.words[n]! + 1)
  for (let i = 0; i < n; i++) {
    const line = lines[i]!
    let at = i * width + start
    out[at++] = i / Math.max(1, n - 1)
    out[at++] = Math.min(FAR, i)
    out[at++] = Math.min(FAR, n - 1 - i)
    out[at++] = Math.log1p(n)
    out[at++] = Math.log1p(sums.words[n]!)
    out[at++] = massShare
    out[at++] = massLines
    out[at++] = sums.phrases[n]! / n
    out[at++] = vocabulary.stopShare(line)
    out[at++] = vocabulary.knownShare(line)
    out[at++] = Math.log(vocabulary.repeats(line))
    out[at++] = vocabulary.repeated / n
    out[at] = shapesAround(lines, i)
  }
}

function shapesAround(lines: readonly Line[], i: number): number {
  const {shape} = lines[i]!
  const to = Math.min(lines.length, i + SHAPE_WINDOW + 1)
  let same = 0
  for (let j = Math.max(0, i - SHAPE_WINDOW); j < to; j++) if (lines[j]!.shape === shape) same++
  return same - 1
}

/** Distance to the phrases that stand at the edges of articles, and whether a line's script is that of the page. */
function boundaries(lines: readonly Line[], out: Float32Array, width: number, start: number): void {
  const scripts = mainScripts(lines)
  let last = -FAR
  let above = 0
  for (let i = 0; i < lines.length; i++) {
    const at = i * width + start
    out[at] = Math.min(FAR, i - last)
    out[at + 2] = Number((lines[i]!.block.scripts & ~1) !== 0 && (lines[i]!.block.scripts & scripts) === 0)
    out[at + 3] = Math.min(above, 10)
    if (isBoundary(lines[i]!.phrase)) {
      last = i
      above++
    }
  }
  let next = lines.length + FAR
  for (let i = lines.length - 1; i >= 0; i--) {
    out[i * width + start + 1] = Math.min(FAR, next - i)
    if (isBoundary(lines[i]!.phrase)) next = i
  }
}

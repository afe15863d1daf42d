import {DEPTH, elementsOf, levelOf, levelShared, type Elements} from './elements.js'
import {groupMeans, lookAlikes} from './groups.js'
import type {Line, Page} from './page.js'
import {HintCache} from './hints.js'
import {HINT_GROUPS, type Phrases} from './phrases.js'

/** Tags of one kind have one number. */
const TAGS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  ['p', 'li dd dt', 'h1', 'h2 h3 h4 h5 h6', 'td th tr table', 'blockquote pre', 'figcaption caption figure', 'button legend option'].flatMap((tags, i) => tags.split(' ').map((tag): [string, number] => [tag, i]))
)
const LANDMARKS = ['nav', 'footer', 'aside', 'header', 'article', 'main', 'form', 'ul', 'table', 'figure', 'section'] as const
const LEVELS = [0, 1, 2, 3, 5, 7] as const
/** Levels whose share of links counts. */
const LINKED = [1, 2, 3] as const
const FAR = 60

/** Features of a line that the markup around it gives, for HTML input. */
export const MARKUP = [
  'tag', 'linkDensity', 'linkDensity@-1', 'linkDensity@1', 'linkDensity±4', ...LANDMARKS.map((name) => `in-${name}`), 'hintsNear', 'hintsNearChrome', 'hints', 'hintsChrome', 'articleBody',
  'declared', 'declared±2', ...LEVELS.flatMap((level) => [`container${level}Mass`, `container${level}Density`]), 'insideTop', 'topDistance', 'sameContainer@-1', 'sameContainer@1', 'depth',
  ...HINT_GROUPS.flatMap((name) => [`${name}Near`, `${name}Above`]), 'alikeMass', 'alikeWords', 'alikeLinks', 'alikeLines', 'paragraphs', 'toParagraphs', 'fromParagraphs', 'sinceTitle', ...LINKED.map((level) => `container${level}Links`)
] as const

/** A container of the article has at least this share of the page's running text. */
const TOP_SHARE = 0.6

/** Write the markup features of every line behind those of `describePage`. */
export function describeMarkup(page: Page, lines: readonly Line[], phrases: Phrases, out: Float32Array, width: number, start: number): void {
  const total = lines.reduce((sum, line) => sum + line.mass, 0) + 1
  const elements = elementsOf(lines)
  const values = valuesOf(lines)
  const sums = measureElements(elements, values)
  const top = topElement(sums, total)
  const alike = describeAlikes(lines, values, total)
  const best = paragraphParent(elements, values)
  const title = titleLine(page, lines)
  const known = HintCache.of(phrases.hints)
  const landmarks = new LandmarkCache()
  const {links, declared} = values
  for (let i = 0; i < lines.length; i++) {
    const markup = lines[i]!.block.markup!
    const hints = known.read(markup.hints)
    const row = new Row(out, i * width + start)
    row.three(TAGS.get(markup.tag) ?? -1, links[i]!, i > 0 ? links[i - 1]! : -1)
    row.two(i + 1 < lines.length ? links[i + 1]! : -1, meanOf(links, i, 4))
    const around = landmarks.read(markup.path)
    for (let k = 0; k < LANDMARKS.length; k++) row.one((around >> k) & 1)
    row.all(hints.scores)
    row.three(Number(markup.hints.includes('articlebody')), declared[i]!, meanOf(declared, i, 2))
    for (const level of LEVELS) shares(row, sums, elements.around[i * DEPTH + level]!, total)
    const above = levelOf(elements, i, top)
    row.two(Number(above >= 0), above)
    row.three(i > 0 ? levelShared(elements, i, i - 1) : DEPTH, i + 1 < lines.length ? levelShared(elements, i, i + 1) : DEPTH, markup.path.length)
    for (let k = 0; k < 2 * HINT_GROUPS.length; k++) row.one((hints.groups >> k) & 1)
    alike(row, i)
    paragraphDistance(row, elements, i, best)
    row.one(title < 0 ? -FAR : Math.max(-FAR + 1, Math.min(FAR, i - title)))
    for (const level of LINKED) row.one(linkShare(sums, elements.around[i * DEPTH + level]!))
  }
}

/** What the lines are worth, each list for itself. */
interface Values {
  readonly mass: Float64Array
  readonly words: Float64Array
  readonly links: Float64Array
  readonly declared: Float64Array
}

function valuesOf(lines: readonly Line[]): Values {
  const n = lines.length
  const values = {mass: new Float64Array(n), words: new Float64Array(n), links: new Float64Array(n), declared: new Float64Array(n)}
  for (let i = 0; i < n; i++) {
    const {mass, measures, block} = lines[i]!
    values.mass[i] = mass
    values.words[i] = measures.words
    values.links[i] = block.markup!.linkDensity
    values.declared[i] = block.markup!.declared
  }
  return values
}

/** Writes the features of one line, one behind the other. */
class Row {
  constructor(private readonly out: Float32Array, private at: number) {}

  one(value: number): void {
    this.out[this.at++] = value
  }

  two(a: number, b: number): void {
    this.one(a)
    this.one(b)
  }

  three(a: number, b: number, c: number): void {
    this.one(a)
    this.one(b)
    this.one(c)
  }

  all(values: readonly number[]): void {
    for (let k = 0; k < values.length; k++) this.out[this.at++] = values[k]!
  }
}

/** Mean of a value over a line and so many lines on both sides. */
function meanOf(values: Float64Array, i: number, size: number): number {
  const from = Math.max(0, i - size)
  const to = Math.min(values.length, i + size + 1)
  let sum = 0
  for (let k = from; k < to; k++) sum += values[k]!
  return sum / (to - from)
}

/** Reads landmarks as bits. Most lines have the same around them as the line before. */
class LandmarkCache {
  private path: readonly string[] = []
  private bits = 0

  read(path: readonly string[]): number {
    if (isSame(path, this.path)) return this.bits
    this.path = path
    this.bits = 0
    LANDMARKS.forEach((name, k) => {
      if (path.includes(name)) this.bits |= 1 << k
    })
    return this.bits
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = a.length - 1; i >= 0; i--) if (a[i] !== b[i]) return false
  return true
}

/** What the lines in each element sum up to: running text that is no link, words, and words in links. */
interface Sums {
  readonly mass: Float64Array
  readonly words: Float64Array
  readonly linked: Float64Array
}

function measureElements({around, size}: Elements, {mass, words, links}: Values): Sums {
  const sums: Sums = {mass: new Float64Array(size), words: new Float64Array(size), linked: new Float64Array(size)}
  for (let i = 0; i < mass.length; i++) {
    const own = mass[i]! * (1 - links[i]!)
    const linked = words[i]! * links[i]!
    for (let at = i * DEPTH; at < (i + 1) * DEPTH && around[at]! >= 0; at++) {
      const element = around[at]!
      sums.mass[element]! += own
      sums.words[element]! += words[i]!
      sums.linked[element]! += linked
    }
  }
  return sums
}

function shares(row: Row, {mass, words}: Sums, element: number, total: number): void {
  if (element < 0) row.two(-1, -1)
  else row.two(mass[element]! / total, mass[element]! / (words[element]! + 1))
}

/** The smallest element that holds most of the running text, or -2. */
function topElement({mass, words}: Sums, total: number): number {
  let best = -2
  let least = Infinity
  for (let element = 0; element < mass.length; element++) if (mass[element]! >= TOP_SHARE * total && words[element]! < least) [best, least] = [element, words[element]!]
  return best
}

/** What the lines that look like a line are: share of the running text, words a line, links, how many. */
function describeAlikes(lines: readonly Line[], {mass, words, links}: Values, total: number): (row: Row, i: number) => void {
  const group = lookAlikes(lines)
  const counts = new Int32Array(group.size)
  for (let i = 0; i < lines.length; i++) counts[group.of[i]!]!++
  const one = new Float64Array(lines.length).fill(1)
  const masses = groupMeans(group, mass.map((value, i) => value * (1 - links[i]!)), one)
  const lengths = groupMeans(group, words, one)
  const linked = groupMeans(group, links, words.map((value) => value + 1))
  return (row, i) => {
    const id = group.of[i]!
    row.two((masses[id]! * counts[id]!) / total, Math.log1p(lengths[id]!))
    row.two(linked[id]!, Math.log(counts[id]!))
  }
}

/** The element whose paragraphs hold the most running text, and those around it. */
function paragraphParent({around, size}: Elements, {mass, links}: Values): Int32Array {
  const sums = new Float64Array(size)
  let best = -1
  let most = 0
  for (let i = 0; i < mass.length; i++) {
    const parent = around[i * DEPTH + 1]!
    if (parent < 0) continue
    const sum = (sums[parent]! += mass[i]! * (1 - links[i]!))
    if (sum > most) [most, best] = [sum, i]
  }
  return best < 0 ? new Int32Array(0) : around.subarray(best * DEPTH + 1, (best + 1) * DEPTH)
}

/** Whether the line is a paragraph there; else how many levels it is to the element around both, from the line and from there. */
function paragraphDistance(row: Row, {around}: Elements, i: number, best: Int32Array): void {
  const parent = around[i * DEPTH + 1]!
  row.one(Number(parent >= 0 && parent === best[0]))
  for (let level = 0; level < DEPTH && around[i * DEPTH + level]! >= 0; level++) {
    const other = best.indexOf(around[i * DEPTH + level]!)
    if (other >= 0) return row.two(level, other)
  }
  row.two(10, 10)
}

/** Index of the line that is the title: the first `h1` that reads so, else the first that reads so, else the only `h1`. */
function titleLine({document}: Page, lines: readonly Line[]): number {
  const given = document.metadata.title
  const isHeading = (line: Line): boolean => line.block.markup!.tag === 'h1'
  const isTitle = (line: Line): boolean => given !== undefined && line.measures.words > 1 && given.startsWith(document.textOf(line.block).slice(0, 60))
  const candidates = [(line: Line) => isHeading(line) && isTitle(line), isTitle, isHeading].map((test) => lines.findIndex(test))
  return candidates.find((index) => index >= 0) ?? -1
}

function linkShare({words, linked}: Sums, element: number): number {
  return element < 0 ? -1 : linked[element]! / (words[element]! + 1)
}

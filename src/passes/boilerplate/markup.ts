import type {Markup} from '../../document/block.js'
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

interface Container {
  mass: number
  words: number
  linked: number
}

/** Write the markup features of every line behind those of `describePage`. */
export function describeMarkup(page: Page, lines: readonly Line[], phrases: Phrases, out: Float32Array, width: number, start: number): void {
  const containers = measureContainers(lines)
  const total = lines.reduce((sum, line) => sum + line.mass, 0) + 1
  const top = topContainer(containers, total)
  const alike = describeAlikes(lines, total)
  const best = paragraphParent(lines)
  const title = titleLine(page, lines)
  const known = HintCache.of(phrases.hints)
  const landmarks = new LandmarkCache()
  const links = Float64Array.from(lines, ({block}) => block.markup!.linkDensity)
  const declared = Float64Array.from(lines, ({block}) => block.markup!.declared)
  lines.forEach((line, i) => {
    const markup = line.block.markup!
    const hints = known.read(markup.hints)
    const row = new Row(out, i * width + start)
    row.put(TAGS.get(markup.tag) ?? -1, markup.linkDensity, densityOf(lines[i - 1]), densityOf(lines[i + 1]), meanOf(links, i, 4))
    const around = landmarks.read(markup.path)
    for (let k = 0; k < LANDMARKS.length; k++) row.one((around >> k) & 1)
    row.all(hints.scores)
    row.put(Number(markup.hints.includes('articlebody')), markup.declared, meanOf(declared, i, 2))
    for (const level of LEVELS) shares(row, containers.get(markup.containers[level] ?? -1), total)
    row.put(Number(markup.containers.includes(top)), markup.containers.indexOf(top), shared(markup, lines[i - 1]), shared(markup, lines[i + 1]), markup.path.length)
    row.all(hints.groups)
    alike(row, i)
    paragraphDistance(row, markup, best)
    row.put(title < 0 ? -FAR : Math.max(-FAR + 1, Math.min(FAR, i - title)))
    for (const level of LINKED) row.put(linkShare(containers.get(markup.containers[level] ?? -1)))
  })
}

/** Writes the features of one line, one behind the other. */
class Row {
  constructor(private readonly out: Float32Array, private at: number) {}

  one(value: number): void {
    this.out[this.at++] = value
  }

  put(...values: readonly number[]): void {
    for (const value of values) this.out[this.at++] = value
  }

  all(values: Float32Array): void {
    this.out.set(values, this.at)
    this.at += values.length
  }
}

function densityOf(line: Line | undefined): number {
  return line?.block.markup?.linkDensity ?? -1
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

/** Running text and all words of every element that holds lines. */
function measureContainers(lines: readonly Line[]): Map<number, Container> {
  const containers = new Map<number, Container>()
  for (const {block, mass, measures} of lines) {
    const own = mass * (1 - block.markup!.linkDensity)
    for (const number of block.markup!.containers) {
      const container = containers.get(number)
      if (container) {
        container.mass += own
        container.words += measures.words
        container.linked += measures.words * block.markup!.linkDensity
      } else containers.set(number, {mass: own, words: measures.words, linked: measures.words * block.markup!.linkDensity})
    }
  }
  return containers
}

function shares(row: Row, container: Container | undefined, total: number): void {
  if (container) row.put(container.mass / total, container.mass / (container.words + 1))
  else row.put(-1, -1)
}

/** The smallest element that holds most of the running text, or -2. */
function topContainer(containers: ReadonlyMap<number, Container>, total: number): number {
  let best = -2
  let words = Infinity
  for (const [number, container] of containers) if (container.mass >= TOP_SHARE * total && container.words < words) [best, words] = [number, container.words]
  return best
}

function shared(markup: Markup, other: Line | undefined): number {
  const level = other ? markup.containers.findIndex((number) => other.block.markup!.containers.includes(number)) : -1
  return level < 0 ? 10 : level
}

/** What the lines that look like a line are: share of the running text, words a line, links, how many. */
function describeAlikes(lines: readonly Line[], total: number): (row: Row, i: number) => void {
  const group = lookAlikes(lines)
  const counts = new Int32Array(group.size)
  for (const id of group.of) counts[id]!++
  const one = (): number => 1
  const mass = groupMeans(group, (i) => lines[i]!.mass * (1 - lines[i]!.block.markup!.linkDensity), one)
  const words = groupMeans(group, (i) => lines[i]!.measures.words, one)
  const links = groupMeans(group, (i) => lines[i]!.block.markup!.linkDensity, (i) => lines[i]!.measures.words + 1)
  return (row, i) => {
    const count = counts[group.of[i]!]!
    row.put((mass[i]! * count) / total, Math.log1p(words[i]!), links[i]!, Math.log(count))
  }
}

/** The element whose paragraphs hold the most running text, as its containers have it: itself first. */
function paragraphParent(lines: readonly Line[]): readonly number[] {
  const sums = new Map<number, number>()
  let best: readonly number[] = []
  let most = 0
  for (const {block, mass} of lines) {
    const {containers, linkDensity} = block.markup!
    const parent = containers[1]
    if (parent === undefined) continue
    const sum = (sums.get(parent) ?? 0) + mass * (1 - linkDensity)
    sums.set(parent, sum)
    if (sum > most) [most, best] = [sum, containers.slice(1)]
  }
  return best
}

/** Whether the line is a paragraph there; else how many levels it is to the element around both, from the line and from there. */
function paragraphDistance(row: Row, {containers}: Markup, best: readonly number[]): void {
  const up = containers.findIndex((number) => best.includes(number))
  row.put(Number(containers[1] !== undefined && containers[1] === best[0]), up < 0 ? 10 : up, up < 0 ? 10 : best.indexOf(containers[up]!))
}

/** Index of the line that is the title: the first `h1` that reads so, else the first that reads so, else the only `h1`. */
function titleLine({document}: Page, lines: readonly Line[]): number {
  const given = document.metadata.title
  const isHeading = (line: Line): boolean => line.block.markup!.tag === 'h1'
  const isTitle = (line: Line): boolean => given !== undefined && line.measures.words > 1 && given.startsWith(document.textOf(line.block).slice(0, 60))
  const candidates = [(line: Line) => isHeading(line) && isTitle(line), isTitle, isHeading].map((test) => lines.findIndex(test))
  return candidates.find((index) => index >= 0) ?? -1
}

function linkShare(container: Container | undefined): number {
  return container ? container.linked / (container.words + 1) : -1
}

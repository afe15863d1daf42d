import type {Markup} from '../../document/block.js'
import {groupMeans, lookAlikes} from './groups.js'
import type {Line, Page} from './page.js'
import {HINT_GROUPS, type Phrases} from './phrases.js'

const TAGS: readonly ReadonlySet<string>[] = [['p'], ['li', 'dd', 'dt'], ['h1'], ['h2', 'h3', 'h4', 'h5', 'h6'], ['td', 'th', 'tr', 'table'], ['blockquote', 'pre'], ['figcaption', 'caption', 'figure'], ['button', 'legend', 'option']].map((tags) => new Set(tags))
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
const NEAR = 60

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
  lines.forEach((line, i) => {
    const markup = line.block.markup!
    const row = [
      TAGS.findIndex((tags) => tags.has(markup.tag)), markup.linkDensity, densityOf(lines[i - 1]), densityOf(lines[i + 1]), mean(lines, i, 4, (m) => m.linkDensity),
      ...LANDMARKS.map((name) => (markup.path.includes(name) ? 1 : 0)), ...hintScores(markup.hints, phrases.hints), Number(markup.hints.includes('articlebody')),
      markup.declared, mean(lines, i, 2, (m) => m.declared), ...LEVELS.flatMap((level) => containerShare(containers.get(markup.containers[level] ?? -1), total)),
      Number(markup.containers.includes(top)), markup.containers.indexOf(top), shared(markup, lines[i - 1]), shared(markup, lines[i + 1]), markup.path.length,
      ...hintGroups(markup.hints, phrases.hints), ...alike(i), ...paragraphDistance(markup, best), title < 0 ? -FAR : Math.max(-FAR + 1, Math.min(FAR, i - title)),
      ...LINKED.map((level) => linkShare(containers.get(markup.containers[level] ?? -1)))
    ]
    out.set(row, i * width + start)
  })
}

function densityOf(line: Line | undefined): number {
  return line?.block.markup?.linkDensity ?? -1
}

function mean(lines: readonly Line[], i: number, size: number, value: (markup: Markup) => number): number {
  const near = lines.slice(Math.max(0, i - size), i + size + 1)
  return near.reduce((sum, line) => sum + value(line.block.markup!), 0) / near.length
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

function containerShare(container: Container | undefined, total: number): [number, number] {
  return container ? [container.mass / total, container.mass / (container.words + 1)] : [-1, -1]
}

/** The smallest element that holds most of the running text, or -2. */
function topContainer(containers: ReadonlyMap<number, Container>, total: number): number {
  let best = -2
  let words = Infinity
  for (const [number, container] of containers) if (container.mass >= TOP_SHARE * total && container.words < words) [best, words] = [number, container.words]
  return best
}

/** How many words of the class names speak for the article and for chrome: near the line, and in all. */
function hintScores(hints: string, known: ReadonlyMap<string, number>): [number, number, number, number] {
  const scores: [number, number, number, number] = [0, 0, 0, 0]
  for (const match of hints.matchAll(/[a-z]+/g)) {
    const value = known.get(match[0])
    if (value === undefined) continue
    const side = value === 0 ? 0 : 1
    if (match.index < NEAR) scores[side]!++
    scores[2 + side]!++
  }
  return scores
}

function shared(markup: Markup, other: Line | undefined): number {
  const level = other ? markup.containers.findIndex((number) => other.block.markup!.containers.includes(number)) : -1
  return level < 0 ? 10 : level
}

/** For each group of class names, whether one stands near the line, and whether one stands around it. */
function hintGroups(hints: string, known: ReadonlyMap<string, number>): number[] {
  const out = new Array<number>(HINT_GROUPS.length * 2).fill(0)
  for (const match of hints.matchAll(/[a-z]+/g)) {
    const group = known.get(match[0])
    if (group === undefined) continue
    if (match.index < NEAR) out[group * 2] = 1
    out[group * 2 + 1] = 1
  }
  return out
}

/** What the lines that look like a line are: share of the running text, words a line, links, how many. */
function describeAlikes(lines: readonly Line[], total: number): (i: number) => number[] {
  const group = lookAlikes(lines)
  const counts = new Int32Array(group.size)
  for (const id of group.of) counts[id]!++
  const one = (): number => 1
  const mass = groupMeans(group, (i) => lines[i]!.mass * (1 - lines[i]!.block.markup!.linkDensity), one)
  const words = groupMeans(group, (i) => lines[i]!.measures.words, one)
  const links = groupMeans(group, (i) => lines[i]!.block.markup!.linkDensity, (i) => lines[i]!.measures.words + 1)
  return (i) => {
    const count = counts[group.of[i]!]!
    return [(mass[i]! * count) / total, Math.log1p(words[i]!), links[i]!, Math.log(count)]
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
function paragraphDistance({containers}: Markup, best: readonly number[]): [number, number, number] {
  const up = containers.findIndex((number) => best.includes(number))
  return [Number(containers[1] !== undefined && containers[1] === best[0]), up < 0 ? 10 : up, up < 0 ? 10 : best.indexOf(containers[up]!)]
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

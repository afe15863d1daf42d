import type {Markup} from '../../document/block.js'
import type {Line} from './page.js'
import type {Phrases} from './phrases.js'

const TAGS: readonly ReadonlySet<string>[] = [['p'], ['li', 'dd', 'dt'], ['h1'], ['h2', 'h3', 'h4', 'h5', 'h6'], ['td', 'th', 'tr', 'table'], ['blockquote', 'pre'], ['figcaption', 'caption', 'figure'], ['button', 'legend', 'option']].map((tags) => new Set(tags))
const LANDMARKS = ['nav', 'footer', 'aside', 'header', 'article', 'main', 'form', 'ul', 'table', 'figure', 'section'] as const
const LEVELS = [0, 1, 2, 3, 5, 7] as const

/** Features of a line that the markup around it gives, for HTML input. */
export const MARKUP = [
  'tag', 'linkDensity', 'linkDensity@-1', 'linkDensity@1', 'linkDensity±4', ...LANDMARKS.map((name) => `in-${name}`), 'hintsNear', 'hintsNearChrome', 'hints', 'hintsChrome', 'articleBody',
  'declared', 'declared±2', ...LEVELS.flatMap((level) => [`container${level}Mass`, `container${level}Density`]), 'insideTop', 'topDistance', 'sameContainer@-1', 'sameContainer@1', 'depth'
] as const

/** A container of the article has at least this share of the page's running text. */
const TOP_SHARE = 0.6
const NEAR = 60

interface Container {
  mass: number
  words: number
}

/** Write the markup features of every line behind those of `describePage`. */
export function describeMarkup(lines: readonly Line[], phrases: Phrases, out: Float32Array, width: number, start: number): void {
  const containers = measureContainers(lines)
  const total = lines.reduce((sum, line) => sum + line.mass, 0) + 1
  const top = topContainer(containers, total)
  lines.forEach((line, i) => {
    const markup = line.block.markup!
    const row = [
      TAGS.findIndex((tags) => tags.has(markup.tag)), markup.linkDensity, densityOf(lines[i - 1]), densityOf(lines[i + 1]), mean(lines, i, 4, (m) => m.linkDensity),
      ...LANDMARKS.map((name) => (markup.path.includes(name) ? 1 : 0)), ...hintScores(markup.hints, phrases.hints), Number(markup.hints.includes('articlebody')),
      markup.declared, mean(lines, i, 2, (m) => m.declared), ...LEVELS.flatMap((level) => containerShare(containers.get(markup.containers[level] ?? -1), total)),
      Number(markup.containers.includes(top)), markup.containers.indexOf(top), shared(markup, lines[i - 1]), shared(markup, lines[i + 1]), markup.path.length
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
      } else containers.set(number, {mass: own, words: measures.words})
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
    const side = value > 0 ? 0 : 1
    if (match.index < NEAR) scores[side]!++
    scores[2 + side]!++
  }
  return scores
}

function shared(markup: Markup, other: Line | undefined): number {
  const level = other ? markup.containers.findIndex((number) => other.block.markup!.containers.includes(number)) : -1
  return level < 0 ? 10 : level
}

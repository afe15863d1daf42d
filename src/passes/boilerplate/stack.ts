import {describeSpans, SPAN} from './best-span.js'
import {DEPTH, elementsOf, levelOf, type Elements} from './elements.js'
import {groupMeans, groupShares, lookAlikes, neighbours, spread, TOGETHER} from './groups.js'
import type {Line, Page} from './page.js'
import {topicShares} from './topic.js'

const NEIGHBOURS = [-1, 1, -2, 2, -3, 3] as const
const WINDOWS = [2, 5, 12] as const
const FAR = 30
/** A line that the first model is this sure of, and that is this long, is an anchor of the article. */
const ANCHOR_WORDS = 10

/** Features that the first model's odds give, for the second to look at the page as a whole. */
export const STACK = ['odds', ...NEIGHBOURS.map((offset) => `odds@${offset}`), ...WINDOWS.map((size) => `content±${size}`), 'contentBefore', 'contentAfter', 'contentShare', 'anchorBefore', 'anchorAfter', 'topic', 'oddsBest', ...SPAN] as const
/** More of them where there is markup: what the first model thinks of lines in the same element, and of lines that look alike. */
export const STACK_MARKUP = [...STACK, ...TOGETHER.map((level) => `content^${level}`), 'contentAlike', ...TOGETHER.map((level) => `share^${level}`), 'shareAlike', 'insideBest', 'bestDistance', 'bestContent'] as const
/** The element of the article holds this share of what the first model takes for content. */
const BEST_SHARE = 0.8

/** Rows of the first model, each with the features of `STACK` behind. */
export function stackRows(page: Page, lines: readonly Line[], rows: Float32Array, width: number, odds: readonly number[], markup: boolean): Float32Array {
  const wide = width + (markup ? STACK_MARKUP : STACK).length
  const out = new Float32Array(lines.length * wide)
  for (let i = 0; i < lines.length; i++) for (let k = 0; k < width; k++) out[i * wide + k] = rows[i * width + k]!
  describeStack(page, lines, out, width, odds, markup)
  return out
}

/** Write the features of `STACK` behind those of the first model, which are `width` of each row. */
export function describeStack(page: Page, lines: readonly Line[], out: Float32Array, width: number, odds: readonly number[], markup: boolean): void {
  const wide = out.length / lines.length
  const chances = new Float64Array(lines.length)
  let top = -FAR
  for (let i = 0; i < lines.length; i++) {
    chances[i] = 1 / (1 + Math.exp(-odds[i]!))
    if (odds[i]! > top) top = odds[i]!
  }
  const content = new Float64Array(lines.length + 1)
  const words = new Float64Array(lines.length + 1)
  for (let i = 0; i < lines.length; i++) {
    const weight = lines[i]!.measures.words + 1
    content[i + 1] = content[i]! + weight * chances[i]!
    words[i + 1] = words[i]! + lines[i]!.measures.words + 1
  }
  const total = content[lines.length]!
  for (let i = 0; i < lines.length; i++) {
    let at = i * wide + width
    out[at++] = odds[i]!
    for (const offset of NEIGHBOURS) out[at++] = i + offset >= 0 && i + offset < odds.length ? odds[i + offset]! : -9
    for (const size of WINDOWS) {
      const from = Math.max(0, i - size)
      const to = Math.min(lines.length, i + size + 1)
      out[at++] = (content[to]! - content[from]!) / (words[to]! - words[from]!)
    }
    out[at++] = content[i]! / total
    out[at++] = (total - content[i + 1]!) / total
    out[at++] = total / words[lines.length]!
  }
  const last = width + STACK.indexOf('anchorBefore')
  anchors(lines, odds, out, wide, last)
  const topic = topicShares(page, lines, chances)
  for (let i = 0; i < lines.length; i++) {
    out[i * wide + last + 2] = topic[i]!
    out[i * wide + last + 3] = odds[i]! - top
  }
  describeSpans(lines, chances, out, wide, last + 4)
  if (markup) together(lines, chances, out, wide, width + STACK.length)
}

/** How far the nearest sure lines of the article are, above and below. */
function anchors(lines: readonly Line[], odds: readonly number[], out: Float32Array, wide: number, at: number): void {
  let last = -FAR
  let next = lines.length + FAR
  const sure = (i: number): boolean => odds[i]! > 0 && lines[i]!.measures.words >= ANCHOR_WORDS
  for (let i = 0; i < lines.length; i++) {
    out[i * wide + at] = Math.min(FAR, i - last)
    if (sure(i)) last = i
  }
  for (let i = lines.length - 1; i >= 0; i--) {
    out[i * wide + at + 1] = Math.min(FAR, next - i)
    if (sure(i)) next = i
  }
}

/** Means of the first model's verdicts over groups of lines, how much of the content each group has, and the element that has most of it. */
function together(lines: readonly Line[], chances: Float64Array, out: Float32Array, wide: number, at: number): void {
  const groups = [...TOGETHER.map((level) => neighbours(lines, level)), lookAlikes(lines)]
  const weights = new Float64Array(lines.length)
  for (let i = 0; i < lines.length; i++) weights[i] = lines[i]!.measures.words + 1
  for (let g = 0; g < groups.length; g++) {
    spread(groups[g]!, groupMeans(groups[g]!, chances, weights), -1, out, wide, at + g)
    spread(groups[g]!, groupShares(groups[g]!, chances, weights), 0, out, wide, at + groups.length + g)
  }
  const elements = elementsOf(lines)
  const {element, mean} = bestElement(elements, chances, weights)
  for (let i = 0; i < lines.length; i++) {
    const level = levelOf(elements, i, element)
    const to = i * wide + at + 2 * groups.length
    out[to] = Number(level >= 0)
    out[to + 1] = level
    out[to + 2] = mean
  }
}

/** The smallest element with most of the content, and its share of content. */
function bestElement({around, size}: Elements, chances: Float64Array, weights: Float64Array): {element: number; mean: number} {
  const content = new Float64Array(size)
  const words = new Float64Array(size)
  let total = 0
  for (let i = 0; i < chances.length; i++) {
    const own = chances[i]! * weights[i]!
    total += own
    for (let k = i * DEPTH; k < (i + 1) * DEPTH && around[k]! >= 0; k++) {
      content[around[k]!]! += own
      words[around[k]!]! += weights[i]!
    }
  }
  let [element, least] = [-2, Infinity]
  for (let id = 0; id < size; id++) if (content[id]! >= BEST_SHARE * total && words[id]! < least) [element, least] = [id, words[id]!]
  return {element, mean: element === -2 ? -1 : content[element]! / least}
}

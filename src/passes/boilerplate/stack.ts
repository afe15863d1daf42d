import {describeSpans, SPAN} from './best-span.js'
import {groupMeans, groupShares, lookAlikes, neighbours, TOGETHER} from './groups.js'
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
  const chances = Float64Array.from(odds, (value) => 1 / (1 + Math.exp(-value)))
  const top = odds.reduce((a, b) => Math.max(a, b), -FAR)
  const content = new Float64Array(lines.length + 1)
  const words = new Float64Array(lines.length + 1)
  lines.forEach(({measures}, i) => {
    content[i + 1] = content[i]! + (measures.words + 1) * chances[i]!
    words[i + 1] = words[i]! + measures.words + 1
  })
  const total = content[lines.length]!
  for (let i = 0; i < lines.length; i++) {
    out.set(rows.subarray(i * width, (i + 1) * width), i * wide)
    let at = i * wide + width
    out[at++] = odds[i]!
    for (const offset of NEIGHBOURS) out[at++] = odds[i + offset] ?? -9
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
  topic.forEach((value, i) => out.set([value, odds[i]! - top], i * wide + last + 2))
  describeSpans(lines, chances, out, wide, last + 4)
  if (markup) together(lines, chances, out, wide, width + STACK.length)
  return out
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
  const chance = (i: number): number => chances[i]!
  const weight = (i: number): number => lines[i]!.measures.words + 1
  groups.forEach((group, g) => {
    groupMeans(group, chance, weight).forEach((value, i) => (out[i * wide + at + g] = value))
    groupShares(group, chance, weight).forEach((value, i) => (out[i * wide + at + groups.length + g] = value))
  })
  const {number, mean} = bestElement(lines, chance, weight)
  lines.forEach(({block}, i) => {
    const level = block.markup!.containers.indexOf(number)
    out.set([Number(level >= 0), level, mean], i * wide + at + 2 * groups.length)
  })
}

/** The smallest element with most of the content, and its share of content. */
function bestElement(lines: readonly Line[], chance: (i: number) => number, weight: (i: number) => number): {number: number; mean: number} {
  const content = new Map<number, number>()
  const words = new Map<number, number>()
  let total = 0
  lines.forEach(({block}, i) => {
    total += chance(i) * weight(i)
    for (const number of block.markup!.containers) {
      content.set(number, (content.get(number) ?? 0) + chance(i) * weight(i))
      words.set(number, (words.get(number) ?? 0) + weight(i))
    }
  })
  let [number, least] = [-2, Infinity]
  for (const [id, sum] of content) if (sum >= BEST_SHARE * total && words.get(id)! < least) [number, least] = [id, words.get(id)!]
  return {number, mean: number === -2 ? -1 : content.get(number)! / least}
}

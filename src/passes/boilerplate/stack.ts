import {groupMeans, lookAlikes, neighbours, TOGETHER} from './groups.js'
import type {Line, Page} from './page.js'
import {topicShares} from './topic.js'

const NEIGHBOURS = [-1, 1, -2, 2, -3, 3] as const
const WINDOWS = [2, 5, 12] as const
const FAR = 30
/** A line that the first model is this sure of, and that is this long, is an anchor of the article. */
const ANCHOR_WORDS = 10

/** Features that the first model's odds give, for the second to look at the page as a whole. */
export const STACK = ['odds', ...NEIGHBOURS.map((offset) => `odds@${offset}`), ...WINDOWS.map((size) => `content±${size}`), 'contentBefore', 'contentAfter', 'contentShare', 'anchorBefore', 'anchorAfter', 'topic'] as const
/** More of them where there is markup: what the first model thinks of lines in the same element, and of lines that look alike. */
export const STACK_MARKUP = [...STACK, ...TOGETHER.map((level) => `content^${level}`), 'contentAlike'] as const

/** Rows of the first model, each with the features of `STACK` behind. */
export function stackRows(page: Page, lines: readonly Line[], rows: Float32Array, width: number, odds: readonly number[], markup: boolean): Float32Array {
  const wide = width + (markup ? STACK_MARKUP : STACK).length
  const out = new Float32Array(lines.length * wide)
  const content = new Float64Array(lines.length + 1)
  const words = new Float64Array(lines.length + 1)
  lines.forEach(({measures}, i) => {
    content[i + 1] = content[i]! + (measures.words + 1) / (1 + Math.exp(-odds[i]!))
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
  anchors(lines, odds, out, wide, width + STACK.length - 3)
  const topic = topicShares(page, lines, odds)
  topic.forEach((value, i) => (out[i * wide + width + STACK.length - 1] = value))
  if (markup) together(lines, odds, out, wide, width + STACK.length)
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

/** Means of the first model's verdicts over groups of lines. */
function together(lines: readonly Line[], odds: readonly number[], out: Float32Array, wide: number, at: number): void {
  const groups = [...TOGETHER.map((level) => neighbours(lines, level)), lookAlikes(lines)]
  groups.forEach((group, g) => {
    const means = groupMeans(group, (i) => 1 / (1 + Math.exp(-odds[i]!)), (i) => lines[i]!.measures.words + 1)
    means.forEach((value, i) => (out[i * wide + at + g] = value))
  })
}

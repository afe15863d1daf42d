import type {Line} from './page.js'

const NEIGHBOURS = [-1, 1, -2, 2, -3, 3] as const
const WINDOWS = [2, 5, 12] as const
const FAR = 30
/** A line that the first model is this sure of, and that is this long, is an anchor of the article. */
const ANCHOR_WORDS = 10

/** Features that the first model's odds give, for the second to look at the page as a whole. */
export const STACK = ['odds', ...NEIGHBOURS.map((offset) => `odds@${offset}`), ...WINDOWS.map((size) => `content±${size}`), 'contentBefore', 'contentAfter', 'contentShare', 'anchorBefore', 'anchorAfter'] as const

/** Rows of the first model, each with the features of `STACK` behind. */
export function stackRows(lines: readonly Line[], rows: Float32Array, width: number, odds: readonly number[]): Float32Array {
  const wide = width + STACK.length
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
  anchors(lines, odds, out, wide)
  return out
}

/** How far the nearest sure lines of the article are, above and below. */
function anchors(lines: readonly Line[], odds: readonly number[], out: Float32Array, wide: number): void {
  let last = -FAR
  let next = lines.length + FAR
  const sure = (i: number): boolean => odds[i]! > 0 && lines[i]!.measures.words >= ANCHOR_WORDS
  for (let i = 0; i < lines.length; i++) {
    out[(i + 1) * wide - 2] = Math.min(FAR, i - last)
    if (sure(i)) last = i
  }
  for (let i = lines.length - 1; i >= 0; i--) {
    out[(i + 1) * wide - 1] = Math.min(FAR, next - i)
    if (sure(i)) next = i
  }
}

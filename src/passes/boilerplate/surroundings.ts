import {clustersOf} from './clusters.js'
import {LOCAL} from './local.js'
import type {Line, Page} from './page.js'
import {WORD_GROUPS} from './phrases.js'
import {numbered} from './vocabulary.js'

const NEAR = 3
const WIDE = 12
/** Lines of a list of comments or teasers begin or end alike: "… says:", "Reply", "… hours ago". */
const ECHO_WORDS = 12
const CLOCK = LOCAL.indexOf('clock')
const YEAR = LOCAL.indexOf('year')
const WORDS = WORD_GROUPS.map((name) => LOCAL.indexOf(`${name}Words`))
const MAX_COMMENTS = 5

/** Features of what stands around a line: dates, echoes, words of notices, clusters of running text. */
export const SURROUNDINGS = [
  `dates±${NEAR}`, `dates±${WIDE}`, `echoes±${NEAR}`, `echoes±${WIDE}`, 'sameStart', 'sameEnd', ...WORD_GROUPS.map((name) => `${name}±${NEAR}`), 'commentsAbove',
  'clusterShare', 'clusterRank', 'clusterWords', 'toMain', 'mainShare'
] as const

/** Write them for every line, from column `start` on. */
export function describeSurroundings(page: Page, lines: readonly Line[], out: Float32Array, width: number, start: number): void {
  const {starts, ends} = echoesOf(page, lines)
  const dates = new Window(lines, ({local, measures}) => (measures.words <= ECHO_WORDS && (local[CLOCK]! > 0 || local[YEAR]! > 0) ? 1 : 0))
  const echoing = new Window(lines, (_, i) => (starts[i]! + ends[i]! > 2 ? 1 : 0))
  const words = WORDS.map((at) => new Window(lines, ({local}) => local[at]!))
  const cluster = clustersOf(lines)
  let comments = 0
  for (let i = 0; i < lines.length; i++) {
    let at = i * width + start
    out[at++] = dates.mean(i, NEAR)
    out[at++] = dates.mean(i, WIDE)
    out[at++] = echoing.mean(i, NEAR)
    out[at++] = echoing.mean(i, WIDE)
    out[at++] = Math.log1p(starts[i]!)
    out[at++] = Math.log1p(ends[i]!)
    for (const group of words) out[at++] = group.mean(i, NEAR)
    out[at++] = Math.min(comments, MAX_COMMENTS)
    cluster(i, out, at)
    if (lines[i]!.phrase?.category === 'comments') comments++
  }
}

/** Means of a value over the lines around one. */
class Window {
  private readonly sums: Float64Array

  constructor(lines: readonly Line[], value: (line: Line, i: number) => number) {
    this.sums = new Float64Array(lines.length + 1)
    for (let i = 0; i < lines.length; i++) this.sums[i + 1] = this.sums[i]! + value(lines[i]!, i)
  }

  mean(i: number, size: number): number {
    const {sums} = this
    const from = Math.max(0, i - size)
    const to = Math.min(sums.length - 1, i + size + 1)
    return (sums[to]! - sums[from]!) / (to - from)
  }
}

interface Echoes {
  /** How many other short lines begin, or end, with the same word. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

function echoesOf(page: Page, lines: readonly Line[]): Echoes {
  const {ids, size} = numbered(page)
  const first = new Int32Array(size)
  const last = new Int32Array(size)
  for (const {from, to} of lines) {
    if (to === from || to - from > ECHO_WORDS) continue
    first[ids[from]!]!++
    last[ids[to - 1]!]!++
  }
  const starts = new Int32Array(lines.length)
  const ends = new Int32Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    const {from, to} = lines[i]!
    if (to === from || to - from > ECHO_WORDS) continue
    starts[i] = first[ids[from]!]! - 1
    ends[i] = last[ids[to - 1]!]! - 1
  }
  return {starts, ends}
}

import {clustersOf} from './clusters.js'
import {LOCAL} from './local.js'
import type {Line, Page} from './page.js'
import {WORD_GROUPS} from './phrases.js'
import {numbered} from './vocabulary.js'

const NEAR = 3
const WIDE = 12
/** Lines of a list of comments or teasers begin or end alike: "… says:", "Reply", "… hours ago". */
const ECHO_WORDS = 12
const DATED = ['clock', 'year'].map((name) => LOCAL.indexOf(name as (typeof LOCAL)[number]))
const WORDS = WORD_GROUPS.map((name) => LOCAL.indexOf(`${name}Words`))
const MAX_COMMENTS = 5

/** Features of what stands around a line: dates, echoes, words of notices, clusters of running text. */
export const SURROUNDINGS = [
  `dates±${NEAR}`, `dates±${WIDE}`, `echoes±${NEAR}`, `echoes±${WIDE}`, 'sameStart', 'sameEnd', ...WORD_GROUPS.map((name) => `${name}±${NEAR}`), 'commentsAbove',
  'clusterShare', 'clusterRank', 'clusterWords', 'toMain', 'mainShare'
] as const

/** Write them for every line, from column `start` on. */
export function describeSurroundings(page: Page, lines: readonly Line[], out: Float32Array, width: number, start: number): void {
  const echoes = echoesOf(page, lines)
  const dates = windows(lines, ({local, measures}) => (measures.words <= ECHO_WORDS && DATED.some((at) => local[at]! > 0) ? 1 : 0))
  const echoing = windows(lines, (_, i) => (echoes.starts[i]! + echoes.ends[i]! > 2 ? 1 : 0))
  const words = WORDS.map((at) => windows(lines, ({local}) => local[at]!))
  const cluster = clustersOf(lines)
  let comments = 0
  lines.forEach((line, i) => {
    const values = [
      dates(i, NEAR), dates(i, WIDE), echoing(i, NEAR), echoing(i, WIDE), Math.log1p(echoes.starts[i]!), Math.log1p(echoes.ends[i]!), ...words.map((mean) => mean(i, NEAR)), Math.min(comments, MAX_COMMENTS),
      ...cluster(i)
    ]
    out.set(values, i * width + start)
    if (line.phrase?.category === 'comments') comments++
  })
}

/** Means of a value over the lines around one. */
function windows(lines: readonly Line[], value: (line: Line, i: number) => number): (i: number, size: number) => number {
  const sums = new Float64Array(lines.length + 1)
  lines.forEach((line, i) => {
    sums[i + 1] = sums[i]! + value(line, i)
  })
  return (i, size) => {
    const from = Math.max(0, i - size)
    const to = Math.min(lines.length, i + size + 1)
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
  const count = (at: (line: Line) => number): Int32Array => {
    const counts = new Int32Array(size)
    const isShort = ({from, to}: Line): boolean => to > from && to - from <= ECHO_WORDS
    for (const line of lines) if (isShort(line)) counts[ids[at(line)]!]!++
    return Int32Array.from(lines, (line) => (isShort(line) ? counts[ids[at(line)]!]! - 1 : 0))
  }
  return {starts: count(({from}) => from), ends: count(({to}) => to - 1)}
}

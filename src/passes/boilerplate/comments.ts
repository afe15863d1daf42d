import {isCertain} from './local.js'
import type {Line, Page} from './page.js'

/** Above a list of comments stands an article of at least this many words. */
const ARTICLE_WORDS = 60
/** Names and times stand above comments: so many short lines with a date, in the first lines below the heading of the list. */
const HEADS = 3
const HEAD_LINES = 60
const HEAD_WORDS = 12
const TIME = /\d{1,2}[:.]\d\d(?!\d)/
const DAY = /\d{4}|\d\d\.\d\d\.|\p{L}{3} ?\d{1,2}(?!\d)|\d\.? \p{L}{3}/u

/** Index of the line below which readers comment on the article; the number of lines where none do. */
export function commentsFrom(page: Page, lines: readonly Line[]): number {
  if (!lines.some(isHeading)) return lines.length
  const heads = runningHeads(page, lines)
  let above = 0
  for (let i = 0; i < lines.length; i++) {
    const to = Math.min(lines.length, i + 1 + HEAD_LINES)
    if (above >= ARTICLE_WORDS && isHeading(lines[i]!) && heads[to]! - heads[i + 1]! >= HEADS) return i + 1
    above += lines[i]!.mass
  }
  return lines.length
}

function isHeading({phrase}: Line): boolean {
  return phrase?.category === 'comments' && (phrase.kind === 'pattern' || isCertain(phrase))
}

function runningHeads({document}: Page, lines: readonly Line[]): Int32Array {
  const heads = new Int32Array(lines.length + 1)
  lines.forEach(({measures, phrase, block, mass}, i) => {
    heads[i + 1] = heads[i]!
    if (mass > 0 || measures.words > HEAD_WORDS) return
    const text = measures.digits > 2 ? document.textOf(block) : ''
    if (phrase?.category === 'date' || phrase?.category === 'comments' || (TIME.test(text) && DAY.test(text))) heads[i + 1]!++
  })
  return heads
}

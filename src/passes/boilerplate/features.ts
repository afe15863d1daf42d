import {CONTEXT, describePage} from './context.js'
import {LOCAL} from './local.js'
import {describeMarkup, MARKUP} from './markup.js'
import type {Line, Page} from './page.js'
import type {Phrases} from './phrases.js'

/** Length of a row of features for bare text, and for HTML. */
export const TEXT_WIDTH: number = LOCAL.length + CONTEXT.length
export const HTML_WIDTH: number = TEXT_WIDTH + MARKUP.length

/** Rows of features for the lines of a page. `width` is that of the rows, which may have room for more. */
export function textRows(page: Page, lines: readonly Line[], width: number = TEXT_WIDTH): Float32Array {
  const rows = new Float32Array(lines.length * width)
  describePage(page, lines, rows, width)
  return rows
}

/** The same with what the markup says. */
export function htmlRows(page: Page, lines: readonly Line[], phrases: Phrases, width: number = HTML_WIDTH): Float32Array {
  const rows = new Float32Array(lines.length * width)
  describePage(page, lines, rows, width)
  describeMarkup(page, lines, phrases, rows, width, TEXT_WIDTH)
  return rows
}

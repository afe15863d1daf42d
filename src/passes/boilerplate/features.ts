import {CONTEXT, describePage} from './context.js'
import {LOCAL} from './local.js'
import {describeMarkup, MARKUP} from './markup.js'
import type {Line, Page} from './page.js'
import type {Phrases} from './phrases.js'

/** Length of a row of features for bare text, and for HTML. */
export const TEXT_WIDTH: number = LOCAL.length + CONTEXT.length
export const HTML_WIDTH: number = TEXT_WIDTH + MARKUP.length

/** Rows of features for the lines of a page. */
export function textRows(page: Page, lines: readonly Line[]): Float32Array {
  const rows = new Float32Array(lines.length * TEXT_WIDTH)
  describePage(page, lines, rows, TEXT_WIDTH)
  return rows
}

/** The same with what the markup says. */
export function htmlRows(page: Page, lines: readonly Line[], phrases: Phrases): Float32Array {
  const rows = new Float32Array(lines.length * HTML_WIDTH)
  describePage(page, lines, rows, HTML_WIDTH)
  describeMarkup(page, lines, phrases, rows, HTML_WIDTH, TEXT_WIDTH)
  return rows
}

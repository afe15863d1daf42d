import type {Block, Markup} from '../document/block.js'
import {Document, type DocumentContext} from '../document/document.js'
import {declaredShare} from './html/declared.js'
import type {HtmlLine} from './html/line.js'
import {readFacts} from './html/metadata.js'
import {parsePage, type HtmlPage} from './html/tokenizer.js'
import {walkLines} from './html/walk.js'

/** How sure the `lang` attribute is: it often names the language of the template, not of the text. */
const LANG_CONFIDENCE = 0.3

/**
 * Read the visible text of an HTML page in reading order, one block a line. Every block has its place in the HTML and what the markup
 * around it says; title, byline, date and source go to the metadata. Never throws for what a page contains.
 */
export function readHtml(html: string, context: DocumentContext = {}): Document {
  const page = parsePage(html)
  const facts = readFacts(page.root, page.data)
  const lines = linesOf(html, page)
  const document = new Document(lines.map((line) => line.text).join('\n'), context)
  const shares = declaredShare(lines.map((line) => line.text), facts.body)
  const mark = marker()
  document.blocks.forEach((block, i) => mark(block, lines[i]!, shares[i]!))
  Object.assign(document.metadata, facts.metadata)
  if (facts.language && !context.language) document.setLanguage(facts.language, LANG_CONFIDENCE)
  return document
}

/** The lines that show; what is hidden, or stands where a broken page shows nothing, rather than none. */
function linesOf(html: string, {root, cutOff}: HtmlPage): HtmlLine[] {
  let lines = walkLines(root, true)
  if (lines.length === 0) lines = walkLines(root, false)
  if (lines.length === 0 && cutOff) lines = walkLines(parsePage(html, true).root, false)
  return lines
}

/** Lines of one element share what is said of them. */
function marker(): (block: Block, line: HtmlLine, declared: number) => void {
  let of: HtmlLine['markup'] | undefined
  let last: Markup | undefined
  return (block, {markup, linkDensity, start, end}, declared) => {
    if (!last || markup !== of || last.linkDensity !== linkDensity || last.declared !== declared) {
      last = {tag: markup.tag, path: markup.path, hints: markup.hints, containers: markup.containers, linkDensity, declared}
      of = markup
    }
    block.markup = last
    if (start >= 0) block.html = [start, Math.max(start + 1, end)]
  }
}

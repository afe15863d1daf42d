import type {Block} from '../document/block.js'
import {Document, type DocumentContext} from '../document/document.js'
import {declaredShare} from './html/declared.js'
import type {HtmlLine} from './html/line.js'
import {readFacts} from './html/metadata.js'
import {parsePage} from './html/tokenizer.js'
import {walkLines} from './html/walk.js'

/** How sure the `lang` attribute is: it often names the language of the template, not of the text. */
const LANG_CONFIDENCE = 0.3

/**
 * Read the visible text of an HTML page in reading order, one block a line. Every block has its place in the HTML and what the markup
 * around it says; title, byline, date and source go to the metadata. Never throws for what a page contains.
 */
export function readHtml(html: string, context: DocumentContext = {}): Document {
  const {root, data} = parsePage(html)
  const facts = readFacts(root, data)
  const visible = walkLines(root, true)
  const lines = visible.length > 0 ? visible : walkLines(root, false)
  const document = new Document(lines.map((line) => line.text).join('\n'), context)
  const shares = declaredShare(lines.map((line) => line.text), facts.body)
  document.blocks.forEach((block, i) => mark(block, lines[i]!, shares[i]!))
  Object.assign(document.metadata, facts.metadata)
  if (facts.language && !context.language) document.setLanguage(facts.language, LANG_CONFIDENCE)
  return document
}

function mark(block: Block, {markup, linkDensity, start, end}: HtmlLine, declared: number): void {
  block.markup = {...markup, linkDensity, declared}
  if (start >= 0) block.html = [start, Math.max(start + 1, end)]
}

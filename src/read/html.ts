import {Document, type DocumentContext} from '../document/document.js'

/** Read the visible text of an HTML page, in reading order, one block a line. */
export function readHtml(html: string, context: DocumentContext = {}): Document {
  return new Document(html, context)
}

import type {Plugin} from 'unified'
import {Document} from './document/document.js'
import type {Root} from './document/block.js'
import {KemptError} from './document/error.js'

/** Unified plugin that parses text to blocks and opens the change log: `file.data.kempt`. */
export const parse: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const document = new Document(text)
    file.data.kempt = document
    return document.tree
  }
}

/** Unified plugin that writes the cleaned text. */
export const stringify: Plugin<[], Root, string> = function () {
  this.compiler = (_tree, file) => {
    if (!file.data.kempt) throw new KemptError('usage', 'Cannot write without a document, expected `.use(parse)` before')
    return file.data.kempt.text
  }
}

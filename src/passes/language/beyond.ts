import type {Document} from '../../document/document.js'
import {canonicalTag} from './declared.js'

/** Asks a detector of more languages; an ISO 639-3 code, or `und`. */
export type Detector = (text: string) => string

/** Words that a text needs before its stop words say something. */
const ENOUGH = 50
/** Code units of the document that are read. */
const READ = 1500
/** Share of stop words that hardly any running text falls below in its own language. */
const FEW = 0.06
const CONFIDENCE = 0.6

/**
 * The model must take a text in a language that it does not know for one that it does. Such a text has few of that language's stop words;
 * then franc, which knows some 80 languages more, is asked, and believed where it tells a language that the model does not know.
 */
export function lookBeyond(document: Document, stopwords: ReadonlyMap<string, ReadonlySet<string>>, known: ReadonlySet<string>, detect: Detector): void {
  const told = document.language
  const own = stopwords.get(told)
  const lines = document.blocks.filter(({language}) => language === told)
  if (!own || document.context.language || lines.length === 0) return
  const text = beginning(document, lines)
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length < ENOUGH || words.filter((word) => own.has(word)).length >= FEW * words.length) return
  const tag = canonicalTag(detect(text))
  if (tag === undefined || known.has(tag) || hasVariant(known, tag)) return
  document.language = tag
  document.confidence = CONFIDENCE
  for (const block of lines) {
    block.language = tag
    block.confidence = CONFIDENCE
  }
}

function beginning(document: Document, lines: Document['blocks']): string {
  let text = ''
  for (const {start, end} of lines) {
    if (text.length >= READ) break
    text += document.text.slice(start, Math.min(end, start + READ - text.length)) + '\n'
  }
  return text
}

/** Whether the language is known in another script. */
function hasVariant(known: ReadonlySet<string>, tag: string): boolean {
  for (const other of known) if (other.startsWith(`${tag}-`)) return true
  return false
}

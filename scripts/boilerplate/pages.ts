/** Pages to train on: labelled lines, and HTML whose lines are labelled by alignment with the article. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {Document} from '../../src/document/document.js'
import {readHtml} from '../../src/read/html.js'
import {labelLines} from './align.js'

/** 1 content, 0 chrome, 2 does not count. */
export type Label = 0 | 1 | 2

export interface TrainingPage {
  readonly id: string
  readonly site: string
  /** Which benchmark it is from, and its language (ISO 639-3, a guess). */
  readonly origin: string
  readonly language: string
  readonly fold: number
  /** Which of `PARTS` parts of the training pages it is in, for the models that the second ones learn from. */
  readonly part: number
  readonly kind: 'text' | 'rest' | 'html'
  readonly make: () => Document
  readonly labels: readonly Label[]
  readonly texts: readonly string[]
  readonly gold: string
}

export const FOLDS = 5
export const PARTS = 3

interface Row {
  readonly id: string
  readonly site: string
  readonly source: string
  readonly language: string
  readonly html: string
  readonly gold: string
  readonly lines: readonly {readonly text: string; readonly label: 'content' | 'chrome' | 'neutral'}[]
}

/** Read a gzipped JSON Lines file. */
export function readRows(folder: string, name: string): Row[] {
  return gunzipSync(readFileSync(path.join(folder, `${name}.jsonl.gz`))).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row)
}

function placeOf(site: string): {fold: number; part: number} {
  const digest = createHash('sha256').update(site).digest()
  return {fold: digest.readUInt32LE(0) % FOLDS, part: digest.readUInt32LE(4) % PARTS}
}

export function readLinePages(folder: string, name: 'lines-b' | 'lines-b2'): TrainingPage[] {
  return readRows(folder, name).map(({id, site, source, language, lines}) => {
    const kept = lines.filter((line) => line.text.trim() !== '')
    const gold = kept.filter((line) => line.label === 'content').map((line) => line.text).join('\n')
    const texts = kept.map((line) => line.text)
    return {id, site, origin: source, language, ...placeOf(site), kind: name === 'lines-b' ? 'text' : 'rest', make: () => new Document(texts.join('\n')), labels: kept.map(({label}) => (label === 'content' ? 1 : label === 'chrome' ? 0 : 2)), texts, gold}
  })
}

export function readHtmlPages(folder: string): TrainingPage[] {
  return ['html-scrapinghub', 'html-fundus', 'html-newspaper4k'].flatMap((name) =>
    readRows(folder, name).map(({id, site, source, language, html, gold}) => {
      const document = readHtml(html)
      const texts = document.blocks.map((block) => document.textOf(block))
      return {id, site, origin: source, language, ...placeOf(site), kind: 'html' as const, make: () => readHtml(html), labels: labelLines(texts, gold, document.metadata.title), texts, gold}
    })
  )
}

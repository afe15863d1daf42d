/** A hash of what the features of fixed pages come to, so that weights and code that do not belong together are seen. */
import {createHash} from 'node:crypto'
import {Document} from '../../src/document/document.js'
import {HTML_WIDTH, htmlRows, textRows, TEXT_WIDTH} from '../../src/passes/boilerplate/features.js'
import {readPage} from '../../src/passes/boilerplate/page.js'
import {Phrases, sequence} from '../../src/passes/boilerplate/phrases.js'
import {stackRows} from '../../src/passes/boilerplate/stack.js'
import {IntList, tokenize} from '../../src/passes/boilerplate/tokens.js'
import {readHtml} from '../../src/read/html.js'

/** Sentences, menus, names, numbers, marks, in several scripts. */
const LINES = [
  'Home | News | Sport', 'City rebuilds its bridge', 'By Ann Smith', '12:30, 4 May 2021', 'The council voted on Monday to rebuild the old bridge over the river, after ten years.',
  'Köprü yeniden yapılacak: “İstanbul” belediyesi karar verdi…', 'Читайте также: Мост восстановят', 'Городской совет в понедельник проголосовал за восстановление моста через реку.', '人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。',
  'ការងារ ១២៣', 'Share on Facebook', 'share on facebook', '© 2021 City News. All rights reserved.', 'a@b.example', '- milk', 'Read more ›', 'Home | News | Sport'
]
/** Steps of a feature that do not count. */
const PRECISION = 1e3

/** The same for code that gives the same features, however it is written. The phrases of the dictionaries take no part. */
export function featureFingerprint(): string {
  const phrases = new Phrases(new Map([['en', [{category: 'share', exact: Int32Array.of(hashOf('share on facebook')), starts: new Int32Array(0), patterns: new Int32Array(0), words: new Int32Array(0), hints: []}, {category: 'word-legal', exact: new Int32Array(0), starts: new Int32Array(0), patterns: new Int32Array(0), words: Int32Array.of(wordOf('rights')), hints: []}]]]))
  const text = readPage(new Document(LINES.join('\n')), phrases)
  const markup = readPage(readHtml(`<title>${LINES[1]!}</title><nav>${LINES[0]!}</nav><article class="post">${LINES.map((line) => `<p><a href="/">${line.slice(0, 9)}</a>${line.slice(9)}</p>`).join('')}</article>`), phrases)
  const hash = createHash('sha256')
  const rows = textRows(text, text.lines)
  const htmls = htmlRows(markup, markup.lines, phrases)
  const odds = (length: number): number[] => Array.from({length}, (_, i) => (i % 5) - 2)
  for (const list of [rows, htmls, stackRows(text, text.lines, rows, TEXT_WIDTH, odds(text.lines.length), false), stackRows(markup, markup.lines, htmls, HTML_WIDTH, odds(markup.lines.length), true)]) {
    hash.update(Array.from(list, (value) => Math.round(value * PRECISION)).join())
  }
  return hash.digest('hex').slice(0, 16)
}

function wordOf(word: string): number {
  const tokens = new IntList()
  tokenize(word, 0, word.length, tokens)
  return tokens.data[0]!
}

function hashOf(phrase: string): number {
  const tokens = new IntList()
  tokenize(phrase, 0, phrase.length, tokens)
  return sequence(tokens.data, 0, tokens.length)
}

/**
 * Write `dictionaries/<tag>/chrome.tsv` from a table of interface phrases:
 * `npx tsx scripts/import-chrome.ts PHRASES.tsv` (columns language, category, phrase, source, licence).
 * Rows whose only licence asks for more than a notice are left out, and so are messages too long to be a line of chrome.
 * Rows added to a dictionary by hand (`source` is `own`) are kept.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {dictionaries, parseTable} from './dictionaries/lib.js'

/** Ids in `dictionaries/shared/sources.tsv` by the start of the name in the table. */
const SOURCES: readonly (readonly [start: string, id: string])[] = [
  ['own', 'own'],
  ['npm ghost', 'ghost'],
  ['npm timeago.js', 'timeago'],
  ['github giscus', 'giscus'],
  ['github umputun/remark42', 'remark42'],
  ['npm tarteaucitronjs', 'tarteaucitron'],
  ['npm @docusaurus', 'docusaurus'],
  ['npm hexo-theme-icarus', 'hexo-icarus'],
  ['npm hexo-theme-landscape', 'hexo-landscape'],
  ['npm klaro', 'klaro'],
  ['github adityatelange/hugo-PaperMod', 'papermod'],
  ['npm @astrojs/starlight', 'starlight'],
  ['npm datatables.net-plugins', 'datatables'],
  ['npm primelocale', 'primelocale'],
  ['npm element-plus', 'element-plus'],
  ['npm vuetify', 'vuetify'],
  ['github orestbida/cookieconsent', 'cookieconsent']
]
const MAX_WORDS = 12
const MAX_LENGTH = 90

interface Row {
  readonly phrase: string
  readonly category: string
  readonly source: string
}

const [input] = process.argv.slice(2)
if (!input) throw new Error('Cannot import without a table, expected `import-chrome.ts PHRASES.tsv`')

const byTag = new Map<string, Map<string, Row>>()
for (const row of parseTable(readFileSync(input, 'utf8'))) add(row)
for (const [tag, rows] of byTag) write(tag, rows)

function add({language = '', category = '', phrase = '', source = ''}: Record<string, string>): void {
  const id = sourceOf(source)
  if (!id || phrase.length > MAX_LENGTH || phrase.split(' ').length > MAX_WORDS || !/\p{L}/u.test(phrase)) return
  let rows = byTag.get(language)
  if (!rows) byTag.set(language, (rows = kept(language)))
  if (rows.get(phrase)?.category !== 'byline') rows.set(phrase, {phrase: phrase.normalize('NFC'), category, source: id})
}

function sourceOf(names: string): string | undefined {
  const ids = names.split('; ').map((name) => SOURCES.find(([start]) => name.startsWith(start))?.[1])
  return ids.includes('own') ? 'own' : ids.find((id) => id !== undefined)
}

/** Rows that people wrote into the dictionary. */
function kept(tag: string): Map<string, Row> {
  const file = path.join(dictionaries, tag, 'chrome.tsv')
  const rows = existsSync(file) ? (parseTable(readFileSync(file, 'utf8')) as unknown as Row[]) : []
  return new Map(rows.filter((row) => row.source === 'own').map((row) => [row.phrase, row]))
}

function write(tag: string, rows: Map<string, Row>): void {
  const sorted = [...rows.values()].sort((a, b) => compare(a.category, b.category) || compare(a.phrase, b.phrase))
  mkdirSync(path.join(dictionaries, tag), {recursive: true})
  const lines = sorted.map(({phrase, category, source}) => `${phrase}\t${category}\t${source}`)
  writeFileSync(path.join(dictionaries, tag, 'chrome.tsv'), ['phrase\tcategory\tsource', ...lines, ''].join('\n'))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {allTags, dictionaries, parseList, parseTable} from './lib.js'

/** Files that say something of the data, and are none. */
const ABOUT = new Set(['license', 'readme.md', 'sources.tsv'])

/** A source of data: a row of `dictionaries/shared/sources.tsv`. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly licence: string
  readonly address: string
}

/** A data file of a folder: how many rows it has, and the ids of the sources that it names. */
export interface DataFile {
  readonly name: string
  readonly rows: number
  readonly sources: readonly string[]
}

export function readSources(): Map<string, Source> {
  const rows = parseTable(readFileSync(path.join(dictionaries, 'shared/sources.tsv'), 'utf8'))
  return new Map(rows.map((row) => [row['id']!, row as unknown as Source]))
}

/** The data files of a folder, by name. */
export function dataFiles(tag: string): DataFile[] {
  return readdirSync(path.join(dictionaries, tag), {withFileTypes: true})
    .filter((entry) => entry.isFile() && !ABOUT.has(entry.name))
    .map(({name}) => describeFile(tag, name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The text of a data file; a large list may be packed. */
export function readData(tag: string, name: string): string {
  const bytes = readFileSync(path.join(dictionaries, tag, name))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

function describeFile(tag: string, name: string): DataFile {
  const text = readData(tag, name)
  const named = text.split('\n').filter((line) => line.startsWith('# source:')).map((line) => line.slice('# source:'.length))
  if (!name.endsWith('.tsv')) return {name, rows: parseList(text).length, sources: splitIds(named)}
  const rows = parseTable(text)
  return {name, rows: rows.length, sources: splitIds([...named, ...new Set(rows.map((row) => row['source'] ?? ''))])}
}

/** Ids of sources in cells such as `own` and `cldr; own`. */
function splitIds(cells: readonly string[]): string[] {
  return [...new Set(cells.flatMap((cell) => cell.split(/[;,]/)).map((id) => id.trim()).filter(Boolean))].sort()
}

/** What the file `license` of a folder says: its sources; in `shared` all sources, with the text of every licence. */
export function licenseOf(tag: string): string {
  const sources = readSources()
  const ids = tag === 'shared' ? [...sources.keys()].sort() : idsOf(tag)
  const known = ids.map((id) => sources.get(id)).filter((source) => source !== undefined)
  const list = known.map(({id, title, licence, address}) => `${id}: ${title}\n  licence: ${licence}\n${address ? `  ${address}\n` : ''}`)
  if (tag !== 'shared') return `The data in this folder comes from the sources below.\nThe texts of their licences stand in dictionaries/shared/license.\n\n${list.join('\n')}`
  const texts = [...new Set(known.map(licenceFile))].sort().map((name) => `${'-'.repeat(80)}\n${readFileSync(name, 'utf8').trimEnd()}\n`)
  return `All data that kempt is built from comes from the sources below.\nThe texts of their licences follow.\n\n${list.join('\n')}\n${texts.join('\n')}`
}

/** The licence text of one source, else of its licence. */
export function licenceFile({id, licence}: Source): string {
  const own = path.join(dictionaries, 'shared/licences', `${id}.txt`)
  return existsSync(own) ? own : path.join(dictionaries, 'shared/licences', `${licence}.txt`)
}

/** What the readme of a folder says: its files with rows and sources. */
export function readmeOf(tag: string): string {
  const files = dataFiles(tag).map(({name, rows, sources}) => `| \`${name}\` | ${rows} | ${sources.join(', ')} |`)
  const sources = readSources()
  const list = idsOf(tag).map((id) => `* ${id}: ${sources.get(id)?.title ?? '?'} (${sources.get(id)?.licence ?? '?'})`)
  const name = tag === 'shared' ? 'Shared by all languages' : `${new Intl.DisplayNames(['en'], {type: 'language'}).of(tag)!} (\`${tag}\`)`
  return `# ${name}\n\nWritten by \`npm run build:dictionaries\` from what the files say; edit those.\n\n| file | rows | sources |\n| --- | --- | --- |\n${files.join('\n')}\n\n${list.join('\n')}\n`
}

function idsOf(tag: string): string[] {
  return [...new Set(dataFiles(tag).flatMap(({sources}) => sources))].sort()
}

/** Write `license` and `readme.md` into every folder. */
export function describeFolders(): void {
  for (const tag of allTags()) {
    writeFileSync(path.join(dictionaries, tag, 'license'), licenseOf(tag))
    writeFileSync(path.join(dictionaries, tag, 'readme.md'), readmeOf(tag))
  }
}

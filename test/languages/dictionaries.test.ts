import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {dataFiles, licenceFile, licenseOf, readData, readmeOf, readSources} from '../../scripts/dictionaries/describe.js'
import {kinds} from '../../scripts/dictionaries/kinds.js'
import {allTags, dictionaries, generated, stampOf} from '../../scripts/dictionaries/lib.js'

/** What a dictionary may come from: permissive licences and the public domain. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT AND BSD', 'PDDL-1.0', 'Unicode-3.0', 'WordNet']

/** Headers of the tables that languages have, by name of the file. */
const HEADERS: Record<string, readonly string[]> = {
  'chrome.tsv': ['phrase', 'category', 'source'],
  'declension.tsv': ['final', 'ending', 'source'],
  'endings.tsv': ['ending', 'source'],
  'names.tsv': ['form', 'entity', 'source'],
  'translit.tsv': ['language', 'system', 'letter', 'context', 'latin', 'source'],
  'words.tsv': ['misspelling', 'word', 'source'],
  'confusions.tsv': ['word', 'meant', 'margin', 'source']
}

const tags = allTags()
const sources = readSources()
const files = tags.flatMap((tag) => dataFiles(tag).map((file) => ({tag, ...file, text: readData(tag, file.name)})))

/** Rows of a file, without comments, with the number of each line. */
function rowsOf(text: string): {line: number; row: string}[] {
  return text.split('\n').slice(0, -1).flatMap((row, index) => (row.startsWith('#') ? [] : [{line: index + 1, row}]))
}

describe('sources', () => {
  it.each([...sources.values()].map((source) => [source.id, source] as const))('%s has a title, an address and a licence that allows it', (_id, source) => {
    expect(source.title).toBeTruthy()
    expect(LICENCES).toContain(source.licence)
    expect(existsSync(licenceFile(source)), `text of ${source.licence}`).toBe(true)
    if (source.id !== 'own') expect(source.address).toMatch(/^https?:\/\//)
  })

  it('stand once each, sorted', () => {
    const ids = rowsOf(readFileSync(path.join(dictionaries, 'shared/sources.tsv'), 'utf8')).slice(1).map(({row}) => row.split('\t')[0])
    expect(ids).toEqual([...sources.keys()].sort())
  })
})

describe.each(tags.map((tag) => [tag] as const))('dictionaries/%s', (tag) => {
  it.runIf(tag !== 'shared')('has the tag of a language', () => {
    expect(tag).toMatch(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/)
    expect(new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'}).of(tag), 'a name in CLDR').toBeTruthy()
  })

  it('holds data, and says where it comes from', () => {
    expect(dataFiles(tag).length).toBeGreaterThan(0)
    expect(readFileSync(path.join(dictionaries, tag, 'license'), 'utf8'), 'run `npm run build:dictionaries`').toBe(licenseOf(tag))
    expect(readFileSync(path.join(dictionaries, tag, 'readme.md'), 'utf8'), 'run `npm run build:dictionaries`').toBe(readmeOf(tag))
  })
})

describe.each(files.map((file) => [`${file.tag}/${file.name}`, file] as const))('%s', (_name, {name, text, sources: ids}) => {
  const rows = rowsOf(text)

  it('is NFC, with line ends and nothing invisible', () => {
    expect(text === text.normalize('NFC')).toBe(true)
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/[\r\0\ufeff]| $|^ /m)
    expect(rows.filter(({row}) => row.trim() === '')).toEqual([])
  })

  it('names its sources', () => {
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect([...sources.keys()]).toContain(id)
  })

  if (name.endsWith('.tsv')) {
    it('has a header, and the same cells in every row', () => {
      const header = rows[0]!.row.split('\t')
      if (HEADERS[name]) expect(header).toEqual(HEADERS[name])
      expect(new Set(header).size).toBe(header.length)
      for (const cell of header) expect(cell).toMatch(/^[a-z][a-z_ ]*$/)
      expect(rows.filter(({row}) => row.split('\t').length !== header.length)).toEqual([])
      const at = header.indexOf('source')
      if (at >= 0) expect(rows.slice(1).filter(({row}) => row.split('\t')[at] === '')).toEqual([])
    })

    it('says nothing twice', () => {
      const header = rows[0]!.row.split('\t')
      const facts = rows.slice(1).map(({row}) => row.split('\t').filter((_cell, index) => header[index] !== 'source').join('\t'))
      expect(repeated(facts)).toEqual([])
    })
  } else {
    it('is sorted, without duplicates', () => {
      const list = rows.map(({row}) => row)
      expect(repeated(list)).toEqual([])
      expect(list.find((row, index) => index > 0 && row < list[index - 1]!), 'first row out of order').toBeUndefined()
    })
  }
})

describe('generated modules', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s is built from what the dictionaries say now', async (name, kind) => {
    const module = (await import(`../../src/languages/generated/${name}.ts`)) as {stamp: string}
    expect(module.stamp, 'run `npm run build:dictionaries`').toBe(stampOf(kind))
  })

  it('all say what they are made from', () => {
    for (const file of readdirSync(generated, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))) expect(readFileSync(path.join(generated, file), 'utf8').split('\n', 1)[0], file).toMatch(/^\/\/ Made by scripts\/\S+\.ts\b.* Do not edit\.$/)
  })
})

function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>()
  return list.filter((item) => seen.size === seen.add(item).size)
}

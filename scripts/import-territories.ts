/**
 * Add names of countries and well-known cities to `dictionaries/shared/entities.tsv` and `dictionaries/<tag>/names.tsv`:
 * `tsx scripts/import-territories.ts MODULES`, where MODULES holds the npm packages `cldr-localenames-full` and `cldr-dates-full`.
 * Countries that are no entity yet become one; cities get names only where they are one. Names of several words are left out.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {dictionaries, parseTable} from './dictionaries/lib.js'

/** Languages whose own names of places the pass `names` looks after. */
const TAGS = ['az', 'az-Cyrl', 'be', 'de', 'en', 'es', 'fr', 'hy', 'it', 'ka', 'kk', 'ky', 'nl', 'pl', 'pt', 'ru', 'tg', 'tk', 'tr', 'tt', 'uk', 'uz', 'uz-Cyrl']
/** Letters of a single word, hyphens and apostrophes among them. */
const ONE_WORD = /^[\p{L}\p{M}'’‘-]{3,}$/u

type Row = Readonly<Record<string, string>>

const modules = process.argv[2]
if (!modules) throw new Error('Cannot import the territories, expected the folder of the CLDR packages')
const entities = table('shared/entities.tsv')
const english = {...territories('en'), ...cities('en')}
addCountries()
for (const tag of TAGS) addNames(tag)

function addCountries(): void {
  const known = new Set([...entities.map((row) => row['english']), ...table('en/names.tsv').map((row) => row['form'])])
  const ids = new Set(entities.map((row) => row['id']))
  for (const name of Object.values(territories('en'))) {
    const id = name.normalize('NFD').replace(/\P{ASCII}/gu, '').toLowerCase()
    if (known.has(name) || ids.has(id) || !/^[A-Z][a-zé]{3,}$/.test(name)) continue
    entities.push({id, wikidata: '', type: 'country', english: name, native: name, native_language: 'en', source: 'cldr'})
  }
  write('shared/entities.tsv', entities)
}

function addNames(tag: string): void {
  const rows = existsSync(path.join(dictionaries, tag, 'names.tsv')) ? table(`${tag}/names.tsv`) : []
  const named = new Set(rows.map((row) => row['entity']))
  const ids = new Map(entities.filter(({type}) => type === 'country' || type === 'place').map((row) => [row['english']!, row['id']!]))
  for (const [code, name] of Object.entries({...territories(tag), ...cities(tag)})) {
    const entity = ids.get(english[code] ?? '')
    if (entity === undefined || named.has(entity) || !ONE_WORD.test(name) || (tag === 'en' && name === english[code])) continue
    rows.push({form: name, entity, source: 'cldr'})
    named.add(entity)
  }
  write(`${tag}/names.tsv`, rows)
}

/** Names of territories by ISO 3166 code. */
function territories(tag: string): Record<string, string> {
  const names = read(`cldr-localenames-full/main/${tag}/territories.json`)?.main[tag].localeDisplayNames.territories as Record<string, string> | undefined
  return Object.fromEntries(Object.entries(names ?? {}).filter(([code]) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && code !== 'EU' && code !== 'EZ' && code !== 'UN' && code !== 'XA' && code !== 'XB'))
}

/** Names of the cities that stand for time zones. */
function cities(tag: string): Record<string, string> {
  const zones = read(`cldr-dates-full/main/${tag}/timeZoneNames.json`)?.main[tag].dates.timeZoneNames.zone as Record<string, Record<string, {exemplarCity?: string}>> | undefined
  return Object.fromEntries(Object.entries(zones ?? {}).flatMap(([area, list]) => Object.entries(list).flatMap(([city, {exemplarCity}]) => {
    const name = exemplarCity ?? (tag === 'en' ? city.replaceAll('_', ' ') : undefined)
    return name === undefined ? [] : [[`${area}/${city}`, name]]
  })))
}

function read(file: string) {
  const full = path.join(modules!, file)
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : undefined
}

function table(file: string): Row[] {
  return parseTable(readFileSync(path.join(dictionaries, file), 'utf8'))
}

/** Write rows, sorted, below the head that the file has. */
function write(file: string, rows: readonly Row[]): void {
  const full = path.join(dictionaries, file)
  const head = existsSync(full) ? readFileSync(full, 'utf8').split('\n')[0]! : 'form\tentity\tsource'
  const lines = rows.map((row) => head.split('\t').map((column) => row[column] ?? '').join('\t').normalize('NFC'))
  writeFileSync(full, [head, ...[...new Set(lines)].sort(), ''].join('\n'))
}

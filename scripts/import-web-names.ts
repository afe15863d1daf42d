/**
 * Add names that web English knows to `dictionaries/shared/protected.txt.gz`: `tsx scripts/import-web-names.ts LOOKUPS`, where LOOKUPS holds the
 * data of the Python package spacy-lookups-data (`en_lexeme_prob.json.gz`). A form that a much commoner word is near is rather its misspelling, and left out.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {editCost} from '../src/document/distance.js'
import {loadLexicon} from '../src/languages/lexicon.js'
import {letterMask, Neighbourhood, type Spelled} from '../src/passes/names/near.js'
import {dictionaries} from './dictionaries/lib.js'

/** Occurrences in a thousand million words: of a name at least, and of what it may be a misspelling of, as its multiple. */
const LEAST = 6
const COMMONER = 100
const NEAR = 0.95
/** Letter of the source in the list. */
const SOURCE = 'l'

interface Form extends Spelled {
  readonly count: number
}

const folder = process.argv[2]
if (!folder) throw new Error('Cannot import the names, expected the folder of the look-ups')
const file = path.join(dictionaries, 'shared/protected.txt.gz')
const [head, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').filter((line) => !line.endsWith(`\t${SOURCE}`))
const known = new Set(lines.map((line) => line.split('\t')[0]!))
const lexicon = await loadLexicon()
const {capital, small} = readForms(path.join(folder, 'en_lexeme_prob.json.gz'))
const common = new Neighbourhood<Form>()
for (const [key, count] of capital) if (count + (small.get(key) ?? 0) >= LEAST * COMMONER) common.add({key, mask: letterMask(key), count: count + (small.get(key) ?? 0)})

const added = [...capital].filter(([key, count]) => count >= LEAST && !known.has(key) && !lexicon.has(key) && (small.get(key) ?? 0) < count && !isMisspelling(key, count)).map(([key]) => key)
writeFileSync(file, gzipSync([head!.includes('spacy') ? head : head!.replace('faker;', 'faker; spacy-lookups;'), ...[...lines, ...added.map((key) => `${key}\t${SOURCE}`)].sort(), ''].join('\n'), {level: 9}))
process.stdout.write(`${added.length} names\n`)

function isMisspelling(key: string, count: number): boolean {
  let near = false
  common.near({key, mask: letterMask(key)}, (other) => {
    if (other.key !== key && other.count >= COMMONER * count && editCost(key, other.key, NEAR) <= NEAR) near = true
  })
  return near
}

function readForms(name: string): {capital: Map<string, number>; small: Map<string, number>} {
  const capital = new Map<string, number>()
  const small = new Map<string, number>()
  for (const [form, probability] of Object.entries(JSON.parse(gunzipSync(readFileSync(name)).toString('utf8')) as Record<string, number>)) {
    if (/^[A-Z][a-z]{3,23}$/.test(form)) capital.set(form.toLowerCase(), 1e9 * Math.exp(probability))
    else if (/^[a-z]{4,24}$/.test(form)) small.set(form, 1e9 * Math.exp(probability))
  }
  return {capital, small}
}

import {editCost} from '../../src/document/distance.js'
import {fold} from '../../src/passes/names/fold.js'
import {literal, type Inputs, type Kind} from './lib.js'
import {houseWords, readEntities, words, type Entity, type HouseWord} from './names/entities.js'
import {organisationLines} from './names/organisations.js'
import {interchangeable, type Row} from './names/romanise.js'

/** Names of people, places and organisations: the English words, what else stands for them, and who bears which. */
export const gazetteer: Kind = {
  name: 'gazetteer',
  files: ['entities.tsv', 'translit.tsv', 'spellings.tsv', 'names.tsv'],
  build: (inputs) => {
    const entities = readEntities(inputs)
    const rows = readRows(inputs)
    const house = houseWords(entities, rows)
    return [
      '/** A line a word: the form, letters of its kinds (country, place, human, people as e, organisation). */',
      `export const house = ${literal(houseLines(house).join('\n'))}`,
      '/** A line a romanisation, folded, and the house words that it may stand for, folded. Sorted. */',
      `export const variants = ${literal(variantLines(house).join('\n'))}`,
      '/** A line a foreign word, folded: the house word, folded, and the tags in which it is right. Sorted. */',
      `export const foreign = ${literal(foreignLines(house).join('\n'))}`,
      '/** Folded forms of countries near the English one that nobody established: other languages and their romanisations, without their marks. */',
      `export const strays = ${literal(strays(house).join(' '))}`,
      '/** A line a surname, folded: given names as written in English. */',
      `export const people = ${literal(peopleLines(entities).join('\n'))}`,
      '/** A line an organisation: its name in English, of three words or more, and its acronyms in all languages. */',
      `export const organisations = ${literal(organisationLines(entities).join('\n'))}`,
      '/** Pairs of spellings that may stand for each other in names; with `$`, at the end only. */',
      `export const interchangeable = ${literal([...interchangeable(rows), ...habits(inputs)].join('\n'))}`,
      ''
    ].join('\n')
  }
}

function readRows({table}: Inputs): Row[] {
  return table('shared', 'translit.tsv') as unknown as Row[]
}

/** Pairs of `spellings.tsv`. */
function habits({table}: Inputs): string[] {
  return table('shared', 'spellings.tsv').map(({a, b, place}) => `${a} ${b}${place === 'final' ? '$' : ''}`)
}

function houseLines(house: ReadonlyMap<string, HouseWord>): string[] {
  return [...house].sort(byKey).map(([, {form, kinds}]) => `${form}\t${[...kinds].sort().join('')}`)
}

function variantLines(house: ReadonlyMap<string, HouseWord>): string[] {
  const owners = new Map<string, string[]>()
  for (const [key, {legal}] of [...house].sort(byKey)) for (const spelling of legal) if (spelling !== key) owners.set(spelling, [...(owners.get(spelling) ?? []), key])
  return [...owners].sort(byKey).map(([spelling, keys]) => `${spelling}\t${keys.join(' ')}`)
}

function foreignLines(house: ReadonlyMap<string, HouseWord>): string[] {
  const lines: [form: string, line: string][] = []
  for (const [key, {foreign}] of [...house].sort(byKey)) {
    for (const [form, tags] of foreign) if (form !== key) lines.push([form, `${form}\t${key}\t${[...tags].sort().join(' ')}`])
  }
  return lines.sort(byKey).map(([, line]) => line)
}

/** Edits dearer than this make no slip. */
const SLIP = 0.95

function strays(house: ReadonlyMap<string, HouseWord>): string[] {
  const found = new Set<string>()
  const kept = new Set<string>()
  for (const [key, {kinds, legal, established, english, foreign, bare}] of house) {
    const country = kinds.has('c') && kinds.size === 1
    for (const form of [...legal, ...foreign.keys()]) {
      if (country && !bare.has(form) && (!established.has(form) || (!english.has(form) && isShortened(form, key))) && editCost(form, key, SLIP) <= SLIP) found.add(form)
      else kept.add(form)
    }
  }
  return [...found].filter((form) => !kept.has(form) && !house.has(form)).sort()
}

/** Whether a word only lacks one letter of the other, so that a slip is likelier than a system. */
function isShortened(form: string, key: string): boolean {
  return form.length === key.length - 1 && [...key].some((_, at) => key.slice(0, at) + key.slice(at + 1) === form)
}

function peopleLines(entities: readonly Entity[]): string[] {
  const given = new Map<string, Set<string>>()
  for (const {type, english} of entities) {
    const parts = words(english)
    if (type !== 'person' || parts.length < 2) continue
    const surname = fold(parts.at(-1)!)
    const set = given.get(surname) ?? new Set<string>()
    for (const part of parts.slice(0, -1)) set.add(part)
    given.set(surname, set)
  }
  return [...given].sort(byKey).map(([surname, names]) => `${surname}\t${[...names].sort().join(' ')}`)
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)

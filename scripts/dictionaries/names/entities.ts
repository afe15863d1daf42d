import {fold} from '../../../src/passes/names/fold.js'
import {editCost} from '../../../src/document/distance.js'
import type {Inputs} from '../lib.js'
import {Romaniser, type Row} from './romanise.js'

/** An entity with its forms by language. */
export interface Entity {
  readonly id: string
  readonly type: string
  readonly english: string
  /** Language of the native name. */
  readonly language: string
  readonly forms: readonly (readonly [tag: string, form: string])[]
}

/** A word of an English name, with every other word that stands for it somewhere. */
export interface HouseWord {
  readonly form: string
  readonly kinds: Set<string>
  /** Folded romanisations of the native word, right in English too. */
  readonly legal: Set<string>
  /** Those of `legal` that are established: English, or made from the native name or from the Russian one. */
  readonly established: Set<string>
  /** Those of `legal` that English has by itself. */
  readonly english: Set<string>
  /** Folded words of other languages in Latin letters, with the tags in which they are right. */
  readonly foreign: Map<string, Set<string>>
  /** Those of `foreign` that some language writes with nothing but the letters a to z. */
  readonly bare: Set<string>
}

const KINDS: Readonly<Record<string, string>> = {country: 'c', place: 'p', person: 'h', people: 'e', organisation: 'o'}

/** All entities, from `entities.tsv` and the `names.tsv` of every language. */
export function readEntities({table, tags}: Inputs): Entity[] {
  const forms = new Map<string, [string, string][]>()
  for (const tag of tags('names.tsv')) {
    for (const {form, entity} of table(tag, 'names.tsv')) forms.set(entity!, [...(forms.get(entity!) ?? []), [tag, form!]])
  }
  return table('shared', 'entities.tsv').map(({id, type, english, native_language: language}) => ({id: id!, type: type!, english: english!, language: language!, forms: forms.get(id!) ?? []}))
}

export const words = (name: string): string[] => name.split(/[\s\-–]+/).filter((word) => /^\p{Lu}[\p{L}\p{M}'’]*$/u.test(word))

/** House words by folded form. */
export function houseWords(entities: readonly Entity[], rows: readonly Row[]): Map<string, HouseWord> {
  const romaniser = new Romaniser(rows)
  const house = new Map<string, HouseWord>()
  for (const entity of entities) {
    const names = words(entity.english)
    // an organisation's words are mostly ordinary ones
    if (entity.type === 'organisation' && names.length > 1) continue
    for (const word of names) if (fold(word).length >= 4) addWord(house, word, KINDS[entity.type]!)
    for (const [tag, form] of entity.forms) addForms(house, names, {tag, form, near: tag === 'ru' || tag.split('-')[0] === entity.language}, romaniser)
  }
  return house
}

function addWord(house: Map<string, HouseWord>, form: string, kind: string): void {
  const key = fold(form)
  const known = house.get(key)
  if (known) known.kinds.add(kind)
  else house.set(key, {form, kinds: new Set([kind]), legal: new Set(), established: new Set(), english: new Set(), foreign: new Map(), bare: new Set()})
}

/** A name in a language; `near`: whether that is the language of the country, or Russian, from which English took many. */
interface NativeForm {
  readonly tag: string
  readonly form: string
  readonly near: boolean
}

function addForms(house: Map<string, HouseWord>, names: readonly string[], {tag, form, near}: NativeForm, romaniser: Romaniser): void {
  const parts = words(form)
  const latin = /^[\p{Script=Latin}\s\-–'’ʻʼ]+$/u.test(form)
  for (const [index, part] of parts.entries()) {
    const spellings = romaniser.forms(part, tag)
    if (latin) spellings.add(fold(part))
    const target = align(names, parts.length === names.length ? index : -1, [...spellings])
    const word = target === undefined ? undefined : house.get(fold(target))
    if (!word) continue
    for (const spelling of romaniser.forms(part, tag)) if (/^[a-z]{3,}$/.test(spelling)) addLegal(word, spelling, near)
    if (latin) addLatin(word, part, tag)
  }
}

function addLegal(word: HouseWord, spelling: string, established: boolean): void {
  word.legal.add(spelling)
  if (established) word.established.add(spelling)
}

function addLatin(word: HouseWord, part: string, tag: string): void {
  const key = fold(part)
  if (tag === 'en') {
    word.english.add(key)
    return addLegal(word, key, true)
  }
  word.foreign.set(key, (word.foreign.get(key) ?? new Set()).add(tag))
  if (/^[a-z]+$/i.test(part)) word.bare.add(key)
}

/** The word of the English name that spellings stand for: the one at the same place, else the nearest. */
function align(names: readonly string[], index: number, spellings: readonly string[]): string | undefined {
  if (index >= 0) return names[index]
  let best: string | undefined
  let least = 1.9
  for (const name of names) {
    const key = fold(name)
    for (const spelling of spellings) {
      const cost = editCost(spelling, key, least)
      if (cost < least) [best, least] = [name, cost]
    }
  }
  return best
}

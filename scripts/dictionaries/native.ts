import {fold} from '../../src/passes/names/fold.js'
import {literal, type Inputs, type Kind} from './lib.js'

/** Kinds of entities as the pass keeps them; words of others are only known. */
const KINDS: Readonly<Record<string, string>> = {country: 'c', place: 'p', person: 'h'}

/** Names as languages other than English write them, and how they inflect names. */
export const native: Kind = {
  name: 'native',
  files: ['entities.tsv', 'names.tsv', 'declension.tsv', 'endings.tsv', 'titles.txt'],
  build: (inputs) => {
    const inflected = [...new Set([...inputs.tags('declension.tsv'), ...inputs.tags('endings.tsv')])].filter((tag) => tag !== 'en')
    const named = new Set(inputs.tags('names.tsv'))
    const types = new Map(inputs.table('shared', 'entities.tsv').map(({id, type}) => [id!, type!]))
    const names = inflected.filter((tag) => named.has(tag)).sort().map((tag) => `  ${literal(tag)}: ${literal(namesOf(inputs, types, tag))}`)
    const declensions = inputs.tags('declension.tsv').map((tag) => `  ${literal(tag)}: ${literal(declensionOf(inputs, tag))}`)
    const titles = inputs.tags('titles.txt').map((tag) => `  ${literal(tag)}: ${literal(inputs.list(tag, 'titles.txt').map(fold).join(' '))}`)
    return [
      '/** By language, what words for heads of states and members of governments begin with, folded. */',
      `export const titles: Readonly<Record<string, string>> = {\n${titles.join(',\n')}\n}`,
      '/** By language, a line a kind: its letter (country, place, human, other words that are known as o) and the names, with tabs between. */',
      `export const names: Readonly<Record<string, string>> = {\n${names.join(',\n')}\n}`,
      '/** By language, a line a class of names: how they end, and what may stand there instead. */',
      `export const declensions: Readonly<Record<string, string>> = {\n${declensions.join(',\n')}\n}`,
      ''
    ].join('\n')
  }
}

function namesOf({table}: Inputs, types: ReadonlyMap<string, string>, tag: string): string {
  const lists = new Map<string, Set<string>>()
  for (const {form, entity} of table(tag, 'names.tsv')) {
    const kind = KINDS[types.get(entity!) ?? ''] ?? 'o'
    // words of longer names of places are mostly ordinary ones
    add(lists, kind !== 'h' && /\s/.test(form!) ? 'o' : kind, form!)
  }
  return [...lists].sort().map(([kind, forms]) => [kind, ...[...forms].sort()].join('\t')).join('\n')
}

function add(lists: Map<string, Set<string>>, kind: string, form: string): void {
  const list = lists.get(kind)
  if (list) list.add(form)
  else lists.set(kind, new Set([form]))
}

function declensionOf({table}: Inputs, tag: string): string {
  const classes = new Map<string, string[]>()
  for (const {final, ending} of table(tag, 'declension.tsv')) classes.set(final!, [...(classes.get(final!) ?? []), ending!])
  return [...classes].map(([final, endings]) => [final, ...endings].join(' ')).join('\n')
}

import {Bloom} from './bloom.js'
import {Stems} from './stems.js'

/** Says whether a folded word is a known one. */
export interface WordFilter {
  readonly has: (word: string) => boolean
}

/** The commonest word forms of languages that have no lexicon here. */
export type KnownWords = ReadonlyMap<string, WordFilter>

/** Filters of folded words by language; about one unknown word in twenty passes. Each is unpacked when it is first asked. */
export async function loadKnownWords(): Promise<KnownWords> {
  const {filters, hashes, stems} = await import('./generated/known-words.js')
  const forms = Object.entries(filters).map(([tag, packed]): [string, WordFilter] => [tag, Bloom.unpack(packed, hashes)])
  return new Map([...forms, ...Object.entries(stems).map(([tag, {filter, hashes: number, endings}]): [string, WordFilter] => [tag, new Stems(Bloom.unpack(filter, number), endings)])])
}

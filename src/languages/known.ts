import {Bloom} from './bloom.js'

/** The commonest word forms of languages that have no lexicon here. */
export type KnownWords = ReadonlyMap<string, Bloom>

/** Filters of folded words by language; about one unknown word in twenty passes. Each is unpacked when it is first asked. */
export async function loadKnownWords(): Promise<KnownWords> {
  const {filters, hashes} = await import('./generated/known-words.js')
  return new Map(Object.entries(filters).map(([tag, packed]) => [tag, Bloom.unpack(packed, hashes)]))
}

import {gunzipSync} from 'node:zlib'
import {Bloom} from '../../src/languages/bloom.js'
import {fold} from '../../src/passes/names/fold.js'
import {literal, type Kind} from './lib.js'
import {trainTrigrams} from './names/trigrams.js'

/** Share of words that are not in the list and still pass. A false hit only makes the pass silent. */
const RATE = 1e-3

/** Flag of names that are right in some language and nowhere said to be right in English. */
const ELSEWHERE = 'c'

/** Real names that nobody should "correct", as Bloom filters, and how the letters of names follow each other. */
export const protectedNames: Kind = {
  name: 'protected',
  files: ['protected.txt.gz'],
  build: ({bytes}) => {
    const names = new Set<string>()
    const elsewhere = new Set<string>()
    for (const line of gunzipSync(bytes('shared', 'protected.txt.gz')).toString('utf8').split('\n')) {
      const [form = '', flags] = line.split('\t')
      const name = fold(form)
      if (/^(?:[a-z]{4,24}|[\u0400-\u052f]{4,24})$/.test(name)) (flags === ELSEWHERE ? elsewhere : names).add(name)
    }
    for (const name of names) elsewhere.delete(name)
    const [inEnglish, others] = [filterOf(names), filterOf(elsewhere)]
    return [
      `/** ${names.size} folded names in Latin and Cyrillic letters, as the bytes of a Bloom filter. */`,
      `export const hashes = ${inEnglish.hashes}`,
      `export const filter = ${literal(inEnglish.packed)}`,
      `/** ${elsewhere.size} more that are right in other languages than English only. */`,
      `export const elsewhere = ${literal(others.packed)}`,
      '/** Surprise of a letter after two others in names in Latin letters, in sixteenths of a bit. */',
      `export const trigrams = ${literal(trainTrigrams(new Set([...names, ...elsewhere])))}`,
      ''
    ].join('\n')
  }
}

function filterOf(names: ReadonlySet<string>): {readonly packed: string; readonly hashes: number} {
  const filter = Bloom.sized(names.size, RATE)
  for (const name of names) filter.add(name)
  return filter.pack()
}

import {gunzipSync} from 'node:zlib'
import {Bloom} from '../../src/languages/bloom.js'
import {fold} from '../../src/passes/names/fold.js'
import {literal, type Kind} from './lib.js'
import {trainTrigrams} from './names/trigrams.js'

/** Share of words that are not in the list and still pass. A false hit only makes the pass silent. */
const RATE = 1e-3

/** Real names that nobody should "correct", as a Bloom filter, and how the letters of names follow each other. */
export const protectedNames: Kind = {
  name: 'protected',
  files: ['protected.txt.gz'],
  build: ({bytes}) => {
    const names = new Set<string>()
    for (const line of gunzipSync(bytes('shared', 'protected.txt.gz')).toString('utf8').split('\n')) {
      const name = fold(line.split('\t')[0]!)
      if (/^(?:[a-z]{4,24}|[\u0400-\u052f]{4,24})$/.test(name)) names.add(name)
    }
    const filter = Bloom.sized(names.size, RATE)
    for (const name of names) filter.add(name)
    const {packed, hashes} = filter.pack()
    return [
      `/** ${names.size} folded names in Latin and Cyrillic letters, as the bytes of a Bloom filter. */`,
      `export const hashes = ${hashes}`,
      `export const filter = ${literal(packed)}`,
      '/** Surprise of a letter after two others in names in Latin letters, in sixteenths of a bit. */',
      `export const trigrams = ${literal(trainTrigrams(names))}`,
      ''
    ].join('\n')
  }
}

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {Lexicon} from '../../src/languages/lexicon.js'
import {isRisky} from '../../src/passes/spelling/verdict.js'

/**
 * Words of other languages in small Latin letters that an English speller could take for misspellings: `gouvernement`, `propter`, `sonra`.
 * From a folder of word lists, `TAG.tsv.gz`, word and count on a line.
 */
export function foreignWords(folder: string, english: Lexicon): string[] {
  const words = new Set<string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv.gz') && !name.startsWith('en'))) {
    for (const line of gunzipSync(readFileSync(path.join(folder, file))).toString('utf8').split('\n')) {
      const word = line.slice(0, line.indexOf('\t'))
      if (/^[a-z]{4,}$/.test(word) && !english.has(word) && !words.has(word) && isRisky(word, english)) words.add(word)
    }
  }
  return [...words].sort()
}

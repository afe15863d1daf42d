/**
 * Count the characters of languages of thousands of them, for telling their encodings apart: `tsx scripts/train-bytes.ts FOLDER`, where
 * FOLDER holds `ngrams/TAG.tsv.gz` (ngram, -100 ln P). Writes `src/languages/generated/ideographs.ts`.
 */
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {generated} from './dictionaries/lib.js'

const LANGUAGES = ['ja', 'ko', 'th', 'zh']
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

const entries = LANGUAGES.map((tag) => `  ${tag}: ${JSON.stringify(pack(tag))}`)
writeFileSync(
  path.join(generated, 'ideographs.ts'),
  `// Made by scripts/train-bytes.ts from n-grams (Lingua, Apache-2.0). Do not edit.
export const stamp = '${hash.digest('hex').slice(0, 16)}'
/** Cost steps per nat. */
export const ideographSteps = ${STEPS}
/** By language: rows of characters of one cost, -ln P, each behind the code unit of the cost plus 32. */
export const ideographs: Readonly<Record<string, string>> = {
${entries.join(',\n')}
}
`
)

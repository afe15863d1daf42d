/**
 * Train how the letters of each language follow each other: `tsx scripts/train-letters.ts WORDS PACKAGES`, where WORDS holds word lists,
 * `TAG.tsv.gz`, word and count on a line (Unilex), and PACKAGES the `node_modules` with dictionary-ru. Writes `src/languages/generated/letters.ts`.
 */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {LetterModel} from '../src/languages/letters.js'
import {fold} from '../src/passes/names/fold.js'
import {generated, inputs, literal} from './dictionaries/lib.js'
import {trainLetters} from './letters/train.js'
import {russianWords} from './letters/russian.js'

/** Languages whose names are corrected or suggested by what their texts repeat. */
const TAGS = ['az', 'ba', 'be', 'de', 'es', 'fr', 'hy', 'it', 'ka', 'kk', 'ky', 'nl', 'pl', 'pt', 'ru', 'sv', 'tg', 'tk', 'tr', 'tt', 'uk', 'uz', 'uz-Cyrl']
/** Letters rarer than this belong to words of other languages. */
const RARE = 2e-4

const [words, packages] = process.argv.slice(2)
if (!words || !packages) throw new Error('Cannot train, expected the folders that hold the word lists and node_modules')
const stamp = createHash('sha256')
const russian = new Set([...russianWords(packages)].flat().map(fold))
const rows = TAGS.map((tag) => {
  const list = wordsOf(tag)
  stamp.update([...list].join('\n'))
  const alphabet = lettersOf(list)
  const bits = trainLetters(new LetterModel(alphabet, () => 0), alphabet.length + 1, list)
  const bytes = Buffer.alloc((bits.length + 1) >> 1)
  bits.forEach((value, cell) => (bytes[cell >> 1]! |= Math.min(15, Math.round(value)) << (cell & 1 ? 4 : 0)))
  return `  ${literal(tag)}: {alphabet: ${literal(alphabet)}, cells: ${literal(bytes.toString('base64'))}}`
})
writeFileSync(
  path.join(generated, 'letters.ts'),
  `// Made by scripts/train-letters.ts from Unilex word lists (Unicode-3.0), dictionary-ru (BSD-3-Clause), dictionaries/*/names.tsv and dictionaries/shared/protected.txt.gz. Do not edit.\nexport const stamp = '${stamp.digest('hex').slice(0, 16)}'\n/** The letters of each language, and bits of surprise for each three of them. */\nexport const letters: Readonly<Record<string, {readonly alphabet: string; readonly cells: string}>> = {\n${rows.join(',\n')}\n}\n`
)

/** Folded words and names of a language, each once. */
function wordsOf(tag: string): Set<string> {
  const found = new Set<string>()
  const file = path.join(words!, `${tag}.tsv.gz`)
  if (tag === 'ru') for (const form of [...russian, ...protectedNames()]) found.add(form)
  else if (existsSync(file)) for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) found.add(fold(line.slice(0, line.indexOf('\t'))))
  if (inputs.tags('names.tsv').includes(tag)) for (const {form} of inputs.table(tag, 'names.tsv')) for (const word of form!.split(/[\s-]+/)) found.add(fold(word))
  for (const word of [...found]) if (word.length < 3) found.delete(word)
  return found
}

/** Real names in Cyrillic letters, as Russian writes them. */
function protectedNames(): string[] {
  const text = gunzipSync(inputs.bytes('shared', 'protected.txt.gz')).toString('utf8')
  return text.split('\n').map((line) => fold(line.split('\t')[0]!)).filter((name) => /^[\u0400-\u052f]+$/.test(name))
}

function lettersOf(list: ReadonlySet<string>): string {
  const counts = new Map<string, number>()
  let total = 0
  for (const word of list) {
    total += word.length
    for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= RARE * total).map(([letter]) => letter).sort().join('')
}

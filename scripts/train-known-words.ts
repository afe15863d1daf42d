/**
 * Make the filters of common words of other languages: `tsx scripts/train-known-words.ts WORDS PACKAGES`, where WORDS holds word lists, `TAG.tsv.gz`,
 * word and count on a line (Unilex), and PACKAGES the `node_modules` with dictionary-ru. Writes `src/languages/generated/known-words.ts`.
 */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {Bloom} from '../src/languages/bloom.js'
import {fold} from '../src/passes/names/fold.js'
import {generated, literal} from './dictionaries/lib.js'
import {russianWords} from './letters/russian.js'
import {cutStems} from './letters/stems.js'

/** Languages whose names are corrected or suggested by what their texts repeat. */
const TAGS = ['az', 'ba', 'be', 'de', 'es', 'fr', 'hy', 'it', 'ka', 'kk', 'ky', 'nl', 'pl', 'pt', 'sv', 'tk', 'tr', 'tt', 'uk', 'uz', 'uz-Cyrl']
/** Share of unknown words that pass. */
const RATE = 0.05

/** The same for stems, of which every word has several. */
const STEM_RATE = 0.02

const [folder, packages] = process.argv.slice(2)
if (!folder || !packages) throw new Error('Cannot make the filters, expected the folders that hold the word lists and node_modules')
const stamp = createHash('sha256')
let hashes = 0
const rows = TAGS.filter((tag) => existsSync(path.join(folder, `${tag}.tsv.gz`))).map((tag) => {
  const text = gunzipSync(readFileSync(path.join(folder, `${tag}.tsv.gz`))).toString('utf8')
  stamp.update(text)
  const words = new Set(text.split('\n').map((line) => fold(line.slice(0, line.indexOf('\t')))).filter((word) => word.length >= 4))
  const filter = Bloom.sized(words.size, RATE)
  for (const word of words) filter.add(word)
  const packed = filter.pack()
  hashes = packed.hashes
  return `  ${literal(tag)}: ${literal(packed.packed)}`
})
const {stems, endings} = cutStems(russianWords(packages), fold)
const filter = Bloom.sized(stems.size, STEM_RATE)
for (const stem of stems) filter.add(stem)
const russian = filter.pack()
stamp.update(russian.packed)
writeFileSync(
  path.join(generated, 'known-words.ts'),
  `// Made by scripts/train-known-words.ts from Unilex word lists (Unicode-3.0) and dictionary-ru (BSD-3-Clause). Do not edit.\nexport const stamp = '${stamp.digest('hex').slice(0, 16)}'\nexport const hashes = ${hashes}\nexport const filters: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n/** Stems by language, and the endings of its words, with blanks between. */\nexport const stems: Readonly<Record<string, {readonly filter: string; readonly hashes: number; readonly endings: string}>> = {\n  "ru": {filter: ${literal(russian.packed)}, hashes: ${russian.hashes}, endings: ${literal([...endings].sort().join(' '))}}\n}\n`
)

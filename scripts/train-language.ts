/**
 * Train the language model: `tsx scripts/train-language.ts <folder> [script …]`.
 * The folder holds `words/TAG.tsv.gz` (word, count) and `ngrams/TAG.tsv.gz` (n-gram, -100 ln of its probability).
 * Writes a module for each script to `src/languages/generated/model`.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {generated, inputs, literal} from './dictionaries/lib.js'
import {dropForeign, readLabel, type Source} from './language/corpus.js'
import {pack} from './language/pack.js'
import {train} from './language/train.js'

/** Size and length of training of each script. */
const PLANS: Readonly<Record<string, {unicode: string; bits: number; order: number; steps: number; dominant?: string}>> = {
  Latn: {unicode: 'Latin', bits: 16, order: 5, steps: 6_000_000, dominant: 'en'},
  Cyrl: {unicode: 'Cyrillic', bits: 15, order: 5, steps: 4_000_000, dominant: 'ru'},
  Arab: {unicode: 'Arabic', bits: 14, order: 5, steps: 400_000},
  Deva: {unicode: 'Devanagari', bits: 14, order: 5, steps: 300_000},
  Hebr: {unicode: 'Hebrew', bits: 12, order: 4, steps: 100_000},
  Ethi: {unicode: 'Ethiopic', bits: 12, order: 4, steps: 100_000},
  Hani: {unicode: 'Han', bits: 14, order: 1, steps: 300_000}
}

/** A small generator (mulberry32), so that every training gives the same weights. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const [folder = '', ...wanted] = process.argv.slice(2)
const stamp = createHash('sha256').update(readFileSync(path.join(folder, 'index.tsv'))).update(inputs.bytes('shared', 'identified.tsv')).digest('hex').slice(0, 16)
mkdirSync(path.join(generated, 'model'), {recursive: true})
for (const row of inputs.table('shared', 'identified.tsv')) {
  const script = row['script']!
  if (wanted.length === 0 || wanted.includes(script)) trainScript(script, row['languages']!.split(' '))
}

/** Words of a language that stand in the dictionaries. */
function ownWords(tag: string): string[] {
  return ['stopwords.txt', 'vocabulary.txt'].flatMap((file) => (inputs.tags(file).includes(tag) ? inputs.list(tag, file) : []))
}

function trainScript(script: string, labels: readonly string[]): void {
  const {unicode, bits, order, steps, dominant} = PLANS[script]!
  const random = generator(labels.length)
  const source: Source = {folder, random, own: ownWords}
  console.log(script, labels.length, 'languages')
  const words = labels.map((label) => readLabel(source, label, unicode))
  const first = labels.indexOf(dominant ?? '')
  const foreign = words[first]
  if (foreign) for (const list of words) if (list !== foreign) dropForeign(list, foreign)
  const packed = pack(train(words, {bits, order, steps, random, dominant: first}))
  const head = `// Made by scripts/train-language.ts. Do not edit.\nexport const stamp = '${stamp}'\n`
  const body = `export const model = {script: ${literal(script)}, bits: ${bits}, order: ${order}, scale: ${packed.scale}, languages: ${literal(labels.join(' '))}, weights: ${literal(packed.weights)}}\n`
  writeFileSync(path.join(generated, 'model', `${script.toLowerCase()}.ts`), head + body)
}

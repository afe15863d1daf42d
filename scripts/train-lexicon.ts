/**
 * Make the English lexicon: `tsx scripts/train-lexicon.ts FOLDER`, where FOLDER holds the `node_modules` with the packages of
 * `scripts/lexicon/sources.ts`. Writes `src/languages/generated/lexicon-en.ts`.
 */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {generated, inputs, literal} from './dictionaries/lib.js'
import {packAutomaton} from './lexicon/automaton.js'
import {commonness, countWords} from './lexicon/commonness.js'
import {addresses, hunspellForms, rareWords, scowlWords, versions, wordnetGlosses, wordnetLemmas} from './lexicon/sources.js'
import {Flag} from '../src/languages/lexicon.js'

const folder = process.argv[2]
if (!folder) throw new Error('Cannot make the lexicon, expected the folder that holds node_modules')

const forms = hunspellForms(folder)
const scowl = scowlWords(folder)
const rare = new Set(rareWords(folder))
const speeches = addresses(folder)
const glosses = wordnetGlosses(folder)
const texts = [
  {...countWords(speeches.modern), weight: 0.45},
  {...countWords(speeches.old), weight: 0.15},
  {...countWords(glosses), weight: 0.4}
]

/** Lower-case words, without those that people write for others: word-game lists hold a few. */
const lower = new Set([...forms, ...scowl.keys(), ...rare].filter((word) => /^[a-z]/.test(word)).map(fold))
for (const lemma of wordnetLemmas(folder)) if (/^[a-z]{3,}$/.test(lemma)) lower.add(lemma)
for (const {misspelling} of inputs.table('en', 'words.tsv')) lower.delete(misspelling!)
const proper = new Set([...forms].filter((word) => /^[A-Z]/.test(word)).map(fold))
const checked = new Set([...forms].filter((word) => /^[a-z]/.test(word)).map(fold))

const words = [...new Set([...lower, ...proper])].filter((word) => /^[a-z](?:'?[a-z])*$/.test(word) && !word.endsWith("'s")).sort()
const table = Uint8Array.from(words, (word) => {
  const flags = (lower.has(word) ? 0 : Flag.proper) | (checked.has(word) ? Flag.standard : 0)
  return commonness(word, texts, scowl.get(word)) | flags
})

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const edges = packAutomaton(words)
writeFileSync(
  path.join(generated, 'lexicon-en.ts'),
  `// Made by scripts/train-lexicon.ts from ${versions(folder).join(', ')}. Do not edit.\n` +
    `export const edges = ${literal(base64(new Uint8Array(edges.buffer)))}\nexport const properties = ${literal(base64(table))}\n`
)
process.stdout.write(`${words.length} words, ${edges.length} edges\n`)

/**
 * Make the English lexicon: `tsx scripts/train-lexicon.ts PACKAGES WORDS LOOKUPS`, where PACKAGES holds the `node_modules` with the packages of
 * `scripts/lexicon/sources.ts`, WORDS holds word lists of other languages, `TAG.tsv.gz` (Unilex), and LOOKUPS the data of the Python
 * package spacy-lookups-data (`en_lexeme_prob.json.gz`).
 * Writes `lexicon-en.ts` and `foreign-en.ts` in `src/languages/generated`.
 */
import {createHash} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {Automaton} from '../src/languages/automaton.js'
import {Flag, Lexicon} from '../src/languages/lexicon.js'
import {generated, inputs, literal} from './dictionaries/lib.js'
import {packAutomaton} from './lexicon/automaton.js'
import {commonness, countWords} from './lexicon/commonness.js'
import {foreignWords} from './lexicon/foreign.js'
import {addresses, hunspellForms, rareWords, scowlWords, versions, webWords, wordnetGlosses, wordnetLemmas} from './lexicon/sources.js'

const [packages, foreignLists, lookups] = process.argv.slice(2)
if (!packages || !foreignLists || !lookups) throw new Error('Cannot make the lexicon, expected the folders that hold node_modules, the word lists and the look-ups')

const forms = [...hunspellForms(packages)]
const scowl = scowlWords(packages)
const speeches = addresses(packages)
const texts = [
  {...countWords(speeches.modern), weight: 0.2},
  {...countWords(speeches.old), weight: 0.05},
  {...countWords(wordnetGlosses(packages)), weight: 0.15},
  {...webWords(lookups), weight: 0.6}
]

/** Lower-case words, without those that people write for others: word-game lists hold a few. */
const lower = new Set([...forms, ...scowl.keys(), ...rareWords(packages), ...inputs.list('en', 'loanwords.txt')].filter((word) => /^\p{Ll}/u.test(word)).map(fold))
for (const lemma of wordnetLemmas(packages)) if (/^[a-z]{3,}$/.test(lemma)) lower.add(lemma)
for (const {misspelling} of inputs.table('en', 'words.tsv')) lower.delete(misspelling!)
const proper = new Set(forms.filter((word) => /^\p{Lu}/u.test(word)).map(fold))
const checked = new Set(forms.filter((word) => /^\p{Ll}/u.test(word)).map(fold))

const words = [...new Set([...lower, ...proper])].filter((word) => /^[a-z](?:'?[a-z])*$/.test(word) && !word.endsWith("'s")).sort()
const properties = Uint8Array.from(words, (word) => {
  const flags = (lower.has(word) ? 0 : Flag.proper) | (checked.has(word) ? Flag.standard : 0)
  return commonness(word, texts, scowl.get(word)) | flags
})
const edges = packAutomaton(words)
const foreign = foreignWords(foreignLists, new Lexicon(new Automaton(edges), () => properties))

write('lexicon-en', `${versions(packages).join(', ')}, spacy-lookups-data`, {edges: new Uint8Array(edges.buffer), properties})
write('foreign-en', 'Unilex word lists and lexicon-en.ts', {edges: new Uint8Array(packAutomaton(foreign).buffer)})
process.stdout.write(`${words.length} words, ${foreign.length} foreign words that look like them\n`)

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function write(name: string, from: string, tables: Record<string, Uint8Array>): void {
  const stamp = createHash('sha256')
  for (const bytes of Object.values(tables)) stamp.update(bytes)
  const lines = Object.entries(tables).map(([key, bytes]) => `export const ${key} = ${literal(Buffer.from(bytes).toString('base64'))}\n`)
  writeFileSync(path.join(generated, `${name}.ts`), `// Made by scripts/train-lexicon.ts from ${from}. Do not edit.\nexport const stamp = '${stamp.digest('hex').slice(0, 16)}'\n${lines.join('')}`)
}

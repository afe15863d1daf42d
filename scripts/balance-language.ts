/**
 * Measure the language models on words that they were not trained on, and write what they confuse:
 * `tsx scripts/balance-language.ts <tables of lingua>`, the folder that `scripts/import-language.ts lingua` takes.
 * Draws new words for every language of a group in `dictionaries/shared/close.tsv` that has tables, learns a tilt for each language from one half of
 * them, keeps it where the other half shows that it helps, and writes `tilt.tsv`. Prints the share that is confused, to be held against the doubts
 * in `close.tsv`. Rows whose source is `own` stay: what is known of languages that the tables do not tell apart, as Indonesian and Malay.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {loadIdentification, loadLanguageModels} from '../src/languages/index.js'
import {ScriptModel} from '../src/passes/language/model.js'
import {dictionaries} from './dictionaries/lib.js'
import {doubtOf, learnTilts, recallOf, scoreSamples, type Scored} from './language/balance.js'
import {drawHeldOut} from './language/held-out.js'

/** Tilts stand in thousandths; what rounds to nothing is none. */
const DIGITS = 3
/** What a tilt must add to the mean recall of its group on words that it was not learned from. */
const GAIN = 0.002

const [folder = ''] = process.argv.slice(2)
const facts = await loadIdentification()
const models = [...(await loadLanguageModels()).values()]
const tilts: string[] = []
const doubts = new Map<string, number>()
for (const {languages} of facts.close) balance(languages)
const known = readFileSync(path.join(dictionaries, 'shared', 'tilt.tsv'), 'utf8').trimEnd().split('\n').slice(1)
const rows = [...known.filter((row) => row.endsWith('\town')), ...tilts].sort()
writeFileSync(path.join(dictionaries, 'shared', 'tilt.tsv'), ['language\ttilt\tsource', ...rows, ''].join('\n'))

function balance(languages: readonly string[]): void {
  const model = models.find((one) => one.languages.split(' ').includes(languages[0]!))
  const drawn = new Map(languages.flatMap((tag) => drawHeldOut(folder, tag) ?? []))
  if (!model || drawn.size < 2) return console.log(languages.join(' '), 'not measured')
  const own = new ScriptModel(model, {...facts, close: [], tilts: new Map()})
  const samples = scoreSamples(own, drawn)
  const learned = samples.filter((_, i) => Math.floor(i / drawn.size) % 2 === 0)
  const test = samples.filter((_, i) => Math.floor(i / drawn.size) % 2 === 1)
  const found = learnTilts(learned, drawn.size)
  const before = recallOf(test, new Float64Array(drawn.size))
  const after = recallOf(test, found)
  const helps = after - before > GAIN
  doubts.set(languages.join(' '), doubtOf(test, helps ? found : new Float64Array(drawn.size)))
  report(languages, [...drawn.keys()], found, test, before, after)
  if (helps) [...drawn.keys()].forEach((tag, k) => found[k]!.toFixed(DIGITS).replace('-', '') !== '0.000' && tilts.push(`${tag}\t${found[k]!.toFixed(DIGITS)}\tlingua`))
}

function report(languages: readonly string[], tags: readonly string[], found: Float64Array, test: readonly Scored[], before: number, after: number): void {
  console.log(languages.join(' '), 'recall', before.toFixed(4), 'with tilts', after.toFixed(4), tags.map((tag, k) => `${tag} ${found[k]!.toFixed(DIGITS)}`).join(', '), 'doubt', doubts.get(languages.join(' '))!.toFixed(3))
  for (const words of new Set(test.map((one) => one.words))) {
    const part = test.filter((one) => one.words === words)
    console.log(`  ${words} words:`, tags.map((tag, truth) => `${tag} ${tags.map((_, k) => part.filter((one) => one.truth === truth && one.top === k).length).join(' ')}`).join(' | '))
  }
}

/**
 * Train the line models of the pass `boilerplate`: `npx tsx scripts/train-boilerplate.ts FOLDER [--validate]`.
 * FOLDER holds lines-b, lines-b2 (`{site, lines: [{text, label}]}`) and html-* (`{site, html, gold}`), as gzipped JSON Lines.
 * `--validate [FILE]` prints cross-validated figures (five folds over sites, fixed point of the pass included) and writes nothing but the
 * models of the folds to FILE, or takes them from it.
 */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {loadChrome} from '../src/languages/index.js'
import type {Limits, LineModel, Models} from '../src/passes/boilerplate/decide.js'
import {unpackForest, type Forest} from '../src/passes/boilerplate/forest.js'
import {Phrases} from '../src/passes/boilerplate/phrases.js'
import {featureFingerprint} from './boilerplate/fingerprint.js'
import {pack, train, type Samples, type TrainOptions} from './boilerplate/gbdt.js'
import {FOLDS, readHtmlPages, readLinePages} from './boilerplate/pages.js'
import {htmlSamples, measurePage, textSamples, type Measured} from './boilerplate/samples.js'
import {judge, summary} from './boilerplate/validate.js'

const FIRST: TrainOptions = {trees: 90, leaves: 20, rate: 0.12, minWeight: 3, lambda: 2, features: 0.4, seed: 7}
const SECOND: TrainOptions = {trees: 70, leaves: 12, rate: 0.1, minWeight: 4, lambda: 3, features: 0.4, seed: 11}
const SWEEP = {text: [0, -0.4, -0.8, -3, -3.5], html: [0, -0.5, -1, -2]}
const NEVER = -1e9

const [folder, flag, cache] = process.argv.slice(2)
if (!folder) throw new Error('Cannot train without pages, expected `train-boilerplate.ts FOLDER [--validate]`')
const phrases = new Phrases(await loadChrome())
const pages = [...readLinePages(folder, 'lines-b'), ...readLinePages(folder, 'lines-b2'), ...readHtmlPages(folder)].map((page) => measurePage(page, phrases))
if (flag === '--validate') validate()
else write()

interface Packed {
  readonly first: string
  readonly second: string
}

/** Both forests of a model. The second learns from odds of first forests that have not seen the page. */
function stacked(training: readonly Measured[], samples: (list: readonly Measured[], first?: (page: Measured) => Forest) => Samples): Packed {
  const half = (m: Measured): number => (m.source.fold + m.source.site.length) % 2
  const halves = [0, 1].map((side) => unpackForest(pack(train(samples(training.filter((m) => half(m) !== side)), FIRST))))
  return {first: pack(train(samples(training), FIRST)), second: pack(train(samples(training, (m) => halves[half(m)]!), SECOND))}
}

function models(training: readonly Measured[]): {text: Packed; html: Packed} {
  return {text: stacked(training.filter((m) => m.source.kind !== 'html'), textSamples), html: stacked(training.filter((m) => m.source.kind === 'html'), (list, first) => htmlSamples(list, phrases, first))}
}

function unpackModel({first, second}: Packed): LineModel {
  return {first: unpackForest(first), second: unpackForest(second)}
}

function validate(): void {
  const folds = packedFolds().map(({text, html}): Models => ({text: unpackModel(text), html: unpackModel(html)}))
  const show = (name: string, kind: string, limits: Limits): void => {
    console.log(summary(name, pages.filter((m) => m.source.kind === kind).map((m) => judge(m, phrases, folds[m.source.fold]!, limits))))
  }
  for (const text of SWEEP.text) for (const kind of ['text', 'rest']) show(`${kind} ${text}`, kind, {text, html: NEVER})
  for (const html of SWEEP.html) for (const text of [NEVER, -3, -0.4]) show(`html ${html}, text ${text}`, 'html', {text, html})
}

function packedFolds(): {text: Packed; html: Packed}[] {
  if (cache && existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8')) as {text: Packed; html: Packed}[]
  const folds = Array.from({length: FOLDS}, (_, fold) => models(pages.filter((m) => m.source.fold !== fold)))
  if (cache) writeFileSync(cache, JSON.stringify(folds))
  return folds
}

function table(name: string, {first, second}: Packed): string {
  return `export const ${name} = {first: '${first}', second: '${second}'}\n`
}

function write(): void {
  const {text, html} = models(pages)
  const hash = createHash('sha256')
  for (const name of readdirSync(folder!).sort()) if (/^(?:lines|html)-/.test(name)) hash.update(name).update(readFileSync(path.join(folder!, name)))
  const file = fileURLToPath(new URL('../src/passes/boilerplate/generated/weights.ts', import.meta.url))
  const head = `// Made by scripts/train-boilerplate.ts. Do not edit.\nexport const stamp = '${hash.digest('hex').slice(0, 16)}'\n/** Of the features that the weights are for. */\nexport const features = '${featureFingerprint()}'\n`
  writeFileSync(file, `${head}${table('text', text)}${table('html', html)}`)
}

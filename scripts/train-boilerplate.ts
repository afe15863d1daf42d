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
import {LIMITS, type Limits, type LineModel, type Models} from '../src/passes/boilerplate/decide.js'
import {unpackForest, type Forest} from '../src/passes/boilerplate/forest.js'
import {Phrases} from '../src/passes/boilerplate/phrases.js'
import {featureFingerprint} from './boilerplate/fingerprint.js'
import {pack, train, type Samples, type TrainOptions} from './boilerplate/gbdt.js'
import {FOLDS, PARTS, readHtmlPages, readLinePages} from './boilerplate/pages.js'
import {htmlSamples, measurePage, textSamples, type Measured} from './boilerplate/samples.js'
import {judge, summary, type Outcome} from './boilerplate/validate.js'

const FIRST: TrainOptions = {trees: 120, leaves: 12, rate: 0.1, minWeight: 15, lambda: 2, features: 0.2, rows: 0.7, seed: 7}
const SECOND: TrainOptions = {trees: 80, leaves: 10, rate: 0.08, minWeight: 15, lambda: 3, features: 0.25, rows: 0.7, seed: 11}
const SWEEP = {text: [0, -0.4, -0.8, -3, -3.5], html: [0, -0.5, -1, -2]} as const
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
  const others = Array.from({length: PARTS}, (_, part) => unpackForest(pack(train(samples(training.filter((m) => m.source.part !== part)), FIRST))))
  return {first: pack(train(samples(training), FIRST)), second: pack(train(samples(training, (m) => others[m.source.part]!), SECOND))}
}

function models(training: readonly Measured[]): {text: Packed; html: Packed} {
  return {text: stacked(training.filter((m) => m.source.kind !== 'html'), textSamples), html: stacked(training.filter((m) => m.source.kind === 'html'), (list, first) => htmlSamples(list, phrases, first))}
}

function unpackModel({first, second}: Packed): LineModel {
  return {first: unpackForest(first), second: unpackForest(second)}
}

function validate(): void {
  const folds = packedFolds().map(({text, html}): Models => ({text: unpackModel(text), html: unpackModel(html)}))
  const outcomes = (kind: string, limits: Limits): {measured: Measured; outcome: Outcome}[] =>
    pages.filter((m) => m.source.kind === kind).map((measured) => ({measured, outcome: judge(measured, phrases, folds[measured.source.fold]!, limits)}))
  for (const text of SWEEP.text) for (const kind of ['text', 'rest']) show(`${kind} ${text}`, outcomes(kind, {text, html: NEVER}))
  for (const html of SWEEP.html) for (const text of [NEVER, LIMITS.safe.text]) show(`html ${html}, text ${text}`, outcomes('html', {text, html}))
  for (const mode of ['balanced', 'safe'] as const) for (const kind of ['text', 'rest', 'html']) showGroups(`${kind} ${mode}`, outcomes(kind, LIMITS[mode]))
}

interface Judged {
  readonly measured: Measured
  readonly outcome: Outcome
}

function show(name: string, list: readonly Judged[]): void {
  console.log(summary(name, list.map(({outcome}) => outcome)))
}

/** By benchmark, and by language. */
function showGroups(name: string, list: readonly Judged[]): void {
  show(name, list)
  for (const key of ['origin', 'language'] as const) {
    const values = [...new Set(list.map(({measured}) => measured.source[key]))].sort()
    for (const value of values) {
      const group = list.filter(({measured}) => measured.source[key] === value)
      show(`  ${value} (${group.length})`, group)
    }
  }
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

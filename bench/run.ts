/**
 * The command at size: `npx tsx bench/run.ts [--megabytes 20] [--kills 5] [--only cpu,memory,start,kills]`. Needs a build; figures are CPU
 * time of the process and its threads, so a busy machine changes little. Full sizes: `--megabytes 2000 --kills 100`.
 */
import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtempSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {makeDocuments} from './documents.js'
import {table} from './measure.js'

const {values} = parseArgs({options: {megabytes: {type: 'string', default: '20'}, kills: {type: 'string', default: '5'}, only: {type: 'string', default: 'start,cpu,memory,kills'}}})
const command = resolve('dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'kempt-bench-'))
const wanted = values.only.split(',')
const megabytes = Number(values.megabytes)

/** CPU seconds and peak memory of a program, as its last line on standard error. */
const meter = 'process.on("exit", () => { const {userCPUTime: u, systemCPUTime: s, maxRSS: m} = process.resourceUsage(); require("fs").writeSync(2, "\\n" + JSON.stringify([(u + s) / 1e6, m / 1024])) })'
const meterPath = join(folder, 'meter.cjs')
writeSync(openSync(meterPath, 'w'), `if (require('worker_threads').isMainThread) ${meter}`)

interface Cost {
  readonly seconds: number
  readonly megabytes: number
}

function cost(args: readonly string[], input?: string): Cost {
  const {stderr} = spawnSync(process.execPath, ['--require', meterPath, ...args], {cwd: folder, encoding: 'utf8', input, maxBuffer: 1 << 30})
  const [seconds, memory] = JSON.parse(stderr.trim().split('\n').at(-1)!) as [number, number]
  return {seconds, megabytes: memory}
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
  const least = (run: () => Cost): number => Math.min(...Array.from({length: 5}, () => run().seconds)) * 1000
  const node = least(() => cost(['-e', '0']))
  const help = least(() => cost([command, '--help']))
  return [['node -e 0, CPU ms', node.toFixed(0), ''], ['kempt --help, CPU ms', help.toFixed(0), '1.5 times node'], ['one short text, CPU ms', least(() => cost([command, '--no-config', '--quiet'], 'A short text.')).toFixed(0), '400']]
}

function cpu(): string[][] {
  const size = makeInput('cpu.jsonl', megabytes)
  const run = (...more: string[]): number => cost([command, '--no-config', '--quiet', '--only', 'layout', 'cpu.jsonl', '-o', 'cpu.out.jsonl', ...more]).seconds
  const [one, two] = [run(), run('--jobs', '2')]
  return [['empty pipeline, CPU ms a MB', ((one / size) * 1000).toFixed(1), '30'], ['two threads / one, CPU', (two / one).toFixed(3), '1.05']]
}

function memory(): string[][] {
  const peaks = [megabytes, 4 * megabytes].map((size) => {
    makeInput('memory.jsonl', size)
    return cost([command, '--no-config', '--quiet', '--only', 'layout', 'memory.jsonl', '-o', 'memory.out.jsonl']).megabytes
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

const parts = {start, cpu, memory, kills}
const rows: string[][] = [['measure', 'figure', 'goal']]
try {
  for (const [name, part] of Object.entries(parts)) if (wanted.includes(name)) rows.push(...(await part()))
} finally {
  rmSync(folder, {recursive: true, force: true})
}
console.log(table(rows))

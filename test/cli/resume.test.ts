import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {appendFileSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {fixing, kempt, list, makeFolder, read, records} from './support.js'

const lines = (n: number): string => Array.from({length: n}, (_, i) => (i % 50 === 49 ? 'broken\n' : `{"id":${i},"text":"${'teh light of № '.repeat(40)}${i}"}\n`)).join('')
const env = {KEMPT_CHUNK_BYTES: '2000', KEMPT_CHECKPOINT_BYTES: '20000'}
const files = {'in/a.jsonl': lines(700), 'in/b.jsonl.gz': gzipSync(lines(300)), 'in/c.txt': 'See teh light.\n', 'in/d.jsonl': lines(20)}
const args = [...fixing, '--on-error', 'quarantine', 'in', '-o', 'out/', '--log', 'log', '--resume']

/** What a run leaves, by name; without what only the next run reads. */
function outputs(cwd: string): (readonly [string, string])[] {
  return list(cwd).filter((name) => !name.includes('.kempt-')).map((name) => [name, createHash('sha256').update(readFileSync(join(cwd, name))).digest('hex')])
}

/** Start a run and kill it when so many bytes of outputs are there, or after a time. */
async function killed(cwd: string, signal: NodeJS.Signals, after: number): Promise<number | null> {
  const child = spawn(process.execPath, [resolve('dist/cli/main.js'), ...args], {cwd, env: {...process.env, ...env}, stdio: 'ignore'})
  const timer = setTimeout(() => child.kill(signal), after)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  clearTimeout(timer)
  return code
}

describe('--resume', () => {
  test('after kills at any time, the outputs, the log and the list are those of a run that was never stopped', async () => {
    const calm = makeFolder(files)
    expect((await kempt(args, {cwd: calm, env})).code).toBe(3)
    const cwd = makeFolder(files)
    const start = performance.now()
    await killed(makeFolder(files), 'SIGKILL', 1e6)
    const whole = performance.now() - start
    for (const share of [0.3, 0.55, 0.7, 0.8, 0.9]) await killed(cwd, 'SIGKILL', whole * share)
    const last = await kempt(args, {cwd, env})
    expect(last.code).toBe(3)
    expect(outputs(cwd)).toEqual(outputs(calm))
    expect(list(cwd).filter((name) => name.endsWith('.kempt-part'))).toEqual([])
  })

  test('SIGTERM and SIGINT exit 130 and can be resumed', async () => {
    const cwd = makeFolder(files)
    const codes = [await killed(cwd, 'SIGTERM', 500), await killed(cwd, 'SIGINT', 600)]
    for (const code of codes) expect([130, 3]).toContain(code)
    expect((await kempt(args, {cwd, env})).code).toBe(3)
    const calm = makeFolder(files)
    await kempt(args, {cwd: calm, env})
    expect(outputs(cwd)).toEqual(outputs(calm))
  })

  test('goes on inside a file, from where the journal says, and keeps what was counted', async () => {
    const run = ['--only', 'spelling', '--language', 'en', '--no-config', 'a.jsonl', '-o', 'out.jsonl.gz', '--resume']
    const cwd = makeFolder({'a.jsonl': lines(700)})
    const child = spawn(process.execPath, [resolve('dist/cli/main.js'), ...run], {cwd, env: {...process.env, ...env}, stdio: 'ignore'})
    const closed = new Promise((done) => child.on('close', done))
    while (!list(cwd).includes('.out.jsonl.gz.kempt-resume.jsonl') || read(cwd, '.out.jsonl.gz.kempt-resume.jsonl').split('\n').length < 5) await new Promise((done) => setTimeout(done, 5))
    child.kill('SIGKILL')
    await closed
    const {err} = await kempt(run, {cwd, env})
    expect(err).toMatch(/`a.jsonl` goes on after \d+ records/)
    expect(err).toMatch(/700 documents, 686 changed, 14 set aside/)
    const calm = makeFolder({'a.jsonl': lines(700)})
    await kempt(run, {cwd: calm, env})
    expect(outputs(cwd)).toEqual(outputs(calm))
  })

  test.each([['out.parquet', ['a.jsonl']], ['out.parquet', ['a.jsonl', 'b.jsonl']], ['out/', ['a.jsonl', 'b.jsonl', '--to', 'parquet']]])('%s of %j goes on, too', async (out, given) => {
    const run = ['--only', 'spelling', '--language', 'en', '--no-config', ...given, '-o', out, '--resume']
    const inputs = {'a.jsonl': lines(700), 'b.jsonl': '{"text":"teh","more":[1]}\n'}
    const cwd = makeFolder(inputs)
    const journal = out === 'out/' ? 'out/.kempt-resume.jsonl' : '.out.parquet.kempt-resume.jsonl'
    const child = spawn(process.execPath, [resolve('dist/cli/main.js'), ...run], {cwd, env: {...process.env, ...env}, stdio: 'ignore'})
    const closed = new Promise((done) => child.on('close', done))
    while (!list(cwd).includes(journal) || read(cwd, journal).split('\n').length < 4) await new Promise((done) => setTimeout(done, 5))
    child.kill('SIGKILL')
    await closed
    expect((await kempt(run, {cwd, env})).err).toMatch(/`a.jsonl` goes on after \d+ records|inputs? w/)
    const calm = makeFolder(inputs)
    await kempt(run, {cwd: calm, env})
    expect(outputs(cwd)).toEqual(outputs(calm))
    expect(list(cwd).filter((name) => /part|tmp/.test(name))).toEqual([])
  })

  test('what is done stays; what has changed is done again, and that is said', async () => {
    const run = ['--only', 'spelling', '--language', 'en', '--no-config', 'in', '-o', 'out/', '--resume']
    const cwd = makeFolder({'in/a.txt': 'teh\n', 'in/b.jsonl': '{"text":"teh"}\n'})
    await kempt(run, {cwd})
    expect((await kempt(run, {cwd})).err).toMatch(/2 of 2 inputs were done already\n2 documents, 2 changed/)
    appendFileSync(join(cwd, 'in/b.jsonl'), '{"text":"teh end"}\n')
    expect((await kempt(run, {cwd})).err).toMatch(/`in\/b.jsonl` or its output has changed since: it is done again\nkempt: 1 of 2 inputs was done already/)
    expect(records(read(cwd, 'out/b.jsonl'))).toHaveLength(2)
    expect((await kempt([...run, '--skip', 'layout', '--keep-source'], {cwd})).err).toMatch(/another version or configuration: all is done again/)
    expect(records(read(cwd, 'out/b.jsonl'))[1]).toMatchObject({source: 'teh end'})
  })

  test.each([[['a.txt']], [['a.txt', '--write']], [['a.txt', '-o', 'b.txt', '--report', 'r.html']], [['a.txt', '-o', 'b.txt', '--site-memory', 'sites']]])('%s cannot be resumed', async (given) => {
    expect(await kempt([...given, '--resume', '--no-config'], {cwd: makeFolder({'a.txt': 'x'})})).toMatchObject({code: 2, err: expect.stringContaining('`--resume`') as string})
  })
})

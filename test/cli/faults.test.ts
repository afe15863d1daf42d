import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {fixing, kempt, list, makeFolder, read, records} from './support.js'

const command = resolve('dist/cli/main.js')
const windows = process.platform === 'win32'
const lines = Array.from({length: 4000}, (_, i) => `{"id":${i},"text":"teh ${(i * 7919) % 100_003} end"}\n`).join('')

/** Run with no file longer than so many blocks of 512 bytes: what a full disk does. */
function limited(blocks: number, args: readonly string[], cwd: string): Promise<{code: number | null; err: string}> {
  const child = spawn('sh', ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, command, ...args], {cwd, stdio: ['ignore', 'ignore', 'pipe']})
  return ended(child)
}

function ended(child: ReturnType<typeof spawn>): Promise<{code: number | null; err: string}> {
  let err = ''
  child.stderr!.on('data', (part: Buffer) => (err += part.toString()))
  return new Promise((done) => child.on('close', (code) => done({code, err})))
}

describe.skipIf(windows)('a disk that is full', () => {
  test.each([['out.jsonl'], ['out.jsonl.gz'], ['out.parquet'], ['out/']])('-o %s: one line says so, and nothing stands half', async (output) => {
    const cwd = makeFolder({'a.jsonl': lines})
    const {code, err} = await limited(32, [...fixing, 'a.jsonl', '-o', output], cwd)
    expect(code).toBe(3)
    expect(err).toMatch(/^kempt: Cannot write `[^`]*out[^`]*`: EFBIG: [^\n]*\n$/)
    expect(list(cwd)).toEqual(['a.jsonl'])
  })

  test('an output that several inputs share does not stand with a gap', async () => {
    const cwd = makeFolder({'a.jsonl': '{"text":"teh"}\n', 'b.jsonl': lines, 'c.jsonl': '{"text":"teh"}\n'})
    const {code, err} = await limited(32, [...fixing, 'a.jsonl', 'b.jsonl', 'c.jsonl', '-o', 'out.jsonl'], cwd)
    expect(code).toBe(3)
    expect(err).toMatch(/^kempt: Cannot write `[^`]*out\.jsonl`: EFBIG: [^\n]*\n$/)
    expect(list(cwd)).toEqual(['a.jsonl', 'b.jsonl', 'c.jsonl'])
  })

  test('--write leaves the input as it was', async () => {
    const cwd = makeFolder({'a.jsonl': lines, 'b.txt': 'teh\n'})
    const {code, err} = await limited(32, [...fixing, '--write', 'a.jsonl', 'b.txt'], cwd)
    expect(code).toBe(3)
    expect(err).toMatch(/^kempt: Cannot write `[^`]*a\.jsonl`: EFBIG/)
    expect(list(cwd)).toEqual(['a.jsonl', 'b.txt'])
    expect([read(cwd, 'a.jsonl') === lines, read(cwd, 'b.txt')]).toEqual([true, 'the\n'])
  })

  test('--resume goes on when there is room again', async () => {
    const cwd = makeFolder({'a.jsonl': lines})
    const args = [...fixing, '--resume', 'a.jsonl', '-o', 'out.jsonl']
    expect((await limited(1000, args, cwd)).code).toBe(3)
    expect(list(cwd)).not.toContain('out.jsonl')
    expect((await kempt(args, {cwd})).code).toBe(0)
    expect(read(cwd, 'out.jsonl') === (await kempt([...fixing, 'a.jsonl'], {cwd})).out).toBe(true)
    expect(list(cwd)).toEqual(['.out.jsonl.kempt-resume.jsonl', 'a.jsonl', 'out.jsonl'])
  })

  test.each([['--log', 'log', 700], ['--report', 'report.html', Math.ceil(statSync('dist/report.html').size / 512) + 8]] as const)('%s that cannot be written ends the run, and no output stands without it', async (option, name, blocks) => {
    const cwd = makeFolder({'a.jsonl': lines})
    const {code, err} = await limited(blocks, [...fixing, 'a.jsonl', '--to', 'text', '-o', 'out.txt', option, name], cwd)
    expect(code).not.toBe(0)
    expect(err).toMatch(new RegExp(`^kempt: Cannot write the ${name.replace('.html', '')}[^\\n]*: EFBIG: [^\\n]*\\n$`))
    expect(list(cwd)).toEqual(['a.jsonl'])
  })

  test.skipIf(!existsSync('/dev/full'))('standard output', async () => {
    const cwd = makeFolder({'a.jsonl': lines})
    const child = spawn(process.execPath, [command, ...fixing, 'a.jsonl'], {cwd, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe']})
    expect(await ended(child)).toEqual({code: 3, err: 'kempt: Cannot write standard output: ENOSPC: no space left on device, write\n'})
  })
})

describe('places that cannot be written', () => {
  test('below a file, and over a folder: the others are done', async () => {
    const cwd = makeFolder({'in/a.jsonl': lines, 'in/b/c.txt': 'teh\n', 'out/b': 'a file', 'log': ''})
    mkdirSync(join(cwd, 'out/a.jsonl'))
    const {code, err} = await kempt([...fixing, 'in', '-o', 'out/'], {cwd})
    expect(code).toBe(3)
    expect(err).toMatch(/Cannot write `[^`]*a\.jsonl`: /)
    expect(err).toMatch(/Cannot write `[^`]*c\.txt`: /)
    expect(list(cwd)).toEqual(['in/a.jsonl', 'in/b/c.txt', 'log', 'out/b'])
    expect((await kempt([...fixing, 'in/b/c.txt', '--log', 'log/x'], {cwd})).code).toBe(2)
  })

  test.skipIf(windows || process.getuid?.() === 0)('a folder without permission', async () => {
    const cwd = makeFolder({'a.txt': 'teh\n'})
    mkdirSync(join(cwd, 'out'), {mode: 0o500})
    expect(await kempt([...fixing, 'a.txt', '-o', 'out/'], {cwd})).toMatchObject({code: 3, err: expect.stringMatching(/Cannot write .*EACCES/) as string})
  })
})

describe('inputs that vanish', () => {
  test('one that is gone when its turn comes is a line and exit 3; the others stand', async () => {
    const cwd = makeFolder({'b.jsonl': lines, 'c.jsonl': lines})
    const child = spawn(process.execPath, [command, ...fixing, '--from', 'jsonl', '-', 'b.jsonl', 'c.jsonl', '-o', 'out.jsonl'], {cwd, env: {...process.env, KEMPT_CHUNK_BYTES: '1'}})
    child.stdin.write('{"text":"teh"}\n')
    while (!list(cwd).some((name) => name.endsWith('.tmp'))) await new Promise((done) => setTimeout(done, 10))
    rmSync(join(cwd, 'b.jsonl'))
    child.stdin.end()
    const {code, err} = await ended(child)
    expect(code).toBe(3)
    expect(err).toMatch(/^kempt: Cannot read `b\.jsonl`: ENOENT: [^\n]*\n$/)
    expect(records(read(cwd, 'out.jsonl'))).toHaveLength(4001)
  })

  test('of one that is cut short the whole records come out, compressed or not', async () => {
    const cwd = makeFolder({'a.jsonl': lines.slice(0, -20)})
    const {code, err} = await kempt([...fixing, 'a.jsonl', '-o', 'out.jsonl.gz'], {cwd})
    expect({code, err}).toEqual({code: 3, err: 'kempt: a.jsonl:4000: not valid JSON\n'})
    expect(records(gunzipSync(readFileSync(join(cwd, 'out.jsonl.gz'))).toString())).toHaveLength(4000)
  })
})

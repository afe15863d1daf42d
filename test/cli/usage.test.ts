import {readFileSync, symlinkSync, unlinkSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {fixing, kempt, list, makeFolder, read, records} from './support.js'

describe('wrong use', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown option', ['--frobnicate'], /Unknown option `--frobnicate`\n/],
    ['a mistyped option', ['--quite'], /Unknown option `--quite` \(did you mean `--quiet`\?\)/],
    ['a mistyped value', ['--from', 'josnl'], /`josnl` \(did you mean `jsonl`\?\), expected/],
    ['a file that begins with a dash', ['-a.txt'], /Unknown option `-a`; for a file of that name, put `--` before it/],
    ['a pass that is none of an option', ['--set', 'x.y=1'], /Unknown pass `x`/],
    ['an option without its value', ['--from'], /`--from`/],
    ['an unknown format', ['--from', 'docx'], /`--from`: `docx`, expected text \| html \| jsonl \| wet \| warc \| parquet \| auto/],
    ['an unknown output format', ['--to', 'html'], /`--to`: `html`, expected text \| jsonl \| parquet/],
    ['an unknown pass', ['--only', 'speling'], /Unknown pass `speling` \(did you mean `spelling`\?\)/],
    ['an unknown pass to skip', ['--skip', 'layout,x'], /Unknown pass `x`/],
    ['an unknown preset', ['--preset', 'poems'], /Unknown preset `poems`/],
    ['a language tag that is none', ['--language', 'not a tag'], /Wrong language tag `not a tag`/],
    ['an assignment that is none', ['--set', 'spelling.mode'], /`--set`: `spelling.mode`, expected `pass.option=value`/],
    ['an option of an unknown pass', ['--set', 'speling.mode=safe'], /Unknown pass `speling`/],
    ['an option of Object.prototype', ['--set', '__proto__.polluted=1'], /Unknown pass `__proto__`/],
    ['an unknown option of a pass', ['--set', 'layout.__proto__=1'], /Unknown option `layout.__proto__`/],
    ['a number of jobs that is none', ['--jobs', '0'], /`--jobs`: `0`/],
    ['two ways of writing', ['--write', '-o', 'x', 'a.txt'], /cannot be used together/],
    ['writing what is only checked', ['--check', '--write', 'a.txt'], /changes nothing/],
    ['writing to standard input', ['--write'], /standard input cannot be written in place/],
    ['a configuration that is not there', ['--config', 'none.json'], /Cannot read the configuration `none.json`/]
  ]
  test.each(cases)('%s is one clear line and exit 2', async (_, args, message) => {
    const run = await kempt(args)
    expect(run.err).toMatch(message)
    expect(run.err.trimEnd()).not.toContain('\n')
    expect(run).toMatchObject({code: 2, out: ''})
  })

  test('a line break or an escape in an argument cannot forge a line', async () => {
    const {err} = await kempt(['--from', 'a\nb\x1B[2J'])
    expect(err.trimEnd()).not.toMatch(/[\n\x1B]/) // eslint-disable-line no-control-regex
  })
})

test('--help and --version go to standard output', async () => {
  const help = await kempt(['--help'])
  expect(help).toMatchObject({code: 0, err: ''})
  for (const option of ['--from', '--only', '--set', '--write', '--check', '--undo', '--jobs', '--no-config']) expect(help.out).toContain(option)
  expect(await kempt(['--version'])).toMatchObject({code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string, err: ''})
})

test('`npm run normalize` is the same command, from where the user is', async () => {
  const cwd = makeFolder({'a.txt': 'teh\n'})
  const run = (args: readonly string[]): ReturnType<typeof kempt> => kempt(args, {script: 'scripts/normalize.mjs', cwd: resolve('.'), env: {INIT_CWD: cwd}})
  expect(await run([...fixing, 'a.txt'])).toEqual({code: 0, out: 'the\n', err: ''})
  expect(await run([...fixing, '--check', 'a.txt'])).toEqual({code: 1, out: '', err: ''})
})

describe('inputs that cannot be read', () => {
  test('nothing to read at all is wrong use', async () => {
    const cwd = makeFolder({'empty/image.png': 'x'})
    for (const [input, message] of [['missing.txt', 'no such file'], ['empty', 'Nothing to read in the folder `empty`'], ['*.txt', 'No file matches `*.txt`']] as const) {
      const run = await kempt([input, '--no-config', '--quiet'], {cwd})
      expect(run).toMatchObject({code: 2, out: ''})
      expect(run.err).toContain(message)
    }
  })

  test('one of several is a line and exit 3; the others are done', async () => {
    const cwd = makeFolder({'a.txt': 'On teh one hand.\n', 'b.txt': 'On teh other.\n'})
    const run = await kempt([...fixing, 'a.txt', 'missing.txt', 'b.txt'], {cwd})
    expect(run).toEqual({code: 3, out: 'On the one hand.\nOn the other.\n', err: 'kempt: Cannot read `missing.txt`: no such file or folder\n'})
  })

  test('a link that leads to itself', async () => {
    const cwd = makeFolder({'a.txt': 'Fine.\n'})
    symlinkSync('loop.txt', join(cwd, 'loop.txt'))
    const run = await kempt([...fixing, 'loop.txt', 'a.txt'], {cwd})
    expect(run).toMatchObject({code: 3, out: 'Fine.\n'})
    expect(run.err).toMatch(/^kempt: Cannot read `loop.txt`: .*\n$/)
  })

  test('bytes that are not UTF-8 are read in their own encoding, which the record names; never in place', async () => {
    const cyrillic = Buffer.from([0xd1, 0xe2, 0xe5, 0xf2, 0x20, 0xe2, 0x20, 0xee, 0xea, 0xed, 0xe5, 0x2c, 0x20, 0xf2, 0xe8, 0xf8, 0xe8, 0xed, 0xe0, 0x20, 0xe2, 0x20, 0xe4, 0xee, 0xec, 0xe5, 0x2e, 0x0a])
    const cwd = makeFolder({'old.txt': cyrillic, 'b.txt': 'teh\n'})
    const [record] = records((await kempt([...fixing, '--to', 'jsonl', 'old.txt'], {cwd})).out)
    expect(record).toMatchObject({text: 'Свет в окне, тишина в доме.\n', kempt: {status: 'unchanged', encoding: {name: 'windows-1251'}}})
    const run = await kempt([...fixing, '--write', 'old.txt', 'b.txt'], {cwd})
    expect(run).toMatchObject({code: 3, out: '', err: expect.stringMatching(/^kempt: old.txt: written in windows-1251, and only UTF-8 is written/) as string})
    expect(read(cwd, 'b.txt')).toBe('the\n')
    await kempt([...fixing, 'old.txt', '-o', 'new.txt', '--log', 'log'], {cwd})
    unlinkSync(join(cwd, 'old.txt'))
    expect((await kempt(['--undo', 'log', '--quiet'], {cwd})).code).toBe(0)
    expect(readFileSync(join(cwd, 'old.txt')).equals(cyrillic)).toBe(true)
  })

  test('bytes that are no text leave the file alone', async () => {
    const image = Buffer.from(Array.from({length: 512}, (_, i) => (i * 167) % 256))
    const cwd = makeFolder({'image.txt': image, 'b.txt': 'teh\n'})
    const run = await kempt([...fixing, 'image.txt', 'b.txt', '-o', 'out/'], {cwd})
    expect(run).toEqual({code: 3, out: '', err: 'kempt: image.txt: not text in any encoding that is known\n'})
    expect(list(join(cwd, 'out'))).toEqual(['b.txt'])
    const asRecord = await kempt([...fixing, '--to', 'jsonl', 'image.txt'], {cwd})
    expect(records(asRecord.out)[0]).toMatchObject({kempt: {status: 'error', error: 'not text in any encoding that is known'}})
  })

  test('an output folder that cannot be made', async () => {
    const cwd = makeFolder({'a.txt': 'x\n', 'b.txt': 'y\n', out: 'a file'})
    const run = await kempt([...fixing, 'a.txt', '-o', 'out/a.txt'], {cwd})
    expect(run).toMatchObject({code: 3, out: ''})
    expect(run.err).toMatch(/^kempt: Cannot write `.*a.txt`: .*\n$/)
  })
})

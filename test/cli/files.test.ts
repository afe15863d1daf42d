import {execFileSync} from 'node:child_process'
import {chmodSync, linkSync, readFileSync, statSync, symlinkSync, utimesSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {applyPatch} from 'diff'
import {describe, expect, test} from 'vitest'
import {fixing, kempt, list, makeFolder, of, read, records} from './support.js'

describe('outputs', () => {
  test('standard input to standard output', async () => {
    expect(await kempt([...fixing], {input: 'See teh light.\n'})).toEqual({code: 0, out: 'See the light.\n', err: ''})
  })

  test('several texts follow one another as `cat` would have it', async () => {
    const cwd = makeFolder({'a.txt': 'teh', 'b/c.txt': 'end\n', 'b/d.bin': 'no'})
    expect((await kempt([...fixing, 'b', 'a.txt', '-', 'a.txt'], {cwd, input: 'in\n'})).out).toBe('end\nthein\n')
  })

  test('a folder keeps the tree of the inputs; extensions follow the format', async () => {
    const cwd = makeFolder({'in/a.txt': 'teh\n', 'in/deep/b.md': 'teh\n', 'in/c.jsonl': '{"text":"teh"}\n', 'in/.hidden.txt': 'x', 'in/node_modules/x.txt': 'x', 'in/empty.jsonl': ''})
    expect(await kempt([...fixing, 'in', '-o', 'out'], {cwd})).toEqual({code: 0, out: '', err: ''})
    expect(list(join(cwd, 'out'))).toEqual(['a.txt', 'c.jsonl', 'deep/b.md', 'empty.jsonl'])
    expect(read(cwd, 'out/deep/b.md')).toBe('the\n')
    expect(read(cwd, 'in/a.txt')).toBe('teh\n')
    await kempt([...fixing, 'in/**/*.{txt,md}', '--to', 'jsonl', '-o', 'records/'], {cwd})
    expect(list(join(cwd, 'records'))).toEqual(['a.jsonl', 'deep/b.jsonl'])
    expect(records(read(cwd, 'records/deep/b.jsonl'))).toMatchObject([{id: 'in/deep/b.md', text: 'the\n', kempt: {status: 'changed'}}])
  })

  test('records of several inputs can share one file', async () => {
    const cwd = makeFolder({'a.txt': 'teh\n', 'b.jsonl': '{"id":1,"text":"teh"}\n'})
    expect((await kempt([...fixing, 'a.txt', 'b.jsonl', '--to', 'jsonl', '-o', 'all.jsonl'], {cwd})).code).toBe(0)
    expect(records(read(cwd, 'all.jsonl')).map(({id, text}) => [id, text])).toEqual([['a.txt', 'the\n'], [1, 'the']])
  })

  test('an output folder inside the input folder is not read again', async () => {
    const cwd = makeFolder({'a.txt': 'teh\n', 'out/a.txt': 'old\n', 'changes.jsonl': ''})
    expect((await kempt([...fixing, '.', '-o', 'out', '--log', 'changes.jsonl'], {cwd})).code).toBe(0)
    expect(list(cwd)).toEqual(['a.txt', 'changes.jsonl', 'out/a.txt'])
    expect(read(cwd, 'out/a.txt')).toBe('the\n')
  })
})

describe('nothing is overwritten by accident', () => {
  const files = {'a.txt': 'teh\n', 'b/a.txt': 'teh\n', 'b/a.html': '<p>x</p>', 'c.jsonl': '{"text":"teh"}\n'}
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an output that is an input', ['a.txt', '-o', 'a.txt'], /would overwrite the input `a.txt`/],
    ['an output folder that is the input folder', ['b', '-o', 'b'], /would overwrite the input `b\/a.txt`/],
    ['an output that is another name of an input', ['a.txt', '-o', 'link.txt'], /would overwrite the input `a.txt`/],
    ['an output that is a hard link to an input', ['a.txt', '-o', 'hard.txt'], /would overwrite the input `a.txt`/],
    ['two inputs with one output', ['a.txt', 'b/a.txt', '-o', 'out/'], /The inputs `a.txt` and `b\/a.txt` have one output/],
    ['two inputs with one output by extension', ['b', '--to', 'text', '-o', 'out/'], /`b\/a.html` and `b\/a.txt` have one output/],
    ['two texts into one file', ['a.txt', 'b/a.txt', '-o', 'out.txt'], /2 texts cannot go into the one file/],
    ['text in the place of HTML', ['--write', 'b/a.html'], /cannot put text in the place of the HTML/],
    ['records in the place of text', ['--write', '--to', 'jsonl', 'a.txt'], /keeps the format/],
    ['a log that is an input', ['c.jsonl', '--log', 'c.jsonl'], /The log `c.jsonl` is an input/],
    ['a log that is an output', ['c.jsonl', '-o', 'out.jsonl', '--log', 'out.jsonl'], /The log `out.jsonl` is an output/],
    ['texts and records on one standard output', ['a.txt', 'c.jsonl'], /cannot share standard output/],
    ['standard input into a folder', ['-', '-o', 'b'], /Standard input has no name/]
  ]
  test.each(cases)('%s', async (_, args, message) => {
    const cwd = makeFolder(files)
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'))
    const before = list(cwd)
    const run = await kempt([...fixing, ...args], {cwd})
    expect(run.err).toMatch(message)
    expect(run).toMatchObject({code: 2, out: ''})
    expect(list(cwd)).toEqual(before)
    for (const [name, content] of Object.entries(files)) expect(read(cwd, name)).toBe(content)
  })
})

test('a pipe is written to, not replaced', async () => {
  const cwd = makeFolder({'a.txt': 'teh\n'})
  execFileSync('mkfifo', [join(cwd, 'pipe')])
  const reader = readFile(join(cwd, 'pipe'), 'utf8')
  expect(await kempt([...fixing, 'a.txt', '-o', 'pipe'], {cwd})).toEqual({code: 0, out: '', err: ''})
  expect(await reader).toBe('the\n')
  expect(statSync(join(cwd, 'pipe')).isFIFO()).toBe(true)
})

describe('--write', () => {
  test('changes files in place, keeps their permissions and links, and leaves the others untouched', async () => {
    const cwd = makeFolder({'a.txt': '\uFEFFteh\n', 'b.txt': 'fine\r\n', 'c.jsonl': '{"id":1,"text":"teh"}\n'})
    chmodSync(join(cwd, 'a.txt'), 0o640)
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    utimesSync(join(cwd, 'b.txt'), 1000, 1000)
    expect(await kempt([...fixing, '--write', 'link.txt', 'b.txt', 'c.jsonl'], {cwd})).toEqual({code: 0, out: '', err: ''})
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('\uFEFFthe\n')
    expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640)
    expect(statSync(join(cwd, 'b.txt')).mtimeMs).toBe(1_000_000)
    expect(records(read(cwd, 'c.jsonl'))).toMatchObject([{id: 1, text: 'the', kempt: {status: 'changed'}}])
    expect(list(cwd)).toEqual(['a.txt', 'b.txt', 'c.jsonl'])
  })

  test('does not take the log of an earlier run', async () => {
    const cwd = makeFolder({'a.txt': 'teh\n', 'log.jsonl': 'precious\n'})
    const run = await kempt([...fixing, '--write', 'a.txt', '--log', 'log.jsonl'], {cwd})
    expect(run.code).toBe(2)
    expect([read(cwd, 'a.txt'), read(cwd, 'log.jsonl')]).toEqual(['teh\n', 'precious\n'])
  })
})

describe('--check and --diff', () => {
  test('--check changes nothing and exits 1 where something would change', async () => {
    const cwd = makeFolder({'a.txt': 'teh\n', 'b.txt': 'fine\n'})
    expect(await kempt([...fixing, '--check', '.'], {cwd})).toEqual({code: 1, out: '', err: ''})
    expect(await kempt([...fixing, '--check', 'b.txt'], {cwd})).toEqual({code: 0, out: '', err: ''})
    expect((await kempt(['--only', 'spelling', '--language', 'en', '--check', '.'], {cwd})).err).toMatch(/^kempt: a.txt: would change\n/)
    expect(read(cwd, 'a.txt')).toBe('teh\n')
  })

  test('--diff is a patch that leads from the input to the output', async () => {
    const text = Array.from({length: 30}, (_, i) => ([3, 6, 20, 29].includes(i) ? `${i} teh end` : `${i} the end`)).join('\n')
    const cwd = makeFolder({'a.txt': text})
    const {code, out} = await kempt([...fixing, '--diff', 'a.txt'], {cwd})
    expect(code).toBe(0)
    expect(out).toMatch(/^--- a\/a.txt\n\+\+\+ b\/a.txt\n@@ -1,10 \+1,10 @@\n/m)
    expect(applyPatch(text, out)).toBe(text.replaceAll('teh', 'the'))
    expect((await kempt([...fixing, '--diff', '--check', 'a.txt'], {cwd})).code).toBe(1)
  })

  test('in colour it shows words and rules, and lets no control character through', async () => {
    const cwd = makeFolder({'a.txt': 'See \x1B]52;c;eA==\x07 teh light\n'})
    const {out} = await kempt([...fixing, '--diff', 'a.txt'], {cwd, env: {FORCE_COLOR: '1'}})
    expect(out).toContain('\x1B[31m')
    expect(out).toContain('spelling/')
    expect(out).toContain('‹001B›]52')
    expect(out).not.toContain('\x1B]')
    const plain = await kempt([...fixing, '--diff', 'a.txt'], {cwd, env: {FORCE_COLOR: '1', NO_COLOR: '1'}})
    expect(plain.out).not.toContain('\x1B[')
  })
})

describe('formats', () => {
  test('are told by names, then by first bytes', async () => {
    const cwd = makeFolder({'a.data': '{"text":"teh"}\n', 'b.data': '<!DOCTYPE html><title>x</title><p>teh</p>', 'c.data': 'teh {"text"}\n', 'd.txt': '{"text":"see teh light"}\n'})
    const run = async (name: string): Promise<unknown> => (await kempt([...fixing, name], {cwd})).out
    expect(JSON.parse((await run('a.data')) as string)).toMatchObject({text: 'the'})
    expect(await run('c.data')).toBe('the {"text"}\n')
    expect(await run('d.txt')).toBe('{"text":"see the light"}\n')
    const page = await kempt([...fixing, '--to', 'jsonl', '--keep-source', 'b.data'], {cwd})
    expect(records(page.out)[0]).toMatchObject({id: 'b.data'})
    const piped = await kempt([...fixing], {input: '{"text":"teh"}\n'})
    expect(of(records(piped.out)[0]).status).toBe('changed')
  })
})

test('--stats and the summary go to standard error', async () => {
  const {out, err} = await kempt(['--only', 'spelling', '--language', 'en', '--no-config', '--stats'], {input: 'See teh light.\nSee teh end.\n'})
  expect(out).toBe('See the light.\nSee the end.\n')
  expect(err).toMatch(/^1 document, 1 changed \(2 edits: spelling 2\); /)
  expect(err).toMatch(/changes by rule\n {2}spelling\/\S+ +2\n/)
  expect(err).toMatch(/documents by language\n {2}en +1\n/)
})

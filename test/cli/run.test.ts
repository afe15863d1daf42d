import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {fixing, kempt, list, makeFolder, read, records} from './support.js'

const lines = Array.from({length: 60}, (_, i) => {
  if (i === 17) return 'broken'
  return JSON.stringify({id: i, text: `Line ${i}: ${'teh ışık свет 光 '.repeat(i % 7)}end`})
}).join('\n')

describe('threads and chunks', () => {
  test('the bytes and the log are the same for any number of threads and any size of chunk', async () => {
    const runs = [['1', ''], ['1', '1'], ['2', '1'], ['3', '700'], ['2', ''], ['auto', '64']]
    const results = []
    for (const [jobs, chunk] of runs) {
      const cwd = makeFolder({'a.jsonl': lines, 'b.txt': 'teh\n', 'c.txt': 'fine\n', 'd.jsonl': lines + '\n'})
      const run = await kempt([...fixing, '--jobs', jobs!, '.', '--log', 'log', '-o', 'out'], {cwd, env: chunk ? {KEMPT_CHUNK_BYTES: chunk} : {}})
      expect(run, `--jobs ${jobs}, chunks of ${chunk}`).toEqual({code: 3, out: '', err: 'kempt: a.jsonl:18: not valid JSON\nkempt: d.jsonl:18: not valid JSON\n'})
      expect(records(read(cwd, 'out/a.jsonl'))).toHaveLength(60)
      results.push(list(cwd).map((name) => [name, createHash('sha256').update(read(cwd, name)).digest('hex')]))
    }
    for (const result of results.slice(1)) expect(result).toEqual(results[0])
  })

  test('a line far longer than a chunk, and one that comes in small pieces', async () => {
    const text = 'x '.repeat(2_000_000)
    const {out} = await kempt([...fixing, '--jobs', '2'], {input: `{"id":1,"text":"${text}"}\n{"id":2,"text":"teh"}\n`})
    expect(records(out).map((record) => (record['text'] as string).length)).toEqual([text.length, 3])
  })
})

describe('signals', () => {
  test('an interrupted run exits 130 and leaves no half file', async () => {
    const cwd = makeFolder({'a.txt': 'x\n'})
    const child = spawn(process.execPath, [resolve('dist/cli/main.js'), ...fixing, '--from', 'jsonl', '-o', 'out.jsonl'], {cwd, env: {...process.env, KEMPT_CHUNK_BYTES: '1'}})
    child.stdin.write('{"text":"teh"}\n')
    while (!list(cwd).some((name) => name.endsWith('.tmp'))) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(130)
    expect(list(cwd)).toEqual(['a.txt'])
  })

  test('a reader that goes away ends the run quietly', async () => {
    const child = spawn(process.execPath, [resolve('dist/cli/main.js'), ...fixing, '--from', 'jsonl'], {env: {...process.env, KEMPT_CHUNK_BYTES: '1'}})
    let err = ''
    child.stderr.on('data', (part: Buffer) => (err += part.toString()))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    const feed = setInterval(() => child.stdin.write('{"text":"teh"}\n'.repeat(50)), 5)
    const code = await new Promise((resolve) => child.on('close', resolve))
    clearInterval(feed)
    expect({code, err}).toEqual({code: 0, err: ''})
  })
})

describe('configuration', () => {
  const config = JSON.stringify({only: ['spelling'], language: 'en', to: 'jsonl'})

  test('is found upward from the working directory, and the command line goes before it', async () => {
    const top = makeFolder({'kempt.config.json': config, 'a/b/c.txt': 'teh\n'})
    const cwd = join(top, 'a/b')
    expect(records((await kempt(['c.txt'], {cwd})).out)).toMatchObject([{text: 'the\n'}])
    expect((await kempt(['c.txt', '--to', 'text'], {cwd})).out).toBe('the\n')
    expect((await kempt(['c.txt', '--no-config', '--only', 'layout'], {cwd})).out).toBe('teh\n')
    writeFileSync(join(cwd, '.kemptrc.json'), '{"only":["layout"]}')
    expect((await kempt(['c.txt'], {cwd})).out).toBe('teh\n')
    expect((await kempt(['c.txt', '--config', '../../kempt.config.json', '--to', 'text'], {cwd})).out).toBe('the\n')
  })

  test('is never taken from an input folder', async () => {
    const cwd = makeFolder({'kempt.config.json': config, 'a.txt': 'teh\n'})
    const run = await kempt(['.', '--only', 'layout'], {cwd})
    expect(run.out).toBe('teh\n')
    expect(run.err).toMatch(/kempt\.config\.json` lies in an input folder and is not used/)
    mkdirSync(join(cwd, 'in'))
    writeFileSync(join(cwd, 'in/b.txt'), 'teh\n')
    expect((await kempt(['in', '--quiet'], {cwd})).out).toMatch(/"text":"the\\n"/)
  })

  test.each([
    ['{"onyl":["layout"]}', /Unknown key `onyl` \(did you mean `only`\?\)/],
    ['{"__proto__":{"only":[]}}', /Unknown key `__proto__`/],
    ['{"only":"layout"}', /Wrong value for `only` .*expected a list of strings/],
    ['{"only":["x"]}', /Unknown pass `x`/],
    ['{"options":{"x":{}}}', /Unknown pass `x`/],
    ['{"options":{"layout":{"x":1}}}', /Unknown option `layout.x`/],
    ['{"jobs":0}', /Wrong value for `jobs`/],
    ['{"from":"docx"}', /`docx`, expected text/],
    ['[]', /expected an object/],
    ['{', /Cannot read the configuration/]
  ])('%s is refused', async (text, message) => {
    const {code, out, err} = await kempt([], {cwd: makeFolder({'kempt.config.json': text}), input: 'x'})
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(message)
    expect(err.trimEnd()).not.toContain('\n')
  })
})

import {appendFileSync, readFileSync, unlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {kempt, list, makeFolder, read} from './support.js'

const texts = {
  'in/crlf.txt': 'See teh light.\r\n\r\n\r\n\r\nAnd teh  end \r\n',
  'in/bom.txt': '\uFEFFSee teh light.\n',
  'in/open.txt': 'See teh light.   \n\n\n\nteh end',
  'in/clean.txt': 'Fine.\n',
  'in/empty.txt': '',
  'in/lines.jsonl': [
    '\uFEFF{"id": 1, "text": "See teh light" }\r\n',
    '{"id":12345678901234567890,"text":"\\u00c4 teh light","n":1.0}\n',
    '{"text":"\\u0054eh teh\\/", "kempt":{"old":true}, "source":5}\n',
    'not json\n\n{"html":"<p>teh</p>","text":null}\n',
    '{"id":7,"text":"teh end"}'
  ].join('')
}
const options = ['--language', 'en', '--no-config', '--quiet']

describe('--undo', () => {
  test.each([['in place', ['--write']], ['in place, with sources kept and two threads', ['--write', '--keep-source', '--jobs', '2']]] as const)('puts back what was written %s, to the byte', async (_, how) => {
    const cwd = makeFolder(texts)
    expect((await kempt([...options, ...how, 'in', '--log', 'log.jsonl'], {cwd})).code).toBe(3)
    expect(read(cwd, 'in/bom.txt')).toBe('\uFEFFSee the light.\n')
    const undone = await kempt(['--undo', 'log.jsonl'], {cwd})
    expect(undone.code).toBe(0)
    expect(undone.err).toMatch(/^\d put back, \d as they were\n$/)
    for (const [name, text] of Object.entries(texts)) expect(read(cwd, name), name).toBe(text)
    expect(list(cwd)).toEqual([...Object.keys(texts), 'log.jsonl'].sort())
    expect((await kempt(['--undo', 'log.jsonl'], {cwd})).err).toBe('0 put back, 6 as they were\n')
  })

  test('puts back what was in other encodings, to the byte', async () => {
    const russian = 'Встреча прошла в столице ,сообщил представитель министерства.\n'
    const sources = {
      'koi8.txt': iconv.encode(russian, 'koi8-r'),
      'utf16.txt': iconv.encode(russian, 'utf-16le', {addBOM: true}),
      'stray.txt': Buffer.concat([Buffer.from('Zürich, Genève et Köln ,enfin.\ncaf'), Buffer.of(0xe9, 10)]),
      'lines.jsonl': iconv.encode(`{"id":1,"text":${JSON.stringify(russian)}}\r\n{"id":2,"text":"да ,да"}`, 'utf-16be', {addBOM: true})
    }
    const cwd = makeFolder(sources)
    const run = await kempt(['--no-config', '--only', 'spacing', '-o', 'out/', '--log', 'log.jsonl', ...Object.keys(sources)], {cwd})
    expect(run.code).toBe(0)
    expect(run.err).toContain('kempt: stray.txt: read as utf-8, but one byte is not valid there, the first at byte 37\n')
    expect(run.err).toContain('kempt: one document was read as koi8-r\n')
    for (const name of Object.keys(sources)) unlinkSync(join(cwd, name))
    expect(read(cwd, 'out/koi8.txt')).toBe(russian.replace(' ,', ', '))
    expect(read(cwd, 'out/stray.txt')).toBe('Zürich, Genève et Köln, enfin.\ncafé\n')
    expect(await kempt(['--undo', 'log.jsonl'], {cwd})).toMatchObject({code: 0, err: '4 put back, 0 as they were\n'})
    for (const [name, bytes] of Object.entries(sources)) expect(readFileSync(join(cwd, name)).equals(bytes), name).toBe(true)
  })

  test('makes lost sources again from an output folder, beside it or elsewhere', async () => {
    const cwd = makeFolder(texts)
    await kempt([...options, 'in', '-o', 'out', '--log', 'logs/log.jsonl'], {cwd})
    expect((await kempt(['--undo', 'logs/log.jsonl', '-o', 'again/'], {cwd})).code).toBe(3) // the HTML record
    expect(read(cwd, 'again/in/crlf.txt')).toBe(texts['in/crlf.txt'])
    for (const name of ['in/crlf.txt', 'in/bom.txt', 'in/open.txt']) unlinkSync(join(cwd, name))
    const undone = await kempt(['--undo', 'log.jsonl'], {cwd: join(cwd, 'logs')})
    expect(undone).toEqual({code: 0, out: '', err: '3 put back, 3 as they were\n'})
    for (const [name, text] of Object.entries(texts)) expect(read(cwd, name), name).toBe(text)
  })

  test('takes standard output from a file and gives standard input back', async () => {
    const cwd = makeFolder()
    const {out} = await kempt([...options, '--log', 'log.jsonl'], {cwd, input: texts['in/crlf.txt']})
    expect(out).not.toBe(texts['in/crlf.txt'])
    writeFileSync(join(cwd, 'out.txt'), out)
    expect(await kempt(['--undo', 'log.jsonl', '--quiet', 'out.txt'], {cwd})).toEqual({code: 0, out: texts['in/crlf.txt'], err: ''})
    expect((await kempt(['--undo', 'log.jsonl'], {cwd, input: out})).out).toBe(texts['in/crlf.txt'])
  })

  test('refuses an output that is not the one of the log, and leaves it', async () => {
    const cwd = makeFolder(texts)
    await kempt([...options, '--write', 'in', '--log', 'log.jsonl'], {cwd})
    writeFileSync(join(cwd, 'in/crlf.txt'), 'Edited since.\n')
    appendFileSync(join(cwd, 'in/bom.txt'), 'More.\n')
    const {code, err} = await kempt(['--undo', 'log.jsonl', '--quiet'], {cwd})
    expect(code).toBe(3)
    expect(err.trimEnd().split('\n').sort()).toEqual([
      'kempt: Cannot put `in/bom.txt` back: the output `in/bom.txt` goes on after what this log knows',
      'kempt: Cannot put `in/crlf.txt` back: the output `in/crlf.txt` is not the one of this log'
    ])
    expect(read(cwd, 'in/crlf.txt')).toBe('Edited since.\n')
    expect(read(cwd, 'in/open.txt')).toBe(texts['in/open.txt'])
    expect(list(cwd)).toEqual([...Object.keys(texts), 'log.jsonl'].sort())
  })

  test('does not overwrite a source that has changed since', async () => {
    const cwd = makeFolder({'a.txt': 'See teh light.\n'})
    await kempt([...options, 'a.txt', '-o', 'out.txt', '--log', 'log.jsonl'], {cwd})
    writeFileSync(join(cwd, 'a.txt'), 'A new version.\n')
    const {code, err} = await kempt(['--undo', 'log.jsonl', '--quiet'], {cwd})
    expect({code, err}).toEqual({code: 3, err: 'kempt: Cannot put `a.txt` back: `a.txt` is there and differs; restore elsewhere with `--output`\n'})
    expect(read(cwd, 'a.txt')).toBe('A new version.\n')
  })

  test.each([['missing.jsonl', /no such file/], ['text.txt', /line 1 is not whole/], ['other.jsonl', /does not begin as a change log/], ['future.jsonl', /its format is 2, expected 1/], ['cut.jsonl', /line 2 is not whole/], ['odd.jsonl', /line 2 is not that of a document/]])('%s is no log', async (name, message) => {
    const header = '{"log":"kempt","format":1,"version":"0.1.0","passes":[],"configuration":{}}\n'
    const cwd = makeFolder({'text.txt': 'Hello.\n', 'other.jsonl': '{"id":1}\n', 'future.jsonl': '{"log":"kempt","format":2}\n', 'cut.jsonl': `${header}{"id":`, 'odd.jsonl': `${header}{"id":1}\n`})
    const {code, err} = await kempt(['--undo', name], {cwd})
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(err.trimEnd()).not.toContain('\n')
  })
})

describe('--log', () => {
  test('has a line for the run and one for each document, with changes as in records', async () => {
    const cwd = makeFolder({'a.txt': 'See teh light.\n'})
    await kempt(['--only', 'spelling', ...options, 'a.txt', '-o', 'out/a.txt', '--log', 'log.jsonl'], {cwd})
    const [header, entry, ...rest] = read(cwd, 'log.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as object)
    expect(rest).toEqual([])
    expect(header).toMatchObject({log: 'kempt', format: 1, passes: ['spelling'], configuration: {only: ['spelling'], language: 'en'}})
    expect(entry).toMatchObject({
      id: 'a.txt', from: 'text', to: 'text', status: 'changed', language: 'en', suggestions: [],
      source: {path: 'a.txt', bytes: 15}, output: {path: 'out/a.txt', bytes: 15},
      changes: [{start: 4, end: 7, before: 'teh', after: 'the', target: [4, 7], pass: 'spelling'}]
    })
  })
})

import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {fixing, kempt, list, makeFolder, of, read, records} from './support.js'

describe('--max-document-bytes', () => {
  test('a longer document comes out as it was, and is told', async () => {
    const long = `teh ${'слово '.repeat(30)}`
    const {code, out, err} = await kempt([...fixing, '--max-document-bytes', '100', '-'], {input: `{"id":1,"text":"teh"}\n${JSON.stringify({id: 2, text: long, n: 1.0})}\n{"id":3,"html":"${long}"}\n`})
    expect(code).toBe(3)
    const got = records(out)
    expect(got.map((record) => [record['id'], of(record).status])).toEqual([[1, 'changed'], [2, 'skipped'], [3, 'skipped']])
    expect([got[1]!['text'], got[2]!['html']]).toEqual([long, long])
    expect(err).toContain('kempt: standard input:2: too large: 334 bytes, the limit is 100 (`--max-document-bytes`)')
    const text = await kempt([...fixing, '--max-document-bytes', '100', '-'], {input: long})
    expect(text).toMatchObject({code: 3, out: long})
  })

  test('a line too long to be held goes through in parts, and the next one is not touched by it', async () => {
    const env = {KEMPT_HOLD_BYTES: '3000', KEMPT_CHUNK_BYTES: '500'}
    const object = JSON.stringify({id: 2, text: 'teh '.repeat(100_000), '"': '\\'})
    const noise = 'noise "\\ свет '.repeat(40_000)
    const input = `{"id":1,"text":"teh"}\n${object}\r\n${noise}\n{"id":4,"text":"teh"}\n${'x'.repeat(90_000)}`
    const cwd = makeFolder({'a.jsonl': input})
    const args = [...fixing, '--max-document-bytes', '1000', '--on-error', 'quarantine', '--log', 'log']
    const {code, out} = await kempt([...args, 'a.jsonl'], {cwd, env})
    expect(code).toBe(3)
    const got = records(out)
    expect(got.map((record) => of(record).status)).toEqual(['changed', 'skipped', 'skipped', 'changed', 'skipped'])
    expect(got[1]).toMatchObject(JSON.parse(object) as object)
    expect([got[2]!['text'], got[4]!['text']]).toEqual([noise, 'x'.repeat(90_000)])
    expect((await kempt([...args, 'a.jsonl', '--jobs', '2'], {cwd, env: {...env, KEMPT_CHUNK_BYTES: '1'}})).out).toBe(out)
    expect(records(read(cwd, 'quarantine.jsonl')).map(({line, sha256}) => [line, sha256])).toEqual([[2, hash(`${object}\r\n`)], [3, hash(`${noise}\n`)], [5, hash('x'.repeat(90_000))]])
    expect(records(read(cwd, 'log'))).toHaveLength(6)
    expect((await kempt([...args, '--to', 'text', 'a.jsonl'], {cwd, env})).out).toBe('the\nthe\n')
  })
})

describe('--document-timeout and --on-error', () => {
  const slow = `${'Slow teh words. '.repeat(240_000)}`
  const input = `{"id":1,"text":"teh"}\nno\n{"id":12345678901234567890,"text":"${slow}"}\n{"id":4,"text":"teh"}\n`

  test('a document that takes too long is set aside, in the order of the input, and listed', async () => {
    const cwd = makeFolder({'in/a.jsonl': input})
    const {code, err} = await kempt(['--no-config', '--quiet', '--document-timeout', '40', '--on-error', 'quarantine', 'in', '-o', 'out/'], {cwd})
    expect(code).toBe(3)
    expect(list(cwd)).toEqual(['in/a.jsonl', 'out/a.jsonl', 'out/quarantine.jsonl'])
    const got = records(read(cwd, 'out/a.jsonl'))
    expect(got.map((record) => of(record).status).slice(1, 3)).toEqual(['error', 'error'])
    expect(got).toHaveLength(4)
    expect(got[2]!['text']).toBe(slow)
    expect(of(got[2]).error).toBe('takes too long: more than 40 ms (`--document-timeout`)')
    const listed = read(cwd, 'out/quarantine.jsonl')
    expect(listed).toContain('{"id":12345678901234567890,"source":"in/a.jsonl","line":3,"reason":"takes too long')
    expect(records(listed)[0]).toEqual({id: null, source: 'in/a.jsonl', line: 2, reason: 'not valid JSON', sha256: hash('no\n')})
    expect(err).toContain('kempt: in/a.jsonl:3: takes too long')
  })

  test('fail stops at the first one, and leaves no output', async () => {
    const cwd = makeFolder({'a.jsonl': input})
    const {code, err} = await kempt([...fixing, '--on-error', 'fail', 'a.jsonl', '-o', 'out.jsonl'], {cwd})
    expect(code).toBe(3)
    expect(err).toMatch(/kempt: a.jsonl:2: not valid JSON\nkempt: Stopped at the first document/)
    expect(list(cwd)).toEqual(['a.jsonl'])
  })

  test.each([['--on-error', 'stop'], ['--document-timeout', '0'], ['--document-timeout', '1.5'], ['--max-document-bytes', '1e9']])('%s %s is refused', async (option, value) => {
    expect(await kempt([option, value], {cwd: makeFolder()})).toMatchObject({code: 2, err: expect.stringContaining(`\`${value}\``) as string})
  })
})

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

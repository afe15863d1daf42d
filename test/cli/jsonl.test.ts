import {describe, expect, test} from 'vitest'
import {fixing, kempt, of, records} from './support.js'

describe('JSON Lines', () => {
  test('one line out for each line in, in order; all other keys stay to the letter', async () => {
    const rest = '"__proto__":{"polluted":1},"10":1.50, "2" : 12345678901234567890,"b":"\\u0041\\ud800"'
    const {code, out} = await kempt([...fixing, '-'], {input: `{${rest},"text":"See teh \\ud83d light","z":[{"text":"teh"}]}\n`})
    expect(code).toBe(0)
    expect(out.startsWith(`{${rest},"text":"See the \\ud83d light","z":[{"text":"teh"}],"kempt":{`)).toBe(true)
    expect(out.split('\n')).toHaveLength(2)
  })

  test('`html` gives way to `text`, in its place', async () => {
    const {out} = await kempt([...fixing, '--keep-source', '-'], {input: '{"id":1,"html":"<p>See teh light</p>","url":"u"}\n{"html":"<p>See teh light</p>","text":null}\n'})
    const [first, second] = records(out)
    expect(Object.keys(first!)).toEqual(['id', 'text', 'url', 'source', 'kempt'])
    expect(first!['text']).toContain('See the light')
    expect(first!['source']).toContain('See teh light')
    expect(Object.keys(second!)).toEqual(['text', 'source', 'kempt'])
  })

  test('text goes before html where a record has both', async () => {
    const {out} = await kempt([...fixing, '-'], {input: '{"html":"<p>x</p>","text":"teh"}\n'})
    expect(records(out)[0]).toMatchObject({text: 'the', html: '<p>x</p>'})
  })

  test('a line that holds no document is a record with an error, its text unchanged, and the run goes on', async () => {
    const lines = ['not json', '', '[1]', 'null', '{"id":4}', '{"id":5,"text":7}', '{"id":6,"text":"teh"', '{"id":7,"text":"teh"}']
    const {code, out, err} = await kempt([...fixing, '--from', 'jsonl', '-'], {input: lines.join('\n') + '\n'})
    expect(code).toBe(3)
    const got = records(out)
    expect(got.map((record) => of(record).status)).toEqual([...Array<string>(7).fill('error'), 'changed'])
    expect(got.map((record) => record['text'])).toEqual([...lines.slice(0, 5), 7, lines[6], 'the'])
    expect(got[4]!['id']).toBe(4)
    expect(of(got[0]).error).toBe('not valid JSON')
    expect(err.split('\n')).toContain('kempt: standard input:3: not a JSON object')
  })

  test('bytes that are not UTF-8 are told, and the record keeps its id', async () => {
    const input = Buffer.concat([Buffer.from('{"id":"x","text":"caf'), Buffer.from([0xe9]), Buffer.from('"}\n{"id":"y","text":"teh"}')])
    const {code, out} = await kempt([...fixing, '--from', 'jsonl', '-'], {input})
    expect(code).toBe(3)
    expect(records(out).map((record) => [record['id'], of(record).status])).toEqual([['x', 'error'], ['y', 'changed']])
    expect(of(records(out)[0]).error).toBe('not valid UTF-8 at byte 21 of the line')
  })

  test('a byte order mark, CR LF and a last line without end', async () => {
    const {code, out} = await kempt([...fixing, '-'], {input: '\uFEFF{"id":1,"text":"teh"}\r\n{"id":2,"text":"teh"}'})
    expect(code).toBe(0)
    expect(records(out).map(({id, text}) => [id, text])).toEqual([[1, 'the'], [2, 'the']])
  })

  test('a record tells its own language, else `--language` does', async () => {
    const {out} = await kempt(['--only', 'spelling', '--language', 'de', '--no-config', '-'], {input: '{"text":"teh","language":"en"}\n{"text":"teh"}\n{"text":"teh","language":""}\n'})
    expect(records(out).map((record) => [of(record).language, record['text']])).toEqual([['en', 'the'], ['de', 'teh'], ['de', 'teh']])
  })

  test('cleaning records again replaces what stands under `kempt`', async () => {
    const first = await kempt([...fixing, '-'], {input: '{"id":1,"text":"teh"}\n'})
    const second = await kempt([...fixing, '-'], {input: first.out})
    expect(records(second.out)).toMatchObject([{id: 1, text: 'the'}])
    expect(of(records(second.out)[0])).toMatchObject({status: 'unchanged', changes: []})
    expect(Object.keys(records(second.out)[0]!)).toEqual(['id', 'text', 'kempt'])
  })

  test('to text, each text on its own lines; a lone surrogate is told, not lost in silence', async () => {
    const {code, out, err} = await kempt([...fixing, '--to', 'text', '-'], {input: '{"text":"teh\\n"}\n{"text":"\\ud800"}\n{"text":"end"}\n'})
    expect({code, out}).toEqual({code: 3, out: 'the\nend\n'})
    expect(err).toMatch(/standard input:2: left out: a lone surrogate/)
  })

  test('no input is no output', async () => {
    expect(await kempt([...fixing, '--from', 'jsonl', '-'], {input: ''})).toEqual({code: 0, out: '', err: ''})
  })
})

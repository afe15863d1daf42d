import {expect, test} from 'vitest'
import {kempt, makeFolder} from './support.js'

const args = ['--no-config', '--language', 'en', '--quiet']

test('--explain shows every step that touched a place', async () => {
  const cwd = makeFolder({'a.jsonl': '{"id":"x","text":"Fine."}\n{"id":7,"text":"See teh light ,he said."}\n', 'b.txt': 'On\x1B]0;x\x07 teh one hand ,he said.\n'})
  const {code, out, err} = await kempt([...args, '--explain', '7:5', 'a.jsonl'], {cwd})
  expect({code, err}).toEqual({code: 0, err: ''})
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^a\.jsonl:2, offset 5 of 23: text, en \([\d.]+\), Latn$/) as string,
    '  source  See t[e]h light ,he said.',
    expect.stringMatching(/^ {2}spelling\/\S+ {2}“teh” → “the”, 0\.\d+, /) as string,
    '  output  See [the] light, he said.',
    ''
  ])
  expect((await kempt([...args, '--explain', 'a.jsonl:1:0', '.'], {cwd})).out).toContain('no step touched it')
  const comma = await kempt([...args, '--explain', 'b.txt:21', '.', '--jobs', '2'], {cwd})
  expect(comma.out).toContain('spacing/')
  expect(comma.out).not.toContain('\x1B')
})

test('what is not there is said', async () => {
  const cwd = makeFolder({'b.txt': 'teh\n'})
  expect(await kempt([...args, '--explain', 'none:1', '.'], {cwd})).toMatchObject({code: 2, out: '', err: 'kempt: There is no document `none` in the inputs\n'})
  expect((await kempt([...args, '--explain', 'b.txt:99', '.'], {cwd})).out).toMatch(/has 4 code units, none at 99/)
  expect(await kempt([...args, '--explain', 'b.txt', '.'], {cwd})).toMatchObject({code: 2})
  expect(await kempt([...args, '--explain', 'b.txt:1', '--check', '.'], {cwd})).toMatchObject({code: 2})
})

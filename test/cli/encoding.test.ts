import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {kempt, makeFolder, of, records} from './support.js'

const options = ['--no-config', '--quiet', '--only', 'spacing']
const russian = 'Встреча прошла в столице ,сообщил представитель министерства.\n'
const clean = russian.replace(' ,', ', ')

describe('encodings', () => {
  test('are found, and records say which', async () => {
    const cwd = makeFolder({'a.txt': iconv.encode(russian, 'windows-1251'), 'b.txt': russian, 'c.html': iconv.encode(`<meta charset=koi8-r><p>${russian}`, 'koi8-r')})
    const [a, b, c] = records((await kempt([...options, '--to', 'jsonl', 'a.txt', 'b.txt', 'c.html'], {cwd})).out)
    expect([a!['text'], b!['text'], c!['text']]).toEqual([clean, clean, clean.trim()])
    expect(of(a)).toMatchObject({encoding: {name: 'windows-1251', confidence: expect.any(Number) as number}})
    expect(of(b)).not.toHaveProperty('encoding')
    expect(of(c)).toMatchObject({encoding: {name: 'koi8-r', declared: 'koi8-r'}})
  })

  test('are taken as given, for standard input and for JSON Lines', async () => {
    expect((await kempt([...options, '--encoding', 'CP866'], {input: iconv.encode('да ,да\n', 'cp866')})).out).toBe('да, да\n')
    const lines = iconv.encode('{"id":1,"text":"да ,да"}\n', 'windows-1251')
    const [record] = records((await kempt([...options, '--from', 'jsonl', '--encoding', 'windows-1251'], {input: lines})).out)
    expect(record).toMatchObject({id: 1, text: 'да, да', kempt: {encoding: {name: 'windows-1251', confidence: 1}}})
    expect(await kempt([...options, '--encoding', 'cp1251x'], {input: lines})).toMatchObject({code: 2, out: ''})
  })

  test('UTF-16 lines are lines, however they fall into chunks', async () => {
    const lines = Array.from({length: 40}, (_, i) => `{"id":${i},"text":"ਊ ${i} ,да"}`) // U+0A0A is no line end
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const input = iconv.encode(`${lines.join('\n')}\n`, encoding, {addBOM: true})
      const {out} = await kempt(options, {input, env: {KEMPT_CHUNK_BYTES: '64'}}) // which also tells the format
      expect(records(out).map(({id, text}) => [id, text])).toEqual(lines.map((_, i) => [i, `ਊ ${i}, да`]))
    }
  })

  test('are counted', async () => {
    const {err} = await kempt(['--no-config', '--only', 'layout', '--stats'], {input: iconv.encode(russian, 'koi8-r')})
    expect(err).toMatch(/documents by encoding\n {2}koi8-r +1\n/)
  })
})

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {DuckDBInstance} from '@duckdb/node-api'
import {describe, expect, test} from 'vitest'
import {makeArchive, readArchive, type Page} from '../support/archive.js'
import {fixing, kempt, list, makeFolder, of, read, records} from './support.js'

const page = (text: string): string => `<!DOCTYPE html><html><body><p>${text}</p></body></html>`
const html = {'Content-Type': 'text/html; charset=utf-8'}

describe('WARC and WET', () => {
  const pages: readonly Page[] = [
    {type: 'warcinfo', url: 'about:', body: 'software: test\r\n', contentType: 'application/warc-fields'},
    {type: 'request', url: 'http://a.example/', body: 'GET / HTTP/1.1\r\n\r\n', contentType: 'application/http; msgtype=request'},
    {type: 'response', url: 'http://a.example/', body: page('See teh light, свет.'), headers: html},
    {type: 'response', url: 'http://a.example/logo.png', body: Buffer.from([1, 2, 3]), headers: {'Content-Type': 'image/png'}},
    {type: 'response', url: 'http://b.example/', body: gzipSync(page('Packed, teh end.')), headers: {...html, 'Content-Encoding': 'gzip'}},
    {type: 'response', url: 'http://c.example/', body: `5\r\n<p>te\r\n6;x=y\r\nh end.\r\n0\r\n\r\n`, headers: {...html, 'Transfer-Encoding': 'chunked'}},
    {type: 'response', url: 'http://d.example/', body: Buffer.from([0x3c, 0x70, 0x3e, 0xe9, 0x20, 0xff]), headers: {'Content-Type': 'text/html; charset=x-unknown'}},
    {type: 'conversion', url: 'http://e.example/', body: 'teh text\n\nof a page\n', contentType: 'text/plain'}
  ]

  test.each([['warc', false], ['warc.gz', true]])('%s: pages go through the HTML reader, ids and addresses are kept', async (extension, gzip) => {
    const archive = await makeArchive(pages, gzip)
    const cwd = makeFolder({[`crawl.${extension}`]: archive})
    const {code, out} = await kempt([...fixing, '--keep-source', `crawl.${extension}`], {cwd})
    expect(code).toBe(0)
    const oracle = await readArchive(archive)
    const got = records(out)
    expect(got.map(({url}) => url)).toEqual(['http://a.example/', 'http://b.example/', 'http://c.example/', 'http://d.example/', 'http://e.example/'])
    for (const {id, url} of got) expect(oracle.find((record) => record.id === id)?.url).toBe(url)
    expect(got.filter((_, i) => i !== 3).map(({text}) => text)).toEqual(['See the light, свет.', 'Packed, the end.', 'the end.', 'the text\n\nof a page\n'])
    expect(got[0]).toMatchObject({date: '2026-01-02T03:04:05Z', source: 'See teh light, свет.'})
    expect(Object.keys(got[0]!)).not.toContain('html')
  })

  test('the bytes are the same for any chunks and threads, and standard input tells its format', async () => {
    const archive = await makeArchive(pages, true)
    const cwd = makeFolder({'crawl.warc.gz': archive})
    const first = await kempt([...fixing, 'crawl.warc.gz'], {cwd})
    expect((await kempt([...fixing, '--jobs', '2', 'crawl.warc.gz'], {cwd, env: {KEMPT_CHUNK_BYTES: '1'}})).out).toBe(first.out)
    expect((await kempt([...fixing], {cwd, input: archive})).out).toBe(first.out)
  })

  test('WET to text, and in a folder by name', async () => {
    const wet = await makeArchive([pages[0]!, pages[7]!, {...pages[7]!, url: 'http://f.example/', body: 'teh end'}], true)
    const cwd = makeFolder({'in/x.warc.wet.gz': wet})
    expect((await kempt([...fixing, '--to', 'text', 'in'], {cwd})).out).toBe('the text\n\nof a page\nthe end\n')
    expect((await kempt([...fixing, 'in', '-o', 'out/'], {cwd})).code).toBe(0)
    expect(list(join(cwd, 'out'))).toEqual(['x.jsonl.gz'])
    expect(records(gunzipSync(readFileSync(join(cwd, 'out/x.jsonl.gz'))).toString()).map(({text}) => text)).toEqual(['the text\n\nof a page\n', 'the end'])
  })

  test('a record that is cut off, and bytes that are no record, are told; the others come out', async () => {
    const archive = await makeArchive([pages[2]!, pages[2]!], false)
    const {code, out} = await kempt([...fixing, '--from', 'warc', '-'], {input: Buffer.concat([Buffer.from('noise\n\n'), archive.subarray(0, archive.length - 30)])})
    expect(code).toBe(3)
    expect(records(out).map((record) => of(record).status)).toEqual(['error', 'changed', 'error'])
    expect(of(records(out)[2]).error).toMatch(/^only \d+ of \d+ bytes are there/)
  })
})

describe('gzip and zstd', () => {
  const lines = Array.from({length: 300}, (_, i) => `{"id":${i},"text":"teh ${i}"}\n`).join('')

  test('what was compressed is gzip again in a folder, and in place', async () => {
    const cwd = makeFolder({'in/a.jsonl.gz': gzipSync(lines), 'in/b.txt.gz': gzipSync('teh end\n'), 'in/c.jsonl.zst': readFileSync('test/read/files/frames.jsonl.zst')})
    expect(await kempt([...fixing, 'in', '-o', 'out/'], {cwd})).toEqual({code: 0, out: '', err: ''})
    expect(list(join(cwd, 'out'))).toEqual(['a.jsonl.gz', 'b.txt.gz', 'c.jsonl.gz'])
    expect(gunzipSync(readFileSync(join(cwd, 'out/b.txt.gz'))).toString()).toBe('the end\n')
    expect(records(gunzipSync(readFileSync(join(cwd, 'out/c.jsonl.gz'))).toString())).toHaveLength(120)
    expect((await kempt([...fixing, '--write', 'in/a.jsonl.gz', '--log', 'log'], {cwd})).code).toBe(0)
    expect(records(gunzipSync(readFileSync(join(cwd, 'in/a.jsonl.gz'))).toString())[7]).toMatchObject({id: 7, text: 'the 7'})
    expect((await kempt(['--undo', 'log'], {cwd})).err).toBe('1 put back, 0 as they were\n')
    expect(gunzipSync(readFileSync(join(cwd, 'in/a.jsonl.gz'))).toString()).toBe(lines)
    expect((await kempt([...fixing, '--write', 'in/c.jsonl.zst'], {cwd})).err).toMatch(/cannot write zstd/)
  })

  test('a file that is cut off gives what it holds, and the loss is told', async () => {
    const packed = gzipSync(lines)
    const cwd = makeFolder({'a.jsonl.gz': packed.subarray(0, packed.length - 400)})
    const {code, err} = await kempt([...fixing, 'a.jsonl.gz', '-o', 'out.jsonl'], {cwd})
    expect(code).toBe(3)
    expect(err).toContain('kempt: Cannot read `a.jsonl.gz`: the gzip data end too early\n')
    const got = records(read(cwd, 'out.jsonl'))
    expect(got.length).toBeGreaterThan(30)
    expect(got.slice(0, -1).map(({text}) => text)).toEqual(got.slice(0, -1).map((_, i) => `the ${i}`))
    const inPlace = await kempt([...fixing, '--write', 'a.jsonl.gz'], {cwd})
    expect(inPlace.code).toBe(3)
    expect(readFileSync(join(cwd, 'a.jsonl.gz')).length).toBe(packed.length - 400)
  })
})

describe('Parquet', () => {
  const columns = `SELECT i AS id, 'See teh light №' || i AS text, i * 1.5 AS score, i % 2 = 0 AS even, 9007199254740993 + i AS big,
    TIMESTAMP '2026-01-02 03:04:05' AS t, {'a': i, 'b': [i, 1]} AS nested, CASE WHEN i % 3 = 0 THEN NULL ELSE 'x' END AS gap FROM range(1000) r(i)`

  async function query(sql: string): Promise<Record<string, unknown>[]> {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
    connection.closeSync()
    return rows
  }

  test.each(['snappy', 'zstd', 'gzip'])('reads what DuckDB writes with %s, and DuckDB reads what comes out', async (codec) => {
    const cwd = makeFolder()
    await query(`COPY (${columns}) TO '${join(cwd, 'in.parquet')}' (FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048)`)
    expect(await kempt([...fixing, 'in.parquet', '-o', 'out.parquet'], {cwd})).toEqual({code: 0, out: '', err: ''})
    expect(list(cwd)).toEqual(['in.parquet', 'out.parquet'])
    const rows = await query(`SELECT id, text, score, even, big, t, nested->>'$.b[0]' AS b, gap, kempt->>'status' AS status FROM '${join(cwd, 'out.parquet')}' ORDER BY id`)
    expect(rows).toHaveLength(1000)
    expect(rows[7]).toMatchObject({id: '7', text: 'See the light №7', score: 10.5, even: false, big: '9007199254741000', b: '7', gap: 'x', status: 'changed'})
    expect(rows[9]!['gap']).toBeNull()
    const {out} = await kempt([...fixing, 'in.parquet', '--jobs', '2'], {cwd})
    expect(records(out)[7]).toMatchObject({id: 7, text: 'See the light №7', nested: {a: 7, b: [7, 1]}, t: '2026-01-02T03:04:05.000Z'})
    expect(out).toContain('"big":9007199254740994')
  })

  test.each(['brotli', 'lz4_raw', 'uncompressed'])('reads types of all kinds in many row groups, with %s', async (codec) => {
    const sql = `SELECT i::INTEGER AS id, CASE WHEN i % 7 = 0 THEN NULL ELSE 'See teh light №' || i END AS text, ['a', NULL, 'b' || i] AS tags, [[i], []] AS deep,
      CASE WHEN i % 3 = 0 THEN 'web' ELSE 'book' END AS kind, DATE '2026-01-02' AS day, 12.34::DECIMAL(9, 2) AS price, i::UTINYINT AS tiny, 'x'::BLOB AS raw,
      MAP {'k': i} AS map, NULL::VARCHAR AS nothing, i > 5 AS late, '' AS empty FROM range(250) r(i)`
    const cwd = makeFolder()
    await query(`COPY (${sql}) TO '${join(cwd, 'in.parquet')}' (FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE 64)`)
    const got = records((await kempt([...fixing, 'in.parquet', '--jobs', '2'], {cwd, env: {KEMPT_CHUNK_BYTES: '1'}})).out)
    expect(got.map(({id}) => id)).toEqual(Array.from({length: 250}, (_, i) => i))
    expect(got[8]).toMatchObject({text: 'See the light №8', tags: ['a', null, 'b8'], deep: [[8], []], kind: 'book', day: '2026-01-02', price: 12.34, tiny: 8, nothing: null, late: true, empty: ''})
    expect(of(got[7]).status).toBe('error')
    expect(got[7]!['text']).toBeNull()
  })

  test('JSON Lines into Parquet: keys that come and go, `__proto__`, whole numbers of any length', async () => {
    const input = '{"id":1,"text":"teh","__proto__":{"x":1}}\n{"id":"two","text":"end","n":12345678901234567890}\nnot json\n'
    const cwd = makeFolder({'a.jsonl': input})
    expect((await kempt([...fixing, 'a.jsonl', '-o', 'out.parquet'], {cwd})).code).toBe(3)
    const rows = await query(`SELECT id, text, n, "__proto__" AS p, kempt->>'status' AS status FROM '${join(cwd, 'out.parquet')}'`)
    expect(rows.map(({text, status}) => [text, status])).toEqual([['the', 'changed'], ['end', 'unchanged'], ['not json', 'error']])
    expect(rows.map(({id}) => id)).toEqual(['1', '"two"', null])
    expect(rows[0]!['p']).toBe('{"x":1}')
  })

  test('from standard input; not to standard output', async () => {
    const cwd = makeFolder()
    await query(`COPY (SELECT 'teh' AS text) TO '${join(cwd, 'in.parquet')}' (FORMAT parquet)`)
    expect(records((await kempt([...fixing], {cwd, input: readFileSync(join(cwd, 'in.parquet'))})).out)[0]).toMatchObject({text: 'the'})
    expect(await kempt([...fixing, '--to', 'parquet'], {cwd})).toMatchObject({code: 2, out: ''})
    expect(await kempt([...fixing, '--from', 'parquet', '-'], {cwd, input: 'PAR1 no'})).toMatchObject({code: 3, out: ''})
  })
})

test('fields of other names', async () => {
  const {out} = await kempt([...fixing, '--text-field', 'body', '--id-field', 'key', '--on-error', 'quarantine'], {input: '{"key":1,"body":"teh","text":"teh"}\n{"key":2,"html":"<p>teh"}\n'})
  expect(records(out)).toMatchObject([{key: 1, body: 'the', text: 'teh'}, {key: 2, body: 'the'}])
  expect(await kempt([...fixing, '--text-field', 'kempt'])).toMatchObject({code: 2})
})

test('what an ignore file names is left out, and so are links that lead out of the folder', async () => {
  const cwd = makeFolder({'in/.kemptignore': 'drafts/\n*.md\n!keep.md\n', 'in/a.txt': 'teh\n', 'in/drafts/b.txt': 'x\n', 'in/c.md': 'x\n', 'in/keep.md': 'end\n'})
  expect((await kempt([...fixing, 'in'], {cwd})).out).toBe('the\nend\n')
})

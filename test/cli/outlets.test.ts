import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import {describe, expect, it} from 'vitest'
import {kempt, makeFolder, read, records} from './support.js'

interface Region {
  readonly charOffset: number
  readonly charLength: number
  readonly startLine: number
  readonly startColumn: number
  readonly snippet: {readonly text: string}
}
interface Sarif {
  readonly runs: readonly [{
    readonly tool: {readonly driver: {readonly rules: readonly {readonly id: string}[]}}
    readonly results: readonly {
      readonly ruleId: string
      readonly kind: string
      readonly locations: readonly [{readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}; readonly region: Region}}]
      readonly fixes: readonly [{readonly artifactChanges: readonly [{readonly replacements: readonly [{readonly deletedRegion: Region; readonly insertedContent: {readonly text: string}}]}]}]
    }[]
  }]
}
interface Page {
  readonly items: readonly {
    readonly motivation: string
    readonly body: readonly [{readonly value: string}]
    readonly target: {readonly source: string; readonly selector: readonly [{readonly start: number; readonly end: number}, {readonly exact: string; readonly prefix: string; readonly suffix: string}]}
  }[]
}

const texts = {
  'plain.txt': 'As he said,the talks ,held in Minsk.Were long 😀 ,said he .\n\n\n\nHe will wait untill Monday.  \nno line end,but a fault',
  'folder/ünter strich [1].txt': '😀😀 emoji ,then text.\r\nCurly{0} brackets,[links](1) and \\ ,too.\n',
  'clean.txt': 'Nothing is wrong here.\n'
}
const ajv = new Ajv({allErrors: true, strict: false})
;(formats as unknown as (ajv: Ajv) => void)(ajv)

/** Clean the texts with a log of this format; gives the log and the outputs. */
async function logAs(format: string, input: readonly string[] = Object.keys(texts)): Promise<{log: string; outputs: Record<string, string>; folder: string}> {
  const records = Object.entries(texts).map(([id, text]) => JSON.stringify({id, text}))
  const folder = makeFolder({...texts, 'in.jsonl': records.join('\n')})
  const {code, err} = await kempt(['--log', 'log', '--log-format', format, '-o', 'out/', '--quiet', '--no-config', '--language', 'en', ...input], {cwd: folder})
  expect(err).toBe('')
  expect(code).toBe(0)
  const names = input.filter((name) => name.endsWith('.txt'))
  return {log: read(folder, 'log'), outputs: Object.fromEntries(names.map((name) => [name, read(folder, `out/${basename(name)}`)])), folder}
}

function valid(schema: string, value: unknown): void {
  const check = ajv.compile(JSON.parse(readFileSync(`test/support/schemas/${schema}.json`, 'utf8')) as object)
  expect(check(value) ? [] : check.errors).toEqual([])
}

/** Put replacements in their places, from the last to the first. */
function replace<T>(units: readonly T[], edits: readonly {readonly start: number; readonly end: number; readonly after: readonly T[]}[]): T[] {
  const out = [...units]
  for (const {start, end, after} of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) out.splice(start, end - start, ...after)
  return out
}

describe('--log-format sarif', () => {
  it('is valid, names known rules, and its fixes lead to the output', async () => {
    const {log, outputs} = await logAs('sarif')
    const sarif = JSON.parse(log) as Sarif
    valid('sarif', sarif)
    const [{tool, results}] = sarif.runs
    const rules = new Set(tool.driver.rules.map(({id}) => id))
    for (const [name, source] of Object.entries(texts)) {
      const own = results.filter(({locations: [{physicalLocation}]}) => decodeURIComponent(physicalLocation.artifactLocation.uri) === name)
      const edits = own.filter(({kind}) => kind === 'fail').map(({ruleId, fixes: [{artifactChanges: [{replacements: [{deletedRegion, insertedContent}]}]}], locations: [{physicalLocation: {region}}]}) => {
        expect(rules).toContain(ruleId)
        const {charOffset: start, charLength} = deletedRegion
        expect(source.slice(start, start + charLength)).toBe(region.snippet.text)
        const lines = source.slice(0, start).split('\n')
        expect([region.startLine, region.startColumn]).toEqual([lines.length, lines.at(-1)!.length + 1])
        return {start, end: start + charLength, after: insertedContent.text.split('')}
      })
      expect(replace(source.split(''), edits).join(''), name).toBe(outputs[name])
    }
    expect(results.length).toBeGreaterThan(5)
  })

  it('is valid where there is nothing to say, and in many parts', async () => {
    valid('sarif', JSON.parse((await logAs('sarif', ['clean.txt'])).log))
    const folder = makeFolder({'in.jsonl': Array.from({length: 200}, (_, id) => JSON.stringify({id, text: 'So,he said'})).join('\n')})
    await kempt(['--log', 'log', '--log-format', 'sarif', '--quiet', '--no-config', '--jobs', '2', '-o', 'out.jsonl', 'in.jsonl'], {cwd: folder, env: {KEMPT_CHUNK_BYTES: '500'}})
    const sarif = JSON.parse(read(folder, 'log')) as Sarif
    valid('sarif', sarif)
    expect(sarif.runs[0].results.map(({locations: [{physicalLocation}]}) => physicalLocation.artifactLocation.uri)).toEqual(Array.from({length: 200}, (_, index) => `in.jsonl#line=${index + 1}`))
  })
})

describe('--log-format annotation', () => {
  it('is valid, counts code points, quotes the text, and leads to the output', async () => {
    const {log, outputs} = await logAs('annotation')
    const page = JSON.parse(log) as Page
    valid('annotation', page)
    for (const [name, source] of Object.entries(texts)) {
      const points = [...source]
      const own = page.items.filter(({target}) => decodeURIComponent(target.source) === name)
      const edits = own.filter(({motivation}) => motivation === 'editing').map(({body: [{value}], target: {selector: [{start, end}, {exact, prefix, suffix}]}}) => {
        expect(points.slice(start, end).join('')).toBe(exact)
        expect(source).toContain(prefix + exact + suffix)
        return {start, end, after: [...value]}
      })
      expect(replace(points, edits).join(''), name).toBe(outputs[name])
    }
  })
})

describe('--log-format diff', () => {
  it.skipIf(spawnSync('patch', ['--version']).error)('is a diff that patch applies, and takes back', async () => {
    const names = ['plain.txt', 'clean.txt']
    const {folder, outputs} = await logAs('diff', names)
    const patch = (...options: string[]): void => {
      const {status, stderr, stdout, error} = spawnSync('patch', ['-p1', '--quiet', ...options, '-i', 'log'], {cwd: folder, encoding: 'utf8'})
      expect({status, stderr, stdout, error}).toMatchObject({status: 0, stderr: '', stdout: ''})
    }
    patch()
    for (const name of names) expect(read(folder, name), name).toBe(outputs[name])
    patch('--reverse')
    for (const name of names) expect(read(folder, name), name).toBe(texts[name as keyof typeof texts])
  })

  it('names the lines of JSON Lines', async () => {
    const {log} = await logAs('diff', ['in.jsonl'])
    expect(log).toContain('+++ b/in.jsonl:1')
    expect(log).not.toContain('in.jsonl:3')
  })
})

describe('the options', () => {
  it('refuse what does not fit', async () => {
    const folder = makeFolder(texts)
    for (const [args, message] of [
      [['--log-format', 'sarif', 'plain.txt'], '`--log-format` needs a place to write to: `--log FILE`'],
      [['--log', 'x', '--log-format', 'xml', 'plain.txt'], 'Wrong value for `--log-format`: `xml`, expected jsonl | diff | sarif | annotation'],
      [['--report', 'plain.txt', 'plain.txt'], 'The report `plain.txt` is an input'],
      [['--report', 'r', '--log', 'r', 'plain.txt'], 'The report `r` is the log'],
      [['--report', 'r', '-o', 'r', 'plain.txt'], 'The report `r` is an output']
    ] as const) {
      const {code, err, out} = await kempt(['--no-config', ...args], {cwd: folder})
      expect([code, err.trim(), out]).toEqual([2, `kempt: ${message}`, ''])
    }
  })

  it('a log that is not JSON Lines cannot undo a run', async () => {
    const {folder} = await logAs('sarif')
    const {code, err} = await kempt(['--undo', join(folder, 'log')], {cwd: folder})
    expect(code).toBe(2)
    expect(err).toContain('Cannot read the log')
  })

  it('write the report beside the other outputs, in the order of the documents, with any number of threads', async () => {
    const lines = Array.from({length: 60}, (_, id) => JSON.stringify({id, text: `So,he said ${id}`}))
    const folder = makeFolder({'in.jsonl': lines.join('\n')})
    const run = (jobs: string): Promise<unknown> => kempt(['--report', `r${jobs}`, '--quiet', '--no-config', '--jobs', jobs, '-o', `o${jobs}`, 'in.jsonl'], {cwd: folder, env: {KEMPT_CHUNK_BYTES: '300'}})
    await run('1')
    await run('2')
    expect(records(read(folder, 'o1'))).toHaveLength(60)
    const page = read(folder, 'r2')
    expect(page).toMatch(/^<!doctype html>/)
    expect([...page.matchAll(/data-kempt="(\w+)"/g)].map(([, kind]) => kind)).toEqual(['texts', 'rows', 'run'])
  })
})

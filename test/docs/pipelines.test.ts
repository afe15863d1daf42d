import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {delimiter, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'
import {kempt, makeFolder, read, records} from '../cli/support.js'

const page = readFileSync('docs/pipelines.md', 'utf8')
const pages = [
  {id: 1, text: 'As he said,the talks ended .\nThey will be resumed in the spring, the minister told reporters.', extra: [1]},
  {id: 2, text: 'Президент сказал,что переговоры окончены. Они возобновятся весной, сообщил министр.'}
].map((record) => JSON.stringify(record)).join('\n')

/** The code of the page that stands behind `<!-- run: name -->`. */
function code(name: string): string {
  const block = page.slice(page.indexOf(`<!-- run: ${name} -->`))
  const start = block.indexOf('\n', block.indexOf('```')) + 1
  return block.slice(start, block.indexOf('\n```', start) + 1)
}

/** A folder in which `import 'kempt'` and the command work as they do for a user. */
function project(): string {
  const folder = makeFolder({'pages.jsonl': pages})
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(resolve('.'), join(folder, 'node_modules/kempt'))
  symlinkSync(resolve('node_modules/@langchain'), join(folder, 'node_modules/@langchain'))
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/kempt'), `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(resolve('dist/cli/main.js'))} "$@"\n`)
  chmodSync(join(folder, 'bin/kempt'), 0o755)
  return folder
}

function run(folder: string, command: string, args: readonly string[]): void {
  const {status, stderr} = spawnSync(command, args, {cwd: folder, encoding: 'utf8', env: {...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`}})
  expect([status, stderr.replace(/^npm warn.*\n/gm, '')]).toEqual([0, ''])
}

/** Run code as a module, and give what it exports. */
function load(folder: string, name: string): Promise<Record<string, unknown>> {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, code(name))
  return import(/* @vite-ignore */ pathToFileURL(path).href) as Promise<Record<string, unknown>>
}

it('names a block of code for each outlet', () => {
  expect([...page.matchAll(/<!-- run: (\w+) -->/g)].map(([, name]) => name)).toEqual(['shell', 'streams', 'langchain', 'crawlee', 'spark'])
})

it.skipIf(process.platform === 'win32')('shell', () => {
  const folder = project()
  run(folder, 'sh', ['-c', code('shell')])
  expect(records(read(folder, 'english.jsonl'))).toEqual([{id: 1, text: 'As he said, the talks ended.\nThey will be resumed in the spring, the minister told reporters.'}])
})

it('Node streams', () => {
  const folder = project()
  writeFileSync(join(folder, 'streams.mjs'), code('streams'))
  run(folder, process.execPath, ['streams.mjs'])
  expect(records(read(folder, 'clean.jsonl'))).toMatchObject([{id: 1, language: 'en', changes: 2, extra: [1]}, {id: 2, language: 'ru', changes: 1}])
})

it('LangChain.js', async () => {
  const {documents} = (await load(project(), 'langchain')) as {documents: {pageContent: string; metadata: {source: string; changes: unknown[]}}[]}
  expect(documents).toMatchObject([{pageContent: 'As he said, the talks ended.', metadata: {source: 'https://example.org/'}}])
  expect(documents[0]!.metadata.changes).toHaveLength(2)
})

it('a Crawlee handler, with what Crawlee hands to it', async () => {
  const {requestHandler} = (await load(project(), 'crawlee')) as {requestHandler: (context: object) => Promise<void>}
  const pushed: {url: string; text: string; log: {version: number}}[] = []
  const body = Buffer.from('<html><head><title>News</title></head><body><p>As he said,the talks ended on Monday evening.</p></body></html>')
  await requestHandler({request: {loadedUrl: 'https://example.org/a'}, body, pushData: async (item: (typeof pushed)[0]) => void pushed.push(item)})
  expect(pushed).toMatchObject([{url: 'https://example.org/a', log: {version: 1}}])
  expect(pushed[0]!.text).toContain('As he said, the talks')
})

it('the command that Spark pipes through gives one line for each, also for what is broken', async () => {
  const [, command] = /pipe\("kempt ([^"]+)"\)/.exec(code('spark'))!
  const input = `${pages}\nnot JSON\n{"id": 4}\n`
  const {out, code: exit} = await kempt(command!.split(' '), {input})
  expect(exit).toBe(3)
  expect(records(out).map(({kempt: made}) => (made as {status: string}).status)).toEqual(['changed', 'changed', 'error', 'error'])
})

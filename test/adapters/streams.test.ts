import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {runInNewContext} from 'node:vm'
import {build} from 'esbuild'
import {describe, expect, test} from 'vitest'
import {cleanTransform, cleanTransformStream} from '../../src/adapters/streams.js'
import {revive, send} from '../../src/adapters/sent.js'
import {createCleaner, type Result, type StreamDocument} from '../../src/index.js'

const options = {only: ['spacing', 'layout']} as const
const documents: readonly StreamDocument[] = Array.from({length: 30}, (_, id) => ({id, text: `Number ${id} ,he said.  \n`, language: 'en'}))

async function collect(results: AsyncIterable<Result>): Promise<Result[]> {
  const list: Result[] = []
  for await (const result of results) list.push(result)
  return list
}

describe('cleanStream', () => {
  test('gives results in order', async () => {
    const cleaner = await createCleaner(options)
    const results = await collect(cleaner.cleanStream(documents))
    expect(results.map(({id, text}) => [id, text])).toEqual(documents.map(({id}) => [id, `Number ${id}, he said.\n`]))
    await expect(collect(cleaner.cleanStream([], {jobs: 0}))).rejects.toMatchObject({code: 'options'})
  })

  test('stops with the signal, also while it waits for a document', async () => {
    const cleaner = await createCleaner(options)
    const silent = (async function* (): AsyncGenerator<StreamDocument> {
      yield documents[0]!
      await new Promise(() => {})
    })()
    const control = new AbortController()
    setTimeout(() => control.abort(new Error('enough')), 30)
    await expect(collect(cleaner.cleanStream(silent, {signal: control.signal}))).rejects.toThrow('enough')
    await expect(collect(cleaner.cleanStream(documents, {signal: AbortSignal.abort(new Error('before'))}))).rejects.toThrow('before')
  })

  test('a result that went to another thread is as it was', async () => {
    const cleaner = await createCleaner(options)
    const result = cleaner.clean('Ten ,he said.  \n', {id: 'x', language: 'en'})
    const again = revive(structuredClone(send(result)), 'x')
    expect(again.toRecord()).toEqual(result.toRecord())
    expect([again.id, again.status, again.log.revert(again.text)]).toEqual(['x', 'changed', result.source])
  })
})

describe('streams', () => {
  test('of Node', async () => {
    const texts: string[] = []
    await pipeline(Readable.from(['One ,two.', {html: '<p>Three ,four.'}]), cleanTransform(await createCleaner(options)), async (results: AsyncIterable<Result>) => {
      for await (const {text} of results) texts.push(text)
    })
    expect(texts).toEqual(['One, two.', 'Three, four.'])
  })

  test('of the web platform', async () => {
    const stream = new Blob([]).stream() && new ReadableStream<StreamDocument>({
      start(controller) {
        for (const document of documents) controller.enqueue(document)
        controller.close()
      }
    })
    const results = await collect(stream.pipeThrough(cleanTransformStream(await createCleaner(options))) as unknown as AsyncIterable<Result>)
    expect(results).toHaveLength(30)
  })
})

test('the library runs where there is no Node: bundled for a browser, in a context that has only the language and what every platform has', async () => {
  const entry = "import {createCleaner} from './src/index.ts'; import {cleanTransformStream} from './src/adapters/streams.ts'; globalThis.kempt = {createCleaner, cleanTransformStream}"
  const {outputFiles} = await build({stdin: {contents: entry, resolveDir: process.cwd()}, bundle: true, write: false, platform: 'browser', format: 'iife', target: 'es2022', logLevel: 'silent', external: ['dictionary-en']})
  const code = outputFiles[0]!.text
  expect(code).not.toMatch(/\b(?:from|require\(|import\()\s*["']node:/)
  const context: Record<string, unknown> = {TextDecoder, TextEncoder, TransformStream, AbortController, atob, btoa, URL, performance, queueMicrotask}
  runInNewContext(code, Object.assign(context, {globalThis: context, self: context}))
  const {createCleaner: create} = context['kempt'] as {createCleaner: typeof createCleaner}
  const cleaner = await create()
  expect(cleaner.clean('The talks with Lukashonko ,he said.Lukashenko left.  \n').text).toBe('The talks with Lukashenko, he said. Lukashenko left.\n')
  expect((await collect(cleaner.cleanStream(documents.slice(0, 3), {jobs: 2}))).map(({text}) => text)).toHaveLength(3)
})

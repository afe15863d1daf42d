import {createCleaner, type Cleaner, type CleanerOptions} from '../cleaner.js'
import {passList, type PassName} from '../passes/index.js'
import {version} from '../version.js'
import {detailOf} from '../write/report-document.js'
import type {Answer, FromWorker, Request} from './messages.js'

/** Cleaners that were made, by their options. */
const cleaners = new Map<string, Cleaner>()
const KEPT = 8

/** Run as a worker: the package as it is, one document at a time. */
function serve(): void {
  addEventListener('message', ({data}: MessageEvent<Request>) => {
    answer(data).then(send, (error: unknown) => send({number: data.number, problem: error instanceof Error ? error.message : String(error)}))
  })
  send({version, passes: passList.map(({meta}) => meta)})
}

/** `postMessage` of a worker; TypeScript knows that of a window. */
function send(message: FromWorker): void {
  ;(globalThis as unknown as {postMessage: (message: FromWorker) => void}).postMessage(message)
}

async function answer({number, text, html, language, only, options}: Request): Promise<Answer> {
  const start = performance.now()
  const cleaner = await cleanerFor({only: only as PassName[], options: options as NonNullable<CleanerOptions['options']>})
  const loaded = performance.now()
  const result = cleaner.clean(html ? {html: text} : text, {id: 'playground', language: language || undefined})
  const ms = performance.now() - loaded
  return {number, output: result.text, detail: detailOf({id: 'playground', result}), ms, loadMs: loaded - start}
}

async function cleanerFor(options: CleanerOptions): Promise<Cleaner> {
  const key = JSON.stringify(options)
  const cleaner = cleaners.get(key) ?? (await createCleaner(options))
  cleaners.set(key, cleaner)
  if (cleaners.size > KEPT) cleaners.delete(cleaners.keys().next().value!)
  return cleaner
}

serve()

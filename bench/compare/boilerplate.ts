/**
 * The article out of HTML: kempt beside Readability and defuddle (both on linkedom) and trafilatura (Python).
 * `npm run bench:compare -- boilerplate FILE…`: gzipped JSON Lines of pages, `{html, gold, url?}`. `--limit N` takes the first N of each file.
 * Overlap is that of shingles of four words, as in Scrapinghub's article-extraction-benchmark: means over pages, F1 of the means.
 */
import {Readability} from '@mozilla/readability'
import {Defuddle} from 'defuddle/node'
import {parseHTML} from 'linkedom'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {overlap, type Overlap} from '../../scripts/boilerplate/align.js'
import {createCleaner} from '../../src/index.js'
import {cpuSeconds, table} from '../measure.js'

interface Page {
  readonly html: string
  readonly gold: string
  readonly url?: string
}

/** The texts that a tool found, and the CPU seconds that it took. */
interface Run {
  readonly name: string
  readonly out: readonly string[]
  readonly seconds: number
}

const PYTHON = `
import json, sys, time, trafilatura
pages = json.load(sys.stdin)
start = time.process_time()
out = [trafilatura.extract(page, include_comments=False) or '' for page in pages]
json.dump([out, time.process_time() - start], sys.stdout)
`

function readPages(file: string, limit: number): Page[] {
  const rows = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean).slice(0, limit)
  return rows.map((row) => JSON.parse(row) as Page).filter(({gold}) => typeof gold === 'string')
}

async function timed(name: string, pages: readonly Page[], extract: (page: Page) => string | Promise<string>): Promise<Run> {
  await extract(pages[0]!)
  const start = cpuSeconds()
  const out: string[] = []
  for (const page of pages) out.push(await Promise.resolve(extract(page)).catch(() => ''))
  return {name, out, seconds: cpuSeconds() - start}
}

function runTrafilatura(pages: readonly Page[]): Run | undefined {
  const {status, stdout} = spawnSync('python3', ['-c', PYTHON], {input: JSON.stringify(pages.map(({html}) => html)), encoding: 'utf8', maxBuffer: 1e9, env: {...process.env, PYTHONIOENCODING: 'utf-8'}})
  if (status !== 0) return undefined
  const [out, seconds] = JSON.parse(stdout) as [string[], number]
  return {name: 'trafilatura', out, seconds}
}

/** What Readability and defuddle give is HTML again; its text is read as kempt reads pages. */
function textOf(html: string): string {
  const {document} = parseHTML(`<html><body>${html.replace(/<\/(?:p|div|li|h\d|tr|blockquote)>|<br ?\/?>/gi, '$&\n')}</body></html>`)
  return document.body.textContent
}

function readability({html}: Page): string {
  return new Readability(parseHTML(html).document as unknown as Document).parse()?.textContent ?? ''
}

async function defuddle({html, url}: Page): Promise<string> {
  const {content} = await Defuddle(parseHTML(html).document as unknown as Document, url)
  return textOf(content)
}

function row({name, out, seconds}: Run, pages: readonly Page[]): string[] {
  const results = out.map((text, i): Overlap => overlap(pages[i]!.gold, text))
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const p = mean(results.map(({precision}) => precision).filter((value) => !Number.isNaN(value)))
  const r = mean(results.map(({recall}) => recall))
  const share = (test: (result: Overlap, i: number) => boolean): string => ((100 * results.filter(test).length) / results.length).toFixed(1)
  const megabytes = pages.reduce((sum, {html}) => sum + Buffer.byteLength(html), 0) / 1e6
  return [name, ...[(2 * p * r) / (p + r), p, r].map((value) => (100 * value).toFixed(1)), share(({recall}) => recall < 0.9), share((_, i) => out[i]!.trim() === ''), (megabytes / seconds).toFixed(2)]
}

/** Runs every tool on the same pages and prints one table. */
export async function compare(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({args, allowPositionals: true, options: {limit: {type: 'string', default: '100000'}}})
  const pages = positionals.flatMap((file) => readPages(file, Number(values.limit)))
  if (pages.length === 0) throw new Error('Cannot compare without pages, expected `boilerplate FILE.jsonl.gz …`')
  const rows = [[`${pages.length} pages`, 'F1', 'precision', 'recall', 'recall < .9, %', 'empty, %', 'MB per CPU s']]
  for (const mode of ['balanced', 'safe'] as const) {
    const cleaner = await createCleaner({only: ['boilerplate', 'layout'], options: {boilerplate: {mode}}})
    rows.push(row(await timed(`kempt ${mode}`, pages, ({html, url}) => cleaner.clean({html}, {url}).text), pages))
  }
  rows.push(row(await timed('Readability', pages, readability), pages), row(await timed('defuddle', pages, defuddle), pages))
  const python = runTrafilatura(pages)
  rows.push(python ? row(python, pages) : ['trafilatura: not installed', '-', '-', '-', '-', '-', '-'])
  console.log(table(rows))
}

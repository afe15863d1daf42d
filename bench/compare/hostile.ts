/**
 * Hostile HTML, and bare text that is no page: CPU seconds for each MB, at several sizes, of kempt (reading, language, boilerplate, layout) and, at
 * the first size, of Readability and defuddle (both on linkedom). `npm run bench:compare -- hostile [--megabytes 0.25,1,4] [--peers 0.02] [--only PATTERN]`;
 * `--peers 0` leaves the others out. They run in processes of their own, which are stopped after ten seconds.
 */
import {Readability} from '@mozilla/readability'
import {Defuddle} from 'defuddle/node'
import {parseHTML} from 'linkedom'
import {spawnSync} from 'node:child_process'
import {parseArgs} from 'node:util'
import {createCleaner, type Cleaner, type CleanInput} from '../../src/index.js'
import {hostilePages, SENTENCE, type HostilePage} from '../../test/support/hostile-pages.js'
import {hostileTexts} from '../../test/support/hostile-texts.js'
import {cpuSeconds, growth, table} from '../measure.js'

/** A peer may take so long for a page, ms. */
const LIMIT = 10_000

const peers: Readonly<Record<string, (html: string) => unknown>> = {
  Readability: (html) => new Readability(parseHTML(html).document as unknown as Document).parse(),
  defuddle: (html) => Defuddle(parseHTML(html).document as unknown as Document)
}

/** Seconds for each MB at each size, the exponent of their growth, and whether the text came out. */
function measure(cleaner: Cleaner, make: (size: number) => CleanInput, sizes: readonly number[], marker: string): string[] {
  const points: [number, number][] = []
  let problem = ''
  for (const size of sizes) {
    const input = make(size)
    const start = cpuSeconds()
    const result = cleaner.clean(input)
    points.push([typeof input === 'string' ? input.length : input.html.length, cpuSeconds() - start])
    if (result.error !== undefined) problem = result.error
    else if (!result.source.includes(marker)) problem = 'no text'
  }
  const bytes = points.map(([length, seconds]) => ((seconds / length) * 1e6).toFixed(2))
  return [...bytes, points.length > 1 ? growth(points).toFixed(2) : '-', problem]
}

/** Seconds for each MB of a peer, in a process that can be stopped. */
function measurePeer(peer: string, index: number, megabytes: number): string {
  const {status, signal, stdout} = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, 'hostile', '--one', `${peer},${index},${megabytes}`], {encoding: 'utf8', timeout: LIMIT})
  if (signal) return `> ${(LIMIT / 1000 / megabytes).toFixed(0)}`
  return status === 0 ? (Number(stdout) / megabytes).toFixed(2) : 'fails'
}

/** What such a process does: print the seconds that a page takes. */
async function runOne(one: string): Promise<void> {
  const [peer, index, megabytes] = one.split(',')
  const html = hostilePages[Number(index)]!.make(Number(megabytes) * 1e6)
  const start = cpuSeconds()
  await peers[peer!]!(html)
  process.stdout.write(String(cpuSeconds() - start))
}

/** Time of kempt, and of its peers, for a page of each kind. */
export async function compare(args: string[]): Promise<void> {
  const {values} = parseArgs({args, options: {megabytes: {type: 'string', default: '0.25,1,4'}, peers: {type: 'string', default: '0.02'}, only: {type: 'string', default: ''}, one: {type: 'string'}}})
  if (values.one !== undefined) return runOne(values.one)
  const sizes = values.megabytes.split(',').map((size) => Number(size) * 1e6)
  const names = Number(values.peers) > 0 ? Object.keys(peers) : []
  const cleaner = await createCleaner({only: ['language', 'boilerplate', 'layout']})
  for (let run = 0; run < 20; run++) for (const {make} of hostilePages.slice(0, 20)) cleaner.clean({html: make(2000)}) // the engine compiles what runs often
  const wanted = new RegExp(values.only)
  const rows = [['CPU s a MB', ...sizes.map((size) => `${size / 1e6} MB`), 'exponent', ...names.map((name) => `${name}, ${values.peers} MB`), '']]
  const add = (name: string, make: (size: number) => CleanInput, marker: string, beside: () => string[]): void => {
    if (!wanted.test(name)) return
    const cells = measure(cleaner, make, sizes, marker)
    rows.push([name, ...cells.slice(0, -1), ...beside(), cells.at(-1)!])
  }
  const showPage = ({name, make, silent}: HostilePage, index: number): void => add(name, (size) => ({html: make(size)}), silent ? '' : SENTENCE, () => names.map((peer) => measurePeer(peer, index, Number(values.peers))))
  hostilePages.forEach(showPage)
  for (const [name, text] of hostileTexts(0.1)) if (text.length > 1000) add(`text: ${name}`, (size) => text.repeat(Math.ceil(size / text.length)), '', () => names.map(() => '-'))
  console.log(table(rows))
}

/**
 * Speed of the passes: `npm run bench [-- --only spacing,names] [--seconds 1]`.
 * MB of UTF-8 per CPU second, so that a busy machine changes little; read the figures as ratios to the first line.
 */
import {parseArgs} from 'node:util'
import {createCleaner, passes, type Cleaner, type PassName} from '../src/index.js'
import {hostileTexts} from '../test/support/hostile-texts.js'
import {makeDocuments, type Documents} from './documents.js'
import {growth, leastSeconds, table, throughput} from './measure.js'
import {loadPeers} from './peers.js'

const {values} = parseArgs({options: {only: {type: 'string'}, seconds: {type: 'string', default: '1'}}})
const seconds = Number(values.seconds)
const wanted = (values.only?.split(',') ?? Object.keys(passes)) as PassName[]
const sets = makeDocuments(4000, 100)

/** One line of the table: the work on each set of documents. */
function speeds(name: string, work: (text: string, set: Documents) => void, language?: string): string[] {
  const cells = sets.map((set) => {
    if (language && set.language !== language) return '-'
    return throughput(() => set.texts.forEach((text) => work(text, set)), set.bytes, seconds).toFixed(1)
  })
  return [name, ...cells]
}

async function throughputs(): Promise<string[][]> {
  const rows = [['MB per CPU second', ...sets.map(({name}) => name)]]
  rows.push(speeds('copy and NFC', (text) => void Buffer.from(text).toString().normalize('NFC')))
  const peers = await loadPeers()
  for (const name of wanted) {
    const cleaner = await createCleaner({only: [name]})
    rows.push(speeds(name, (text, {language}) => void cleaner.clean(text, name === 'language' ? {} : {language})))
    for (const peer of peers.filter(({beside}) => beside === name)) rows.push(speeds(`  ${peer.name}`, peer.run, peer.language))
  }
  if (values.only) return rows
  const whole = await createCleaner()
  rows.push(speeds('all passes', (text) => void whole.clean(text)))
  rows.push(speeds('all passes, with the record', (text) => void whole.clean(text).toRecord()))
  return rows
}

/** CPU milliseconds for documents of several sizes, and how they grow. */
function growths(cleaner: Cleaner): string[][] {
  const sizes = [4000, 16_000, 64_000, 256_000]
  const bySize = sizes.map((size) => makeDocuments(size, 1))
  const rows = [['ms a document', ...sizes.map((size) => `${size / 1000} kB`), 'exponent']]
  for (const [index, {name}] of sets.entries()) {
    const points = bySize.map((list): [number, number] => [list[index]!.bytes, leastSeconds(() => cleaner.clean(list[index]!.texts[0]!), 5)])
    rows.push([name, ...points.map(([, time]) => (time * 1000).toFixed(1)), growth(points).toFixed(2)])
  }
  return rows
}

/** CPU milliseconds for a hostile text, and for one of four times its size: 1 is growth in proportion. */
function hostile(cleaner: Cleaner): string[][] {
  const rows = [['hostile text', 'kB', 'ms', 'exponent']]
  const large = new Map(hostileTexts(1))
  for (const [name, small] of hostileTexts(0.25)) {
    const text = large.get(name)!
    const points = [small, text].map((t): [number, number] => [t.length, leastSeconds(() => cleaner.clean(t), 2)])
    rows.push([name, (text.length / 1000).toFixed(0), (points[1]![1] * 1000).toFixed(0), text.length > small.length ? growth(points).toFixed(2) : '-'])
  }
  return rows
}

console.log(table(await throughputs()))
const cleaner = await createCleaner(values.only ? {only: wanted} : {})
console.log(`\n${table(growths(cleaner))}\n\n${table(hostile(cleaner))}`)

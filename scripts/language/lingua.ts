import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {brotliDecompressSync} from 'node:zlib'
import {makeChain, makeWord} from './markov.js'
import {generator} from './random.js'

/** Words to draw from the tables of a language. */
const DRAWN = 400_000
const ORDERS = ['uni', 'bi', 'tri', 'quadri', 'five']
/** Without bigrams there is no telling how letters follow each other. */
const LEAST_ORDERS = 3

/** The languages that lingua has tables of. */
export function linguaTags(folder: string): string[] {
  return readdirSync(folder).filter((tag) => existsSync(file(folder, tag, 0))).sort()
}

/** Words drawn from the n-gram tables of a language, with counts; nothing where the tables are too small. */
export function drawFrom(folder: string, tag: string, {words = DRAWN, seed = 0} = {}): Map<string, number> | undefined {
  const ngrams = new Map<string, number>()
  let orders = 0
  while (orders < ORDERS.length && existsSync(file(folder, tag, orders))) readOrder(file(folder, tag, orders++), ngrams)
  if (orders < LEAST_ORDERS) return undefined
  const chain = makeChain(ngrams)
  const random = generator(tag.charCodeAt(0) * 256 + tag.charCodeAt(1) + seed)
  const counts = new Map<string, number>()
  for (let i = 0; i < words; i++) {
    const word = makeWord(chain, random)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function file(folder: string, tag: string, order: number): string {
  return path.join(folder, tag, `${ORDERS[order]}grams.json.br`)
}

/** Tables hold P(last letter | letters before); joint probabilities come of those of the order below. */
function readOrder(name: string, joint: Map<string, number>): void {
  const {ngrams} = JSON.parse(brotliDecompressSync(readFileSync(name)).toString()) as {ngrams: Record<string, string>}
  for (const [fraction, list] of Object.entries(ngrams)) {
    const [part = 0, whole = 1] = fraction.split('/').map(Number)
    for (const ngram of list.split(' ')) joint.set(ngram, (part / whole) * (ngram.length === 1 ? 1 : (joint.get(ngram.slice(0, -1)) ?? 0)))
  }
}

import {parseBlocks} from '../document/block.js'
import {IntList, tokenize} from '../passes/boilerplate/tokens.js'
import {fingerprint, sketch} from './fingerprint.js'
import {hostOf} from './host.js'

/** What one document adds to the memory of its site. Plain data: it may come from another thread. */
export interface Observation {
  readonly host: string
  /** Numbers of the document itself: of its address, and of its text. */
  readonly identity: readonly [address: number, text: number]
  /** Fingerprints of its lines, each once. */
  readonly lines: Float64Array
  /** What lines much like them share. */
  readonly bands: Float64Array
  /** Fingerprints of its long lines: sentences, for the most part. */
  readonly sentences: Float64Array
}

const SENTENCE_WORDS = 10
/** Lines beyond these of one document are not counted. */
const MAX_LINES = 4000

/** Look at a document before it is cleaned: `text` is its source. `undefined` where the address has no host. */
export function observe(text: string, url: string | undefined): Observation | undefined {
  const host = hostOf(url)
  if (host === undefined) return undefined
  const lines = new Set<number>()
  const bands = new Set<number>()
  const sentences = new Set<number>()
  let whole = 0
  for (const {start, end} of parseBlocks(text).children.slice(0, MAX_LINES)) {
    const tokens = new IntList()
    tokenize(text, start, end, tokens)
    if (tokens.length === 0) continue
    const key = fingerprint(tokens.data, 0, tokens.length)
    lines.add(key)
    if (tokens.length >= SENTENCE_WORDS) sentences.add(key)
    for (const band of sketch(tokens.data, 0, tokens.length)) bands.add(band)
    whole = (Math.imul(whole, 31) + (key >>> 0)) | 0
  }
  return {host, identity: [addressOf(url!), whole >>> 0], lines: Float64Array.from(lines), bands: Float64Array.from(bands), sentences: Float64Array.from(sentences)}
}

/** 32 bits for an address without its fragment. */
function addressOf(url: string): number {
  const end = url.indexOf('#')
  let hash = 0x811c9dc5
  for (let i = 0; i < (end < 0 ? url.length : end); i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

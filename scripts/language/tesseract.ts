import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {canonicalTag} from '../../src/passes/language/declared.js'

/** Places of the parts in a file of trained data: a graph of words, and the characters that its edges are numbered by. */
const GRAPHS: readonly (readonly [graph: number, characters: number])[] = [
  [7, 1], // words
  [14, 1], // pairs of words
  [19, 21] // words of the newer recogniser
]
/** Bits of an edge between its character and its target. */
const FLAGS = 3n
const LAST = 1
const BACKWARD = 2
const END = 4
/** Code units of a word, or of a pair of words. */
const LONGEST = 80
const WORD = /[\p{L}\p{M}]+(?:['’ʻʼ‘`][\p{L}\p{M}]+)*/gu
/** Capitals after the first letter, in a word that is not all capitals: two words that ran together, or a name. */
const MIXED = /\p{Ll}\p{Lu}/u

/**
 * Words of a language in the dictionaries of the OCR engine Tesseract, which were made of web pages: `@tesseract.js-data/CODE`, an unpacked package.
 * There are no frequencies in them. A word counts as often as it stands there: in small letters and capitals, with punctuation, and in pairs of words.
 */
export function countTrained(folder: string): [tag: string, counts: Map<string, number>] {
  const data = path.join(folder, '4.0.0')
  const [file = ''] = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith('.traineddata.gz')) : []
  const tag = canonicalTag(file.slice(0, file.indexOf('.')).replace('_', '-')) ?? 'und'
  const counts = new Map<string, number>()
  const parts = splitParts(gunzipSync(readFileSync(path.join(data, file))))
  for (const [graph, characters] of GRAPHS) {
    if (!parts[graph] || !parts[characters]) continue
    walk(parts[graph], readCharacters(parts[characters]), (entry) => countWords(entry, counts))
  }
  return [tag, counts]
}

function countWords(entry: string, counts: Map<string, number>): void {
  for (const [word] of entry.normalize('NFC').matchAll(WORD)) {
    if (MIXED.test(word)) continue
    const lower = word.toLowerCase()
    counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
}

/** A file begins with the number of its parts, and where each starts; -1 where there is none. */
function splitParts(bytes: Buffer): (Buffer | undefined)[] {
  const starts = Array.from({length: bytes.readInt32LE(0)}, (_, i) => Number(bytes.readBigInt64LE(4 + 8 * i)))
  return starts.map((start, i) => (start < 0 ? undefined : bytes.subarray(start, starts.slice(i + 1).find((next) => next >= 0) ?? bytes.length)))
}

/** The characters of a `unicharset`, a line each, the first of which is a space. */
function readCharacters(bytes: Buffer): string[] {
  const [count = '0', ...lines] = bytes.toString().split('\n')
  return lines.slice(0, Number(count)).map((line) => line.slice(0, line.indexOf(' '))).map((character) => (character === 'NULL' ? ' ' : character))
}

/** Walk all entries of a graph (a DAWG): the edges of a node stand one after the other, each with a character, flags and the node that it leads to. */
function walk(bytes: Buffer, characters: readonly string[], take: (entry: string) => void): void {
  const size = BigInt(Math.ceil(Math.log2(bytes.readInt32LE(2) + 1)))
  const edges = Array.from({length: bytes.readInt32LE(6)}, (_, i) => {
    const edge = bytes.readBigUInt64LE(10 + 8 * i)
    return {character: characters[Number(edge & ((1n << size) - 1n))]!, flags: Number((edge >> size) & 7n), target: Number(edge >> (size + FLAGS))}
  })
  const pending: [node: number, before: string][] = [[0, '']]
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (let [i, before] = next; i < edges.length; i++) {
      const {character, flags, target} = edges[i]!
      if (flags & BACKWARD) break
      const entry = before + character
      if (flags & END) take(entry)
      if (target > 0 && entry.length < LONGEST) pending.push([target, entry])
      if (flags & LAST) break
    }
  }
}

import type {Hash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {inputs} from '../dictionaries/lib.js'

/** Letters a language keeps: those that make up more than this share of its text. */
const RARE = 2e-5
const MOST = 110
/** Steps of the packed costs, per nat; code unit of cost 0; highest step. */
export const STEPS = 5.5
export const ZERO = 35
const TOP = 56

type Counts = Map<string, number>

/** The folder with the words and n-grams; what is read is added to the hash. */
export interface Corpus {
  readonly folder: string
  readonly hash: Hash
}

/** Whether there is anything of a language. */
export function hasLanguage({folder}: Corpus, tag: string): boolean {
  return ['words', 'ngrams'].some((kind) => existsSync(path.join(folder, kind, `${tag}.tsv.gz`)))
}

function rows({folder, hash}: Corpus, kind: string, tag: string): [string, number][] {
  const file = path.join(folder, kind, `${tag}.tsv.gz`)
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  hash.update(`${kind}/${tag}\0`).update(bytes)
  return gunzipSync(bytes).toString('utf8').split('\n').filter(Boolean).map((line) => {
    const [text = '', value = ''] = line.split('\t')
    return [text.replace(/[^a-z]/g, (letter) => MENDED[tag]?.[letter] ?? letter), Number(value)]
  })
}

/** Letters that old encodings put in the place of others, in the sources as well. */
const MENDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {hu: {õ: 'ő', û: 'ű'}, az: {ǝ: 'ə'}, 'az-Cyrl': {ǝ: 'ә'}}

/** Auxiliary letters that ordinary text has, and letters of before a reform. */
const MORE: Readonly<Record<string, string>> = {ro: 'şţ', tr: 'âîû', nl: 'éèëïöüêç', da: 'é', nb: 'éèêòôü', sv: 'éàü', de: 'éèàç', it: 'ïçéôü', en: 'éèïêçöü', id: 'é'}

/** Letters of a language after CLDR; undefined where CLDR does not know it. What is not among them came with names and faults. */
const EXEMPLARS = new Map(inputs.table('shared', 'exemplars.tsv').map((row) => {
  const latin = /[a-z]/.test(row['main']!)
  const more = MORE[row['language']!] ?? ''
  return [row['language']!, new Set(row['main']! + more + (latin ? 'abcdefghijklmnopqrstuvwxyz' : row['auxiliary']!))]
}))

const fold = (text: string): string => text.normalize('NFC').replaceAll('İ', 'i').toLowerCase()
const add = (counts: Counts, key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count)

/** Pairs of letters in words; a space stands for the edge of a word. */
function fromWords(list: [string, number][]): Counts {
  const pairs: Counts = new Map()
  for (const [word, count] of list) {
    const letters = fold(word).replace(/[^\p{L}\p{M}]+/gu, ' ')
    const text = ` ${letters} `.replace(/ {2,}/g, ' ')
    for (let i = 0; i + 1 < text.length; i++) add(pairs, text.slice(i, i + 2), count)
  }
  return pairs
}

/** The same from joint probabilities of n-grams inside words: edges are guessed from the letters, as every sixth place. */
function fromNgrams(list: [string, number][]): Counts {
  const pairs: Counts = new Map()
  for (const [gram, score] of list) {
    const count = 1e6 * Math.exp(-score / 100)
    if (gram.length === 2) add(pairs, gram, count)
    if (gram.length !== 1) continue
    add(pairs, ` ${gram}`, count / 6)
    add(pairs, `${gram} `, count / 6)
  }
  return pairs
}

/** Where a language has single letters alone, one letter says nothing of the next. */
function independent(pairs: Counts): Counts {
  const letters = [...pairs].filter(([pair]) => pair.startsWith(' '))
  const total = letters.reduce((sum, [, count]) => sum + count, 0)
  const all: Counts = new Map(pairs)
  for (const [a, n] of letters) for (const [b, m] of letters) all.set(a[1]! + b[1]!, (6 * n * m) / total)
  return all
}

function alphabetOf(tag: string, pairs: Counts): string[] {
  const letters: Counts = new Map()
  const known = EXEMPLARS.get(tag)
  for (const [pair, count] of pairs) if (pair[0] !== ' ' && (known?.has(pair[0]!) ?? true)) add(letters, pair[0]!, count)
  const total = [...letters.values()].reduce((sum, n) => sum + n, 0)
  const kept = [...letters].filter(([, count]) => count > RARE * total).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return kept.slice(0, MOST).map(([letter]) => letter)
}

/** -ln P(b | a), smoothed towards P(b), in steps, a row for each letter and for the edge. */
function pack(tag: string, pairs: Counts): {alphabet: string; costs: string} {
  const alphabet = [' ', ...alphabetOf(tag, pairs)]
  const at = (a: string, b: string): number => pairs.get(a + b) ?? 0
  const after = alphabet.map((b) => alphabet.reduce((sum, a) => sum + at(a, b), 0))
  const total = after.reduce((sum, n) => sum + n, 0)
  let costs = ''
  for (const a of alphabet) {
    const all = alphabet.reduce((sum, b) => sum + at(a, b), 0)
    const trust = 0.01 * all + 3
    alphabet.forEach((b, j) => {
      const p = (at(a, b) + (trust * after[j]!) / total) / (all + trust)
      costs += String.fromCharCode(ZERO + Math.min(TOP, Math.round(-Math.log(p) * STEPS)))
    })
  }
  return {alphabet: alphabet.slice(1).join(''), costs}
}

/** Tag, letters and costs of a language, as a row of generated code. */
export function packLanguage(corpus: Corpus, tag: string): string {
  const words = rows(corpus, 'words', tag)
  const grams = rows(corpus, 'ngrams', tag)
  let pairs = words.length > 200 ? fromWords(words) : fromNgrams(grams)
  if (words.length <= 200 && !grams.some(([gram]) => gram.length === 2)) pairs = independent(pairs)
  const {alphabet, costs} = pack(tag, pairs)
  return `  [${JSON.stringify(tag)}, ${JSON.stringify(alphabet)}, ${JSON.stringify(costs)}]`
}

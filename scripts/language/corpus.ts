import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {pieces} from '../../src/passes/language/features.js'
import {makeChain, makeWord, type Random} from './markov.js'

/** Words of a language with their weights, which add up to 1. */
export type Words = Map<string, number>

/** Words to draw from an n-gram chain. */
const DRAWN = 150_000
/** Weight of drawn words beside a list of words. */
const DRAWN_SHARE = 0.5
/** Weight of the dictionaries' words beside everything else; they stand in for frequency where a list is short. */
const OWN_SHARE = 0.05
/** Words in a list that can stand alone. */
const LONG_LIST = 3000

/** What a folder of training data is read with. */
export interface Source {
  readonly folder: string
  /** Words of a language that stand in the dictionaries. */
  readonly own: (tag: string) => readonly string[]
  readonly random: Random
}

/** Tags under which the data of a label is filed, where they differ. */
const FILED: Readonly<Record<string, readonly string[]>> = {
  tl: ['fil'],
  no: ['nb', 'nn'],
  pt: ['pt', 'pt-PT'],
  fa: ['fa', 'fa-AF'],
  ca: ['ca', 'ca-valencia']
}

/** The words of a label, in one script. */
export function readLabel(source: Source, label: string, script: string): Words {
  const tags = FILED[label] ?? [label]
  if (label === 'sr-Latn') return latinSerbian(readLabel(source, 'sr', 'Cyrillic'))
  const pattern = new RegExp(`^(?:\\p{Script=${script}}|\\p{M}|')+$`, 'u')
  const listed = tags.flatMap((tag) => readWords(source.folder, tag))
  const list = normalise(listed, pattern)
  const drawn = normalise(tags.flatMap((tag) => drawWords(source, tag)), pattern)
  const words: Words = new Map()
  const share = list.size === 0 ? 1 : list.size < LONG_LIST && drawn.size > 0 ? 0.8 : DRAWN_SHARE
  merge(words, list, drawn.size === 0 ? 1 : 1 - share)
  merge(words, drawn, share)
  merge(words, normalise(source.own(label).map((word) => [word, 1] as const), pattern), OWN_SHARE)
  return words
}

/** Serbian in Latin letters is the same words; lists of it hold much Bosnian and Croatian. */
function latinSerbian(words: Words): Words {
  const letters = [...'абвгдђежзијклљмнњопрстћуфхцчџш']
  const latin = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ')
  const map = new Map(letters.map((letter, i) => [letter, latin[i]!]))
  return new Map([...words].map(([word, weight]) => [[...word].map((letter) => map.get(letter) ?? letter).join(''), weight]))
}

/** Take words of another language out that stand in a list only because its texts quote them. */
export function dropForeign(words: Words, foreign: Words): void {
  for (const [word, weight] of words) {
    const other = foreign.get(word)
    if (other !== undefined && other > 5 * weight && other > 3e-6) words.delete(word)
  }
}

function merge(into: Words, from: Words, share: number): void {
  for (const [word, weight] of from) into.set(word, (into.get(word) ?? 0) + share * weight)
}

function normalise(rows: readonly (readonly [word: string, count: number])[], pattern: RegExp): Words {
  const words: Words = new Map()
  let sum = 0
  for (const [given, count] of rows) {
    for (const word of wordsOf(given)) {
      if (!pattern.test(word)) continue
      words.set(word, (words.get(word) ?? 0) + count)
      sum += count
    }
  }
  for (const [word, count] of words) words.set(word, count / sum)
  return words
}

/** Words as the pass takes them from a text. */
function wordsOf(given: string): string[] {
  const parts = given.toLowerCase().normalize('NFC').replace(/[’‘ʻʼ`´]/g, "'").split(/[-‐‑\s]/)
  return parts.map(withoutQuotes).filter((part) => part !== '').flatMap(pieces)
}

function withoutQuotes(word: string): string {
  let start = 0
  let end = word.length
  while (start < end && word[start] === "'") start++
  while (end > start && word[end - 1] === "'") end--
  return word.slice(start, end)
}

function readRows(file: string): [string, number][] {
  if (!existsSync(file)) return []
  const rows = gunzipSync(readFileSync(file)).toString().split('\n')
  return rows.filter((row) => row !== '').map((row) => [row.slice(0, row.indexOf('\t')), Number(row.slice(row.indexOf('\t') + 1))])
}

function readWords(folder: string, tag: string): [string, number][] {
  return readRows(path.join(folder, 'words', `${tag}.tsv.gz`))
}

function drawWords({folder, random}: Source, tag: string): [string, number][] {
  const rows = readRows(path.join(folder, 'ngrams', `${tag}.tsv.gz`))
  if (rows.length === 0) return []
  if (rows.every(([ngram]) => ngram.length === 1)) return drawLetters(rows, random)
  const chain = makeChain(new Map(rows.map(([ngram, score]) => [ngram, Math.exp(-score / 100)])))
  const counts = new Map<string, number>()
  for (let i = 0; i < DRAWN; i++) {
    const word = makeWord(chain, random)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
}

/** Words of random letters, where letters are all that is known. */
function drawLetters(rows: readonly (readonly [letter: string, score: number])[], random: Random): [string, number][] {
  let sum = 0
  const sums = rows.map(([, score]) => (sum += Math.exp(-score / 100)))
  return Array.from({length: DRAWN / 5}, () => {
    const length = 2 + Math.floor(random() * 6)
    const letters = Array.from({length}, () => {
      const at = random() * sum
      return rows[sums.findIndex((value) => value > at)]?.[0] ?? ''
    })
    return [letters.join(''), 1]
  })
}

import type {Hash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {Random} from './random.js'

/** Words of a language with their weights, which add up to 1. */
export type Words = Map<string, number>

/** Tokens of a text collection that a word list can be relied on for; shorter ones are of one book or one site. */
const LARGE = 10_000_000
/** Weight of a word list beside words drawn from n-grams, at least and at most. */
const LISTED = [0.1, 0.5] as const
/** Weight of the words of interfaces and emoji names beside the others. */
const STRINGS_SHARE = 0.15
/** Weight of the words of web pages beside the others. */
const WEB_SHARE = 0.4
/** Words of web pages that are taken: those behind them are rare, and would outweigh the others by their number. */
const WEB_WORDS = 40_000
/** Weight of words that are derived from those of another language. */
const DERIVED_SHARE = 0.4
/** Weight of the dictionaries' words beside everything else; they stand in for frequency where a list is short. */
const OWN_SHARE = 0.05
/** Words drawn where letters are all that is known. */
const WORDS_OF_LETTERS = 30_000
/** Words that can stand alone. */
const ENOUGH = 3000

/** What the training data is read with. */
export interface Source {
  /** Each with `words/TAG.tsv.gz`, `drawn/TAG.tsv.gz`, `web/TAG.tsv.gz`, `strings/TAG.tsv.gz` (word, count) or `ngrams/TAG.tsv.gz` (letter, -100 ln of its probability). */
  readonly folders: readonly string[]
  /** Words of a language that stand in the dictionaries. */
  readonly own: (tag: string) => readonly string[]
  readonly random: Random
  /** Takes in all that is read. */
  readonly stamp: Hash
}

/** Tags under which the data of a label is filed, where they differ. */
const FILED: Readonly<Record<string, readonly string[]>> = {
  tl: ['fil', 'tl'],
  no: ['nb', 'nn', 'no'],
  pt: ['pt', 'pt-PT'],
  fa: ['fa', 'fa-AF'],
  ca: ['ca', 'ca-valencia']
}

/** The words of a label, in one script. */
export function readLabel(source: Source, label: string, script: string): Words {
  const tags = FILED[label] ?? [label]
  if (label === 'sr-Latn') return latinSerbian(readLabel(source, 'sr', 'Cyrillic'))
  const pattern = new RegExp(`^(?:\\p{Script=${script}}|\\p{M}|')+$`, 'u')
  const read = (kind: string): Read => normalise(tags.flatMap((tag) => readKind(source, kind, tag)), pattern)
  const list = read('words')
  const drawn = read('drawn')
  const letters = drawn.words.size > 0 ? drawn : normalise(tags.flatMap((tag) => drawLetters(readKind(source, 'ngrams', tag), source.random)), pattern)
  const strings = read('strings')
  const listed = letters.words.size === 0 ? 1 : Math.min(LISTED[1], Math.max(LISTED[0], list.count / LARGE))
  const words: Words = new Map()
  merge(words, list.words, listed)
  merge(words, letters.words, list.words.size === 0 ? 1 : 1 - listed)
  const web = commonest(read('web').words)
  merge(words, web, words.size < ENOUGH ? 1 : WEB_SHARE)
  merge(words, strings.words, words.size < ENOUGH ? 1 : STRINGS_SHARE)
  if (label === 'kaa') merge(words, karakalpak(normalise(readKind(source, 'drawn', 'kk'), pattern).words), DERIVED_SHARE)
  merge(words, normalise(readOwn(source, label), pattern).words, OWN_SHARE)
  return words
}

/** The commonest words, single letters left out, with their shares among them. Those that are as common as each other are mixed, so that they begin with all letters. */
function commonest(words: Words): Words {
  const rows = [...words].filter(([word]) => word.length > 1).sort((a, b) => b[1] - a[1] || orderOf(a[0]) - orderOf(b[0]))
  const kept = rows.slice(0, WEB_WORDS)
  const sum = kept.reduce((all, [, weight]) => all + weight, 0)
  return new Map(kept.map(([word, weight]) => [word, weight / sum]))
}

function orderOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0
  return Math.imul(hash, 0x9e3779b9) >>> 8
}

/** Serbian in Latin letters is the same words; lists of it hold much Bosnian and Croatian. */
export function latinSerbian(words: Words): Words {
  const letters = [...'абвгдђежзијклљмнњопрстћуфхцчџш']
  const latin = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ')
  const map = new Map(letters.map((letter, i) => [letter, latin[i]!]))
  return new Map([...words].map(([word, weight]) => [[...word].map((letter) => map.get(letter) ?? letter).join(''), weight]))
}

/** Karakalpak lists are of one book. Kazakh words in Karakalpak spelling show its letters in other words. */
function karakalpak(words: Words): Words {
  const letters = new Map([...'іиұуһҳшс'].flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1]!]] : [])))
  const spelt: Words = new Map()
  for (const [word, weight] of words) {
    const other = [...word].map((letter) => letters.get(letter) ?? letter).join('').replace(/(?<=[аәеиоө])у/gu, 'ў')
    spelt.set(other, (spelt.get(other) ?? 0) + weight)
  }
  return spelt
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

/** Words with their shares, and how many there were. */
interface Read {
  readonly words: Words
  readonly count: number
}

function normalise(rows: readonly (readonly [word: string, count: number])[], pattern: RegExp): Read {
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
  return {words, count: sum}
}

/** Words as the pass takes them from a text. */
function wordsOf(given: string): string[] {
  const parts = given.toLowerCase().normalize('NFC').replaceAll('i\u0307', 'i').replace(/[’‘ʻʼ`´]/g, "'").split(/[-‐‑\s]/)
  return parts.map(withoutQuotes).filter((part) => part !== '')
}

function withoutQuotes(word: string): string {
  let start = 0
  let end = word.length
  while (start < end && word[start] === "'") start++
  while (end > start && word[end - 1] === "'") end--
  return word.slice(start, end)
}

function readOwn({own, stamp}: Source, label: string): [string, number][] {
  const words = own(label)
  stamp.update(words.join('\n'))
  return words.map((word) => [word, 1])
}

function readRows(file: string, stamp: Hash): [string, number][] {
  if (!existsSync(file)) return []
  const bytes = gunzipSync(readFileSync(file))
  stamp.update(bytes)
  const rows = bytes.toString().split('\n')
  return rows.filter((row) => row !== '').map((row) => [row.slice(0, row.indexOf('\t')), Number(row.slice(row.indexOf('\t') + 1))])
}

function readKind({folders, stamp}: Source, kind: string, tag: string): [string, number][] {
  return folders.flatMap((folder) => readRows(path.join(folder, kind, `${tag}.tsv.gz`), stamp))
}

/** Words of random letters, where letters are all that is known. */
function drawLetters(table: readonly (readonly [letter: string, score: number])[], random: Random): [string, number][] {
  const rows = table.filter(([letter]) => letter.length === 1)
  if (rows.length === 0) return []
  let sum = 0
  const sums = rows.map(([, score]) => (sum += Math.exp(-score / 100)))
  return Array.from({length: WORDS_OF_LETTERS}, () => {
    const length = 2 + Math.floor(random() * 6)
    const letters = Array.from({length}, () => {
      const at = random() * sum
      return rows[sums.findIndex((value) => value > at)]?.[0] ?? ''
    })
    return [letters.join(''), 1]
  })
}

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {Lexicon} from '../../src/languages/lexicon.js'

/** Rarer words have no cluster in the table. */
export const COMMON = 4

/** The first eight branches of the Brown tree for each common word, numbered from 1; 0: none. Words of the table, the likeliest first. */
export function readClusters(lexicon: Lexicon, folder: string): {clusters: Uint8Array; words: string[]} {
  const table = JSON.parse(gunzipSync(readFileSync(path.join(folder, 'en_lexeme_cluster.json.gz'))).toString('utf8')) as Record<string, number>
  const clusters = new Uint8Array(lexicon.size)
  const numbers = new Map<number, number>()
  const words: string[] = []
  for (const [form, cluster] of Object.entries(table)) {
    const number = /^[a-z']+$/.test(form) ? lexicon.number(form) : -1
    if (number < 0 || lexicon.commonness(form) < COMMON) continue
    words.push(form)
    const branch = cluster & 0xff
    if (!numbers.has(branch)) numbers.set(branch, numbers.size + 1)
    clusters[number] = numbers.get(branch)!
  }
  if (numbers.size > 255) throw new Error(`Cannot number the clusters, expected 255 at most: ${numbers.size}`)
  return {clusters, words}
}

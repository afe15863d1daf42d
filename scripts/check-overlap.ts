/**
 * Check that no line of a test set stands in the training data: `tsx scripts/check-overlap.ts <tests> <training> [<training> …]`.
 * Training data are words with counts; the tests are `*.tsv` or `*.tsv.gz` with a tag and a text on each line.
 * Exit 1 if an entry of several words stands in a test set. Single words that do are counted: ordinary words stand everywhere.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'

const [tests = '', ...training] = process.argv.slice(2)
const entries = new Set<string>()
for (const file of training.flatMap(filesOf)) for (const row of rowsOf(file)) entries.add(normalise(row.slice(0, row.indexOf('\t'))))
let lines = 0
let words = 0
const shared: string[] = []
for (const file of filesOf(tests)) {
  for (const row of rowsOf(file)) {
    const text = normalise(row.slice(row.indexOf('\t') + 1))
    lines++
    if (!entries.has(text)) continue
    if (/\s/.test(text)) shared.push(`${path.basename(file)}: ${row}`)
    else words++
  }
}
const phrases = [...entries].filter((entry) => /\s/.test(entry)).length
console.log(`${entries.size} entries in the training data, ${phrases} of them of several words`)
console.log(`${lines} lines in the tests: ${shared.length} of several words stand in the training data, and ${words} of a single word`)
for (const line of shared.slice(0, 20)) console.log(line)
if (shared.length > 0) process.exitCode = 1

function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /\.tsv(?:\.gz)?$/.test(name)).map((name) => path.join(folder, name))
}

function rowsOf(file: string): string[] {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter((row) => row.includes('\t'))
}

function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().trim()
}

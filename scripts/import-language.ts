/**
 * Gather words to train the language model on, beside word lists, from packages of the registries:
 * `tsx scripts/import-language.ts <out> <kind> <folder> [<kind> <folder> …]`, each folder an unpacked package.
 *
 * | kind | package |
 * | --- | --- |
 * | lingua | `lingua-language-detector` 1.3.5 (PyPI, Apache-2.0): words drawn from its n-gram tables, to `drawn/TAG.tsv.gz` |
 * | tesseract | `@tesseract.js-data/CODE` (npm, data Apache-2.0): words of the dictionaries of its languages, to `web/TAG.tsv.gz` |
 * | strings | `cldr-annotations-full`, `blockly`, `oojs-ui`, `@openstreetmap/id-tagging-schema`, `tinymce-i18n` (npm): words of their strings, to `strings/TAG.tsv.gz` |
 *
 * Only single words with their counts come out, never lines. `sources.tsv` names the packages with their versions and licences.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {drawFrom, linguaTags} from './language/lingua.js'
import {countStrings, describePackage} from './language/strings.js'
import {countTrained} from './language/tesseract.js'

const [out = '', ...rest] = process.argv.slice(2)
const sources: string[] = []
const strings: string[] = []
for (let i = 0; i + 1 < rest.length; i += 2) {
  const folder = rest[i + 1]!
  if (rest[i] === 'lingua') drawAll(folder)
  else if (rest[i] === 'tesseract') saveTrained(folder)
  else strings.push(folder)
}
for (const [tag, counts] of countStrings(strings)) save('strings', tag, counts)
writeFileSync(path.join(out, 'sources.tsv'), ['kind\tpackage\tlicence', ...sources, ...strings.map((folder) => `strings\t${describePackage(folder)}`)].join('\n') + '\n')

function drawAll(folder: string): void {
  sources.push('drawn\tlingua-language-detector 1.3.5\tApache-2.0')
  for (const tag of linguaTags(folder)) {
    const counts = drawFrom(folder, tag)
    if (counts) save('drawn', tag, counts)
  }
}

function saveTrained(folder: string): void {
  sources.push(`web\t${describePackage(folder)}`)
  save('web', ...countTrained(folder))
}

/** A list of words, most frequent first; the header of gzip holds no time, so that it is always the same. */
function save(kind: string, tag: string, counts: ReadonlyMap<string, number>): void {
  mkdirSync(path.join(out, kind), {recursive: true})
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word, count]) => `${word}\t${count}\n`)
  writeFileSync(path.join(out, kind, `${tag}.tsv.gz`), gzipSync(rows.join('')))
  console.log(kind, tag, counts.size)
}

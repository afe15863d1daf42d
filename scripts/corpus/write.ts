import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {corpus, type CleanText, type FaultyText} from './read.js'

/** Write `expected.json` of a text with other known gaps, a fact a line. */
export function writeKnown({slug, faults, lines}: FaultyText, {missed, unwanted}: FaultyText['known']): void {
  const known = `  "known": {\n    "missed": ${rows(missed, 6)},\n    "unwanted": ${rows(unwanted, 6)}\n  }`
  const text = `{\n  "faults": ${rows(faults, 4)},\n  "lines": ${rows(lines, 4)},\n${known}\n}\n`
  writeFileSync(path.join(corpus, slug, 'expected.json'), text)
}

/** Write `clean/about.json`, a text a line. */
export function writeClean(texts: readonly CleanText[]): void {
  const entries = texts.map(({file, language, source, licence, known}) => ({file, language, source, licence, ...(known && known.length > 0 && {known})}))
  writeFileSync(path.join(corpus, 'clean/about.json'), `${rows(entries, 2)}\n`)
}

function rows(list: readonly unknown[], indent: number): string {
  if (list.length === 0) return '[]'
  const spaces = ' '.repeat(indent)
  return `[\n${list.map((item) => spaces + JSON.stringify(item)).join(',\n')}\n${spaces.slice(2)}]`
}

import {sequence} from '../../src/passes/boilerplate/phrases.js'
import {IntList, tokenize, WILD} from '../../src/passes/boilerplate/tokens.js'
import {literal, type Inputs, type Kind} from './lib.js'

/** Categories whose phrases go on in many ways: "Follow us on …", "Leave a …". */
const STARTING = new Set(['follow', 'share', 'subscribe', 'comments', 'related', 'read-also', 'most-read', 'app-promo', 'cookie', 'advertisement'])

/** Phrases of site chrome of every language, hashed word by word so that loading is quick: a line a category, as `ChromePhrases` has it. */
export const chrome: Kind = {
  name: 'chrome',
  files: ['chrome.tsv'],
  build: (inputs) => {
    const rows = inputs.tags('chrome.tsv').map((tag) => `  ${literal(tag)}: ${literal(pack(inputs, tag))}`)
    return `export const chrome: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

function pack({table}: Inputs, tag: string): string {
  const groups = new Map<string, string[]>()
  for (const {phrase, category} of table(tag, 'chrome.tsv')) {
    const group = groups.get(category!)
    if (group) group.push(phrase!)
    else groups.set(category!, [phrase!])
  }
  return [...groups].map(([category, phrases]) => packGroup(category, phrases)).join('\n')
}

function packGroup(category: string, phrases: readonly string[]): string {
  if (category.startsWith('hint-')) return [category, '', '', '', '', phrases.join(' ')].join('\t')
  const tokens = phrases.map(tokensOf).filter((list) => list.length > 0)
  const whole = tokens.filter((list) => !list.includes(WILD))
  const exact = whole.map((list) => sequence(list, 0, list.length))
  const starts = STARTING.has(category) ? whole.filter((list) => list.length >= 3).map((list) => sequence(list, 0, 2)) : []
  const patterns = tokens.filter((list) => list.includes(WILD)).flatMap((list) => [list.length, ...list])
  const words = whole.filter((list) => list.length === 1).map((list) => list[0]!)
  return [category, ...[exact, starts, patterns, words].map(base64)].join('\t')
}

/** Tokens of a phrase; `{}` becomes `WILD`. */
function tokensOf(phrase: string): Int32Array {
  const out = new IntList()
  phrase.split('{}').forEach((part, i) => {
    if (i > 0) out.push(WILD)
    tokenize(part, 0, part.length, out)
  })
  return out.data.slice(0, out.length)
}

/** 32-bit integers, little-endian. */
function base64(values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => bytes.writeInt32LE(value, i * 4))
  return bytes.toString('base64')
}

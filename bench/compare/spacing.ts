/**
 * The pass `spacing` beside typograf and the retext plugins: `npm run bench:compare -- spacing [--lines 40] [--folder DIR] [--types]`.
 * Every kind of fault is put once into each line of `corpus/clean` (and of the *.txt files of a folder, whose names begin with their language),
 * then restored by each tool. The language is told to all. `--types` prints each kind of fault.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {retext} from 'retext'
import retextQuotes from 'retext-quotes'
import retextSentenceSpacing from 'retext-sentence-spacing'
import Typograf from 'typograf'
import {readClean} from '../../scripts/corpus/read.js'
import {createCleaner} from '../../src/index.js'
import {faultTypes, randomNumbers, spoilLine, type Faulty} from '../faults.js'
import {table, throughput} from '../measure.js'

interface Text {
  readonly text: string
  readonly language: string
}

interface Tool {
  readonly name: string
  readonly clean: (text: string, language: string) => string
}

/** Texts whose lines are no prose. */
const NO_PROSE = /code|table|poem|menu|schedule|list|number/
/** Locales of typograf that stand for a language. */
const LOCALES = new Set(['be', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'eo', 'es', 'et', 'fi', 'fr', 'ga', 'hu', 'it', 'lv', 'nl', 'no', 'pl', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tr', 'uk'])

function readLines(folder: string | undefined, most: number): Text[] {
  const texts: Text[] = readClean().filter(({file}) => !NO_PROSE.test(file))
  if (folder !== undefined) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      texts.push({language: file.split(/[-.]/)[0]!, text: readFileSync(path.join(folder, file), 'utf8')})
    }
  }
  const count = new Map<string, number>()
  return texts
    .flatMap(({language, text}) => text.split('\n').map((line) => ({language, text: line})))
    .filter(({language, text}) => {
      const seen = count.get(language) ?? 0
      if (text.length < 30 || seen >= most) return false
      count.set(language, seen + 1)
      return true
    })
}

/** The part of typograf that is used here; its own types do not fit its module. */
interface TypografInstance {
  readonly execute: (text: string) => string
  readonly enableRule: (name: string) => void
  readonly disableRule: (name: string) => void
}
const NewTypograf = Typograf as unknown as new (options: {readonly locale: readonly string[]}) => TypografInstance

/** typograf with the rules for spaces and punctuation alone: the rest is house style. */
function makeTypograf(): Tool {
  const made = new Map<string, TypografInstance>()
  const find = (language: string): TypografInstance => {
    let typograf = made.get(language)
    if (!typograf) {
      const locale = language === 'en' || !LOCALES.has(language) ? ['en-US'] : [language, 'en-US']
      typograf = new NewTypograf({locale})
      typograf.disableRule('*')
      for (const rules of ['common/space/*', 'common/punctuation/*']) typograf.enableRule(rules)
      for (const rule of ['common/punctuation/quote', 'common/punctuation/quoteLink', 'common/space/insertFinalNewline']) typograf.disableRule(rule)
      made.set(language, typograf)
    }
    return typograf
  }
  return {name: 'typograf', clean: (text, language) => find(language.split('-')[0]!).execute(text)}
}

/** retext says what is wrong; its first proposal is taken. */
function makeRetext(): Tool {
  const processor = retext().use(retextSentenceSpacing).use(retextQuotes).freeze()
  const clean = (text: string): string => {
    const file = processor.processSync(text)
    let out = ''
    let end = 0
    for (const {place, expected} of file.messages) {
      if (place === undefined || !('start' in place) || expected?.[0] === undefined) continue
      const [from, to] = [place.start.offset!, place.end.offset!]
      if (from < end) continue
      out += text.slice(end, from) + expected[0]
      end = to
    }
    return out + text.slice(end)
  }
  return {name: 'retext sentence-spacing, quotes', clean}
}

async function makeKempt(): Promise<Tool> {
  const cleaner = await createCleaner({only: ['spacing']})
  return {name: 'kempt spacing', clean: (text, language) => cleaner.clean(text, {language}).text}
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))

/** Documents of twenty lines of one language each, to measure speed on. */
function join(texts: readonly Text[]): Text[] {
  const groups = new Map<string, string[]>()
  for (const {text, language} of texts) groups.set(language, [...(groups.get(language) ?? []), text])
  return [...groups].flatMap(([language, list]) => Array.from({length: Math.ceil(list.length / 20)}, (_, i) => ({language, text: list.slice(i * 20, i * 20 + 20).join('\n')})))
}

/** What one tool makes of all lines, and MB of UTF-8 per CPU second on documents with faults and without. */
function measure({clean}: Tool, faulty: readonly Faulty[], lines: readonly Text[]) {
  const run = (texts: readonly Text[]): string[] => texts.map(({text, language}) => clean(text, language))
  const speed = (texts: readonly Text[]): number => throughput(() => void run(texts), texts.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0), 2)
  const [out, whole] = [run(faulty), run(lines)]
  return {
    fixed: faulty.map(({clean: wanted}, i) => out[i] === wanted),
    left: faulty.map(({text}, i) => out[i] === text),
    damaged: lines.filter(({text}, i) => whole[i] !== text).length,
    speeds: [speed(join(faulty)), speed(join(lines))] as const
  }
}

function printTypes(faulty: readonly Faulty[], tools: readonly (readonly [name: string, fixed: readonly boolean[]])[]): void {
  const rows = faultTypes.map((type) => {
    const chosen = faulty.flatMap((fault, i) => (fault.type === type ? [i] : []))
    return [type, String(chosen.length), ...tools.map(([, fixed]) => percent(chosen.filter((i) => fixed[i]).length, chosen.length))]
  })
  console.log(table([['fault, % restored', 'n', ...tools.map(([name]) => name)], ...rows]) + '\n')
}

/** Prints quality and speed of every tool on the same lines. */
export async function compare(args: string[]): Promise<void> {
  const {values} = parseArgs({args, options: {lines: {type: 'string', default: '40'}, folder: {type: 'string'}, types: {type: 'boolean', default: false}}})
  const lines = readLines(values.folder, Number(values.lines))
  const random = randomNumbers(1)
  const faulty = lines.flatMap(({text, language}) => spoilLine(text, language.split('-')[0]!, random))
  const tools = [await makeKempt(), makeTypograf(), makeRetext()]
  const results = tools.map((tool) => ({tool, ...measure(tool, faulty, lines)}))
  if (values.types) printTypes(faulty, results.map(({tool, fixed}) => [tool.name, fixed] as const))
  const rows = results.map(({tool, fixed, left, damaged, speeds}) => [
    tool.name,
    percent(fixed.filter(Boolean).length, faulty.length),
    percent(faulty.filter((_, i) => !fixed[i] && !left[i]).length, faulty.length),
    percent(damaged, lines.length),
    ...speeds.map((speed) => speed.toFixed(1))
  ])
  console.log(`${faulty.length} faults in ${lines.length} lines of ${new Set(lines.map(({language}) => language)).size} languages`)
  console.log(table([['tool', 'restored %', 'else changed %', 'clean lines changed %', 'MB/s faulty', 'MB/s clean'], ...rows]))
}

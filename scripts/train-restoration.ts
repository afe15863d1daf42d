/**
 * Make the table that restores Azerbaijani and Turkish letters typed as plain Latin ones: `tsx scripts/train-restoration.ts WORDS HUNSPELL`, where WORDS
 * holds word lists, `TAG.tsv.gz`, word and count on a line (Unilex), and HUNSPELL the folder of the npm package dictionary-tr. Runs `hunspell`. Writes `src/languages/generated/restoration.ts`.
 */
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {lowerTurkic, plainLetters} from '../src/languages/turkic.js'
import {generated, literal} from './dictionaries/lib.js'

/** Least occurrences in a million words: to be held at all, and to be restored from plain letters alone. */
const HELD = 60
const COMMON = 250

/** Letters that a plain keyboard writes as one. */
const VARIANTS: Readonly<Record<string, string>> = {i: 'iı', o: 'oö', u: 'uü', s: 'sş', c: 'cç', g: 'gğ', a: 'aâ'}
/** More readings than this of a plain word are not looked at. */
const READINGS = 512

interface Form {
  count: number
  small: number
}

const [folder, hunspell] = process.argv.slice(2)
if (!folder || !hunspell) throw new Error('Cannot make the table, expected the folders of the word lists and of the Hunspell dictionary')
const lists = new Map(['az', 'tr', 'tk', 'uz'].map((tag) => [tag, gunzipSync(readFileSync(path.join(folder, `${tag}.tsv.gz`))).toString('utf8')]))
const rows = ['az', 'tr'].map((tag) => {
  const others = [...lists].filter(([other]) => other !== tag).flatMap(([, list]) => list.split('\n').map((line) => lowerTurkic(line.slice(0, line.indexOf('\t')))))
  const words = restorable(lists.get(tag)!, new Set(others))
  const sure = tag === 'tr' ? unmistakable(lists.get(tag)!, hunspell) : []
  return `  ${tag}: {common: ${literal(words.common.join(' '))}, held: ${literal(words.held.join(' '))}, sure: ${literal(sure.join(' '))}}`
})
const stamp = createHash('sha256').update([...lists.values()].join('\0')).digest('hex').slice(0, 16)
writeFileSync(
  path.join(generated, 'restoration.ts'),
  `// Made by scripts/train-restoration.ts from Unilex word lists of az, tr, tk and uz (Unicode-3.0) and dictionary-tr (MIT). Do not edit.\nexport const stamp = '${stamp}'\nexport const restoration = {\n${rows.join(',\n')}\n}\n`
)

/** Words of small letters that no other word of the list is written like when its letters are plain; those that a neighbour language writes plain are not `common`. */
function restorable(list: string, others: ReadonlySet<string>): {common: string[]; held: string[]} {
  const forms = countForms(list)
  let total = 0
  const spelled = new Map<string, number>()
  for (const [word, {count}] of forms) {
    total += count
    spelled.set(plainLetters(word), (spelled.get(plainLetters(word)) ?? 0) + 1)
  }
  const fits = [...forms].filter(([word, {count, small}]) => word.length > 3 && /^\p{Ll}+$/u.test(word) && plainLetters(word) !== word && spelled.get(plainLetters(word)) === 1 && small * 2 > count)
  const above = (perMillion: number): string[] => fits.filter(([, {count}]) => count * 1e6 >= perMillion * total).map(([word]) => word)
  const common = new Set(above(COMMON).filter((word) => !others.has(plainLetters(word))))
  return {common: [...common].sort(), held: above(HELD).filter((word) => !common.has(word)).sort()}
}

/** Occurrences of every word, and those in small letters. */
function countForms(list: string): Map<string, Form> {
  const forms = new Map<string, Form>()
  for (const line of list.split('\n')) {
    const [word = '', number = '0'] = line.split('\t')
    const lower = lowerTurkic(word)
    const form = forms.get(lower) ?? {count: 0, small: 0}
    forms.set(lower, {count: form.count + Number(number), small: form.small + (lower === word ? Number(number) : 0)})
  }
  return forms
}

/** Words that the Hunspell dictionary has, and of all the ways to read their plain letters has them alone. */
function unmistakable(list: string, dictionary: string): string[] {
  const words = [...countForms(list)].filter(([word, {count, small}]) => word.length > 3 && /^[a-zçğıöşü]+$/.test(word) && plainLetters(word) !== word && small * 2 > count).map(([word]) => word)
  const readings = new Map(words.map((word) => [word, readingsOf(plainLetters(word))]))
  const known = accepted([...new Set([...readings.values()].flat())], dictionary)
  return words.filter((word) => known.has(word) && readings.get(word)!.length <= READINGS && !readings.get(word)!.some((other) => other !== word && known.has(other))).sort()
}

function readingsOf(plain: string): string[] {
  let made = ['']
  for (const letter of plain) {
    if (made.length > READINGS) return made
    made = made.flatMap((start) => [...(VARIANTS[letter] ?? letter)].map((variant) => start + variant))
  }
  return made
}

function accepted(words: readonly string[], dictionary: string): Set<string> {
  const {stdout} = spawnSync('hunspell', ['-i', 'utf-8', '-d', path.join(dictionary, 'index'), '-l'], {input: words.join('\n'), encoding: 'utf8', maxBuffer: 1 << 30, env: {...process.env, LC_ALL: 'C.UTF-8'}})
  const refused = new Set(stdout.split('\n'))
  return new Set(words.filter((word) => !refused.has(word)))
}

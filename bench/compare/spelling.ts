import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {spawnSync} from 'node:child_process'
import dictionary from 'dictionary-en'
import nspell from 'nspell'
import {createCleaner} from '../../src/index.js'

/** A right word of a text, and the same with one slip. */
interface Slip {
  readonly text: string
  readonly start: number
  readonly typed: string
  readonly right: string
}

/** Give back what stands in place of each typed word. */
type Tool = (slips: readonly Slip[]) => string[]

/**
 * Slips set into English texts, one in each line: `npm run bench:compare -- spelling [FOLDER]`; left out, the English texts of `corpus/clean`.
 * nspell, hunspell and aspell always take their first suggestion. Hunspell and aspell take part where they are installed.
 */
export async function compare([folder = 'corpus/clean']: string[]): Promise<void> {
  const slips = readSlips(folder)
  const clean = slips.map(({text}) => text)
  const cleaner = await createCleaner({languages: ['en']})
  const fix = (text: string): string => cleaner.clean(text, {language: 'en'}).text
  fix('It takes less then an hour to get thier untill.')
  const rows: Record<string, Record<string, string | number>> = {kempt: rate(slips, () => slips.map((slip) => readBack(slip, fix)))}
  const changed = clean.filter((text) => fix(text) !== text).length
  rows['kempt']!['lines changed without a slip'] = changed
  const speller = nspell(dictionary)
  rows['nspell'] = rate(slips, () => slips.map(({typed}) => (speller.correct(typed) ? typed : (speller.suggest(typed)[0] ?? typed))))
  for (const name of ['hunspell', 'aspell']) if (spawnSync(name, ['-v']).status === 0) rows[name] = rate(slips, piped(name))
  process.stdout.write(`${slips.length} slips\n`)
  console.table(rows)
}

function rate(slips: readonly Slip[], tool: Tool): Record<string, string | number> {
  const before = process.cpuUsage()
  const answers = tool(slips)
  const {user, system} = process.cpuUsage(before)
  const right = slips.filter((slip, i) => answers[i] === slip.right).length
  const left = slips.filter((slip, i) => answers[i] === slip.typed).length
  const wrong = slips.length - right - left
  const share = (count: number): string => `${((100 * count) / slips.length).toFixed(1)} %`
  return {right: share(right), left: share(left), wrong: share(wrong), 'ms of CPU a slip': Number(((user + system) / 1000 / slips.length).toFixed(3))}
}

/** The word that a cleaned line has where the slip was. */
function readBack({text, start, typed, right}: Slip, fix: (text: string) => string): string {
  const dirty = text.slice(0, start) + typed + text.slice(start + right.length)
  const after = fix(dirty)
  return after === text ? right : after === dirty ? typed : after.slice(start, start + typed.length)
}

/** First suggestions of a tool that speaks the protocol of ispell. */
function piped(name: string): Tool {
  return (slips) => {
    const {stdout} = spawnSync(name, ['-a', ...(name === 'hunspell' ? ['-d', 'en_US'] : ['-l', 'en'])], {input: slips.map(({typed}) => `^${typed}\n`).join(''), encoding: 'utf8'})
    const answers = stdout.split('\n').filter((line) => /^[*&#+-]/.test(line))
    return slips.map(({typed}, i) => /^& .*?: ([^,]+)/.exec(answers[i] ?? '')?.[1] ?? typed)
  }
}

/** One slip for each long enough line of running English: by turns a letter lost, doubled, or swapped with the next. */
function readSlips(folder: string): Slip[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt') && (folder !== 'corpus/clean' || /^en\b/.test(name)))
  const lines = files.sort().flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
  return lines.flatMap((text, n) => {
    const words = [...text.matchAll(/(?<![\w’'-])[a-z]{5,}(?![\w’'-])/g)]
    const word = words[(n * 7) % Math.max(1, words.length)]
    return words.length < 6 || !word ? [] : [{text, start: word.index, typed: slip(word[0], n), right: word[0]}]
  })
}

function slip(word: string, n: number): string {
  const at = 1 + ((n * 5) % (word.length - 2))
  const swapped = word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
  if (n % 3 === 0 && swapped !== word) return swapped
  return n % 3 === 1 ? word.slice(0, at) + word[at]! + word.slice(at) : word.slice(0, at) + word.slice(at + 1)
}

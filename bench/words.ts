/**
 * Speed of the passes `names` and `spelling` in words, and what their tables cost to load: `npm run bench:words [-- --seconds 1]`.
 * Words per CPU second, so that a busy machine changes little. A text with slips has one in every twentieth long word.
 */
import {parseArgs} from 'node:util'
import {createCleaner, type Cleaner} from '../src/index.js'
import {readClean} from '../scripts/corpus/read.js'
import {cpuSeconds, table, throughput} from './measure.js'

const {values} = parseArgs({options: {seconds: {type: 'string', default: '1'}}})
const seconds = Number(values.seconds)
const memory = (): number => process.memoryUsage().rss / 1e6

/** A text in which every twentieth word of seven letters and more has two letters in its middle the other way round. */
function withSlips(text: string): string {
  let seen = 0
  return text.replace(/\p{L}{7,}/gu, (word) => (seen++ % 20 === 0 ? word.slice(0, 3) + word[4]! + word[3]! + word.slice(5) : word))
}

/** Words per CPU second on the clean texts of a language, as they are and with slips. */
function speeds(cleaner: Cleaner, language: string): string[] {
  const texts = readClean().filter(({language: tag}) => tag === language).map(({text}) => text)
  const measure = (list: readonly string[]): string => {
    const words = list.reduce((sum, text) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0)
    return `${Math.round(throughput(() => list.forEach((text) => cleaner.clean(text, {language})), words, seconds) * 1000)} k`
  }
  return [language, measure(texts), measure(texts.map(withSlips))]
}

const before = {time: cpuSeconds(), memory: memory()}
const cleaner = await createCleaner({only: ['names', 'spelling']})
cleaner.clean('The people of Uzbekistan met Lukashonko in Minsk.', {language: 'en'})
const load = {time: cpuSeconds() - before.time, memory: memory() - before.memory}
console.log(table([['names and spelling', 'clean, words', 'with slips, words'], ...['en', 'ru', 'uk', 'az', 'tr', 'uz', 'kk', 'ka'].map((language) => speeds(cleaner, language))]))
console.log(`\nload and first text: ${(load.time * 1000).toFixed(0)} CPU ms, ${load.memory.toFixed(0)} MB`)

import {baseLanguage} from '../../languages/index.js'
import type {Knowledge} from './knowledge.js'

/** Bits by which a folded word is less like a language, by its tag, than another. */
export function strangeness({letters, trigrams}: Knowledge, tag: string, typed: string, meant: string): number {
  const model = letters.get(tag) ?? letters.get(baseLanguage(tag)) ?? trigrams
  return model.surprise(typed) - model.surprise(meant)
}

/** Vowels of the languages whose names the pass looks after, folded. */
const VOWELS: ReadonlySet<string> = new Set('aeiouyıаеёиоуыэюяіїєөүұәӯӣўაეიოუաեէըիոօւ')

export const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.has(letter)

export const isCyrillic = (word: string): boolean => /[\u0400-\u052f]/.test(word)

export const isAscii = (word: string): boolean => /^[\x20-\x7e]*$/.test(word)

/** Whether a word has more consonants in a row than what was meant, three at least, or two at its end. */
export function isUnspeakable(typed: string, meant: string): boolean {
  const run = longestRun(typed)
  return (run >= 3 && run > longestRun(meant)) || (endsInTwo(typed) && !endsInTwo(meant))
}

/** The most consonants in a row. */
function longestRun(word: string): number {
  let [run, longest] = [0, 0]
  for (const letter of word) {
    run = isVowel(letter) ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}

const endsInTwo = (word: string): boolean => !isVowel(word.at(-1)) && !isVowel(word.at(-2))

/** Whether a language with two orthographies writes one word in these two ways: Швецыя and Швэцыя, Пазняк and Пазьняк. */
export function isOrthography(language: string, a: string, b: string): boolean {
  return language === 'be' && plainBelarusian(a) === plainBelarusian(b)
}

const plainBelarusian = (word: string): string => word.replaceAll('ь', '').replaceAll('э', 'е').replaceAll('ё', 'о').replaceAll('я', 'е')

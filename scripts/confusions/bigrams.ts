import {readFileSync} from 'node:fs'
import path from 'node:path'

/** Two words that stand next to each other, and how often in the books. */
export interface Counted {
  readonly first: string
  readonly second: string
  readonly count: number
}

/** Two words that are shown `times` times. */
export interface Bigram {
  readonly first: string
  readonly second: string
  readonly times: number
}

/** So many occurrences in the books make one example. */
const SHARE = 2e7
/** Of no pair more: the commonest are in the texts anyway. */
const MOST = 200

/** Pairs of words of Google Books Ngrams, as symspellpy counts them. */
export function readBigrams(folder: string): Counted[] {
  const lines = readFileSync(path.join(folder, 'frequency_bigramdictionary_en_243_342.txt'), 'utf8').replace('\ufeff', '').split('\n')
  return lines.filter((line) => line !== '').map((line) => {
    const [first = '', second = '', count = ''] = line.trim().split(' ')
    return {first, second, count: Number(count)}
  })
}

/** Examples for training in place of the counts. */
export const asExamples = (bigrams: readonly Counted[]): Bigram[] => bigrams.map(({first, second, count}) => ({first, second, times: Math.min(MOST, Math.ceil(count / SHARE))}))

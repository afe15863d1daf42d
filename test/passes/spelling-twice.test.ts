import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {createCleaner} from '../../src/cleaner.js'

const folder = new URL('../../dictionaries/', import.meta.url)
const tags = readdirSync(folder).filter((tag) => readdirSync(new URL(tag, folder), {withFileTypes: true}).some(({name}) => name === 'words.tsv'))

function misspellings(tag: string): string[] {
  return readFileSync(new URL(`${tag}/words.tsv`, folder), 'utf8').split('\n').slice(1).map((line) => line.split('\t')[0]!).filter((word) => word !== '')
}

describe('a misspelling that stands twice, which several rules would change', async () => {
  const cleaner = await createCleaner({only: ['language', 'spelling'], options: {spelling: {diacritics: 'all'}}})

  it.each(tags)('is changed by one of them at a time: %s', (language) => {
    for (const word of misspellings(language)) {
      const {status, error} = cleaner.clean(`Aba ${word} ${word} aba, əvə ${word} ${word} baba.`, {language})
      expect(error, word).toBeUndefined()
      expect(status).not.toBe('error')
    }
  })
})

import {literal, type Kind} from './lib.js'

/** Misspellings that can be no other word, of every language: lines of misspelling and word. */
export const misspellings: Kind = {
  name: 'misspellings',
  files: ['words.tsv'],
  build: ({tags, table}) => {
    const rows = tags('words.tsv').map((tag) => {
      const lines = table(tag, 'words.tsv').map(({misspelling, word}) => `${misspelling} ${word}`)
      return `  ${literal(tag)}: ${literal(lines.join('\n'))}`
    })
    return `export const misspellings: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

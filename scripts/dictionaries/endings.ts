import {literal, type Kind} from './lib.js'

/** Endings of names that make another word or another form of them, by language. */
export const endings: Kind = {
  name: 'endings',
  files: ['endings.tsv'],
  build: ({tags, table}) => {
    const rows = tags('endings.tsv').map((tag) => `  ${literal(tag)}: ${literal(table(tag, 'endings.tsv').map((row) => row['ending']!).join(' '))}`)
    return `export const endings: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

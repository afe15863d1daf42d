import {literal, type Kind} from './lib.js'

/** Letters that look alike across scripts (letter, what it looks like, the script of that), and the letters of each language. */
export const confusables: Kind = {
  name: 'confusables',
  files: ['confusables.tsv', 'exemplars.tsv'],
  build: ({table}) => {
    const pairs = table('shared', 'confusables.tsv').map((row) => `${row['letter']!}${row['looks like']!}${row['of script']!}`)
    const letters = table('shared', 'exemplars.tsv').map((row) => `  ${literal(row['language']!)}: ${literal(row['main']!)}`)
    return `export const confusables: string = ${literal(pairs.join('\n'))}\nexport const exemplars: Readonly<Record<string, string>> = {\n${letters.join(',\n')}\n}\n`
  }
}

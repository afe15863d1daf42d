import {literal, type Kind} from './lib.js'

/** Letters that are typed as apostrophes: after which letters (* for all others), the letter, whether it stands before names as well. */
export const apostropheLetters: Kind = {
  name: 'apostrophe-letters',
  files: ['apostrophe-letters.tsv'],
  build: ({tags, table}) => {
    const rows = tags('apostrophe-letters.tsv').map((tag) => {
      const cells = table(tag, 'apostrophe-letters.tsv').map((row) => `${row['letter']!}${row['before a name'] === 'yes' ? '+' : '-'}${row['after']!}`)
      return `  ${literal(tag)}: ${literal(cells.join('\n'))}`
    })
    return `/** Rows of letter, + or -, and what it stands after. */\nexport const apostropheLetters: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

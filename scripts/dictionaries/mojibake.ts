import type {Kind} from './lib.js'

/** Kinds of characters that mojibake is made of, as the insides of regular expression classes. */
export const mojibake: Kind = {
  name: 'mojibake',
  files: ['mojibake.tsv'],
  build: ({table}) => {
    const rows = table('shared', 'mojibake.tsv').map((row) => {
      const ranges = row['code points']!.split(' ').map((range) => range.split('..').map((code) => `\\u${code.toLowerCase()}`).join('-'))
      return `  ${row['category']!}: '${ranges.join('')}'`
    })
    return `export const mojibake: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

import type {Kind} from './lib.js'

/** Upper halves of the single-byte encodings: 128 characters each, U+FFFD where a byte means nothing. */
export const encodings: Kind = {
  name: 'encodings',
  files: ['encodings.tsv'],
  build: ({table}) => {
    const halves = new Map<string, string[]>()
    for (const row of table('shared', 'encodings.tsv')) {
      const cells = row['code points']!.split(' ').map((cell) => `\\u${cell === '-' ? 'fffd' : cell.toLowerCase()}`)
      halves.set(row['encoding']!, [...(halves.get(row['encoding']!) ?? []), ...cells])
    }
    const rows = [...halves].map(([name, cells]) => `  '${name}': '${cells.join('')}'`)
    return `export const encodings: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

import {literal, type Kind} from './lib.js'

/** Named character references, as `name character` pairs; characters by hexadecimal code point. */
export const entities: Kind = {
  name: 'entities',
  files: ['character-references.tsv'],
  build: ({table}) => {
    const rows = table('shared', 'character-references.tsv').map((row) => `${row['name']!} ${row['code point']!}`)
    return `export const entities: string = ${literal(rows.join('\n'))}\n`
  }
}

import {literal, type Inputs, type Kind} from './lib.js'

/** What tells languages apart besides their words: scripts of one language, letters, codes, and units that belong to none. */
export const identification: Kind = {
  name: 'identification',
  files: ['scripts.tsv', 'letters.tsv', 'iso639-3.tsv', 'units.txt'],
  build: (inputs) =>
    [
      constant('scripts', rows(inputs, 'scripts.tsv', ['script', 'language'])),
      constant('letters', rows(inputs, 'letters.tsv', ['letter', 'languages'])),
      constant('codes', rows(inputs, 'iso639-3.tsv', ['code', 'script', 'language'])),
      constant('units', inputs.list('shared', 'units.txt').join(' '))
    ].join('')
}

function rows(inputs: Inputs, file: string, columns: readonly string[]): string {
  return inputs.table('shared', file).map((row) => columns.map((column) => row[column]!).join('\t')).join('\n')
}

function constant(name: string, text: string): string {
  return `export const ${name} = ${literal(text)}\n`
}

import {literal, type Inputs, type Kind} from './lib.js'

/** Scripts that one language alone is written in, units that belong to no language, languages of few texts, groups of close languages, and tilts between them. */
export const identification: Kind = {
  name: 'identification',
  files: ['scripts.tsv', 'units.txt', 'minor.txt', 'close.tsv', 'tilt.tsv'],
  build: (inputs) =>
    [
      constant('scripts', rows(inputs, 'scripts.tsv', ['script', 'language'])),
      constant('units', inputs.list('shared', 'units.txt').join(' ')),
      constant('minor', inputs.list('shared', 'minor.txt').join(' ')),
      constant('close', rows(inputs, 'close.tsv', ['languages', 'doubt'])),
      constant('tilts', rows(inputs, 'tilt.tsv', ['language', 'tilt']))
    ].join('')
}

function rows(inputs: Inputs, file: string, columns: readonly string[]): string {
  return inputs.table('shared', file).map((row) => columns.map((column) => row[column]!).join('\t')).join('\n')
}

function constant(name: string, text: string): string {
  return `export const ${name} = ${literal(text)}\n`
}

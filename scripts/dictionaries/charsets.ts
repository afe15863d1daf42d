import {literal, type Kind} from './lib.js'

/**
 * The encodings that bytes are read as: names, the script they were made for, the nats by which each is less likely than the commonest
 * before a byte is read ("-": only where it is declared), and labels that the Encoding Standard does not have.
 */
export const charsets: Kind = {
  name: 'charsets',
  files: ['charsets.tsv'],
  build: ({table}) => {
    const rows = table('shared', 'charsets.tsv').map(({encoding, script, cost, labels}) => [encoding, script, cost, labels === '-' ? '' : labels].join('\t'))
    return `export const charsets = ${literal(rows.join('\n'))}\n`
  }
}

import {literal, type Kind} from './lib.js'

/** Abbreviations of every language, as one string each: parts joined by line ends. */
export const abbreviations: Kind = {
  name: 'abbreviations',
  files: ['abbreviations.txt'],
  build: ({tags, list}) => {
    const rows = tags('abbreviations.txt').map((tag) => `  ${literal(tag)}: ${literal(list(tag, 'abbreviations.txt').join('\n'))}`)
    return `export const abbreviations: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

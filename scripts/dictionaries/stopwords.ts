import {literal, type Kind} from './lib.js'

/** Stop words of every language, as one string each: words joined by blanks. */
export const stopwords: Kind = {
  name: 'stopwords',
  files: ['stopwords.txt'],
  build: ({tags, list}) => {
    const rows = tags('stopwords.txt').map((tag) => `  ${literal(tag)}: ${literal(list(tag, 'stopwords.txt').join(' '))}`)
    return `export const stopwords: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

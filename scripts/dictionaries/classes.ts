import {literal, type Kind} from './lib.js'

/** Words of a language by what the rules ask of them: the name of each class with its words, joined by blanks. */
export const classes: Kind = {
  name: 'classes',
  files: ['classes.tsv'],
  build: ({tags, table}) => {
    const rows = tags('classes.tsv').map((tag) => {
      const words = new Map<string, string[]>()
      for (const {word, class: name} of table(tag, 'classes.tsv')) words.set(name!, [...(words.get(name!) ?? []), word!])
      return `  ${literal(tag)}: ${literal([...words].sort().map(([name, list]) => `${name} ${list.join(' ')}`).join('\n'))}`
    })
    return `/** A line for each class: its name and its words. */\nexport const classes: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

import {literal, type Inputs, type Kind} from './lib.js'

/** Verbs with forms of their own, and phrases in which one word is written for another. */
export const grammar: Kind = {
  name: 'grammar',
  files: ['verbs.tsv', 'phrases.tsv'],
  build: (given) => {
    const verbs = rows(given, 'verbs.tsv', ({base, past, participle}) => `${base} ${past} ${participle}`)
    const phrases = rows(given, 'phrases.tsv', ({wrong, before, right, after, unless}) => [wrong, before, right, after, unless].join('\t'))
    return `/** A line for each verb: base, past, participle. */\nexport const verbs: Readonly<Record<string, string>> = {\n${verbs}\n}\n/** A line for each phrase: what is wrong, what stands before, what is right, what follows, what must not stand earlier. */\nexport const phrases: Readonly<Record<string, string>> = {\n${phrases}\n}\n`
  }
}

function rows({tags, table}: Inputs, file: string, line: (row: Record<string, string>) => string): string {
  return tags(file).map((tag) => `  ${literal(tag)}: ${literal(table(tag, file).map(line).join('\n'))}`).join(',\n')
}

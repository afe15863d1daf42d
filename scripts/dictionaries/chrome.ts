import {literal, type Inputs, type Kind} from './lib.js'

/** Phrases of site chrome of every language: a line a category, its name and its phrases apart by tabs. */
export const chrome: Kind = {
  name: 'chrome',
  files: ['chrome.tsv'],
  build: (inputs) => {
    const rows = inputs.tags('chrome.tsv').map((tag) => `  ${literal(tag)}: ${literal(pack(inputs, tag))}`)
    return `export const chrome: Readonly<Record<string, string>> = {\n${rows.join(',\n')}\n}\n`
  }
}

function pack({table}: Inputs, tag: string): string {
  const groups = new Map<string, string[]>()
  for (const {phrase, category} of table(tag, 'chrome.tsv')) {
    const group = groups.get(category!)
    if (group) group.push(phrase!)
    else groups.set(category!, [phrase!])
  }
  return [...groups].map(([category, phrases]) => [category, ...phrases].join('\t')).join('\n')
}

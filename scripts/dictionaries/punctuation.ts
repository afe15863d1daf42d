import {literal, type Kind} from './lib.js'

const FILES = ['punctuation.tsv', 'apostrophes.tsv', 'dotted.txt', 'callable.txt', 'delimiters.tsv', 'groups.txt'] as const

/** Habits of punctuation by language, words that an apostrophe joins, endings of dotted names, and nouns of groups. */
export const punctuation: Kind = {
  name: 'punctuation',
  files: FILES,
  build: ({tags, table, list}) => {
    const habits = table('shared', 'punctuation.tsv').map(({tag, habits: cell}) => `  ${literal(tag!)}: ${literal(cell!)}`)
    const conjunctions = table('shared', 'punctuation.tsv').filter(({conjunctions: cell}) => cell !== '').map(({tag, conjunctions: cell}) => `  ${literal(tag!)}: ${literal(cell!)}`)
    const joins = table('shared', 'apostrophes.tsv').map(({tag, before, after}) => `  ${JSON.stringify([tag, before, after])}`)
    const groups = tags('groups.txt').map((tag) => `  ${literal(tag)}: ${literal(list(tag, 'groups.txt').join(' '))}`)
    const delimiters = table('shared', 'delimiters.tsv').map(({tag, start, end, alternate_start: innerStart, alternate_end: innerEnd}) => `  ${literal(tag!)}: ${literal(`${start}${end}${innerStart}${innerEnd}`)}`)
    return [
      `export const groups: Readonly<Record<string, string>> = {\n${groups.join(',\n')}\n}`,
      `export const habits: Readonly<Record<string, string>> = {\n${habits.join(',\n')}\n}`,
      `export const joins: readonly (readonly [tag: string, before: string, after: string])[] = [\n${joins.join(',\n')}\n]`,
      `export const conjunctions: Readonly<Record<string, string>> = {\n${conjunctions.join(',\n')}\n}`,
      `export const delimiters: Readonly<Record<string, string>> = {\n${delimiters.join(',\n')}\n}`,
      `export const callable = ${literal(list('shared', 'callable.txt').join(' '))}`,
      `export const dotted = ${literal(list('shared', 'dotted.txt').join(' '))}\n`
    ].join('\n')
  }
}

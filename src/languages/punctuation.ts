/** A letter pattern before and after an apostrophe that belongs to one word. */
export interface Join {
  /** BCP 47, or `*` for any language. */
  readonly tag: string
  readonly before: RegExp
  readonly after: RegExp
}

/** What is known of marks in all languages. */
export interface Punctuation {
  readonly habits: ReadonlyMap<string, ReadonlySet<string>>
  readonly joins: readonly Join[]
  /** Plural nouns that name a group, such as `states`, by language; the names of its members may follow. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  /** Words after which a part of a compound may be left out, such as German `und`, by language. */
  readonly conjunctions: ReadonlyMap<string, ReadonlySet<string>>
  /** Quotation marks by language: outer start and end, inner start and end, one character each. */
  readonly delimiters: ReadonlyMap<string, string>
  /** Functions and types of programs that are words of English, too, lower case: `print`, `array`. */
  readonly callable: ReadonlySet<string>
  /** Endings of names of sites, files and programs, lower case. */
  readonly dotted: ReadonlySet<string>
}

/** Habits of punctuation, words joined by apostrophes, nouns of groups, endings of dotted names. */
export async function loadPunctuation(): Promise<Punctuation> {
  const {habits, conjunctions, joins, groups, dotted, callable, delimiters} = await import('./generated/punctuation.js')
  return {
    habits: wordSets(habits),
    conjunctions: wordSets(conjunctions),
    joins: joins.map(([tag, before, after]) => ({tag, before: new RegExp(`^(?:${before})$`, 'u'), after: new RegExp(`^(?:${after})$`, 'u')})),
    groups: wordSets(groups),
    dotted: new Set(dotted.split(' ')),
    delimiters: new Map(Object.entries(delimiters)),
    callable: new Set(callable.split(' '))
  }
}

function wordSets(table: Readonly<Record<string, string>>): Map<string, Set<string>> {
  return new Map(Object.entries(table).map(([tag, words]) => [tag, new Set(words.split(' '))]))
}

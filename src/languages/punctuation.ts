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
  /** Endings of names of sites, files and programs, lower case. */
  readonly dotted: ReadonlySet<string>
}

/** Habits of punctuation, words joined by apostrophes, nouns of groups, endings of dotted names. */
export async function loadPunctuation(): Promise<Punctuation> {
  const {habits, joins, groups, dotted} = await import('./generated/punctuation.js')
  return {
    habits: new Map(Object.entries(habits).map(([tag, words]) => [tag, new Set(words.split(' '))])),
    joins: joins.map(([tag, before, after]) => ({tag, before: new RegExp(`^(?:${before})$`, 'u'), after: new RegExp(`^(?:${after})$`, 'u')})),
    groups: new Map(Object.entries(groups).map(([tag, words]) => [tag, new Set(words.split(' '))])),
    dotted: new Set(dotted.split(' '))
  }
}

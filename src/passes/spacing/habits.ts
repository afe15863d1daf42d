import {baseLanguage} from '../../languages/index.js'
import type {Punctuation} from '../../languages/punctuation.js'

/** What a language does with its marks, as far as the rules need it. */
export interface Habits {
  /** BCP 47 language without script, or `und`. */
  readonly tag: string
  /** French: a space before `: ; ! ?` and inside « ». */
  readonly spacedMarks: boolean
  /** A dash that opens an aside has no space on its inner side, as in Spanish. */
  readonly innerDash: boolean
  /** Endings may follow a closing quotation mark or bracket at once, as in Azerbaijani. */
  readonly suffixes: boolean
  /** “ closes, as in German. */
  readonly lowQuotes: boolean
  /** ” opens and closes, as in Swedish. */
  readonly sameQuotes: boolean
  /** »so« may be as good as «so», as in German. */
  readonly reversedGuillemets: boolean
  /** Plural nouns that the names of a group may follow, lower case. */
  readonly groups: ReadonlySet<string>
  /** Function words, lower case. Empty where the language is not known. */
  readonly stopwords: ReadonlySet<string>
  /** Parts of abbreviations, in lower case, without their stops. Of all languages where the language is not known. */
  readonly abbreviations: ReadonlySet<string>
}

/** Makes `Habits` of a language tag, each once. */
export function habitsOf(punctuation: Punctuation, abbreviations: ReadonlyMap<string, ReadonlySet<string>>, stopwords: ReadonlyMap<string, ReadonlySet<string>>): (tag: string) => Habits {
  const made = new Map<string, Habits>()
  const every = new Set<string>()
  for (const list of abbreviations.values()) addParts(every, list)
  return (tag) => {
    let habits = made.get(tag)
    if (!habits) {
      const base = baseLanguage(tag)
      const own = abbreviations.get(base)
      habits = {tag: base, ...flags(punctuation.habits.get(base)), groups: punctuation.groups.get(base) ?? new Set(), stopwords: stopwords.get(tag) ?? stopwords.get(base) ?? new Set(), abbreviations: own ? addParts(new Set(), own) : every}
      if (made.size < 1000) made.set(tag, habits)
    }
    return habits
  }
}

function flags(words: ReadonlySet<string> | undefined): Pick<Habits, 'spacedMarks' | 'innerDash' | 'suffixes' | 'lowQuotes' | 'sameQuotes' | 'reversedGuillemets'> {
  const has = (word: string): boolean => words?.has(word) ?? false
  return {
    spacedMarks: has('spaced-marks'),
    innerDash: has('inner-dash'),
    suffixes: words === undefined || has('suffixes'),
    lowQuotes: has('low-quotes'),
    sameQuotes: has('same-quotes'),
    reversedGuillemets: has('reversed-guillemets')
  }
}

function addParts(set: Set<string>, list: ReadonlySet<string>): Set<string> {
  for (const entry of list) for (const part of entry.toLowerCase().split(/[.\s-]+/)) if (part !== '') set.add(part)
  return set
}

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
  /** ” opens and “ closes, as in Arabic. */
  readonly reversedCurly: boolean
  /** »so« may be as good as «so», as in German. */
  readonly reversedGuillemets: boolean
  /** Words are put together to longer ones, as in German, so that a part may stand in brackets: `Eltern(vertreter)`. */
  readonly compounds: boolean
  /** Words that may follow the first part of two that share the second, as in `pre- and post-war`; lower case. */
  readonly conjunctions: ReadonlySet<string>
  /** Endings of words, in lower case without diacritics. */
  readonly endings: ReadonlySet<string>
  /** Plural nouns that the names of a group may follow, lower case. */
  readonly groups: ReadonlySet<string>
  /** Function words, lower case. Empty where the language is not known. */
  readonly stopwords: ReadonlySet<string>
  /** Parts of abbreviations, in lower case, without their stops. Of all languages where the language is not known. */
  readonly abbreviations: ReadonlySet<string>
}

/** What the habits are made of, by language. */
export interface HabitSources {
  readonly punctuation: Punctuation
  readonly abbreviations: ReadonlyMap<string, ReadonlySet<string>>
  readonly stopwords: ReadonlyMap<string, ReadonlySet<string>>
  readonly endings: ReadonlyMap<string, ReadonlySet<string>>
}

const NONE: ReadonlySet<string> = new Set()

/** Makes `Habits` of a language tag, each once. */
export function habitsOf({punctuation, abbreviations, stopwords, endings}: HabitSources): (tag: string) => Habits {
  const made = new Map<string, Habits>()
  const every = new Set<string>()
  for (const list of abbreviations.values()) addParts(every, list)
  const everyEnding = new Set([...endings.values()].flatMap((list) => [...list]))
  const find = (map: ReadonlyMap<string, ReadonlySet<string>>, tag: string): ReadonlySet<string> => map.get(tag) ?? map.get(baseLanguage(tag)) ?? NONE
  return (tag) => {
    let habits = made.get(tag)
    if (!habits) {
      const base = baseLanguage(tag)
      const own = abbreviationsOf(abbreviations, tag)
      const {groups, conjunctions} = punctuation
      habits = {tag: base, ...flags(punctuation.habits.get(base)), groups: find(groups, base), conjunctions: find(conjunctions, base), endings: base === 'und' ? everyEnding : find(endings, tag), stopwords: find(stopwords, tag), abbreviations: own ?? every}
      if (made.size < 1000) made.set(tag, habits)
    }
    return habits
  }
}

/** Parts of the abbreviations of a language in all of its scripts. */
function abbreviationsOf(abbreviations: ReadonlyMap<string, ReadonlySet<string>>, tag: string): ReadonlySet<string> | undefined {
  const base = baseLanguage(tag)
  const lists = [...abbreviations].filter(([other]) => baseLanguage(other) === base)
  return lists.length > 0 ? lists.reduce((set, [, list]) => addParts(set, list), new Set<string>()) : undefined
}

type Flags = Pick<Habits, 'spacedMarks' | 'innerDash' | 'suffixes' | 'lowQuotes' | 'sameQuotes' | 'reversedCurly' | 'reversedGuillemets' | 'compounds'>

function flags(words: ReadonlySet<string> | undefined): Flags {
  const has = (word: string): boolean => words?.has(word) ?? false
  return {
    spacedMarks: has('spaced-marks'),
    innerDash: has('inner-dash'),
    suffixes: words === undefined || has('suffixes'),
    lowQuotes: has('low-quotes'),
    sameQuotes: has('same-quotes'),
    reversedCurly: has('reversed-curly'),
    reversedGuillemets: has('reversed-guillemets'),
    compounds: has('compounds')
  }
}

function addParts(set: Set<string>, list: ReadonlySet<string>): Set<string> {
  for (const entry of list) for (const part of entry.toLowerCase().split(/[.\s-]+/)) if (part !== '') set.add(part)
  return set
}

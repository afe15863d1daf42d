import {loadWordClasses} from '../../languages/index.js'

/** English words by what the rules ask of them: `dictionaries/en/classes.tsv`. */
export interface WordClasses {
  /** Words that good English never doubles. */
  readonly neverDoubled: ReadonlySet<string>
  /** Endings of long words that it never doubles. */
  readonly neverDoubledEnding: ReadonlySet<string>
  /** Words that it does double at times. */
  readonly seldomDoubled: ReadonlySet<string>
  /** Words after which a verb may close one clause and open the next. */
  readonly clauseOpener: ReadonlySet<string>
  /** Words of degree that never begin a compound. */
  readonly degree: ReadonlySet<string>
  /** Parts that make compounds with nearly every participle. */
  readonly manner: ReadonlySet<string>
  /** Participles without -ed. */
  readonly participle: ReadonlySet<string>
  /** Verbs that stand in the third person behind he, she and it. */
  readonly agreeing: ReadonlySet<string>
  /** Forms of verbs that are other words as well. */
  readonly homograph: ReadonlySet<string>
  /** Any other class, by its name. */
  readonly grammar: (name: string) => ReadonlySet<string>
  /** From a hyphen on: a word that makes compounds with participles, a blank, and another word. Sticky. */
  readonly behindHyphen: RegExp
  /** A function word before a hyphen. */
  readonly beforeHyphen: RegExp
  /** Words that print has only where it quotes speech, or is old. */
  readonly spoken: RegExp
}

export async function loadEnglishClasses(): Promise<WordClasses> {
  const classes = (await loadWordClasses(['en'])).get('en')
  const words = (name: string): ReadonlySet<string> => classes?.get(name) ?? new Set()
  const anyOf = (name: string): string => [...words(name)].sort((a, b) => b.length - a.length).join('|')
  return {
    neverDoubled: words('never-doubled'),
    neverDoubledEnding: words('never-doubled-ending'),
    seldomDoubled: words('seldom-doubled'),
    clauseOpener: words('clause-opener'),
    degree: words('degree'),
    manner: words('manner'),
    participle: words('participle'),
    agreeing: words('agreeing'),
    homograph: words('homograph'),
    grammar: words,
    behindHyphen: new RegExp(`-(${anyOf('compound-first')}) ([a-z]{4,})(?![\\w'’-])`, 'y'),
    beforeHyphen: new RegExp(`(?<![\\w'’-])(?:${anyOf('compound-none')})$`, 'i'),
    spoken: spokenPattern(words('spoken'))
  }
}

/** Words whole, with either apostrophe; one that begins with an apostrophe may follow a letter. */
function spokenPattern(words: ReadonlySet<string>): RegExp {
  return new RegExp([...words].map((word) => `${word.startsWith("'") ? '' : '\\b'}${word.replace("'", "['’]")}\\b`).join('|'), 'i')
}

import {editCost} from '../../document/distance.js'
import {isLetter, Kind, kinds} from '../../document/characters.js'
import {commonPrefix} from './grammar.js'

/** What looks wrong with the name of an organisation, in `[start, end)`. */
export interface Flag {
  readonly start: number
  readonly end: number
  readonly after: string
  readonly rule: string
  /** The organisation's name. */
  readonly name: string
}

interface Organisation {
  readonly name: string
  readonly words: readonly string[]
  readonly acronyms: readonly string[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Edits dearer than this make another organisation. */
const FARTHEST = 1.8
/** What a misspelled first word may cost, and how long it must be. */
const SLIP = 0.7
const LONG = 8

/** Organisations by their English names, of three words or more. */
export class Organisations {
  /** By first word, as `same` has it. */
  private readonly known = new Map<string, Organisation[]>()

  /** `packed`: a line an organisation, its name and after a tab its acronyms. */
  constructor(packed: string) {
    for (const line of packed.split('\n')) {
      const [name = '', acronyms = ''] = line.split('\t')
      const words = name.split(' ')
      const first = same(words[0]!)
      this.known.set(first, [...(this.known.get(first) ?? []), {name, words, acronyms: acronyms.split(' ')}])
    }
  }

  /** The first word of names that a word is, or that it was meant for where it is `unknown`. */
  firstWord(word: string, unknown: boolean): string | undefined {
    const key = same(word)
    if (this.known.has(key)) return key
    return unknown && word.length >= LONG ? [...this.known.keys()].find((first) => editCost(key.toLowerCase(), first.toLowerCase(), SLIP) <= SLIP) : undefined
  }

  /** What looks wrong with the name that begins at `start` with a word known by `firstWord`: one word taken for another, or a letter of the acronym behind it. */
  check(text: string, start: number, firstWord: string): Flag | undefined {
    let flag: Flag | undefined
    for (const organisation of this.known.get(firstWord) ?? []) {
      const spans = spansOf(text, start, organisation.words.length)
      if (!spans) continue
      const others = spans.filter(({start: from, end}, i) => i > 0 && same(text.slice(from, end)) !== same(organisation.words[i]!))
      if (others.length === 0) return wrongAcronym(text, spans.at(-1)!.end, organisation)
      if (others.length === 1) flag ??= wrongWord(text, others[0]!, organisation, spans.indexOf(others[0]!))
    }
    return flag
  }
}

/** A word with -ise for -ize. */
const same = (word: string): string => word.replace(/is(?=ation)/i, 'iz')

function wrongWord(text: string, {start, end}: Span, {name, words}: Organisation, index: number): Flag | undefined {
  const typed = text.slice(start, end)
  const after = words[index]!
  if (typed.length < 5 || kinds()[text.charCodeAt(start)] !== Kind.upper || commonPrefix(typed, after) < 3) return undefined
  if (typed === `${after}s` || `${typed}s` === after || editCost(typed.toLowerCase(), after.toLowerCase(), FARTHEST) > FARTHEST) return undefined
  return {start, end, after, rule: 'organisation', name}
}

/** An acronym in brackets that no list has, a letter away from the organisation's own. */
function wrongAcronym(text: string, at: number, {name, words, acronyms}: Organisation): Flag | undefined {
  const typed = /^ \(([A-Z]{3,8})\)/.exec(text.slice(at, at + 12))?.[1]
  const right = words.flatMap((word) => (/^[A-Z]/.test(word) ? word.charAt(0) : [])).join('')
  if (typed === undefined || typed.length !== right.length || acronyms.includes(typed) || !acronyms.includes(right)) return undefined
  const wrong = [...typed].filter((letter, i) => letter !== right[i]).length
  return wrong === 1 ? {start: at + 2, end: at + 2 + typed.length, after: right, rule: 'acronym', name} : undefined
}

/** So many words from `start` on, with one blank between; undefined where there are fewer. */
function spansOf(text: string, start: number, count: number): Span[] | undefined {
  const spans: Span[] = []
  for (let at = start; spans.length < count; at = spans.at(-1)!.end + 1) {
    const end = wordEnd(text, at)
    if (end === at || (spans.length < count - 1 && text[end] !== ' ')) return undefined
    spans.push({start: at, end})
  }
  return spans
}

function wordEnd(text: string, at: number): number {
  const kind = kinds()
  while (at < text.length && isLetter(kind[text.charCodeAt(at)]!)) at++
  return at
}

import type {ChromePhrases} from '../../languages/index.js'
import {NUMBER, WILD} from './tokens.js'

/** A phrase that a line matches. */
export interface PhraseHit {
  readonly category: string
  /** Language of the phrase, BCP 47, or `shared`. */
  readonly language: string
  /** All languages that have it, if the whole line is the phrase. */
  readonly languages: string[]
  /** The whole line is the phrase, or the phrase with its changing part, or the line only begins like it. */
  readonly kind: 'exact' | 'pattern' | 'start'
}

interface Pattern extends PhraseHit {
  readonly tokens: Int32Array
  /** Few words besides the changing part, in phrases that count or date: the part must hold a number. */
  readonly counted: boolean
}

/** Kinds of words in class and id names, in `hint-` categories: first those of the article. */
export const HINT_GROUPS = ['content', 'navigation', 'comments', 'related', 'share', 'promotion', 'author', 'caption', 'notice', 'chrome'] as const

/** Words of notices that stand around articles, in `word-` categories: on cookies and rights, on subscriptions and accounts, on comments. */
export const WORD_GROUPS = ['legal', 'subscribe', 'comment'] as const

const GROUP_OF: Readonly<Record<string, (typeof WORD_GROUPS)[number]>> = {
  'word-legal': 'legal', cookie: 'legal', legal: 'legal', 'word-subscribe': 'subscribe', subscribe: 'subscribe', login: 'subscribe', 'word-comment': 'comment', comments: 'comment'
}

const MAX_TOKENS = 16
/** A line that only begins like a phrase may be this long. */
const MAX_START = 7

/** Finds phrases of site chrome in lines, by the hashes of their words. */
export class Phrases {
  private readonly exact = new Map<number, PhraseHit>()
  private readonly starts = new Map<number, PhraseHit>()
  /** Patterns by their first word, or by their last where they begin with a changing part. */
  private readonly first = new Map<number, Pattern[]>()
  private readonly last = new Map<number, Pattern[]>()
  readonly networks = new Set<number>()
  /** What words in class and id names say: the number of their group in `HINT_GROUPS`. */
  readonly hints = new Map<string, number>()
  /** The number of a word's group in `WORD_GROUPS`. */
  readonly words = new Map<number, number>()

  constructor(phrases: ReadonlyMap<string, readonly ChromePhrases[]>) {
    for (const [language, groups] of phrases) for (const group of groups) this.add(group, language)
  }

  /** The phrase that the tokens `[from, to)` match, if any. */
  match(tokens: Int32Array, from: number, to: number): PhraseHit | undefined {
    const length = to - from
    if (length === 0 || length > MAX_TOKENS) return undefined
    const exact = this.exact.get(sequence(tokens, from, to))
    if (exact) return exact
    const pattern = find(this.first.get(tokens[from]!), tokens, from, to) ?? find(this.last.get(tokens[to - 1]!), tokens, from, to)
    return pattern ?? (length >= 3 && length <= MAX_START ? this.starts.get(sequence(tokens, from, from + 2)) : undefined)
  }

  /** The phrase that the first tokens `[from, to)` are, if it is one that a colon and a title follow: "Read also: …". */
  lead(tokens: Int32Array, from: number, to: number): PhraseHit | undefined {
    const hit = to > from && to - from <= MAX_TOKENS ? this.exact.get(sequence(tokens, from, to)) : undefined
    return hit && LEADING.has(hit.category) ? {...hit, languages: [], kind: 'pattern'} : undefined
  }

  private add({category, exact, starts, patterns, words, hints}: ChromePhrases, language: string): void {
    if (hints.length > 0) for (const hint of hints) this.hints.set(hint, HINT_GROUPS.indexOf(category.slice(5) as (typeof HINT_GROUPS)[number]))
    const group = GROUP_OF[category]
    if (group !== undefined) for (const word of words) this.words.set(word, WORD_GROUPS.indexOf(group))
    if (category.startsWith('word-')) return
    if (category === 'network') for (const word of words) this.networks.add(word)
    for (const key of exact) {
      const known = this.exact.get(key)
      if (known) known.languages.push(language)
      else this.exact.set(key, {category, language, languages: [language], kind: 'exact'})
    }
    const start: PhraseHit = {category, language, languages: [], kind: 'start'}
    for (const key of starts) this.starts.set(key, start)
    for (let at = 0; at < patterns.length; at += 1 + patterns[at]!) {
      const tokens = patterns.subarray(at + 1, at + 1 + patterns[at]!)
      const counted = COUNTED.has(category) && tokens.filter((token) => token !== WILD).length <= MAX_COUNTED
      this.addPattern({category, language, languages: [], kind: 'pattern', tokens, counted})
    }
  }

  private addPattern(pattern: Pattern): void {
    const {tokens} = pattern
    const head = tokens[0]!
    const [map, key] = head === WILD ? [this.last, tokens.at(-1)!] : [this.first, head]
    if (key === WILD) return
    const list = map.get(key)
    if (list) list.push(pattern)
    else map.set(key, [pattern])
  }
}

/** A phrase of so few words besides its changing part may be the beginning of any sentence: "Yesterday in {}". */
const MAX_COUNTED = 2

/** Categories whose changing part is a number or a date: "Page {}", "{} views", "Yesterday, {}". */
const COUNTED = new Set(['comments', 'date', 'pagination', 'views'])

/** Categories of phrases that a colon and a title may follow. */
const LEADING = new Set(['read-also', 'related', 'most-read', 'follow', 'subscribe', 'share', 'app-promo', 'tags'])

/** Hash of the tokens `[from, to)`. */
export function sequence(tokens: Int32Array, from: number, to: number): number {
  let hash = to - from
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ tokens[i]!, 0x9e3779b1) ^ (hash >>> 13)
  return hash
}

function find(patterns: readonly Pattern[] | undefined, tokens: Int32Array, from: number, to: number): PhraseHit | undefined {
  if (!patterns) return undefined
  let numbered = false
  for (let i = from; i < to; i++) if (tokens[i] === NUMBER) numbered = true
  for (const pattern of patterns) if ((numbered || !pattern.counted) && fits(pattern.tokens, tokens, from, to)) return pattern
  return undefined
}

/** A changing part has at most this many words; at the start of a line, where it is a number, fewer. */
const MAX_PART = 6
const MAX_COUNT = 3

/** Whether a pattern covers the whole line; each changing part takes as little as it can. */
function fits(pattern: Int32Array, tokens: Int32Array, from: number, to: number): boolean {
  let at = from
  for (let p = 0; p < pattern.length; p++) {
    const token = pattern[p]!
    if (token !== WILD) {
      if (at >= to || tokens[at] !== token) return false
      at++
    } else if (p === pattern.length - 1) return to - at > 0 && to - at <= MAX_PART
    else {
      const start = at
      const last = pattern.indexOf(WILD, p + 1) < 0
      at = last ? to - (pattern.length - 1 - p) : tokens.indexOf(pattern[p + 1]!, start + 1)
      if (at <= start || at >= to || at - start > (p === 0 ? MAX_COUNT : MAX_PART)) return false
      if (p === 0 && tokens[start] !== NUMBER && at - start > 1) return false
    }
  }
  return at === to
}

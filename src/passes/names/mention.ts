import {isCapitalised, nextWord, opensSentence, previousWord} from './context.js'
import {fold} from './fold.js'
import type {Abroad} from './homeland.js'
import type {Token, Word} from './tokens.js'

/** What the document's majority in other languages than English looks at. */
export interface Mention extends Abroad {
  readonly words: ReadonlyMap<string, Word>
}

/** The capitalised word before a token that is no common one. */
export function givenName(place: Mention, {start, block}: Token): string | undefined {
  const {text, knowledge, tag, base} = place
  const before = previousWord(text, start)
  if (!before || before.start < block.start || before.end - before.start < 2 || !isCapitalised(text, before) || text[start - 1] !== ' ') return undefined
  const word = text.slice(before.start, before.end)
  const known = knowledge.known.get(tag) ?? knowledge.known.get(base)
  return opensSentence(text, {start: before.start, block}) && (!known || known.has(fold(word))) ? undefined : word
}

/** Whether a token stands without a given name: people who were introduced go by the surname. */
export function isAlone(place: Mention): boolean {
  return givenName(place, place.token) === undefined && !isCapitalised(place.text, nextWord(place.text, place.token.end))
}

/** Where the text has a name, whatever its ending. */
export function tokensOf({words, census}: Mention, stem: string): Token[] {
  const found: Token[] = []
  census.startingWith(stem, ({form}) => found.push(...(words.get(form)?.tokens ?? [])))
  return found
}

/** Whether a form of the name stands behind a given name earlier in the text. */
export function isIntroduced(place: Mention, stem: string): boolean {
  return tokensOf(place, stem).some((token) => token.start < place.token.start && givenName(place, token) !== undefined)
}

/** Whether the word has a given name beside it that the name never has. */
export function isSomebodyElse(place: Mention, stem: string): boolean {
  const before = givenName(place, place.token)
  if (before === undefined) return false
  const others = tokensOf(place, stem).map((token) => givenName(place, token))
  return !others.includes(before) && others.some((other) => other !== undefined)
}

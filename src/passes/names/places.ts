import {EditCost} from '../../document/distance.js'
import {besideEnglish, followsEnglish, isCapitalised, nextWord, previousWord} from './context.js'
import type {Entry} from './census.js'
import type {HouseWord} from './gazetteer.js'
import {related} from './grammar.js'
import type {Place} from './rules.js'
import type {Verdict} from './verdict.js'

/** Shortest word that is compared. */
const SHORTEST = 6
/** From this length on no other name is near that of a country by chance. */
const UNIQUE = 9
/** How much nearer the best place must be than the next. */
const MARGIN = 0.4
/** One letter too many or too few is a slip, two are not. */
const SLIP = 0.95

interface Meant {
  readonly word: HouseWord
  readonly cost: number
}

/** A long word that no list knows, or only lists of other languages, and that a cheap slip tells from one known country or place, and from no other. */
export function byGazetteer(place: Place): Verdict | undefined {
  const {text, token, entry, census, knowledge} = place
  if (entry.key.length < SHORTEST || entry.count > 2 || !mayBePlace(place)) return undefined
  const [best, ...others] = knowledge.gazetteer.near(entry.key)
  if (!best || best.cost > SLIP || !/[cp]/.test(best.word.kinds)) return undefined
  const rivals = others.filter(({word, cost}) => cost - best.cost < MARGIN && isInside(entry.key, word.key))
  if (rivals.some(({word}) => /[cp]/.test(word.kinds) || !followsEnglish(text, token, knowledge.lexicon))) return undefined
  if (census.within(entry, EditCost.indel).some(({entry: other}) => other.key !== best.word.key)) return undefined
  if (related(knowledge, 'en', entry.key, best.word.key)) return undefined
  if (isCapitalised(text, previousWord(text, token.start)) || isCapitalised(text, nextWord(text, token.end))) return undefined
  const verdict = {after: best.word.form, rule: 'gazetteer', evidence: `${best.word.form} in the gazetteer; spelling distance ${best.cost.toFixed(2)}`}
  const sure = best.word.kinds.includes('c') ? isCountry(place, best) : isPlace(place, best)
  if (sure) return {...verdict, confidence: 0.9}
  return followsEnglish(text, token, knowledge.lexicon) && isInside(entry.key, best.word.key) ? {...verdict, confidence: 0.5, why: 'it may be another name', alternatives: others.slice(0, 3).map(({word}) => word.form)} : undefined
}

/** Whether a word is no known name, or one in another language only, or written as no language writes it. */
function mayBePlace({entry, token, knowledge: {gazetteer}}: Place): boolean {
  if (entry.standing === 'unknown' || entry.standing === 'protected' || entry.standing === 'elsewhere') return true
  return gazetteer.isStray(entry.key) && /^[a-z]+$/i.test(token.word.form)
}

/** Countries have one English name; what lists of names in all languages hold counts for short ones only. */
function isCountry({text, token, entry, census, knowledge}: Place, {word, cost}: Meant): boolean {
  if (entry.standing === 'unknown' && isCheap(entry, word, cost)) return true
  const long = word.key.length >= (entry.standing === 'unknown' || census.countOf(word.key) > 0 ? SHORTEST : UNIQUE)
  return long && isInside(entry.key, word.key) && besideEnglish(text, token, knowledge.lexicon)
}

/** Places have many right spellings; where one might be, the place must be known in English, and stand where a place does. */
function isPlace({text, token, entry, census, knowledge}: Place, {word, cost}: Meant): boolean {
  if (entry.standing !== 'unknown') return false
  if (isCheap(entry, word, cost) && (census.countOf(word.key) > 0 || !knowledge.spellings.agree(entry.key, word.key))) return true
  return (knowledge.lexicon.has(word.key) || census.countOf(word.key) > 0) && isInside(entry.key, word.key) && followsEnglish(text, token, knowledge.lexicon)
}

function isCheap({key}: Entry, word: HouseWord, cost: number): boolean {
  return key.length > SHORTEST && cost <= (word.key.length >= 8 ? EditCost.indel : EditCost.near)
}

/** Whether two words begin alike and end alike: what differs is no ending. */
function isInside(a: string, b: string): boolean {
  return a[0] === b[0] && a.slice(-1) === b.slice(-1)
}

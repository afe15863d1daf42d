import {EditCost} from '../../document/distance.js'
import {besideEnglish, isCapitalised, isOrdinary, nextWord, previousWord} from './context.js'
import {difference, type Difference} from './difference.js'
import {fold} from './fold.js'
import type {Gazetteer} from './gazetteer.js'
import {related} from './grammar.js'
import {foreignPlace, type Place} from './rules.js'
import {isSwap} from './swap.js'
import type {Verdict} from './verdict.js'

/** Shortest surnames that are compared. */
const SHORTEST = 8
/** The same behind a given name, and bits by which the word must be less like a name, by kind of slip. */
const SHORTEST_PAIR = 5
const UNLIKELY: Partial<Record<Difference['kind'], number>> = {vowel: 3, near: 3, other: 5, extra: 5}
/** The dearest edit: one letter more or less. */
const SLIP = 0.95
/** How much nearer the best surname must be than the next name. */
const MARGIN = 0.4

/** A long word that no list knows, and that one letter tells from the surname of one well-known person. */
export function byPerson(place: Place): Verdict | undefined {
  const {text, token, entry, census, knowledge} = place
  if (entry.standing !== 'unknown' || entry.count > 1 || entry.key.length < SHORTEST_PAIR) return undefined
  const found = knowledge.gazetteer.near(entry.key)
  const paired = byPair(place, found)
  if (paired || entry.key.length < SHORTEST - 1) return paired
  const [best, second] = found
  if (!best || best.word.kinds !== 'h' || best.cost > SLIP || best.word.key.length < SHORTEST || (second && second.cost - best.cost < MARGIN)) return undefined
  if (!isSlip(place, best.word.key, best.cost) || census.within(entry, EditCost.indel).some(({entry: other}) => other.key !== best.word.key)) return undefined
  if (!isBearer(place, best.word.key) || !besideEnglish(text, token, knowledge.lexicon)) return undefined
  return {after: best.word.form, rule: 'gazetteer', confidence: 0.88, evidence: `${best.word.form} in the gazetteer; spelling distance ${best.cost.toFixed(2)}`}
}

/** A surname behind a given name of a known person who bears one like it. */
function byPair({text, token, entry: {key}, knowledge, read}: Place, found: ReturnType<Gazetteer['near']>): Verdict | undefined {
  const before = previousWord(text, token.start)
  if (!before || text[token.start - 1] !== ' ' || !isCapitalised(text, before)) return undefined
  const name = fold(read(before))
  const bearers = found.filter(({word}) => word.kinds.includes('h') && knowledge.gazetteer.givenNames(word.key).some((given) => fold(given) === name))
  const [best, second] = bearers
  if (!best || (second && second.cost - best.cost < MARGIN) || key[0] !== best.word.key[0] || related(knowledge, 'en', key, best.word.key)) return undefined
  const {kind, tail} = difference(key, best.word.key, best.cost)
  const surprise = knowledge.trigrams.surprise(key) - knowledge.trigrams.surprise(best.word.key)
  if (kind === 'several' || surprise < (UNLIKELY[kind] ?? -Infinity) || (kind !== 'swap' && (tail < 1 || knowledge.spellings.agree(key, best.word.key)))) return undefined
  return {after: best.word.form, rule: 'collocation', confidence: 0.92, evidence: `${read(before)} ${best.word.form} in the gazetteer; spelling distance ${best.cost.toFixed(2)}`}
}

/** Whether the difference makes neither another spelling nor another family. */
function isSlip({entry: {key}, knowledge}: Place, meant: string, cost: number): boolean {
  if (key[0] !== meant[0] || key.at(-1) !== meant.at(-1) || related(knowledge, 'en', key, meant)) return false
  return isSwap(key, meant) || (cost > EditCost.near && key.length !== meant.length && !knowledge.spellings.agree(key, meant))
}

/** Whether a name before the token is one of a known bearer's, and none is behind it. */
function isBearer({text, token, knowledge, read}: Place, surname: string): boolean {
  if (isCapitalised(text, nextWord(text, token.end))) return false
  const before = previousWord(text, token.start)
  if (!before || !isCapitalised(text, before) || isOrdinary(text, before, knowledge.lexicon)) return true
  const name = fold(read(before))
  return knowledge.gazetteer.givenNames(surname).some((given) => fold(given) === name)
}

/** A right spelling of a name that the text spells in another way, or the only one of a place: not wrong, but a person may want to know. */
export function byVariant({text, token, entry, census, knowledge}: Place): Verdict | undefined {
  const {gazetteer} = knowledge
  const owners = new Set([...gazetteer.variantOf(entry.key), ...gazetteer.foreignOf(entry.key).map(({house}) => house)])
  const written = [...owners].filter(({key}) => census.countOf(key) >= entry.count && key !== entry.key)
  const meant = written.length === 1 ? written[0] : foreignPlace(gazetteer, entry.key)
  if (!meant || meant.form === token.word.form || !besideEnglish(text, token, knowledge.lexicon) || related(knowledge, 'en', entry.key, meant.key)) return undefined
  const count = census.countOf(meant.key)
  const evidence = count > 0 ? `${meant.form} ×${count} in this text` : `${meant.form} in the gazetteer`
  return {after: meant.form, rule: 'house-style', confidence: 0.5, evidence, why: 'a right spelling, but not the usual one'}
}

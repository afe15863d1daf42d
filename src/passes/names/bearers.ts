import type {Abroad} from './homeland.js'
import {inflect, isKnown} from './homeland.js'
import {isCapitalised, nextWord, previousWord} from './context.js'
import {difference, LEAST} from './difference.js'
import {fold} from './fold.js'
import {related} from './grammar.js'
import {isUnspeakable, strangeness} from './letters.js'
import type {Meant} from './native.js'
import type {Verdict} from './verdict.js'

/** Shortest words that are compared. */
const SHORTEST = 5
/** The dearest edit. */
const SLIP = 1.2
/** How much nearer the best name must be than the next. */
const MARGIN = 0.3
/** Bits that a letter lost need not have where the word cannot be spoken without it. */
const UNSPEAKABLE = 6
/** Bits more for another way to write a name. */
const SPELLING = 5

/** A name of a known person as the language writes it, with one slip inside, beside another of the same person's names: Hakan Fidn. */
export function byNativePerson(place: Abroad): Verdict | undefined {
  const {entry, token, knowledge, tag, base} = place
  const names = knowledge.native.get(tag)
  if (!names || entry.count > 2 || entry.key.length < SHORTEST - 1 || entry.standing !== 'unknown' || names.has(entry.key) || isKnown(place, entry.key)) return undefined
  const companions = neighbours(place)
  if (companions.length === 0 || knowledge.stopwords.get(base)?.has(entry.key)) return undefined
  for (const companion of companions) {
    const found = [...names.beside(fold(companion))].flatMap((name) => names.formsOf(name, entry.key, SLIP))
    const [best, second] = found.sort((a, b) => a.cost - b.cost)
    const after = best && inflect(token, best)
    if (!after || (second && second.cost - best.cost < MARGIN && inflect(token, second) !== after) || !isSlip(place, best)) continue
    return {after, rule: 'collocation', confidence: 0.92, evidence: `${best.stem.name} is a name beside ${companion}; spelling distance ${best.cost.toFixed(2)}`}
  }
  return undefined
}

/** The capitalised words beside a token. */
function neighbours({text, token}: Abroad): string[] {
  const places = [previousWord(text, token.start), nextWord(text, token.end)]
  return places.flatMap((place) => (place && place.start >= token.block.start && place.end <= token.block.end && isCapitalised(text, place) ? [text.slice(place.start, place.end)] : []))
}

/** Whether the difference is neither grammar nor another name, by the letters of the language. */
function isSlip(place: Abroad, {stem, ending, cost}: Meant): boolean {
  const {entry: {key}, knowledge, tag, base} = place
  const whole = stem.key + ending
  const {kind, tail} = difference(key, whole, cost)
  if (key[0] !== whole[0] || (tail < 1 && kind !== 'swap') || kind === 'extra' || related(knowledge, base, key, whole)) return false
  const doubled = kind === 'doubled' && key.length > whole.length
  const spelling = !doubled && knowledge.spellings.agree(key, whole) ? SPELLING : 0
  const lost = kind === 'missing' && isUnspeakable(key, whole) ? UNSPEAKABLE : 0
  return strangeness(knowledge, tag, key, whole) >= LEAST[kind] + spelling - lost
}

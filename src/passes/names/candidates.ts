import {Declension} from './declension.js'
import {fold} from './fold.js'
import {related} from './grammar.js'
import {countOf, kinOf, type Kin} from './kin.js'
import {isUnspeakable, isVowel} from './letters.js'
import {isIntroduced, type Mention} from './mention.js'
import type {Entry} from './census.js'

/** A name that may have been meant, and what tells for it. */
export interface Candidate extends Kin {
  /** The name as the word would have it, and that folded. */
  readonly after: string
  readonly key: string
  /** How often the text has it, whatever its ending. */
  readonly count: number
  /** Whether the text has it with this ending. */
  readonly written: boolean
  /** Whether tables know it, or the text introduces it with a given name. */
  readonly known: boolean
  /** Whether it stands behind a given name earlier in the text. */
  readonly introduced: boolean
}

/** Dearest edit: one letter for any other. */
const FARTHEST = 1.2
/** What it costs a form that the text nowhere writes. */
const UNWRITTEN = 0.2

const UNINFLECTED = /* @__PURE__ */ new Declension('any -', new Set())

/** Names of the text that a word may have been meant for, one a form, the best first; none where the word is a form of one of them. */
export function candidatesOf(place: Mention): Candidate[] {
  const {entry, knowledge, census, tag} = place
  const declension = knowledge.native.get(tag)?.declension ?? UNINFLECTED
  const kin = kinOf(census, declension, entry, FARTHEST) ?? []
  return byForm(kin.flatMap((one) => candidateOf(place, declension, one) ?? []))
}

/** The name with the word's ending; undefined where it cannot be written so, or the two are forms of one name by other endings. */
function candidateOf(place: Mention, declension: Declension, kin: Kin): Candidate | undefined {
  const {knowledge, base, entry, census} = place
  const {meant, stem, ending} = kin
  const key = stem + ending
  const written = census.countOf(key) > 0
  const after = written ? census.entries.get(key)!.form : mayFollow(place, stem, ending) ? write(place, kin) : undefined
  if (after === undefined || (!(written && isUnspeakable(entry.key, key)) && (related(knowledge, base, entry.key, key) || related(knowledge, base, entry.key, meant.key)))) return undefined
  if (!written && hasFleetingVowel(stem, ending, entry.key)) return undefined
  const count = countOf(census, declension, stem)
  if (count === 0) return undefined
  const cost = kin.cost + (written || isNative(place, key) ? 0 : UNWRITTEN)
  const introduced = isIntroduced(place, stem)
  return {...kin, cost, after, key, count, written, introduced, known: introduced || isFamiliar(place, meant)}
}

const isNative = ({knowledge, tag}: Mention, key: string): boolean => knowledge.native.get(tag)?.has(key) ?? false

/** Whether a word is the stem without its last vowel, and the ending: церковь, церкви; the text shows no form that keeps it. */
function hasFleetingVowel(stem: string, ending: string, word: string): boolean {
  let at = stem.length - 1
  while (at > 0 && !isVowel(stem[at])) at--
  return at >= stem.length - 3 && word === stem.slice(0, at) + stem.slice(at + 1) + ending
}

/** A stem as the text writes it, with the ending as the word has it; undefined where letters do not match one to one. */
function write({token: {word: {form}}}: Mention, {meant, stem, ending}: Kin): string | undefined {
  const head = meant.form.slice(0, meant.form.length - meant.key.length + stem.length)
  const tail = form.slice(form.length - ending.length)
  return fold(head) === stem && fold(tail) === ending ? head + tail : undefined
}

/** Whether the tables of the language or of English know a word. */
function isFamiliar(place: Mention, {key, standing}: Entry): boolean {
  return standing === 'house' || standing === 'variant' || standing === 'foreign' || isListed(place, key) || isNative(place, key)
}

/** Whether a word is among the common ones of the language. */
export function isListed({knowledge, tag, base}: Mention, key: string): boolean {
  return (knowledge.known.get(tag) ?? knowledge.known.get(base))?.has(key) ?? false
}

/** Whether an ending can follow a stem: one letter only where a vowel meets a consonant, none where the tables know the bare name. */
function mayFollow(place: Mention, stem: string, ending: string): boolean {
  if (ending === '') return isNative(place, stem) || isListed(place, stem)
  return ending.length > 1 || isVowel(ending) !== isVowel(stem.slice(-1))
}

/** One candidate a form, the best first. */
function byForm(candidates: readonly Candidate[]): Candidate[] {
  const forms = new Map<string, Candidate>()
  for (const one of candidates) {
    const before = forms.get(one.key)
    if (!before || one.cost < before.cost || (one.cost === before.cost && one.count > before.count)) forms.set(one.key, one)
  }
  return [...forms.values()].sort((a, b) => a.cost - b.cost || b.count - a.count)
}

import {editCost} from '../../document/distance.js'
import {baseLanguage} from '../../languages/index.js'
import type {Census, Entry} from './census.js'
import {besideEnglish, isCapitalised, nextWord, previousWord} from './context.js'
import {fold} from './fold.js'
import type {Gazetteer, HouseWord} from './gazetteer.js'
import {commonPrefix, related} from './grammar.js'
import type {Knowledge} from './knowledge.js'
import type {Token} from './tokens.js'
import type {Verdict} from './verdict.js'

/** A token in its place: the text as corrected so far is read through `read`. */
export interface Place {
  readonly text: string
  readonly token: Token
  readonly entry: Entry
  readonly census: Census
  readonly knowledge: Knowledge
  /** The word at a place, as corrected so far. */
  readonly read: (place: {start: number; end: number}) => string
}

/** Languages whose own forms English texts take over: Samarqand, Luhansk and Lugansk, Chimkent. They are no errors. */
const HOME = new Set(['ru', 'uk', 'be', 'kk', 'ky', 'uz', 'tk', 'tg', 'az', 'tr', 'hy', 'ka', 'tt', 'ba'])

/** The name of a country in a language from elsewhere, in a text that otherwise has the English one. */
export function byForeignForm({text, token, entry, census, knowledge}: Place): Verdict | undefined {
  if (entry.standing !== 'foreign' && entry.standing !== 'variant') return undefined
  const forms = knowledge.gazetteer.foreignOf(entry.key).filter(({house, tags}) => house.kinds.includes('c') && !tags.some((tag) => tag === 'en' || HOME.has(baseLanguage(tag))))
  if (forms.length !== 1 || knowledge.gazetteer.foreignOf(entry.key).length > 1) return undefined
  const {house, tags} = forms[0]!
  const count = census.countOf(house.key)
  if (count < 2 || count < 3 * entry.count || !/^[A-Z]+$/i.test(token.word.form)) return undefined
  if (editCost(entry.key, house.key, 2) > 2 || related(knowledge, 'en', entry.key, house.key)) return undefined
  if (!besideEnglish(text, token, knowledge.lexicon)) return undefined
  const evidence = `${house.form} ×${count} in this text; ${token.word.form} is right in ${tags.join(', ')}`
  return {after: house.form, rule: 'foreign-form', confidence: 0.93, evidence}
}

/** A given name, or half of a double one, before the surname of a known person who has a name like it. */
export function byCollocation({text, token, entry, knowledge, read}: Place): Verdict | undefined {
  if ((entry.standing !== 'unknown' && entry.standing !== 'foreign') || entry.count > 2) return undefined
  const surname = bearer(text, token, read)
  if (surname === undefined) return undefined
  const names = knowledge.gazetteer.givenNames(fold(surname))
  for (const name of names) {
    const key = fold(name)
    if (key === entry.key || key.length < 5) continue
    const cost = spellingCost(knowledge, entry.key, key)
    const half = text[token.start - 1] === '-' && names.some((other) => fold(other) === fold(readBefore(text, token, read)))
    if (cost > (half ? 1.05 : 0.65) || (!half && commonPrefix(entry.key, key) === 0)) continue
    // systems and languages write given names in many right ways; only a double name leaves no doubt
    if (!half && (entry.standing !== 'unknown' || knowledge.spellings.agree(entry.key, key) || related(knowledge, 'en', entry.key, key))) continue
    return {after: name, rule: 'collocation', confidence: 0.92, evidence: `${name} is a name of ${surname}; spelling distance ${cost.toFixed(2)}`}
  }
  return undefined
}

/** The surname after a given name. */
function bearer(text: string, {end}: Token, read: Place['read']): string | undefined {
  const next = text[end] === ' ' ? nextWord(text, end) : undefined
  return isCapitalised(text, next) ? read(next!) : undefined
}

function readBefore(text: string, {start}: Token, read: Place['read']): string {
  const place = previousWord(text, start)
  return place ? read(place) : ''
}

/** The least distance to a house word or to one of its romanisations. */
function spellingCost({gazetteer}: Knowledge, key: string, house: string): number {
  let least = editCost(key, house)
  for (const other of [...gazetteer.spellingsOf(house), ...gazetteer.foreignSpellingsOf(house)]) least = Math.min(least, editCost(key, other))
  return least
}

/** Style `house`: one form for each name, the one of the gazetteer, or the one that the document prefers. */
export function byHouseStyle(place: Place): Verdict | undefined {
  const {entry, knowledge, census} = place
  const house = givenForm(place) ?? ownerForm(place)
  if (house) return {after: house.form, rule: 'house-style', confidence: 0.9, evidence: `house form of ${place.token.word.form}`}
  if (entry.standing === 'house' || entry.count > 2) return undefined
  const preferred = census.near(entry, 3 * entry.count).find(({entry: other}) => knowledge.spellings.agree(entry.key, other.key))
  if (!preferred || isFamily(entry.key, preferred.entry.key)) return undefined
  const {form, count} = preferred.entry
  return {after: form, rule: 'house-style', confidence: 0.85, evidence: `${form} ×${count} in this text, another spelling of the same name`}
}

/** Names of a man and a woman of one family. */
function isFamily(a: string, b: string): boolean {
  const [man, woman] = a.length < b.length ? [a, b] : [b, a]
  return woman === man + 'a' || (woman.endsWith('aya') && /[iy]$/.test(man)) || (woman.endsWith('qizi') && man.endsWith('oglu'))
}

/** The house form of a given name before the surname of a known person. */
function givenForm({text, token, entry, knowledge, read}: Place): HouseWord | undefined {
  const {gazetteer} = knowledge
  const surname = bearer(text, token, read)
  for (const name of surname === undefined ? [] : gazetteer.givenNames(fold(surname))) {
    const word = gazetteer.house.get(fold(name))
    if (word?.key === entry.key) return undefined
    if (word && (gazetteer.variantOf(entry.key).includes(word) || knowledge.spellings.agree(entry.key, word.key))) return word
  }
  return undefined
}

/** The house form of a place, or of a surname after a given name of someone who bears it. */
function ownerForm({text, token, entry, knowledge: {gazetteer}, read}: Place): HouseWord | undefined {
  if (entry.standing !== 'variant' && entry.standing !== 'foreign') return undefined
  const place = foreignPlace(gazetteer, entry.key)
  if (place) return place
  const before = fold(readBefore(text, token, read))
  const bearers = gazetteer.variantOf(entry.key).filter(({key}) => gazetteer.givenNames(key).some((name) => fold(name) === before || gazetteer.spellingsOf(fold(name)).includes(before)))
  return bearers.length === 1 ? bearers[0] : undefined
}

/** The only country or place that a romanisation or foreign form stands for. */
export function foreignPlace(gazetteer: Gazetteer, key: string): HouseWord | undefined {
  const owners = new Set([...gazetteer.variantOf(key), ...gazetteer.foreignOf(key).map(({house}) => house)])
  const [owner] = owners
  return owner && owners.size === 1 && /[cp]/.test(owner.kinds) ? owner : undefined
}

import {fold} from '../../../src/passes/names/fold.js'

/** A row of `translit.tsv`. */
export interface Row {
  readonly language: string
  readonly system: string
  readonly letter: string
  readonly context: string
  readonly latin: string
}

interface Rule {
  readonly applies: (word: string, at: number, end: number) => boolean
  readonly special: boolean
  readonly latin: string
}

/** Rules of one system by letter or letters. */
type System = ReadonlyMap<string, readonly Rule[]>

const VOWELS = new Set('аеёиоуыэюяіїєөүұәӯӣўaeiouəıöüýყაეიოუաեէըիոօւ')
/** More spellings than this by one system mean alternatives for nearly every letter. */
const LIMIT = 48

/** Gives the forms that each romanisation system makes of a word: one system for the whole word, folded. */
export class Romaniser {
  private readonly systems = new Map<string, Map<string, Map<string, Rule[]>>>()

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const systems = getOr(this.systems, row.language, () => new Map<string, Map<string, Rule[]>>())
      const rules = getOr(getOr(systems, row.system, () => new Map<string, Rule[]>()), row.letter, () => [])
      rules.push({applies: parseContext(row.context), special: isSpecial(row.context), latin: row.latin})
    }
  }

  knows(language: string): boolean {
    return this.systems.has(language)
  }

  /** All forms of a word in a language, folded; none for a language without a table. */
  forms(word: string, language: string): Set<string> {
    const forms = new Set<string>()
    for (const system of this.systems.get(language)?.values() ?? []) {
      for (const form of spell(word.toLowerCase(), system)) forms.add(fold(form))
    }
    return forms
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

function spell(word: string, system: System): string[] {
  let forms = ['']
  for (let at = 0; at < word.length; ) {
    const {length, latin} = match(word, at, system)
    const next = forms.flatMap((form) => latin.map((piece) => form + piece))
    forms = next.length > LIMIT ? forms.map((form) => form + latin[0]!) : next
    at += length
  }
  return forms
}

/** The longest letters at a place that the system knows; rules made for the place come before rules for anywhere. */
function match(word: string, at: number, system: System): {length: number; latin: string[]} {
  for (let length = Math.min(4, word.length - at); length > 0; length--) {
    const rules = system.get(word.slice(at, at + length))?.filter((rule) => rule.applies(word, at, at + length)) ?? []
    const special = rules.filter((rule) => rule.special)
    const chosen = special.length > 0 ? special : rules
    if (chosen.length > 0) return {length, latin: [...new Set(chosen.map((rule) => rule.latin))]}
  }
  return {length: 1, latin: [word[at]!]}
}

function isSpecial(context: string): boolean {
  return /initial|final|after|before|between|any/.test(context)
}

function parseContext(context: string): Rule['applies'] {
  const parts = context.split('; ').map(parsePart)
  return (word, at, end) => parts.some((applies) => applies(word, at, end))
}

function parsePart(part: string): Rule['applies'] {
  const [head, ...rest] = part.split(', ')
  const letters = new Set([head!.split(' ').at(-1)!, ...rest].filter((letter) => letter.length === 1))
  const vowel = part.includes('vowel')
  if (part.startsWith('initial')) return (_word, at) => at === 0
  if (part.startsWith('final')) return (word, _at, end) => end === word.length
  if (part.startsWith('between vowels')) return (word, at, end) => VOWELS.has(word[at - 1]!) && VOWELS.has(word[end]!)
  if (part.startsWith('after consonant')) return (word, at) => at > 0 && !VOWELS.has(word[at - 1]!)
  if (part.startsWith('before consonant')) return (word, _at, end) => end < word.length && !VOWELS.has(word[end]!)
  if (part.startsWith('after')) return (word, at) => letters.has(word[at - 1]!) || (vowel && VOWELS.has(word[at - 1]!))
  if (part.startsWith('before')) return (word, _at, end) => letters.has(word[end]!) || (vowel && VOWELS.has(word[end]!))
  return () => true
}

/** Languages whose systems say what may differ between two romanisations of an unknown name. */
const SLAVIC = new Set(['ru', 'uk'])

/** Pairs of Latin spellings of one letter (or letters) in any system, folded: what may differ between two romanisations. One vowel for another is left out, but i and y: ё as e or o would make them one. */
export function interchangeable(rows: readonly Row[]): string[] {
  const spellings = new Map<string, Set<string>>()
  for (const {language, letter, context, latin} of rows) {
    if (!SLAVIC.has(language)) continue
    const key = `${letter}${context.startsWith('final') ? '$' : ''}`
    getOr(spellings, key, () => new Set<string>()).add(fold(latin))
  }
  const pairs = new Set<string>()
  for (const set of spellings.values()) {
    for (const a of set) for (const b of set) if (a < b && (a + b === 'iy' || !/^[aeiouy]{2}$/.test(a + b))) pairs.add(`${a} ${b}`)
  }
  return [...pairs].sort()
}

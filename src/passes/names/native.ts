import {editCost} from '../../document/distance.js'
import {lazy} from '../../languages/lazy.js'
import {Declension} from './declension.js'
import {fold} from './fold.js'
import {letterMask, Neighbourhood, type Spelled} from './near.js'

/** What stays of a name of a language however it is inflected. */
export interface NativeStem extends Spelled {
  /** The name as it is written. */
  readonly name: string
  /** The stem as it is written. */
  readonly form: string
  /** c country, p place, h human, o other. */
  readonly kind: string
  readonly endings: ReadonlySet<string>
}

/** A name that a word may have been meant for, with the ending that the word has. */
export interface Meant {
  readonly stem: NativeStem
  /** The ending, folded. */
  readonly ending: string
  readonly cost: number
  /** Where two letters of the word stand the other way round, if it is a form of the name but for that. */
  readonly swap?: number
}

/** The tables of all languages, as the generated module holds them. */
export interface PackedNative {
  readonly names: Readonly<Record<string, string>>
  readonly declensions: Readonly<Record<string, string>>
  readonly titles: Readonly<Record<string, string>>
}

/** Letters that may follow the beginning of a title. */
const TITLE_ENDING = 6

/** A folded word with ё as е, as most texts write it. */
export const plain = (word: string): string => word.replaceAll('ё', 'е')

/** Whether a word has ё where the name has none. */
function isMisplaced(key: string, name: string): boolean {
  for (let at = key.indexOf('ё'); at >= 0; at = key.indexOf('ё', at + 1)) if (at < name.length && name[at] !== 'ё') return true
  return false
}

/** Names as one language writes and inflects them. */
export class NativeNames {
  private readonly stems = new Map<string, NativeStem[]>()
  private readonly named = new Map<string, NativeStem[]>()
  private readonly places = new Neighbourhood<NativeStem>()
  private readonly people = new Neighbourhood<NativeStem>()
  private readonly surnames = new Map<string, Set<string>>()
  private readonly givenNames = new Map<string, Set<string>>()

  private readonly titles: readonly string[]

  constructor(
    packed: string,
    readonly declension: Declension,
    titles: string | undefined
  ) {
    this.titles = titles?.split(' ') ?? []
    for (const line of packed.split('\n')) {
      const [kind = '', ...names] = line.split('\t')
      for (const name of names) this.addName(kind, name)
    }
  }

  /** Whether a folded word is a name of the language, in whatever case. */
  has(key: string): boolean {
    return this.exact(key).some(({stem}) => !isMisplaced(key, fold(stem.name)))
  }

  /** Names that a folded word is a form of. */
  exact(key: string): Meant[] {
    const found: Meant[] = []
    this.split(plain(key), (typed, ending) => {
      for (const stem of this.stems.get(typed) ?? []) if (stem.endings.has(ending)) found.push({stem, ending, cost: 0})
    })
    return found
  }

  /** Countries and places near a folded word but for its ending, the nearest first. */
  near(key: string, limit: number): Meant[] {
    return this.nearest(this.places, key, limit)
  }

  /** The same of surnames of known people. */
  nearSurnames(key: string, limit: number): Meant[] {
    return this.nearest(this.people, key, limit)
  }

  /** Whether a folded word is a title of heads of states or members of governments, in whatever case. */
  isTitle(word: string): boolean {
    return this.titles.some((title) => word.startsWith(title) && word.length <= title.length + TITLE_ENDING)
  }

  /** Folded given names of the known people with a surname, and surnames of those with a given name; in whatever case both stand. */
  beside(word: string): ReadonlySet<string> {
    const found = new Set<string>()
    for (const {stem} of this.exact(word)) {
      const name = plain(fold(stem.name))
      for (const table of [this.surnames, this.givenNames]) for (const other of table.get(name) ?? []) found.add(other)
    }
    return found
  }

  /** Ways in which a folded word may be a form of a name, with one slip, the nearest first. */
  formsOf(name: string, key: string, limit: number): Meant[] {
    const found: Meant[] = []
    this.split(plain(key), (typed, ending) => {
      for (const stem of this.named.get(name) ?? []) {
        const cost = stem.endings.has(ending) ? editCost(typed, stem.key, limit) : Infinity
        if (cost <= limit) found.push({stem, ending, cost})
      }
    })
    return found.sort((a, b) => a.cost - b.cost)
  }

  private nearest(shelf: Neighbourhood<NativeStem>, key: string, limit: number): Meant[] {
    const found: Meant[] = []
    this.split(plain(key), (typed, ending) => {
      shelf.near({key: typed, mask: letterMask(typed)}, (stem) => {
        if (!stem.endings.has(ending)) return
        const cost = editCost(typed, stem.key, limit)
        if (cost <= limit) found.push({stem, ending, cost})
      })
    })
    return found.sort((a, b) => a.cost - b.cost)
  }

  /** Calls back with every way to cut an ending off a word. */
  private split(key: string, visit: (stem: string, ending: string) => void): void {
    const least = Math.max(3, key.length - this.declension.longest)
    for (let at = key.length; at >= least; at--) if (this.declension.has(key.slice(at))) visit(key.slice(0, at), key.slice(at))
  }

  private addName(kind: string, name: string): void {
    const words = name.split(/[\s-]+/).filter((word) => /^[\p{Lu}\p{Script=Georgian}]/u.test(word))
    const whole = !/\s/.test(name) && kind !== 'h'
    for (const [i, word] of (whole ? [name] : words).entries()) this.addWord(kind, word, kind === 'h' && words.length > 1 && i === words.length - 1)
    if (kind !== 'h' || words.length < 2) return
    const surname = words.at(-1)!
    for (const word of words.slice(0, -1)) {
      link(this.surnames, surname, word)
      link(this.givenNames, word, surname)
    }
  }

  private addWord(kind: string, name: string, surname: boolean): void {
    const key = plain(fold(name))
    if (key.length < 4) return
    for (const {cut, endings} of this.declension.stemsOf(key, kind === 'h')) {
      const stem = key.slice(0, key.length - cut)
      const made = {key: stem, mask: letterMask(stem), name, form: name.slice(0, name.length - cut), kind, endings}
      append(this.stems, stem, made)
      append(this.named, key, made)
      if (kind === 'c' || kind === 'p') this.places.add(made)
      if (surname) this.people.add(made)
    }
  }
}

function append(map: Map<string, NativeStem[]>, key: string, stem: NativeStem): void {
  const list = map.get(key)
  if (list) list.push(stem)
  else map.set(key, [stem])
}

/** Note that two words of a name stand together. */
function link(table: Map<string, Set<string>>, name: string, other: string): void {
  const key = plain(fold(name))
  const list = table.get(key)
  if (list) list.add(plain(fold(other)))
  else table.set(key, new Set([plain(fold(other))]))
}

/** Names of all languages; the tables of each are made when it is first asked for. */
export class NativeIndex {
  private readonly made = new Map<string, NativeNames | undefined>()
  private readonly everywhere: () => ReadonlySet<string>

  constructor(
    private readonly packed: PackedNative,
    private readonly endings: ReadonlyMap<string, ReadonlySet<string>>
  ) {
    this.everywhere = lazy(() => new Set(Object.values(packed.names).flatMap((text) => text.split(/[\n\t]/).map((name) => plain(fold(name))))))
  }

  /** The names of a language, by its tag. */
  get(tag: string): NativeNames | undefined {
    if (!this.made.has(tag)) this.made.set(tag, this.make(tag))
    return this.made.get(tag)
  }

  /** Whether a folded word is a name of any language as it stands. */
  isAnywhere(key: string): boolean {
    return this.everywhere().has(plain(key))
  }

  private make(tag: string): NativeNames | undefined {
    const packed = this.packed.names[tag]
    if (packed === undefined) return undefined
    return new NativeNames(packed, new Declension(this.packed.declensions[tag], this.endings.get(tag) ?? new Set()), this.packed.titles[tag])
  }
}

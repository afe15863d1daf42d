import {editCost} from '../../document/distance.js'
import {fold} from './fold.js'
import {letterMask, Neighbourhood, type Spelled} from './near.js'

/** Edits dearer than this are never a slip. */
const FARTHEST = 1.3
/** Shortest words that are compared. */
const SHORTEST = 6

/** A word of the English name of an entity. */
export interface HouseWord extends Spelled {
  readonly form: string
  /** Letters: c country, p place, h human, e people, o organisation, g given name. */
  readonly kinds: string
}

/** A word that stands for a house word in other languages. */
export interface ForeignForm {
  readonly house: HouseWord
  /** BCP 47 tags of the languages in which it is right. */
  readonly tags: readonly string[]
}

/** The packed tables, as the generated module holds them. */
export interface PackedGazetteer {
  readonly house: string
  readonly foreign: string
  readonly strays: string
  readonly people: string
}

/** Known people, places, peoples and organisations by the words of their names, all keys folded. */
export class Gazetteer {
  readonly house = new Map<string, HouseWord>()
  private readonly variants = new Map<string, HouseWord[]>()
  private readonly foreign = new Map<string, ForeignForm[]>()
  private readonly given = new Map<string, readonly string[]>()
  private readonly spellings = new Map<string, readonly string[]>()
  private readonly abroad = new Map<string, string[]>()
  private readonly strays: ReadonlySet<string>
  private readonly neighbourhood = new Neighbourhood<HouseWord>()

  constructor(packed: PackedGazetteer) {
    for (const line of packed.house.split('\n')) this.addHouse(line)
    for (const line of packed.foreign.split('\n')) this.addForeign(line)
    this.strays = new Set(packed.strays.split(' '))
    for (const line of packed.people.split('\n')) {
      const [surname = '', names = ''] = line.split('\t')
      this.given.set(surname, names.split(' '))
    }
  }

  /** House words that romanisation systems write in this way. */
  variantOf(key: string): readonly HouseWord[] {
    return this.variants.get(key) ?? []
  }

  /** What a word of another language stands for. */
  foreignOf(key: string): readonly ForeignForm[] {
    return this.foreign.get(key) ?? []
  }

  /** Whether a folded word is near a country's name and is right in no language as it stands, nor established in English. */
  isStray(key: string): boolean {
    return this.strays.has(key)
  }

  /** Given names of the people who bear a surname. */
  givenNames(surname: string): readonly string[] {
    return this.given.get(surname) ?? []
  }

  /** Romanisations of a house word, folded. */
  spellingsOf(key: string): readonly string[] {
    return this.spellings.get(key) ?? []
  }

  /** Forms of a house word in other languages, folded. */
  foreignSpellingsOf(key: string): readonly string[] {
    return this.abroad.get(key) ?? []
  }

  /** House words near a folded word, the nearest first. */
  near(key: string): {readonly word: HouseWord; readonly cost: number}[] {
    const found: {word: HouseWord; cost: number}[] = []
    this.neighbourhood.near({key, mask: letterMask(key)}, (word) => {
      const cost = editCost(key, word.key, FARTHEST)
      if (cost <= FARTHEST) found.push({word, cost})
    })
    return found.sort((a, b) => a.cost - b.cost)
  }

  private addHouse(line: string): void {
    const [form = '', kinds = '', others = ''] = line.split('\t')
    const key = fold(form)
    const word: HouseWord = {key, mask: letterMask(key), form, kinds}
    this.house.set(key, word)
    if (key.length >= SHORTEST) this.neighbourhood.add(word)
    if (others === '') return
    const list = others.split(' ')
    this.spellings.set(key, list)
    for (const other of list) append(this.variants, other, word)
  }

  private addForeign(line: string): void {
    const [form = '', house = '', tags = ''] = line.split('\t')
    const word = this.house.get(house)
    if (!word) return
    append(this.foreign, form, {house: word, tags: tags.split(' ')})
    append(this.abroad, house, form)
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

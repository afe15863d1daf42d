import {editCost} from '../../document/distance.js'
import {lazy} from '../../languages/lazy.js'
import {SortedLines} from '../../languages/sorted-lines.js'
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
  readonly variants: string
  readonly foreign: string
  readonly strays: string
  readonly people: string
}

/** Known people, places, peoples and organisations by the words of their names, all keys folded. */
export class Gazetteer {
  readonly house: ReadonlyMap<string, HouseWord>
  private readonly variants: SortedLines
  private readonly foreign: SortedLines
  private readonly people: SortedLines
  private readonly spellings: () => ReadonlyMap<string, readonly string[]>
  private readonly abroad: () => ReadonlyMap<string, readonly string[]>
  private readonly strays: () => ReadonlySet<string>
  private readonly neighbourhood: () => Neighbourhood<HouseWord>

  constructor(packed: PackedGazetteer) {
    this.house = new Map(packed.house.split('\n').map(unpackHouse))
    this.variants = new SortedLines(packed.variants)
    this.foreign = new SortedLines(packed.foreign)
    this.people = new SortedLines(packed.people)
    this.spellings = lazy(() => invert(this.variants))
    this.abroad = lazy(() => invert(this.foreign))
    this.strays = lazy(() => new Set(packed.strays.split(' ')))
    this.neighbourhood = lazy(() => this.makeNeighbourhood())
  }

  /** House words that romanisation systems write in this way. */
  variantOf(key: string): readonly HouseWord[] {
    return this.variants.find(key).flatMap((line) => line.split(' ').flatMap((house) => this.house.get(house) ?? []))
  }

  /** What a word of another language stands for. */
  foreignOf(key: string): readonly ForeignForm[] {
    return this.foreign.find(key).flatMap((line) => {
      const [house = '', tags = ''] = line.split('\t')
      const word = this.house.get(house)
      return word ? [{house: word, tags: tags.split(' ')}] : []
    })
  }

  /** What a word is that is no house word: a romanisation of one, or its form in another language. */
  standingOf(key: string): 'variant' | 'foreign' | undefined {
    return this.variants.has(key) ? 'variant' : this.foreign.has(key) ? 'foreign' : undefined
  }

  /** Whether a folded word is near a country's name and is right in no language as it stands, nor established in English. */
  isStray(key: string): boolean {
    return this.strays().has(key)
  }

  /** Given names of the people who bear a surname. */
  givenNames(surname: string): readonly string[] {
    return this.people.find(surname).flatMap((line) => line.split(' '))
  }

  /** Romanisations of a house word, folded. */
  spellingsOf(key: string): readonly string[] {
    return this.spellings().get(key) ?? []
  }

  /** Forms of a house word in other languages, folded. */
  foreignSpellingsOf(key: string): readonly string[] {
    return this.abroad().get(key) ?? []
  }

  /** House words near a folded word, the nearest first. */
  near(key: string): {readonly word: HouseWord; readonly cost: number}[] {
    const found: {word: HouseWord; cost: number}[] = []
    this.neighbourhood().near({key, mask: letterMask(key)}, (word) => {
      const cost = editCost(key, word.key, FARTHEST)
      if (cost <= FARTHEST) found.push({word, cost})
    })
    return found.sort((a, b) => a.cost - b.cost)
  }

  private makeNeighbourhood(): Neighbourhood<HouseWord> {
    const made = new Neighbourhood<HouseWord>()
    for (const word of this.house.values()) if (word.key.length >= SHORTEST) made.add(word)
    return made
  }
}

function unpackHouse(line: string): [key: string, word: HouseWord] {
  const [form = '', kinds = ''] = line.split('\t')
  const key = fold(form)
  return [key, {key, mask: letterMask(key), form, kinds}]
}

/** First fields of lines by the words of the second. */
function invert(lines: SortedLines): Map<string, string[]> {
  const made = new Map<string, string[]>()
  for (const [key = '', houses = ''] of lines.all()) {
    for (const house of houses.split(' ')) {
      const list = made.get(house)
      if (list) list.push(key)
      else made.set(house, [key])
    }
  }
  return made
}

import {editCost} from '../../document/distance.js'
import type {Declension} from './declension.js'
import type {Standing, Vocabulary} from './knowledge.js'
import {letterMask, Neighbourhood, type Spelled} from './near.js'
import type {Word} from './tokens.js'

/** A name of the document, however it is accented. */
export class Entry {
  count = 0
  /** The commonest written form. */
  form: string
  /** Occurrences of the commonest form. */
  private most = 0
  readonly mask: number
  private known: Standing | undefined

  constructor(
    readonly key: string,
    form: string,
    private readonly vocabulary: Vocabulary
  ) {
    this.form = form
    this.mask = letterMask(key)
  }

  add(form: string, count: number): void {
    this.count += count
    if (count <= this.most) return
    this.form = form
    this.most = count
  }

  /** What the tables say of the word. */
  get standing(): Standing {
    return (this.known ??= this.vocabulary.standing(this.form, this.key))
  }

  /** Whether others may be corrected to it: a known name, or one that recurs. */
  get trusted(): boolean {
    return this.count >= RECURS || (this.count > 0 && this.standing !== 'unknown' && this.standing !== 'obscure')
  }
}

export interface Candidate {
  readonly entry: Entry
  readonly cost: number
}

/** A name without its longest ending. */
interface Trunk extends Spelled {
  readonly entry: Entry
}

/** Edits dearer than this are never a slip. */
const FARTHEST = 1.8
/** An unknown word that recurs so often is a name. */
const RECURS = 2
/** Shortest names that are compared. */
const SHORTEST = 4

/** The names of a document, counted as they read after the corrections made so far. */
export class Census {
  readonly entries = new Map<string, Entry>()
  private neighbourhood: Neighbourhood<Entry> | undefined
  /** By how names are inflected, and by how they begin. Both are made anew when there is a new name. */
  private readonly trunks = new Map<Declension, Neighbourhood<Trunk>>()
  private readonly beginnings = new Map<string, Entry[]>()

  constructor(
    private readonly vocabulary: Vocabulary,
    words: Iterable<Word>
  ) {
    for (const word of words) this.add(word.form, word.key, word.tokens.length)
  }

  /** Count one written form, or take occurrences away. */
  add(form: string, key: string, count: number): void {
    let entry = this.entries.get(key)
    if (!entry) {
      this.entries.set(key, (entry = new Entry(key, form, this.vocabulary)))
      if (key.length >= SHORTEST) this.neighbourhood?.add(entry)
      this.trunks.clear()
      this.beginnings.clear()
    }
    entry.add(form, count)
  }

  countOf(key: string): number {
    return this.entries.get(key)?.count ?? 0
  }

  /** Trusted names of the document that a word may have been meant for, written `least` times at least, the nearest first. */
  near(typed: Entry, least: number): Candidate[] {
    const found: Candidate[] = []
    this.all.near(typed, (entry) => {
      if (entry.count < least || entry === typed) return
      const cost = editCost(typed.key, entry.key, FARTHEST)
      if (cost <= FARTHEST && entry.trusted) found.push({entry, cost})
    })
    return found.sort((a, b) => a.cost - b.cost || b.entry.count - a.entry.count)
  }

  /** All names of the document within an edit cost, trusted or not, the nearest first. */
  within(typed: Entry, limit: number): Candidate[] {
    const found: Candidate[] = []
    this.all.near(typed, (entry) => {
      if (entry.count < 1 || entry === typed) return
      const cost = editCost(typed.key, entry.key, limit)
      if (cost <= limit) found.push({entry, cost})
    })
    return found.sort((a, b) => a.cost - b.cost || b.entry.count - a.entry.count)
  }

  /** Calls back with every name of the document that may be near a folded word. */
  alike(key: string, visit: (entry: Entry) => void): void {
    this.all.near({key, mask: letterMask(key)}, visit)
  }

  /** Calls back with every name that may be near a folded word when both have lost their longest endings. */
  alikeByTrunk(declension: Declension, trunk: string, visit: (entry: Entry) => void): void {
    let near = this.trunks.get(declension)
    if (!near) this.trunks.set(declension, (near = this.makeTrunks(declension)))
    near.near({key: trunk, mask: letterMask(trunk)}, ({entry}) => visit(entry))
  }

  /** Calls back with every name that begins with a folded stem of four letters at least. */
  startingWith(stem: string, visit: (entry: Entry) => void): void {
    if (this.beginnings.size === 0) for (const entry of this.entries.values()) file(this.beginnings, entry)
    for (const entry of this.beginnings.get(stem.slice(0, SHORTEST)) ?? []) if (entry.key.startsWith(stem)) visit(entry)
  }

  private makeTrunks(declension: Declension): Neighbourhood<Trunk> {
    const made = new Neighbourhood<Trunk>()
    for (const entry of this.entries.values()) {
      const key = declension.trunkOf(entry.key)
      if (key.length >= SHORTEST) made.add({key, mask: letterMask(key), entry})
    }
    return made
  }

  private get all(): Neighbourhood<Entry> {
    return (this.neighbourhood ??= this.makeNeighbourhood())
  }

  private makeNeighbourhood(): Neighbourhood<Entry> {
    const made = new Neighbourhood<Entry>()
    for (const entry of this.entries.values()) if (entry.key.length >= SHORTEST) made.add(entry)
    return made
  }
}

function file(beginnings: Map<string, Entry[]>, entry: Entry): void {
  const start = entry.key.slice(0, SHORTEST)
  const list = beginnings.get(start)
  if (list) list.push(entry)
  else beginnings.set(start, [entry])
}

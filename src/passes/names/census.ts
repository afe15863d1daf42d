import {editCost} from '../../document/distance.js'
import {standingOf, type Knowledge, type Standing} from './knowledge.js'
import {NearIndex} from './near.js'
import type {Word} from './tokens.js'

/** A name of the document, however it is accented. */
export interface Entry {
  readonly key: string
  /** The commonest written form. */
  form: string
  count: number
  /** Occurrences of the commonest form. */
  most: number
  readonly standing: Standing
}

export interface Candidate {
  readonly entry: Entry
  readonly cost: number
}

/** Edits dearer than this are never a slip. */
const FARTHEST = 1.9
/** An unknown word that recurs so often is a name. */
const RECURS = 3

/** The names of a document, counted as they read after the corrections made so far. */
export class Census {
  readonly entries = new Map<string, Entry>()
  private index: NearIndex<Entry> | undefined

  constructor(
    private readonly knowledge: Knowledge,
    words: Iterable<Word>
  ) {
    for (const word of words) this.add(word.form, word.key, word.tokens.length)
  }

  /** Count one written form, or take occurrences away. */
  add(form: string, key: string, count: number): void {
    const entry = this.entries.get(key)
    if (!entry) {
      this.entries.set(key, {key, form, count, most: count, standing: standingOf(this.knowledge, form, key)})
      return
    }
    entry.count += count
    if (count <= entry.most) return
    entry.form = form
    entry.most = count
  }

  countOf(key: string): number {
    return this.entries.get(key)?.count ?? 0
  }

  /** Trusted names of the document that a word may have been meant for, the nearest first. */
  near(key: string): Candidate[] {
    this.index ??= this.makeIndex()
    const found: Candidate[] = []
    for (const entry of this.index.near(key)) {
      if (entry.key === key || !isTrusted(entry)) continue
      const cost = editCost(key, entry.key, FARTHEST)
      if (cost <= FARTHEST) found.push({entry, cost})
    }
    return found.sort((a, b) => a.cost - b.cost || b.entry.count - a.entry.count)
  }

  private makeIndex(): NearIndex<Entry> {
    const index = new NearIndex<Entry>()
    for (const entry of this.entries.values()) if (entry.key.length >= 4) index.add(entry.key, entry)
    return index
  }
}

function isTrusted({standing, count}: Entry): boolean {
  return count >= RECURS || (count > 0 && standing !== 'unknown')
}

/** What can be found by its spelling. */
export interface Spelled {
  /** Folded. */
  readonly key: string
  /** Its letters as bits, by `letterMask`. */
  readonly mask: number
}

/** With more words than this an index pays; with fewer, looking at all of about the same length is quicker. */
const MANY = 4000
/** A shelf of the index with more words than this tells nothing; it also bounds the time that hostile text can take. */
const FULL = 12

/**
 * Finds words near another without an edit distance to each: a superset of those with the same first letter, or the first two swapped,
 * to be weighed by the caller. People seldom get the first letter wrong.
 */
export class Neighbourhood<T extends Spelled> {
  /** By length and first letter. */
  private readonly drawers = new Map<number, T[]>()
  private index: Map<string, T[]> | undefined
  private size = 0

  add(word: T): void {
    const number = drawer(word.key.length, word.key, 0)
    const list = this.drawers.get(number)
    if (list) list.push(word)
    else this.drawers.set(number, [word])
    this.size++
    if (this.index) file(this.index, word)
  }

  /** Calls back with every word that may be near. */
  near({key, mask}: Spelled, visit: (word: T) => void): void {
    if (this.size > MANY) return this.nearByIndex(key, visit)
    for (let length = Math.max(1, key.length - 2); length <= key.length + 2; length++) {
      this.open(drawer(length, key, 0), key, mask, visit)
      if (key[0] !== key[1]) this.open(drawer(length, key, 1), key, mask, visit)
    }
  }

  private open(number: number, key: string, mask: number, visit: (word: T) => void): void {
    const words = this.drawers.get(number)
    if (!words) return
    for (const word of words) if (shareLetters(mask, word.mask) && shareEnds(key, word.key)) visit(word)
  }

  /** Words filed under themselves with each letter left out (Mor and Fraenkel, 1982; SymSpell, Garbe, 2012) and under their consonants. */
  private nearByIndex(key: string, visit: (word: T) => void): void {
    const index = (this.index ??= this.makeIndex())
    const found = new Set<T>()
    for (const shelf of shelvesOf(key)) for (const word of index.get(shelf) ?? []) found.add(word)
    for (const word of found) visit(word)
  }

  private makeIndex(): Map<string, T[]> {
    const index = new Map<string, T[]>()
    for (const list of this.drawers.values()) for (const word of list) file(index, word)
    return index
  }
}

function file<T extends Spelled>(index: Map<string, T[]>, word: T): void {
  for (const shelf of shelvesOf(word.key)) {
    const words = index.get(shelf)
    if (!words) index.set(shelf, [word])
    else if (words.length < FULL) words.push(word)
  }
}

const drawer = (length: number, key: string, at: number): number => length * 0x10000 + key.charCodeAt(at)

function shelvesOf(key: string): Set<string> {
  const shelves = new Set([key, '=' + consonants(key)])
  for (let i = 0; i < key.length; i++) shelves.add(key.slice(0, i) + key.slice(i + 1))
  return shelves
}

const consonants = (key: string): string => key.replace(/[aeiouyhаеёиоуыэюяіїєьъ]/g, '').replace(/(.)\1+/g, '$1')

/** The letters of a word as bits. */
export function letterMask(key: string): number {
  let mask = 0
  for (let i = 0; i < key.length; i++) mask |= 1 << (key.charCodeAt(i) & 31)
  return mask
}

/** Whether two words can be two substitutions apart: at most four letters are in only one of them. */
function shareLetters(a: number, b: number): boolean {
  let bits = a ^ b
  for (let n = 0; n < 4; n++) bits &= bits - 1
  return bits === 0
}

/** Whether all that differs between two words lies within a few letters. */
function shareEnds(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length)
  let front = 0
  while (front < least && a.charCodeAt(front) === b.charCodeAt(front)) front++
  let back = 0
  while (back < least - front && a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back)) back++
  return front + back >= Math.max(2, least - 4)
}

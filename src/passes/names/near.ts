/**
 * Finds words within one plain edit, or alike but for vowels, h and doubling, without comparing all with all.
 * Words are filed under themselves with each letter left out (Mor and Fraenkel, 1982; SymSpell, Garbe, 2012) and under their consonants.
 */
export class NearIndex<T> {
  private readonly shelves = new Map<string, T[]>()

  add(key: string, value: T): void {
    for (const shelf of shelvesOf(key)) {
      const list = this.shelves.get(shelf)
      if (list) list.push(value)
      else this.shelves.set(shelf, [value])
    }
  }

  /** What was added under words near a word, each once, in no order. */
  near(key: string): Set<T> {
    const found = new Set<T>()
    for (const shelf of shelvesOf(key)) for (const value of this.shelves.get(shelf) ?? []) found.add(value)
    return found
  }
}

function shelvesOf(key: string): Set<string> {
  const shelves = new Set([key, '=' + consonants(key)])
  for (let i = 0; i < key.length; i++) shelves.add(key.slice(0, i) + key.slice(i + 1))
  return shelves
}

const consonants = (key: string): string => key.replace(/[aeiouyhаеёиоуыэюяіїєьъ]/g, '').replace(/(.)\1+/g, '$1')

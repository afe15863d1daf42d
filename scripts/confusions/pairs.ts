/** A word that stands in a text, another that may be meant, and how much better that must fit at least: natural logarithm. */
export interface Pair {
  readonly word: string
  readonly meant: string
  readonly least: number
}

/** Rows of `confusions.tsv`. */
export const readPairs = (table: readonly Record<string, string>[]): Pair[] => table.map(({word, meant, margin}) => ({word: word!, meant: meant!, least: Number(margin)}))

/** Words that may be meant for each word, and the word itself first. Both words of a pair are learned, though one alone may be corrected. */
export function rivalsOf(pairs: readonly Pair[]): Map<string, string[]> {
  const made = new Map<string, string[]>()
  const add = (word: string, other: string): void => {
    const list = made.get(word) ?? [word]
    if (!list.includes(other)) list.push(other)
    made.set(word, list)
  }
  for (const {word, meant} of pairs) {
    add(word, meant)
    add(meant, word)
  }
  return made
}

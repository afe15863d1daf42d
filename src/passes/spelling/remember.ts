/** Answers that are kept at most. */
const CACHE = 50_000

/** The same function, which keeps its answers. */
export function remember<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    let value = known.get(word)
    if (value === undefined && !known.has(word)) {
      if (known.size >= CACHE) known.clear()
      known.set(word, (value = make(word)))
    }
    return value as T
  }
}

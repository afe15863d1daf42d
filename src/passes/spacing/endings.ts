/** Longest chain of endings that is looked at, in code units. */
const LONGEST = 24

/** Whether a text is one ending or a chain of them, as in `larının`. Endings are in lower case without diacritics. */
export function isEndingChain(endings: ReadonlySet<string>, text: string): boolean {
  if (endings.size === 0 || text.length > LONGEST) return false
  const folded = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i')
  const reached = [true]
  for (let end = 1; end <= folded.length; end++) {
    reached[end] = reached.some((is, start) => is && endings.has(folded.slice(start, end)))
  }
  return reached[folded.length]!
}

import type {Knowledge} from './knowledge.js'

/** Whether two folded words are forms of one name, or two names of one family, so that neither is an error for the other. */
export function related({endings}: Knowledge, language: string, a: string, b: string): boolean {
  const stem = commonPrefix(a, b)
  if (stem < 3) return false
  const list = endings.get(language)
  const rests = [a.slice(stem), b.slice(stem)] as const
  if (!list) return rests[0].length <= 3 && rests[1].length <= 3
  // an ending may begin inside the common part: Novikov, Novikova
  for (let back = 0; back <= 2 && stem - back >= 3; back++) {
    const tail = a.slice(stem - back, stem)
    if (language === 'en' && rests.some((rest) => isUnspeakable(a[stem - back - 1]!, tail + rest))) continue
    if (isEnding(list, tail + rests[0]) && isEnding(list, tail + rests[1])) return true
  }
  return false
}

/** Whether an ending cannot follow a letter: `-n` is of Austrian, and Yerevn has lost a vowel. */
const isUnspeakable = (letter: string, rest: string): boolean => /^ns?$/.test(rest) && !/[aeiouy]/.test(letter)

const isEnding = (list: ReadonlySet<string>, rest: string): boolean => rest === '' || list.has(rest)

export function commonPrefix(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

/** Letters from the first difference of two words to the end of the longer one. */
export function tailLength(a: string, b: string): number {
  return Math.max(a.length, b.length) - commonPrefix(a, b)
}

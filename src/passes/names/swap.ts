import {commonPrefix} from './grammar.js'

/** Whether two words differ only in the order of two neighbours; -er and -re, -el and -le are spellings. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = commonPrefix(a, b)
  if (at === a.length - 2 && /[aeiou][rl]$|[rl][aeiou]$/.test(a)) return false
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

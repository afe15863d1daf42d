/** Neighbours on the keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** What a slip does: its share among slips, and the word it makes; nothing where it cannot. */
interface Slip {
  readonly share: number
  readonly make: (word: string, at: number, random: Random) => string | undefined
}

/** Random numbers, 0 to 1. */
export type Random = () => number

/** Slips as people make them: those of the keyboard, and changes of letters as in known misspellings (`words.tsv`). Shares are our estimate. */
export function makeSlips(words: readonly Record<string, string>[]): (word: string, random: Random) => string | undefined {
  const near = nearKeys()
  const beside = (letter: string, random: Random): string => pick(near.get(letter) ?? ['e'], random)
  const changes = changesIn(words)
  const slips: Slip[] = [
    {share: 0.42, make: (word, _, random) => change(word, changes, random)},
    {share: 0.18, make: (word, at) => word.slice(0, at) + word.slice(at + 1)},
    {share: 0.1, make: (word, at) => word.slice(0, at + 1) + word.slice(at)},
    {share: 0.08, make: (word, at, random) => word.slice(0, at) + beside(word[at]!, random) + word.slice(at)},
    {share: 0.12, make: (word, at, random) => word.slice(0, at) + beside(word[at]!, random) + word.slice(at + 1)},
    {share: 0.1, make: (word, at) => (at > 0 && at + 1 < word.length ? word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2) : undefined)}
  ]
  return (word, random) => {
    let share = random()
    const slip = slips.find((one) => (share -= one.share) < 0) ?? slips[0]!
    const at = random() < FIRST ? 0 : 1 + Math.floor(random() * (word.length - 1))
    const made = slip.make(word, Math.min(at, word.length - 1), random)
    return made === word ? undefined : made
  }
}

/** Share of slips at the first letter. */
const FIRST = 0.07
/** A change takes no more letters, with one on each side of it. */
const LETTERS = 4
const TRIES = 60

/** What known misspellings change, with a letter on each side: `eiv` for `iev`. */
function changesIn(words: readonly Record<string, string>[]): [string, string][] {
  const changes: [string, string][] = []
  for (const {misspelling: typed = '', word = ''} of words) {
    if (!/^[a-z]+$/.test(typed + word)) continue
    let start = 0
    while (start < word.length && typed[start] === word[start]) start++
    let end = 0
    while (end < Math.min(typed.length, word.length) - start && typed.at(-1 - end) === word.at(-1 - end)) end++
    const [from, to] = [word, typed].map((one) => one.slice(Math.max(0, start - 1), one.length - end + 1)) as [string, string]
    if (from.length <= LETTERS && to.length <= LETTERS) changes.push([from, to])
  }
  return changes
}

function change(word: string, changes: readonly [string, string][], random: Random): string | undefined {
  for (let i = 0; i < TRIES; i++) {
    const [from, to] = pick(changes, random)
    const at = word.indexOf(from)
    if (at >= 0) return word.slice(0, at) + to + word.slice(at + from.length)
  }
  return undefined
}

function nearKeys(): Map<string, string[]> {
  const made = new Map<string, string[]>()
  ROWS.forEach((row, y) => {
    ;[...row].forEach((key, x) => {
      const keys = [row[x - 1], row[x + 1], ROWS[y - 1]?.[x], ROWS[y - 1]?.[x + 1], ROWS[y + 1]?.[x], ROWS[y + 1]?.[x - 1]]
      made.set(key, keys.filter((other) => other !== undefined))
    })
  })
  return made
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!


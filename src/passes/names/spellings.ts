/** Tells whether two spellings may be two ways to write one name: romanisation systems and the habits of languages. */
export class Spellings {
  /** For each piece of a word, what may stand in its place. */
  private readonly pieces = new Map<string, string[]>()
  private readonly finals = new Map<string, string[]>()
  private longest = 1

  /** `pairs`: a line each, two pieces with a blank between; `$` after a piece: at the end of a word only. */
  constructor(pairs: string) {
    for (const line of pairs.split('\n')) {
      const [a = '', b = ''] = line.split(' ')
      const table = b.endsWith('$') ? this.finals : this.pieces
      const [x, y] = [a.replace('$', ''), b.replace('$', '')]
      append(table, x, y)
      append(table, y, x)
      this.longest = Math.max(this.longest, x.length, y.length)
    }
  }

  /** Whether a folded word can be turned into another by exchanging pieces, in time with the product of their lengths. */
  agree(a: string, b: string): boolean {
    if (Math.abs(a.length - b.length) > 6) return false
    const reached: Set<number>[] = Array.from({length: a.length + 1}, () => new Set<number>())
    reached[0]!.add(0)
    for (let i = 0; i <= a.length; i++) for (const j of reached[i]!) this.step(a, b, i, j, reached)
    return reached[a.length]!.has(b.length)
  }

  private step(a: string, b: string, i: number, j: number, reached: Set<number>[]): void {
    if (i < a.length && a[i] === b[j]) reached[i + 1]!.add(j + 1)
    // a double letter for a single one
    if (i > 0 && a[i] === a[i - 1] && a[i - 1] === b[j - 1]) reached[i + 1]?.add(j)
    if (j > 0 && b[j] === b[j - 1] && b[j - 1] === a[i - 1]) reached[i]!.add(j + 1)
    for (let length = 0; length <= this.longest && i + length <= a.length; length++) {
      const piece = a.slice(i, i + length)
      for (const other of this.pieces.get(piece) ?? []) if (b.startsWith(other, j)) reached[i + length]!.add(j + other.length)
      if (i + length < a.length) continue
      for (const other of this.finals.get(piece) ?? []) if (b.slice(j) === other) reached[a.length]!.add(b.length)
    }
  }
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

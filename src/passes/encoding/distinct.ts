/** Arguments that a call takes without harm. */
const PIECE = 4096

/** The characters beyond ASCII of a text. */
export interface Distinct {
  readonly codes: readonly number[]
  readonly counts: readonly number[]
}

/** Counts and replaces the characters beyond ASCII of texts, in tables that are filled anew for each. */
export class Beyond {
  private readonly counts = new Uint32Array(0x10000)
  /** What each of them becomes. */
  readonly to = new Uint16Array(0x10000)

  distinct(units: Uint16Array): Distinct {
    const codes: number[] = []
    for (const code of units) if (code > 127 && this.counts[code]!++ === 0) codes.push(code)
    const counts = codes.map((code) => this.counts[code]!)
    for (const code of codes) this.counts[code] = 0
    return {codes, counts}
  }

  /** The code units with others in the place of those beyond ASCII. */
  map(units: Uint16Array, {codes}: Distinct, made: readonly number[]): Uint16Array {
    const {to} = this
    codes.forEach((code, i) => (to[code] = made[i]!))
    return units.map((code) => (code < 128 ? code : to[code]!))
  }
}

/** Different pairs of neighbours, one of them beyond ASCII: before, after, how often. */
export function neighbours(units: Uint16Array): number[] {
  const counts = new Map<number, number>()
  let before = 32
  for (let i = 0; i <= units.length; i++) {
    const code = i < units.length ? units[i]! : 32
    const key = before * 0x10000 + code
    if ((before | code) > 127) counts.set(key, (counts.get(key) ?? 0) + 1)
    before = code
  }
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([key, count]) => [Math.floor(key / 0x10000), key % 0x10000, count])
}

/** Text from code units, in pieces that a call can take. */
export function fromUnits(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += PIECE) text += String.fromCharCode(...units.subarray(i, i + PIECE))
  return text
}

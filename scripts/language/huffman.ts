/** Longest code, in bits: the table that reads it has 2 to this power entries. */
const LONGEST = 12

/** Lengths of a Huffman code for the symbols, 256 of them; 0 for those that do not occur. */
export function codeLengths(symbols: Uint8Array): number[] {
  let counts = new Array<number>(256).fill(0)
  for (const symbol of symbols) counts[symbol]!++
  for (;;) {
    const lengths = huffman(counts)
    if (Math.max(...lengths) <= LONGEST) return lengths
    counts = counts.map((count) => (count === 0 ? 0 : (count >> 1) + 16))
  }
}

interface Node {
  readonly count: number
  readonly symbols: readonly number[]
}

function huffman(counts: readonly number[]): number[] {
  const lengths = new Array<number>(256).fill(0)
  const nodes: Node[] = counts.flatMap((count, symbol) => (count > 0 ? [{count, symbols: [symbol]}] : []))
  while (nodes.length > 1) {
    nodes.sort((a, b) => b.count - a.count || b.symbols[0]! - a.symbols[0]!)
    const [a, b] = [nodes.pop()!, nodes.pop()!]
    const symbols = [...a.symbols, ...b.symbols]
    for (const symbol of symbols) lengths[symbol]!++
    nodes.push({count: a.count + b.count, symbols})
  }
  return lengths
}

/** Write the symbols in the canonical code of these lengths, the first bit highest; two bytes more, so that a reader may look ahead. */
export function encode(symbols: Uint8Array, lengths: readonly number[]): Uint8Array {
  const codes = canonicalCodes(lengths)
  let bits = 0
  for (const symbol of symbols) bits += lengths[symbol]!
  const out = new Uint8Array(Math.ceil(bits / 8) + 2)
  let at = 0
  for (const symbol of symbols) {
    for (let bit = lengths[symbol]! - 1; bit >= 0; bit--, at++) if ((codes[symbol]! >> bit) & 1) out[at >> 3]! |= 128 >> (at & 7)
  }
  return out
}

/** Codes in the order of their lengths, and of the symbols where these are equal (RFC 1951, 3.2.2). */
function canonicalCodes(lengths: readonly number[]): number[] {
  const codes = new Array<number>(256).fill(0)
  let code = 0
  for (let length = 1; length <= LONGEST; length++) {
    lengths.forEach((own, symbol) => {
      if (own === length) codes[symbol] = code++
    })
    code <<= 1
  }
  return codes
}

/** A single-byte encoding, both ways. */
export interface Codepage {
  /** IANA name, or the nearest thing. */
  readonly name: string
  /** Character of each byte. Bytes without a meaning below A0 are C1 controls, as browsers read them, others U+FFFD. */
  readonly decode: Uint16Array
  /** Byte of each code unit, or -1. */
  readonly encode: Int16Array
  /** Byte that a no-break space comes from; it is often lost to an ordinary space. -1 where there is none. */
  readonly noBreakSpace: number
  /** Whether readers put U+FFFD for bytes without a meaning. */
  readonly lossy: boolean
}

const HOLE = 0xfffd

/** Give codepages by name, made when first asked for. `halves` holds the upper 128 characters of each. */
export function codepages(halves: Readonly<Record<string, string>>): (name: string) => Codepage {
  const made = new Map<string, Codepage>()
  return (name) => {
    const known = made.get(name)
    if (known) return known
    const page = makeCodepage(name, halves[name]!)
    made.set(name, page)
    return page
  }
}

function makeCodepage(name: string, half: string): Codepage {
  const decode = new Uint16Array(256).map((_, byte) => byte)
  const encode = new Int16Array(0x10000).fill(-1)
  for (let byte = 0; byte < 256; byte++) {
    const code = byte < 128 ? byte : half.charCodeAt(byte - 128)
    if (code !== HOLE) decode[byte] = code
    if (encode[decode[byte]!]! < 0) encode[decode[byte]!] = byte
    if (code === HOLE && byte >= 0xa0) decode[byte] = HOLE
  }
  return {name, decode, encode, noBreakSpace: encode[0xa0]!, lossy: name.startsWith('windows-')}
}

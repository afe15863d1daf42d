/** An encoding that the first bytes give away, and how many bytes of a byte order mark stand before the text. */
export interface Signature {
  readonly name: string
  readonly mark: number
}

const SIGNATURES: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-32le', 0xff, 0xfe, 0, 0],
  ['utf-32be', 0, 0, 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff]
]

/** The encoding of a byte order mark. */
export function readMark(bytes: Uint8Array): Signature | undefined {
  const found = SIGNATURES.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte))
  return found && {name: found[0], mark: found.length - 1}
}

const LOOKED_AT = 65536
/** Share of the zeros that must stand in one half of the units, and share of the units with one: every text has blanks. */
const ONE_SIDED = 0.95
const LEAST = 0.02

/** UTF-16 or UTF-32 without a byte order mark, by its zeros. */
export function readZeros(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, LOOKED_AT).indexOf(0) < 0) return undefined
  const units = (bytes.length < LOOKED_AT ? bytes : bytes.subarray(0, LOOKED_AT)).subarray(0, LOOKED_AT - (LOOKED_AT % 4))
  const zeros = [0, 0, 0, 0]
  for (let i = 0; i < units.length; i++) if (units[i] === 0) zeros[i & 3]!++
  const quads = units.length >> 2
  if (quads > 0 && zeros[3]! >= quads && zeros[2]! >= ONE_SIDED * quads && zeros[0]! < quads / 2) return 'utf-32le'
  if (quads > 0 && zeros[0]! >= quads && zeros[1]! >= ONE_SIDED * quads && zeros[3]! < quads / 2) return 'utf-32be'
  const even = zeros[0]! + zeros[2]!
  const odd = zeros[1]! + zeros[3]!
  if (Math.max(even, odd) < Math.max(1, LEAST * (units.length >> 1))) return undefined
  const name = odd >= ONE_SIDED * (even + odd) ? 'utf-16le' : even >= ONE_SIDED * (even + odd) ? 'utf-16be' : undefined
  return name !== undefined && !isUtf8Text(units, even + odd) && isText(units, name) ? name : undefined
}

/** Whether bytes are UTF-8 with a few zeros among them: letters of UTF-16 have bytes that are controls, zeros, or not valid. */
function isUtf8Text(bytes: Uint8Array, zeros: number): boolean {
  const controls = bytes.reduce((sum, byte) => sum + (byte < 32 ? 1 : 0), 0) - zeros
  if (zeros > bytes.length / (bytes.length % 2 === 0 ? 8 : 4) || controls > bytes.length / 5) return false // UTF-16 has no odd length
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

/** What no text holds: other control characters, noncharacters, halves of pairs. */
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\0-\u0008\u000e-\u001a\u001c-\u001f\ufdd0-\ufdef\ufffd-\uffff]/g

function isText(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder(name).decode(bytes.subarray(0, bytes.length & ~1))
  return (text.match(NOT_TEXT)?.length ?? 0) <= text.length / 1000
}

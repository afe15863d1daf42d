import {codepages, type Codepage} from '../../passes/encoding/codepages.js'

/** Upper halves of single-byte encodings, and rows of dictionaries/shared/charsets.tsv. */
export interface CharsetData {
  readonly encodings: Readonly<Record<string, string>>
  readonly charsets: string
}

/** An encoding that bytes may be in without saying so. */
export interface Candidate {
  readonly name: string
  /** ISO 15924, of the texts that it was made for. */
  readonly script: string
  /** Nats by which it is less likely than the commonest. */
  readonly cost: number
}

const PIECE = 8192
const REPLACEMENT = 0xfffd

/** The encodings: their names, and bytes as text. */
export class Charsets {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[]
  readonly page: (name: string) => Codepage
  private readonly labels = new Map<string, string>()

  constructor(private readonly data: CharsetData) {
    this.page = codepages(data.encodings)
    const rows = data.charsets.split('\n').map((row) => row.split('\t') as [string, string, string, string])
    for (const [name, , , labels] of rows) for (const label of [name, ...labels.split(' ')]) this.labels.set(label, name)
    this.candidates = rows.filter(([, , cost]) => cost !== '-').map(([name, script, cost]) => ({name, script, cost: Number(cost)})).sort((a, b) => a.cost - b.cost)
  }

  /** The encoding of a label, in any case and spelling; undefined for what is none. ISO 8859-1 is windows-1252, as browsers have it. */
  named(label: string): string | undefined {
    const key = label.trim().toLowerCase()
    const spelled = [key, key.replaceAll('_', '-')]
    for (const spelling of spelled) {
      const found = platformName(spelling) ?? this.labels.get(spelling)
      if (found) return found
    }
    return undefined
  }

  /** Whether every character of the encoding is one byte. */
  isSingleByte(name: string): boolean {
    return Object.hasOwn(this.data.encodings, name)
  }

  /** Bytes as code units, with U+FFFD for what is not in the encoding. */
  units(bytes: Uint8Array, name: string): Uint16Array {
    if (!this.isSingleByte(name)) return unitsOf(this.text(bytes, name))
    const {decode} = this.page(name)
    const units = new Uint16Array(bytes.length)
    for (let i = 0; i < bytes.length; i++) units[i] = decode[bytes[i]!]!
    return units
  }

  /** Bytes as text, with U+FFFD for what is not in the encoding. */
  text(bytes: Uint8Array, name: string): string {
    if (this.isSingleByte(name)) return fromUnits(this.units(bytes, name))
    if (name.startsWith('utf-32')) return fromUtf32(bytes, name === 'utf-32le')
    return new TextDecoder(name, {ignoreBOM: true}).decode(bytes)
  }

  /** How many bytes of an encoding stand for no character; of others than single-byte ones, how many characters that `text` shows as U+FFFD. */
  invalid(bytes: Uint8Array, name: string, text: string): number {
    let count = 0
    if (!this.isSingleByte(name)) {
      for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
      return count
    }
    const holes = this.holes(name)
    for (const byte of bytes) count += holes[byte]!
    return count
  }

  private holes(name: string): Uint8Array {
    const half = this.data.encodings[name]!
    return Uint8Array.from({length: 256}, (_, byte) => (byte >= 128 && half.charCodeAt(byte - 128) === REPLACEMENT ? 1 : 0))
  }
}

/** The name in the Encoding Standard, where the platform knows it and reads it right. */
function platformName(label: string): string | undefined {
  try {
    const name = new TextDecoder(label).encoding.toLowerCase()
    return name === 'gbk' ? 'gb18030' : name === 'iso-8859-8-i' ? 'iso-8859-8' : name
  } catch {
    return undefined
  }
}

/** Code units as text, in pieces that a call can take. */
export function fromUnits(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += PIECE) text += String.fromCharCode(...units.subarray(i, i + PIECE))
  return text
}

/** The code units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

function fromUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const code = view.getUint32(i, isLittle)
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code))
  }
  if (bytes.length % 4 > 0) parts.push('\ufffd')
  return parts.join('')
}

import {unitsOf, type Charsets} from './charsets.js'

const LONE_SURROGATE = /\p{Surrogate}/u

/** Characters of a multi-byte encoding, and their bytes as one number. */
type Codes = ReadonlyMap<string, number>

/** Writes text in any of the encodings. */
export class Encoders {
  private readonly codes = new Map<string, Codes>()

  constructor(private readonly charsets: Charsets) {}

  /** The bytes of a text; undefined where the encoding cannot write it. A byte order mark is written like any other character. */
  encode(text: string, name: string): Uint8Array | undefined {
    if (name === 'utf-8') return new TextEncoder().encode(text)
    if (name.startsWith('utf-16')) return LONE_SURROGATE.test(text) ? undefined : utf16(text, name === 'utf-16le')
    if (name.startsWith('utf-32')) return LONE_SURROGATE.test(text) ? undefined : utf32(text, name === 'utf-32le')
    return this.charsets.isSingleByte(name) ? this.single(text, name) : this.multiple(text, name)
  }

  private single(text: string, name: string): Uint8Array | undefined {
    const {encode} = this.charsets.page(name)
    const bytes = new Uint8Array(text.length)
    for (let i = 0; i < text.length; i++) {
      const byte = encode[text.charCodeAt(i)]!
      if (byte < 0) return undefined
      bytes[i] = byte
    }
    return bytes
  }

  private multiple(text: string, name: string): Uint8Array | undefined {
    let codes = this.codes.get(name)
    if (!codes) this.codes.set(name, (codes = codesOf(name)))
    const bytes: number[] = []
    for (const character of text) {
      const code = character < '\u0080' ? character.charCodeAt(0) : codes.get(character)
      if (code === undefined) return undefined
      for (let shift = code > 0xffffff ? 24 : code > 0xffff ? 16 : code > 0xff ? 8 : 0; shift >= 0; shift -= 8) bytes.push((code >>> shift) & 0xff)
    }
    return Uint8Array.from(bytes)
  }
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  unitsOf(text).forEach((unit, i) => view.setUint16(2 * i, unit, isLittle))
  return new Uint8Array(view.buffer)
}

function utf32(text: string, isLittle: boolean): Uint8Array {
  const codes = Array.from(text, (character) => character.codePointAt(0)!)
  const view = new DataView(new ArrayBuffer(4 * codes.length))
  codes.forEach((code, i) => view.setUint32(4 * i, code, isLittle))
  return new Uint8Array(view.buffer)
}

/** What the platform decodes is turned round; of several ways to write a character the first counts. */
function codesOf(name: string): Codes {
  const decoder = new TextDecoder(name)
  const codes = new Map<string, number>()
  const note = (bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes))
    const code = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
    if (isOne(character) && !codes.has(character)) codes.set(character, code)
  }
  for (let lead = 0x80; lead < 0x100; lead++) note([lead])
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail])
  if (name === 'euc-jp') {
    for (let kana = 0xa1; kana < 0xe0; kana++) note([0x8e, kana])
    for (let lead = 0xa1; lead < 0xff; lead++) for (let trail = 0xa1; trail < 0xff; trail++) note([0x8f, lead, trail])
  }
  return codes
}

function isOne(text: string): boolean {
  return text !== '\ufffd' && [...text].length === 1 && text >= '\u0080'
}

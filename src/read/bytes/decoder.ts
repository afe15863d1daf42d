import type {BigramData} from '../../languages/letter-bigrams.js'
import {chooseEncoding, type Choice} from './choose.js'
import {Charsets, type CharsetData} from './charsets.js'
import {readDeclared} from './declared.js'
import {Encoders} from './encode.js'
import {readMark, readZeros} from './mark.js'
import {mendUtf8, survey, wholeUtf8} from './utf8.js'
import {Scales, type IdeographData} from './weigh.js'

/** What is known of bytes before they are read. */
export interface DecodeOptions {
  /** Read them as this, whatever they are. */
  readonly encoding?: string | undefined
  /** A label that came with them, as in an HTTP header; what they declare themselves is found without it. */
  readonly declared?: string | undefined
  /** Of the text, BCP 47; it counts where the letters of several languages fit. */
  readonly language?: string | undefined
}

/** Bytes as text. */
export interface DecodedBytes {
  /** Without a byte order mark. */
  readonly text: string
  /** Name of the encoding in the Encoding Standard, or the nearest thing: `utf-8`, `windows-1251`, `ibm437`, `kz-1048`. */
  readonly encoding: string
  /** 0 to 1. Below 0.1, this is hardly text. */
  readonly confidence: number
  /** Bytes that have no meaning in the encoding (in one of several bytes: sequences); `text` shows each as U+FFFD, or as windows-1252 has it. */
  readonly invalid: number
  /** Offset of the first of them, where it is known. */
  readonly invalidAt?: number
  /** Whether a byte order mark stood before the text. */
  readonly bom: boolean
  /** The encoding that was declared, by the caller or in the bytes. */
  readonly declared?: string
}

/** Everything that decoding takes. */
export type DecoderData = CharsetData & BigramData & IdeographData

/** Valid sequences beside one that is not, from which on bytes are UTF-8 with faults. */
const FAULTS = 5
// eslint-disable-next-line no-control-regex
const ESCAPED = /\u001b[$(][@BJI]/

/** Reads bytes in any encoding, and writes them again. */
export class Decoder {
  private readonly charsets: Charsets
  private readonly encoders: Encoders
  private made: Scales | undefined

  constructor(private readonly data: DecoderData) {
    this.charsets = new Charsets(data)
    this.encoders = new Encoders(this.charsets)
  }

  /** The name of an encoding by any of its labels; undefined for what is none. */
  named(label: string): string | undefined {
    return this.charsets.named(label)
  }

  /** The bytes of a text in an encoding, undefined where it cannot be written so. */
  encode(text: string, encoding: string): Uint8Array | undefined {
    return this.encoders.encode(text, encoding)
  }

  /** Bytes as text. Never throws for what they are; an encoding that is not known counts for nothing. Takes time in proportion to them. */
  decode(bytes: Uint8Array, {encoding, declared, language}: DecodeOptions = {}): DecodedBytes {
    const forced = encoding === undefined ? undefined : this.named(encoding)
    const mark = readMark(bytes)
    if (forced !== undefined && !(mark && forced.slice(0, 6) === mark.name.slice(0, 6))) return this.read(bytes, {name: forced, confidence: 1}, 0)
    if (mark) return this.read(bytes, {name: mark.name, confidence: 1}, mark.mark)
    const label = declared ?? readDeclared(bytes)
    const name = label === undefined ? undefined : this.named(label)
    return {...this.guess(bytes, name, language), ...(name !== undefined && {declared: name})}
  }

  private guess(bytes: Uint8Array, declared: string | undefined, language: string | undefined): DecodedBytes {
    const wide = readZeros(bytes)
    if (wide !== undefined) return this.read(bytes, {name: wide, confidence: 0.99}, 0)
    const text = wholeUtf8(bytes)
    if (text === undefined) return this.read(bytes, this.choose(bytes, declared, language), 0)
    if (isEscaped(bytes)) return this.read(bytes, {name: 'iso-2022-jp', confidence: 0.99}, 0)
    return {text, encoding: 'utf-8', confidence: 1, invalid: 0, bom: false}
  }

  private choose(bytes: Uint8Array, declared: string | undefined, language: string | undefined): Choice {
    const {whole, invalid} = survey(bytes)
    if (whole > 0 && whole >= FAULTS * invalid) return {name: 'utf-8', confidence: round(whole / (whole + invalid))}
    return chooseEncoding(bytes, this.charsets, this.scales(), {declared, language, hasUtf8: whole > 0})
  }

  private scales(): Scales {
    return (this.made ??= new Scales(this.data, this.data))
  }

  private read(bytes: Uint8Array, {name, confidence}: Choice, mark: number): DecodedBytes {
    const body = mark > 0 ? bytes.subarray(mark) : bytes
    const about = {encoding: name, confidence, bom: mark > 0}
    if (name === 'utf-8') {
      const {text, invalid, at} = mendUtf8(body, this.charsets.page('windows-1252'))
      return {text, ...about, invalid, ...(invalid > 0 && {invalidAt: at + mark})}
    }
    const text = this.charsets.text(body, name)
    return {text, ...about, invalid: this.charsets.invalid(body, name, text)}
  }
}

function isEscaped(bytes: Uint8Array): boolean {
  return bytes.includes(0x1b) && ESCAPED.test(String.fromCharCode(...bytes.subarray(0, 8192)))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

import {asideRecord, type Aside} from './jsonl.js'

const BRACE = 0x7b
const QUOTE = 0x22

/**
 * The record of a line that is too long to be held: what is said of it goes first, and the line follows as it comes. A line that does not
 * begin as an object becomes the text of one.
 */
export class GiantLine {
  private readonly decoder = new TextDecoder()
  private kind: 'object' | 'text' | undefined

  constructor(private readonly aside: Aside, private readonly field: string) {}

  /** What goes out for the next bytes of the line; the last end with its line end, if it has one. */
  write(bytes: Uint8Array, last: boolean): Uint8Array {
    const first = this.kind === undefined
    this.kind ??= /^[ \t]*\{[ \t]*"/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')) ? 'object' : 'text'
    return this.kind === 'object' ? this.object(bytes, first, last) : this.text(bytes, first, last)
  }

  private object(bytes: Uint8Array, first: boolean, last: boolean): Uint8Array {
    const rest = first ? bytes.subarray(bytes.indexOf(QUOTE, bytes.indexOf(BRACE))) : bytes
    const head = first ? `{"kempt":${JSON.stringify(asideRecord(this.aside))},` : ''
    return Buffer.concat([Buffer.from(head), rest, Buffer.from(last && bytes.at(-1) !== 10 ? '\n' : '')])
  }

  private text(bytes: Uint8Array, first: boolean, last: boolean): Uint8Array {
    const end = last && bytes.at(-1) === 10 ? (bytes.at(-2) === 13 ? 2 : 1) : 0
    const text = this.decoder.decode(bytes.subarray(0, bytes.length - end), {stream: !last})
    const head = first ? `{${JSON.stringify(this.field)}:"` : ''
    const tail = last ? `","kempt":${JSON.stringify(asideRecord(this.aside))}}\n` : ''
    return Buffer.from(head + JSON.stringify(text).slice(1, -1) + tail)
  }
}

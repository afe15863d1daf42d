const encoder = new TextEncoder()

/** Gathers UTF-8 in memory of its own. Text is encoded where it is to stand: to join it first costs more than the encoding. */
export class ByteWriter {
  length = 0
  private buffer = new Uint8Array(0)

  /** `expected` bytes are there from the first that is written; more are found as they are needed. */
  constructor(private readonly expected = 1024) {}

  /** Lone surrogates become U+FFFD. */
  text(text: string): void {
    if (text === '') return
    this.reserve(3 * text.length)
    this.length += encoder.encodeInto(text, this.buffer.subarray(this.length)).written
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
  }

  /** What was written from an offset on; good until more is written. */
  since(offset: number): Uint8Array {
    return this.buffer.subarray(offset, this.length)
  }

  /** All that was written. Nothing more may be. */
  take(): Uint8Array<ArrayBuffer> {
    return this.buffer.subarray(0, this.length)
  }

  private reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.buffer.length) return
    const grown = new Uint8Array(Math.max(needed, 2 * this.buffer.length, this.expected))
    grown.set(this.buffer.subarray(0, this.length))
    this.buffer = grown
  }
}

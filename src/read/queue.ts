/** Bytes that came and were not taken yet, side by side. Every byte is copied a bounded number of times, however many pieces it comes in. */
export class ByteQueue {
  private buffer = new Uint8Array(1 << 16)
  private start = 0
  private end = 0

  get length(): number {
    return this.end - this.start
  }

  push(bytes: Uint8Array): void {
    if (this.end + bytes.length > this.buffer.length) this.makeRoom(bytes.length)
    this.buffer.set(bytes, this.end)
    this.end += bytes.length
  }

  /** What is there from an offset on; good until the next push. */
  from(offset: number): Uint8Array {
    return this.buffer.subarray(this.start + offset, this.end)
  }

  /** Take the first bytes out, into memory of their own. */
  take(length: number): Uint8Array<ArrayBuffer> {
    const bytes = this.buffer.slice(this.start, this.start + length)
    this.start += length
    if (this.start === this.end) this.start = this.end = 0
    return bytes
  }

  private makeRoom(more: number): void {
    const {length} = this
    const needed = length + more
    const size = needed * 2 > this.buffer.length ? Math.max(needed * 2, 1 << 16) : this.buffer.length
    const buffer = size === this.buffer.length ? this.buffer : new Uint8Array(size)
    buffer.set(this.buffer.subarray(this.start, this.end))
    this.buffer = buffer
    this.start = 0
    this.end = length
  }
}

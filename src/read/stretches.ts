/** Reads a stream in stretches of given lengths. */
export class Stretches {
  private readonly iterator: AsyncIterator<Uint8Array>
  private rest: Uint8Array = new Uint8Array(0)

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.iterator = stream[Symbol.asyncIterator]()
  }

  /** The next bytes; fewer at the end. */
  async take(length: number): Promise<Uint8Array> {
    await this.fill(length)
    const bytes = this.rest.subarray(0, length)
    this.rest = this.rest.subarray(length)
    return bytes
  }

  /** Whether all has been taken. */
  async atEnd(): Promise<boolean> {
    await this.fill(1)
    return this.rest.length === 0
  }

  async close(): Promise<void> {
    await this.iterator.return?.()
  }

  private async fill(length: number): Promise<void> {
    const parts = [this.rest]
    let held = this.rest.length
    while (held < length) {
      const next = await this.iterator.next()
      if (next.done) break
      parts.push(next.value)
      held += next.value.length
    }
    if (parts.length > 1) this.rest = Buffer.concat(parts)
  }
}

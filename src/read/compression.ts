import {Damage} from './damage.js'
import {gunzip} from './gzip.js'

/** What a compressed stream may expand to: legitimate corpora stay far below. */
export interface ExpansionLimits {
  /** Bytes that may always come out. */
  readonly free: number
  /** Beyond those, bytes out for each byte in. */
  readonly ratio: number
}

const LIMITS: ExpansionLimits = {free: 64 * 1024 * 1024, ratio: 250}

/** Counts what goes in and comes out, and stops a decompression bomb. */
export class Expansion {
  read = 0
  private written = 0

  constructor(private readonly limits: ExpansionLimits) {}

  /** Throws `Damage` when too much came out for what went in. */
  wrote(bytes: number): void {
    this.written += bytes
    const {free, ratio} = this.limits
    if (this.written > free && this.written > ratio * this.read) throw new Damage(`the compressed data expand to more than ${ratio} times their size; reading stops there`)
  }
}

/**
 * Undo gzip (of any number of members) or zstd, told by the first bytes; anything else comes through as it is.
 * What can be decompressed comes out, then `Damage` is thrown for a stream that is cut off, broken, or a decompression bomb.
 */
export async function* decompressed(stream: AsyncIterable<Uint8Array>, limits: ExpansionLimits = LIMITS): AsyncGenerator<Uint8Array, void, void> {
  const {head, all} = await peek(stream, ({length}) => length >= 4)
  const expansion = new Expansion(limits)
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(all, expansion)
  else if (isZstd(head)) yield* (await import('./zstd.js')).unzstd(all, expansion)
  else yield* all
}

/** A zstd frame, or a skippable frame before one (RFC 8878, 3.1). */
function isZstd([a = 0, b, c, d]: Uint8Array): boolean {
  return (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) || (a >> 4 === 5 && b === 0x2a && c === 0x4d && d === 0x18)
}

/** The first bytes of a stream, as many as are `enough`, or all there are; and the whole stream again. */
export async function peek(stream: AsyncIterable<Uint8Array>, enough: (head: Uint8Array) => boolean): Promise<{readonly head: Uint8Array; readonly all: AsyncGenerator<Uint8Array, void, void>}> {
  const iterator = stream[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let head: Uint8Array = new Uint8Array(0)
  let problem: {readonly error: unknown} | undefined
  while (!enough(head) && !problem) {
    try {
      const next = await iterator.next()
      if (next.done) break
      parts.push(next.value)
      head = parts.length === 1 ? next.value : Buffer.concat(parts)
    } catch (error) {
      problem = {error}
    }
  }
  if (problem && head.length === 0) throw problem.error
  return {head, all: again(parts, iterator, problem)}
}

async function* again(parts: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>, problem: {readonly error: unknown} | undefined): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* parts
    if (problem) throw problem.error
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

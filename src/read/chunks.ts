import {ByteQueue} from './queue.js'

/** How a stream of bytes falls into units, such as lines or WARC records. */
export interface Framing {
  /** Length of the unit that these bytes begin with; 0 while it is not whole. The first `seen` bytes were looked at before. */
  readonly measure: (bytes: Uint8Array, seen: number) => number
  /** What stands for a unit that is too long to be held; left out: it is passed on in parts. */
  readonly stub?: (bytes: Uint8Array) => {readonly stub: number; readonly length: number} | undefined
}

/** A run of whole units, or a part of one that is too long to be held. */
export interface Chunk {
  /** In memory of their own. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Number of the first unit, from 1. */
  readonly first: number
  /** Of one unit; the parts of a unit follow one another. */
  readonly part?: 'more' | 'last'
  /** A place where a run can be taken up again: the same for any size of chunks. */
  readonly checkpoint?: true
}

export interface ChunkOptions {
  /** Least bytes of a chunk, but for the last. */
  readonly size: number
  /** A unit beyond this many bytes is not held. */
  readonly hold: number
  /** Bytes from one checkpoint to the next. */
  readonly every: number
}

/**
 * Gather a stream in chunks of whole units; only the last unit may be cut off. Memory is bounded by `size` and `hold`. Where the stream
 * breaks, everything before comes out first.
 */
export async function* chunks(stream: AsyncIterable<Uint8Array>, framing: Framing, options: ChunkOptions): AsyncGenerator<Chunk, void, void> {
  const gatherer = new Gatherer(framing, options)
  let problem: {readonly error: unknown} | undefined
  const iterator = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => void (problem = {error}))
      if (!next || next.done) break
      yield* gatherer.add(next.value)
    }
    yield* gatherer.rest()
  } finally {
    await iterator.return?.()
  }
  if (problem) throw problem.error
}

class Gatherer {
  private readonly queue = new ByteQueue()
  /** Bytes of whole units at the head of the queue. */
  private whole = 0
  private units = 0
  private first = 1
  /** Bytes of the open unit that were looked at. */
  private seen = 0
  /** Bytes of a long unit still to be dropped. */
  private drop = 0
  private inParts = false
  private passed = 0
  private nextCheckpoint: number

  constructor(private readonly framing: Framing, private readonly options: ChunkOptions) {
    this.nextCheckpoint = options.every
  }

  *add(bytes: Uint8Array): Generator<Chunk, void, void> {
    const dropped = Math.min(this.drop, bytes.length)
    this.drop -= dropped
    this.passed += dropped
    this.queue.push(bytes.subarray(dropped))
    while (this.queue.length > this.whole) {
      const length = this.framing.measure(this.queue.from(this.whole), this.seen)
      if (length === 0) break
      yield* this.endUnit(length)
    }
    this.seen = this.queue.length - this.whole
    if (this.inParts && this.seen > 0) yield this.part('more')
    else if (this.seen > this.options.hold) yield* this.letGo()
  }

  *rest(): Generator<Chunk, void, void> {
    if (this.inParts) return yield this.part('last')
    if (this.queue.length > this.whole) this.units++
    this.whole = this.queue.length
    if (this.whole > 0) yield this.take()
  }

  private *endUnit(length: number): Generator<Chunk, void, void> {
    this.seen = 0
    if (this.inParts) return yield this.part('last', length)
    this.whole += length
    this.units++
    const checkpoint = this.passed + this.whole >= this.nextCheckpoint
    if (checkpoint || this.whole >= this.options.size) yield this.take(checkpoint)
  }

  private take(checkpoint = false): Chunk {
    const {first} = this
    const bytes = this.queue.take(this.whole)
    this.first += this.units
    this.passed += bytes.length
    this.whole = this.units = 0
    if (checkpoint) this.nextCheckpoint = this.passed + this.options.every
    return {bytes, first, ...(checkpoint && {checkpoint})}
  }

  /** The open unit has grown too long: pass on what stands before it, then its stub, or it in parts. */
  private *letGo(): Generator<Chunk, void, void> {
    if (this.whole > 0) yield this.take()
    const known = this.framing.stub?.(this.queue.from(0))
    if (!known) {
      this.inParts = true
      return yield this.part('more')
    }
    const {length} = this.queue
    this.whole = known.stub
    this.units = 1
    yield this.take()
    this.drop = known.length - length
    this.passed += this.queue.take(length - known.stub).length
    this.seen = 0
  }

  private part(part: 'more' | 'last', length = this.queue.length): Chunk {
    const bytes = this.queue.take(length)
    const {first} = this
    this.passed += length
    this.seen = 0
    if (part === 'last') {
      this.inParts = false
      this.first++
    }
    return {bytes, first, part}
  }
}

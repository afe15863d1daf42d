import {readMark, readZeros} from './bytes/mark.js'

/** A stream, and its encoding where that is not UTF-8. */
export interface Sniffed {
  readonly stream: AsyncIterable<Uint8Array>
  readonly encoding: string | undefined
}

/**
 * Tell the encoding of JSON Lines by the first bytes: by a byte order mark, or by the zeros of UTF-16 and UTF-32. All else is UTF-8, unless
 * `known` says otherwise.
 */
export async function sniffLines(stream: AsyncIterable<Uint8Array>, known: string | undefined): Promise<Sniffed> {
  const iterator = stream[Symbol.asyncIterator]()
  const first = await iterator.next()
  const head = first.done ? new Uint8Array(0) : first.value
  const mark = readMark(head)?.name
  const found = mark !== undefined && (known === undefined || known.slice(0, 6) === mark.slice(0, 6)) ? mark : (known ?? readZeros(head))
  return {stream: from(first, iterator), encoding: found === 'utf-8' ? undefined : found}
}

/** What was taken, and the rest. */
async function* from(first: IteratorResult<Uint8Array>, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  try {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

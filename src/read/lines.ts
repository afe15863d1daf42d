const LF = 10

/** A run of whole lines, and the number of the first, counted from 1. */
export interface LineChunk {
  readonly bytes: Uint8Array
  readonly line: number
}

/**
 * Gather a stream of bytes in runs of whole lines of at least `size` bytes; only the last may lack its line end.
 * Every byte is looked at once and copied once, however long a line is.
 */
export async function* lineChunks(stream: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<LineChunk, void, void> {
  let parts: Uint8Array[] = []
  let held = 0
  let line = 1
  for await (const buffer of stream) {
    const end = held + buffer.length < size ? 0 : buffer.lastIndexOf(LF) + 1
    if (end > 0) {
      const bytes = join(parts, held, buffer.subarray(0, end))
      const next = line + countLines(bytes) // before the bytes are handed over
      yield {bytes, line}
      line = next
      parts = []
      held = 0
    }
    if (end < buffer.length) {
      parts.push(buffer.subarray(end))
      held += buffer.length - end
    }
  }
  if (held > 0) yield {bytes: join(parts, held, new Uint8Array(0)), line}
}

/** One array of its own memory, so that it can be handed to another thread. */
function join(parts: readonly Uint8Array[], held: number, last: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(held + last.length)
  let at = 0
  for (const part of [...parts, last]) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count++
  return count
}

/** The lines of a run, each with its line end. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LF, start)
    const end = found < 0 ? bytes.length : found + 1
    yield bytes.subarray(start, end)
    start = end
  }
}

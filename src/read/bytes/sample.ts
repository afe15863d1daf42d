/** Bytes of a sample, and how far into the bytes it reaches. */
export const SAMPLE_BYTES = 8192
export const HEAD_BYTES = 256 * 1024
/** How much of what is around bytes outside ASCII is taken. */
const AROUND = 400

/**
 * Some of the first bytes, with as many of them outside ASCII as there are: all where they are few, else stretches around bytes outside
 * ASCII. Stretches begin and end between words.
 */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes
  const head = bytes.subarray(0, HEAD_BYTES)
  const sample = new Uint8Array(SAMPLE_BYTES)
  let size = 0
  for (let at = 0; at < head.length && size < SAMPLE_BYTES; ) {
    if (head[at]! < 0x80) {
      at++
      continue
    }
    const start = Math.max(at - AROUND, size === 0 ? 0 : at - 40)
    const end = wordEnd(head, Math.min(at + AROUND, head.length, at + SAMPLE_BYTES - size))
    const stretch = head.subarray(wordStart(head, start, at), end).subarray(0, SAMPLE_BYTES - size)
    sample.set(stretch, size)
    size += stretch.length
    at = end
  }
  return sample.subarray(0, size)
}

/** Behind the first blank from `start` on, if there is one before `limit`. */
function wordStart(bytes: Uint8Array, start: number, limit: number): number {
  if (start === 0) return 0
  for (let i = start; i < limit; i++) if (bytes[i]! <= 32) return i
  return limit
}

/** The first blank from `end` on, within a line or so. */
function wordEnd(bytes: Uint8Array, end: number): number {
  const limit = Math.min(bytes.length, end + AROUND)
  for (let i = end; i < limit; i++) if (bytes[i]! <= 32) return i
  return end
}

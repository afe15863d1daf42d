import type {Framing} from './chunks.js'

const LF = 10

/** Lines, each with its line end. */
export const lineFraming: Framing = {measure: (bytes, seen) => bytes.indexOf(LF, seen) + 1}

/** Lines of UTF-16 or UTF-32, which begin at whole units. */
export function wideFraming(encoding: string): Framing {
  return {measure: (bytes, seen) => wideLineEnd(bytes, Math.max(0, seen - 4), encoding)}
}

/** Behind the first line end from `from` on; 0 if there is none. */
function wideLineEnd(bytes: Uint8Array, from: number, encoding: string): number {
  const width = encoding.startsWith('utf-32') ? 4 : encoding.startsWith('utf-16') ? 2 : 1
  const place = encoding.endsWith('be') ? width - 1 : 0
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const start = at - place
    if (start % width !== 0 || start + width > bytes.length) continue
    if (bytes.subarray(start, start + width).every((byte, i) => byte === (i === place ? LF : 0))) return start + width
  }
  return 0
}

/** The lines of a run in UTF-16 or UTF-32, each with its line end. */
export function* wideLinesOf(bytes: Uint8Array, encoding: string): Generator<Uint8Array, void, void> {
  for (let rest = bytes; rest.length > 0; ) {
    const length = wideLineEnd(rest, 0, encoding) || rest.length
    yield rest.subarray(0, length)
    rest = rest.subarray(length)
  }
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

import type {Framing} from './chunks.js'

const LF = 10

/** Lines, each with its line end. */
export const lineFraming: Framing = {measure: (bytes, seen) => bytes.indexOf(LF, seen) + 1}

/** The lines of a run, each with its line end. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LF, start)
    const end = found < 0 ? bytes.length : found + 1
    yield bytes.subarray(start, end)
    start = end
  }
}

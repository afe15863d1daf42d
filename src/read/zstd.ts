import {Decompress} from 'fzstd'
import type {Expansion} from './compression.js'
import {Damage} from './damage.js'

/** Compressed bytes that are taken at a time. */
const SLICE = 64 * 1024

/** fzstd's code for data that end too early. */
const UNEXPECTED_END = 5

/** Undo zstd (frames of windows up to 32 MB). Everything before a fault comes out before `Damage` is thrown. */
export async function* unzstd(stream: AsyncIterable<Uint8Array>, expansion: Expansion): AsyncGenerator<Uint8Array, void, void> {
  const ready: Uint8Array[] = []
  const decompress = new Decompress((part) => {
    expansion.wrote(part.length)
    if (part.length > 0) ready.push(part)
  })
  let problem: Error | undefined
  const push = (bytes: Uint8Array, last: boolean): void => {
    try {
      decompress.push(bytes, last)
    } catch (error) {
      problem = error instanceof Damage ? error : new Damage(describe(error as Error & {code?: number}), {cause: error})
    }
  }
  for await (const bytes of stream) {
    for (let at = 0; at < bytes.length && !problem; at += SLICE) {
      const slice = bytes.slice(at, at + SLICE) // fzstd keeps what it cannot use yet
      expansion.read += slice.length
      push(slice, false)
      yield* ready.splice(0)
    }
    if (problem) break
  }
  if (!problem) push(new Uint8Array(0), true)
  yield* ready.splice(0)
  if (problem) throw problem
}

function describe({code, message}: Error & {code?: number}): string {
  return code === UNEXPECTED_END ? 'the zstd data end too early' : `the zstd data are broken (${message})`
}

import {once} from 'node:events'
import {createGunzip, type Gunzip} from 'node:zlib'
import type {Expansion} from './compression.js'
import {Damage} from './damage.js'

/** Compressed bytes that are inflated at a time: at most a thousand times as many come out, and what a broken byte takes with it. */
const SLICE = 8 * 1024

/** Undo gzip. Everything that can be inflated comes out before `Damage` is thrown. */
export async function* gunzip(stream: AsyncIterable<Uint8Array>, expansion: Expansion): AsyncGenerator<Uint8Array, void, void> {
  const inflate = createGunzip({chunkSize: 64 * 1024})
  const ready: Uint8Array[] = []
  let problem: Error | undefined
  inflate.on('data', (part: Uint8Array) => ready.push(part)).on('error', (error) => (problem = error))
  try {
    for await (const bytes of stream) {
      for (let at = 0; at < bytes.length && !problem && !inflate.readableEnded; at += SLICE) {
        const slice = bytes.subarray(at, at + SLICE)
        expansion.read += slice.length
        await write(inflate, slice)
        for (const part of ready.splice(0)) yield counted(part, expansion)
        if (inflate.readableEnded && slice.at(-1) !== 0) problem ??= new Error('other data follow it') // zeros are padding
      }
      if (problem || inflate.readableEnded) break
    }
    if (!problem) await finish(inflate)
    for (const part of ready.splice(0)) yield counted(part, expansion)
  } finally {
    inflate.destroy()
  }
  if (problem) throw new Damage(describe(problem), {cause: problem})
}

function counted(part: Uint8Array, expansion: Expansion): Uint8Array {
  expansion.wrote(part.length)
  return part
}

/** Resolves when all that the bytes expand to has been emitted, or when the stream takes no more: at padding, or at a broken byte. */
function write(inflate: Gunzip, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      inflate.off('end', done).off('close', done)
      setImmediate(resolve)
    }
    inflate.on('end', done).on('close', done)
    inflate.write(bytes, done)
  })
}

async function finish(inflate: Gunzip): Promise<void> {
  inflate.end()
  if (!inflate.readableEnded) await once(inflate, 'end').catch(() => {}) // its error is noted where it is emitted
}

function describe({message}: Error): string {
  return message === 'unexpected end of file' ? 'the gzip data end too early' : `the gzip data are broken (${message})`
}

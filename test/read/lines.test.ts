import fc from 'fast-check'
import {expect, test} from 'vitest'
import {chunks} from '../../src/read/chunks.js'
import {lineFraming, linesOf} from '../../src/read/lines.js'
import {Stretches} from '../../src/read/stretches.js'

const bytesWithLines = fc.uint8Array({maxLength: 200}).map((bytes) => bytes.map((byte) => (byte % 5 === 0 ? 10 : byte)))

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

test('chunks are whole lines, in order, with the number of the first, however the bytes come', async () => {
  const sizes = fc.array(fc.integer({min: 1, max: 30}), {minLength: 1, maxLength: 5})
  await fc.assert(fc.asyncProperty(bytesWithLines, sizes, fc.integer({min: 1, max: 60}), async (bytes, pieces, size) => {
    const parts: Uint8Array[] = []
    let line = 1
    for await (const chunk of chunks(inPieces(bytes, pieces), lineFraming, {size, hold: Infinity, every: Infinity})) {
      expect(chunk.first).toBe(line)
      line += [...chunk.bytes].filter((byte) => byte === 10).length
      parts.push(chunk.bytes)
    }
    expect(Buffer.concat(parts).equals(bytes)).toBe(true)
    for (const part of parts.slice(0, -1)) expect(part.at(-1)).toBe(10)
    const lines = parts.flatMap((part) => [...linesOf(part)])
    expect(lines.map((l) => Buffer.from(l).toString('latin1'))).toEqual(Buffer.from(bytes).toString('latin1').split(/(?<=\n)/).filter((l) => l !== ''))
  }))
})

test('stretches give the bytes asked for, and know the end', async () => {
  await fc.assert(fc.asyncProperty(bytesWithLines, fc.array(fc.nat({max: 40})), async (bytes, lengths) => {
    const stretches = new Stretches(inPieces(bytes, [7, 1, 30]))
    let at = 0
    for (const length of lengths) {
      expect([...(await stretches.take(length))]).toEqual([...bytes.subarray(at, at + length)])
      at = Math.min(bytes.length, at + length)
    }
    expect(await stretches.atEnd()).toBe(at === bytes.length)
  }))
})

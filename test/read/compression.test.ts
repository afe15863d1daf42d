import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {chunks} from '../../src/read/chunks.js'
import {decompressed} from '../../src/read/compression.js'
import {Damage} from '../../src/read/damage.js'
import {lineFraming, linesOf} from '../../src/read/lines.js'

const text = Array.from({length: 400}, (_, i) => `{"id":${i},"text":"слово ${(i * 7919) % 1009}"}\n`).join('')

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What comes out, and the message of what stopped it. */
async function read(bytes: Uint8Array, {size = 65_536, limits}: {size?: number; limits?: Parameters<typeof decompressed>[1]} = {}): Promise<{out: Buffer; problem: string}> {
  const parts: Uint8Array[] = []
  try {
    for await (const part of decompressed(inPieces(bytes, size), limits)) parts.push(part)
    return {out: Buffer.concat(parts), problem: ''}
  } catch (error) {
    expect(error).toBeInstanceOf(Damage)
    return {out: Buffer.concat(parts), problem: (error as Error).message}
  }
}

describe('gzip', () => {
  const members = Buffer.concat([gzipSync(text), gzipSync(''), gzipSync(text)])

  test('all members come out, in pieces of any size, and padding does not matter', async () => {
    for (const size of [1, 7, 65_536]) expect(await read(members, {size})).toEqual({out: Buffer.from(text + text), problem: ''})
    expect((await read(Buffer.concat([members, Buffer.alloc(512)]))).problem).toBe('')
  })

  test('cut off at any byte: every line before the cut comes out, and the loss is told', async () => {
    const whole = Buffer.from(text + text)
    for (let length = 20; length < members.length; length += length > members.length - 200 ? 1 : 37) {
      const {out, problem} = await read(members.subarray(0, length))
      expect(problem, `${length}`).toBe('the gzip data end too early')
      expect(out.equals(whole.subarray(0, out.length))).toBe(true)
      if (length > members.length - 8) expect(out.length).toBe(whole.length) // all but the check sum is there
    }
  })

  test('a broken byte stops it; other data behind it are told', async () => {
    const broken = Buffer.from(members)
    broken.fill(0xff, 600, 700)
    expect((await read(broken, {size: 100})).problem).toMatch(/^the gzip data are broken/)
    expect((await read(Buffer.concat([members, Buffer.from('garbage')]), {size: 1000})).problem).toMatch(/^the gzip data are broken/)
  })
})

describe('zstd', () => {
  // made by `zstd`, then `zstd --no-check`, one behind the other, a skippable frame between them
  const frames = readFileSync(new URL('files/frames.jsonl.zst', import.meta.url))
  const whole = readFileSync(new URL('files/frames.jsonl', import.meta.url))

  test('all frames come out, in pieces of any size', async () => {
    for (const size of [1, 50, 65_536]) expect(await read(frames, {size})).toEqual({out: whole, problem: ''})
  })

  test('cut off: what could be read comes out, and the loss is told', async () => {
    const {out, problem} = await read(frames.subarray(0, frames.length - 3))
    expect(problem).toBe('the zstd data end too early')
    expect(out.length).toBeGreaterThanOrEqual(whole.length / 2)
    expect(out.equals(whole.subarray(0, out.length))).toBe(true)
  })
})

test('a decompression bomb is stopped', async () => {
  const {out, problem} = await read(gzipSync(Buffer.alloc(20_000_000)), {limits: {free: 1_000_000, ratio: 250}})
  expect(problem).toMatch(/more than 250 times/)
  expect(out.length).toBeLessThan(10_000_000)
})

test('what is not compressed comes through, also when it is empty', async () => {
  expect((await read(Buffer.from(text))).out.toString()).toBe(text)
  expect((await read(new Uint8Array(0))).out).toHaveLength(0)
})

test('lines before a break come out before it is told', async () => {
  const lines: string[] = []
  const run = async (): Promise<void> => {
    const stream = decompressed(inPieces(gzipSync(text).subarray(0, 900), 100))
    for await (const {bytes} of chunks(stream, lineFraming, {size: 1e6, hold: 1e6, every: Infinity})) lines.push(...[...linesOf(bytes)].map((line) => Buffer.from(line).toString()))
  }
  await expect(run()).rejects.toThrow('the gzip data end too early')
  expect(lines.length).toBeGreaterThan(50)
  expect(text.startsWith(lines.join(''))).toBe(true)
})

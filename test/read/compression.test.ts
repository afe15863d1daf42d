import {readFileSync} from 'node:fs'
import {makeArchive} from '../support/archive.js'
import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {chunks} from '../../src/read/chunks.js'
import {decompressed} from '../../src/read/compression.js'
import {Damage} from '../../src/read/damage.js'
import {lineFraming, linesOf} from '../../src/read/lines.js'
import {readWarcRecord, warcFraming, warcUnits} from '../../src/read/warc.js'

/** Bytes from one cut to the next; `KEMPT_EVERY_BYTE=1` tries every one. */
const STRIDE = process.env['KEMPT_EVERY_BYTE'] ? 1 : 37

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
    const ends = [gzipSync(text).length, gzipSync(text).length + gzipSync('').length]
    for (let length = 20; length < members.length; length += length > members.length - 200 ? 1 : STRIDE) {
      const {out, problem} = await read(members.subarray(0, length))
      expect(problem, `${length}`).toBe(ends.includes(length) ? '' : 'the gzip data end too early') // a whole member may be all there was
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

  test('cut off at any byte of the last 4 kB: what could be read comes out, and the loss is told', async () => {
    let most = 0
    for (let length = Math.max(8, frames.length - 4096); length < frames.length; length += length > frames.length - 64 ? 1 : STRIDE) {
      const {out, problem} = await read(frames.subarray(0, length))
      if (problem !== '') expect(problem, `${length}`).toBe('the zstd data end too early')
      else expect(out.length, `${length}`).toBeLessThan(whole.length) // cut between two frames
      expect(out.equals(whole.subarray(0, out.length))).toBe(true)
      expect(out.length).toBeGreaterThanOrEqual(most)
      most = out.length
    }
    expect(most).toBeGreaterThanOrEqual(whole.length / 2)
  })
})

test('an archive of gzip members, cut off at any byte of the last 4 kB: every whole record comes out', async () => {
  const page = (i: number): string => `<p>Page ${i}: ${Array.from({length: 60}, (_, k) => (k * 7919 * (i + 1)) % 1009).join(' ')}</p>`
  const pages = Array.from({length: 40}, (_, i) => ({type: 'response', url: `http://a.example/${i}`, body: page(i), headers: {'Content-Type': 'text/html'}}) as const)
  const members = await Promise.all(pages.map((one) => makeArchive([one], true)))
  const archive = Buffer.concat(members)
  const ends = members.map((_, i) => members.slice(0, i + 1).reduce((sum, {length}) => sum + length, 0))
  for (let length = archive.length - 4096; length < archive.length; length += length > archive.length - 64 ? 1 : STRIDE) {
    let records = 0
    const work = async (): Promise<void> => {
      for await (const {bytes} of chunks(decompressed(inPieces(archive.subarray(0, length), 1000)), warcFraming, {size: 1e6, hold: 1e6, every: Infinity})) {
        for (const unit of warcUnits(bytes)) {
          const record = readWarcRecord(unit)
          if (record && record.content.length === record.length) records++
        }
      }
    }
    await work().catch((error: unknown) => expect(error).toBeInstanceOf(Damage))
    expect(records, `${length}`).toBeGreaterThanOrEqual(ends.filter((end) => end <= length).length)
  }
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

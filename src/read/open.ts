import {createReadStream} from 'node:fs'
import {mkdtemp, open, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {decompressed, peek} from './compression.js'
import {formatOfBytes, type Format} from './format.js'

const HEAD = 1024
const LF = 10
const W = 0x57

/** Counts bytes of inputs as they are read. */
export interface Meter {
  read: number
}

/** The bytes of a file, decompressed where they are compressed. */
export function openFile(path: string, meter?: Meter): AsyncGenerator<Uint8Array, void, void> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path)
  return decompressed(meter ? counted(stream, meter) : stream)
}

async function* counted(stream: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array, void, void> {
  for await (const bytes of stream) {
    meter.read += bytes.length
    yield bytes
  }
}

/** The first bytes of a file, decompressed; none of a pipe, which could not be read again. */
export async function headOf(path: string): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) return new Uint8Array(0)
  const {head, all} = await peek(openFile(path), ({length}) => length >= HEAD)
  await all.return()
  return head
}

/** Standard input, once its first bytes told its format. */
export interface Stdin {
  readonly format: Format
  readonly stream: AsyncIterable<Uint8Array>
}

/** Wait for the first line of standard input, to tell how it is compressed, and its format. */
export async function openStdin(from: Format | 'auto'): Promise<Stdin> {
  const stream = decompressed(process.stdin as AsyncIterable<Uint8Array>)
  if (from !== 'auto') return {format: from, stream}
  const {head, all} = await peek(stream, tellsFormat)
  return {format: formatOfBytes(head), stream: all}
}

/** A first line does, but for an archive, whose header tells its kind. */
function tellsFormat(head: Uint8Array): boolean {
  return head.length >= HEAD || (head.includes(LF) && head[0] !== W)
}

/** Do something with a stream that must be a file, as Parquet must, which is read from its end. */
export async function* spooled<T>(stream: AsyncIterable<Uint8Array>, use: (path: string) => AsyncIterable<T>): AsyncGenerator<T, void, void> {
  const folder = await mkdtemp(join(tmpdir(), 'kempt-'))
  try {
    const path = join(folder, 'input')
    const file = await open(path, 'wx')
    for await (const bytes of stream) await file.write(bytes)
    await file.close()
    yield* use(path)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

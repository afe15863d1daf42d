import {isUtf8} from 'node:buffer'
import {open, type FileHandle} from 'node:fs/promises'
import type {AsyncBuffer, FileMetaData, ParquetParsers} from 'hyparquet'
import {Damage} from './damage.js'

/** Uncompressed bytes of a row group that are read at a time. */
const BATCH_BYTES = 16 * 1024 * 1024

/** A lazy import: the libraries take longer to load than a short text to clean. */
async function libraries(): Promise<Pick<typeof import('hyparquet'), 'parquetRead' | 'parquetMetadataAsync'> & typeof import('hyparquet-compressors')> {
  const [hyparquet, compressors] = await Promise.all([import('hyparquet'), import('hyparquet-compressors')])
  return {...hyparquet, ...compressors}
}

/** The rows of a Parquet file as lines of JSON Lines, row groups one after another in parts of bounded size. Throws `Damage` where rows cannot be read after others could. */
export async function* parquetLines(path: string): AsyncGenerator<Uint8Array, void, void> {
  const {parquetRead, parquetMetadataAsync, compressors} = await libraries()
  const handle = await open(path)
  let read = 0
  try {
    const file = asyncBuffer(handle, (await handle.stat()).size)
    const metadata = await parquetMetadataAsync(file)
    for (const [rowStart, rowEnd] of batches(metadata)) {
      let rows: Record<string, unknown>[] = []
      await parquetRead({file, metadata, compressors, parsers, rowStart, rowEnd, useOffsetIndex: true, rowFormat: 'object', onComplete: (found) => (rows = found)})
      for (const row of rows) yield Buffer.from(`${toJson(row)}\n`)
      read += rows.length
    }
  } catch (error) {
    if (read === 0) throw error
    throw new Damage(`the Parquet data are broken after ${read} rows (${(error as Error).message})`, {cause: error})
  } finally {
    await handle.close()
  }
}

/** Ranges of rows that stay inside a row group. */
function* batches({row_groups}: FileMetaData): Generator<[number, number], void, void> {
  let start = 0
  for (const {num_rows, total_byte_size} of row_groups) {
    const end = start + Number(num_rows)
    const rows = Math.max(1, Math.floor(BATCH_BYTES / Math.max(1, Number(total_byte_size) / Number(num_rows))))
    for (let at = start; at < end; at += rows) yield [at, Math.min(end, at + rows)]
    start = end
  }
}

function asyncBuffer(file: FileHandle, byteLength: number): AsyncBuffer {
  return {
    byteLength,
    async slice(start, end = byteLength) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, byteLength) - start))
      for (let at = 0; at < bytes.length; ) {
        const {bytesRead} = await file.read(bytes, at, bytes.length - at, start + at)
        if (bytesRead === 0) throw new Error('the file ends too early')
        at += bytesRead
      }
      return bytes.buffer
    }
  }
}

const decoder = new TextDecoder('utf-8', {ignoreBOM: true})

/** Times as ISO 8601; bytes that are not UTF-8 as base64. */
const parsers: Partial<ParquetParsers> = {
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && (isUtf8(bytes) ? decoder.decode(bytes) : Buffer.from(bytes).toString('base64')),
  dateFromDays: (days: number | undefined) => (days === undefined || days === null ? days : new Date(days * 86_400_000).toISOString().slice(0, 10))
}

/** JSON of a value of Parquet: long whole numbers keep all their digits. */
export function toJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value) ?? 'null'
  if (ArrayBuffer.isView(value) && value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'))
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${Array.from(value as unknown[], toJson).join()}]`
  return `{${Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${toJson(member)}`).join()}}`
}

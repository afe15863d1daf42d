import {once} from 'node:events'
import {constants} from 'node:fs'
import {chmod, mkdir, open, realpath, rename, stat, unlink, type FileHandle} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Writable} from 'node:stream'

/** Where output goes. */
export interface Sink {
  write: (bytes: Uint8Array) => Promise<void>
  /** Put on the disk what was written so far; gives how many bytes the file has then. */
  flush: () => Promise<number>
  /** All is written: make it stand. */
  close: () => Promise<void>
  /** Leave things as they were. */
  abort: () => Promise<void>
}

/** A stream that stays open; writing waits while its reader is behind. */
export function streamSink(stream: Writable): Sink {
  return {
    async write(bytes) {
      if (bytes.length > 0 && !stream.write(bytes)) await once(stream, 'drain')
    },
    flush: async () => 0,
    close: async () => {},
    abort: async () => {}
  }
}

/** Files that are being written: temporary until they are whole. */
const unfinished = new Set<string>()
let serial = 0

/** A file under a temporary name. */
export interface FileSink extends Sink {
  readonly temporary: string
  /** It has served: remove it, a part, too. */
  discard: () => Promise<void>
}

/** The part of an output that an earlier run left. */
export interface Part {
  /** Under which it is kept, beside the output. */
  readonly name: string
  /** Bytes of it that count; those behind them are cut off. */
  readonly bytes: number
}

/** How a file is written. */
export interface FileOptions {
  /** A part with a name that another run can find, and that outlives this one. */
  readonly part?: Part | undefined
  /** Whether it must be on the disk before it counts; what can be made again is left to the system. */
  readonly durable?: boolean
}

/**
 * A file that appears, or takes the place of the one before, only when it is whole.
 * A link is followed, and a file keeps its permissions. A device or a pipe is written to, never replaced.
 */
export async function fileSink(path: string, {part, durable = true}: FileOptions = {}): Promise<FileSink> {
  const target = await realpath(path).catch(() => path)
  const there = await stat(target).catch(() => undefined)
  if (there && !there.isFile()) return deviceSink(target)
  await mkdir(dirname(target), {recursive: true})
  const temporary = join(dirname(target), part?.name ?? `.${basename(target)}.${process.pid}-${serial++}.tmp`)
  const file = part ? await openPart(temporary, part.bytes) : await open(temporary, 'wx')
  if (!part) unfinished.add(temporary)
  let size = part?.bytes ?? 0
  const discard = async (): Promise<void> => {
    await file.close().catch(() => {})
    await unlink(temporary).catch(() => {})
    unfinished.delete(temporary)
  }
  return {
    temporary,
    async write(bytes) {
      await writeAll(file, bytes, size)
      size += bytes.length
    },
    async flush() {
      await file.sync()
      return size
    },
    async close() {
      if (there) await chmod(temporary, there.mode)
      if (durable) await file.sync()
      await file.close()
      await rename(temporary, target)
      unfinished.delete(temporary)
    },
    abort: part ? () => file.close().catch(() => {}) : discard,
    discard
  }
}

/** Take up a part where it counts to. A link of its name is not followed. */
async function openPart(path: string, bytes: number): Promise<FileHandle> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o666)
  await file.truncate(bytes)
  return file
}

/** A device or a named pipe: there is nothing to put in its place. */
async function deviceSink(path: string): Promise<FileSink> {
  const file = await open(path, constants.O_WRONLY)
  const close = (): Promise<void> => file.close()
  return {temporary: path, write: (bytes) => writeAll(file, bytes, null), flush: async () => 0, close, abort: close, discard: close}
}

/** A new file that is on the disk after every write; for a log that must be there before what it speaks of. */
export async function journalSink(path: string): Promise<Sink> {
  await mkdir(dirname(path), {recursive: true})
  const file = await open(path, 'wx')
  return {
    async write(bytes) {
      await writeAll(file, bytes, null)
      await file.sync()
    },
    flush: async () => 0,
    close: () => file.close(),
    abort: () => file.close()
  }
}

/** The temporary files of outputs that are not finished. */
export function unfinishedFiles(): readonly string[] {
  return [...unfinished]
}

/** Write at a position, or where the file stands. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number | null): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const {bytesWritten} = await file.write(bytes, at, bytes.length - at, position === null ? null : position + at)
    at += bytesWritten
  }
}

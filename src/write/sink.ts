import {once} from 'node:events'
import {constants} from 'node:fs'
import {chmod, mkdir, open, realpath, rename, stat, unlink, type FileHandle} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Writable} from 'node:stream'

/** Where output goes. */
export interface Sink {
  write: (bytes: Uint8Array) => Promise<void>
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
    close: async () => {},
    abort: async () => {}
  }
}

/** Files that are being written: temporary until they are whole. */
const unfinished = new Set<string>()
let serial = 0

/**
 * A file that appears, or takes the place of the one before, only when it is whole and on the disk.
 * A link is followed, and a file keeps its permissions. A device or a pipe is written to, never replaced.
 */
export async function fileSink(path: string): Promise<Sink> {
  const target = await realpath(path).catch(() => path)
  const there = await stat(target).catch(() => undefined)
  if (there && !there.isFile()) return deviceSink(target)
  await mkdir(dirname(target), {recursive: true})
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${serial++}.tmp`)
  const file = await open(temporary, 'wx')
  unfinished.add(temporary)
  return {
    write: (bytes) => writeAll(file, bytes),
    async close() {
      if (there) await chmod(temporary, there.mode)
      await file.sync()
      await file.close()
      await rename(temporary, target)
      unfinished.delete(temporary)
    },
    async abort() {
      await file.close().catch(() => {})
      await unlink(temporary).catch(() => {})
      unfinished.delete(temporary)
    }
  }
}

/** A device or a named pipe: there is nothing to put in its place. */
async function deviceSink(path: string): Promise<Sink> {
  const file = await open(path, constants.O_WRONLY)
  return {write: (bytes) => writeAll(file, bytes), close: () => file.close(), abort: () => file.close()}
}

/** A new file that is on the disk after every write; for a log that must be there before what it speaks of. */
export async function journalSink(path: string): Promise<Sink> {
  await mkdir(dirname(path), {recursive: true})
  const file = await open(path, 'wx')
  return {
    async write(bytes) {
      await writeAll(file, bytes)
      await file.sync()
    },
    close: () => file.close(),
    abort: () => file.close()
  }
}

/** The temporary files of outputs that are not finished. */
export function unfinishedFiles(): readonly string[] {
  return [...unfinished]
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const {bytesWritten} = await file.write(bytes, at)
    at += bytesWritten
  }
}

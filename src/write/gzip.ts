import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import type {Sink} from './sink.js'

/** Bytes of a member: always the same, so that the file does not depend on how its bytes come. */
const MEMBER = 1024 * 1024
const compress = promisify(gzip)

/** Gzip in members of equal size, as archives of crawls have them. */
export function gzipSink(target: Sink): Sink {
  let parts: Uint8Array[] = []
  let held = 0
  let members = 0
  const member = async (): Promise<void> => {
    const bytes = Buffer.concat(parts, held)
    parts = []
    held = 0
    members++
    await target.write(await compress(bytes))
  }
  const rest = async (): Promise<void> => {
    if (held > 0) await member()
  }
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.slice(at, at + MEMBER - held)
        parts.push(part)
        held += part.length
        at += part.length
        if (held === MEMBER) await member()
      }
    },
    async flush() {
      await rest()
      return target.flush()
    },
    async close() {
      if (members === 0) await member() // also of nothing: an empty file is no gzip file
      else await rest()
      await target.close()
    },
    abort: () => target.abort()
  }
}

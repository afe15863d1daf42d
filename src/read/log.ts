import {createReadStream} from 'node:fs'
import {KemptError} from '../document/error.js'
import type {LogEntry, LogHeader} from '../write/log.js'
import {chunks} from './chunks.js'
import {lineFraming, linesOf} from './lines.js'
import {decodeUtf8} from './text.js'

/** A log, read as it is needed. */
export interface ReadLog {
  readonly header: LogHeader
  readonly entries: AsyncGenerator<LogEntry, void, void>
}

/** Open a log. Throws `KemptError` `log` for what is none, here or while its entries are read. */
export async function readLog(path: string): Promise<ReadLog> {
  const lines = parsedLines(path)
  const first = await lines.next()
  const header = (first.done ? undefined : first.value) as LogHeader | undefined
  if (header?.log !== 'kempt') throw new KemptError('log', `Cannot read the log \`${path}\`: it does not begin as a change log of kempt`)
  if (header.format !== 1) throw new KemptError('log', `Cannot read the log \`${path}\`: its format is ${String(header.format)}, expected 1`)
  return {header, entries: checked(lines, path)}
}

async function* checked(lines: AsyncIterable<object>, path: string): ReadLog['entries'] {
  let number = 1
  for await (const line of lines) {
    number++
    const {source, changes} = line as Partial<LogEntry>
    if (typeof source?.bytes !== 'number' || typeof source.sha256 !== 'string' || !Array.isArray(changes)) {
      throw new KemptError('log', `Cannot read the log \`${path}\`: line ${number} is not that of a document`)
    }
    yield line as LogEntry
  }
}

async function* parsedLines(path: string): AsyncGenerator<object, void, void> {
  let number = 1
  try {
    for await (const {bytes} of chunks(createReadStream(path), lineFraming, {size: 1 << 16, hold: Infinity, every: Infinity})) {
      for (const line of linesOf(bytes)) {
        yield JSON.parse(decodeUtf8(line).text ?? '') as object
        number++
      }
    }
  } catch (error) {
    if (error instanceof KemptError) throw error
    const reason = error instanceof SyntaxError ? `line ${number} is not whole` : (error as Error).message
    throw new KemptError('log', `Cannot read the log \`${path}\`: ${reason}`, {cause: error})
  }
}

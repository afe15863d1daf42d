import {BOM, decodeLossy, decodeUtf8} from '../read/text.js'
import type {Format} from '../read/format.js'
import {linesOf} from '../read/lines.js'
import {readArchiveRecord, type RecordOptions} from '../read/record.js'
import {warcUnits} from '../read/warc.js'

/** One unit of an input: a line of JSON Lines, or what stands for a record of an archive. */
export interface Unit {
  readonly bytes: Uint8Array
  readonly number: number
  /** Without byte order mark and line end. */
  readonly body: string
  readonly end: string
  readonly bom: boolean
  /** In which its text was written, where that is not UTF-8. */
  readonly encoding?: string
  /** Why it cannot be cleaned. */
  readonly problem?: string
  readonly skipped?: true
}

/** The bytes of the units of a job. */
export function unitsOf(from: Format, bytes: Uint8Array): Generator<Uint8Array, void, void> {
  return from === 'wet' || from === 'warc' ? warcUnits(bytes) : linesOf(bytes)
}

/** Read a unit; nothing where it holds no document. */
export function readUnit(from: Format, bytes: Uint8Array, number: number, options: RecordOptions): Unit | undefined {
  if (from !== 'wet' && from !== 'warc') return readLine(bytes, number)
  const {line, ...rest} = readArchiveRecord(bytes, options) ?? {}
  return line === undefined ? undefined : {bytes, number, body: line, end: '\n', bom: false, ...rest}
}

function readLine(bytes: Uint8Array, number: number): Unit {
  const {text, invalid} = decodeUtf8(bytes)
  const line = text ?? decodeLossy(bytes)
  const end = line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : ''
  const bom = number === 1 && line.startsWith(BOM)
  const problem = invalid === undefined ? {} : {problem: `not valid UTF-8 at byte ${invalid} of the line`}
  return {bytes, number, body: line.slice(bom ? 1 : 0, line.length - end.length), end, bom, ...problem}
}

import type {Decoder} from '../read/bytes.js'
import {BOM, decodeLossy, decodeUtf8} from '../read/text.js'
import type {Format} from '../read/format.js'
import {linesOf, wideLinesOf} from '../read/lines.js'
import {readArchiveRecord} from '../read/record.js'
import {warcUnits} from '../read/warc.js'
import {readBytes, type EncodingNote} from './decode.js'
import type {Job, Work} from './job.js'

/** One unit of an input: a line of JSON Lines, or what stands for a record of an archive. */
export interface Unit {
  readonly bytes: Uint8Array
  readonly number: number
  /** Without byte order mark and line end. */
  readonly body: string
  readonly end: string
  readonly bom: boolean
  /** Of the bytes, or of the content of a record of an archive, where that is not plain UTF-8. */
  readonly encoding?: EncodingNote
  /** Why it cannot be cleaned. */
  readonly problem?: string
  readonly skipped?: true
}

/** The bytes of the units of a job. */
export function unitsOf(from: Format, bytes: Uint8Array, encoding?: string): Generator<Uint8Array, void, void> {
  if (encoding?.startsWith('utf-')) return wideLinesOf(bytes, encoding)
  return from === 'wet' || from === 'warc' ? warcUnits(bytes) : linesOf(bytes)
}

/** Read a unit; nothing where it holds no document. */
export function readUnit({from, encoding}: Job, bytes: Uint8Array, number: number, {settings, decoder}: Work): Unit | undefined {
  if (from !== 'wet' && from !== 'warc') return encoding === undefined ? readLine(bytes, number) : readEncodedLine(bytes, number, encoding, decoder)
  const {line, ...rest} = readArchiveRecord(bytes, settings.fields, settings.maxBytes, (content, declared) => readBytes(content, decoder, {encoding: settings.encoding, declared})) ?? {}
  return line === undefined ? undefined : {bytes, number, body: line, end: '\n', bom: false, ...rest}
}

function readLine(bytes: Uint8Array, number: number): Unit {
  const {text, invalid} = decodeUtf8(bytes)
  const line = text ?? decodeLossy(bytes)
  const problem = invalid === undefined ? {} : {problem: `not valid UTF-8 at byte ${invalid} of the line`}
  return {...splitEnds(line, bytes, number), ...problem}
}

function readEncodedLine(bytes: Uint8Array, number: number, encoding: string, decoder: Decoder): Unit {
  const {text, bom, invalid} = decoder.decode(bytes, {encoding})
  const problem = invalid === 0 ? {} : {problem: `not valid ${encoding}`}
  return {...splitEnds((bom ? BOM : '') + text, bytes, number), encoding: {name: encoding, confidence: 1, ...(invalid > 0 && {invalid})}, ...problem}
}

function splitEnds(line: string, bytes: Uint8Array, number: number): Unit {
  const end = line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : ''
  const bom = number === 1 && line.startsWith(BOM)
  return {bytes, number, body: line.slice(bom ? 1 : 0, line.length - end.length), end, bom}
}

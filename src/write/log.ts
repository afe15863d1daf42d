import {createHash} from 'node:crypto'
import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import type {Format} from '../read/format.js'
import type {Metadata} from '../document/document.js'
import type {Status} from '../result.js'
import type {EncodingNote} from '../run/decode.js'
import type {LineNotes} from './restore.js'

/** First line of a log. */
export interface LogHeader {
  readonly log: 'kempt'
  /** Of this format. */
  readonly format: 1
  /** Of kempt. */
  readonly version: string
  readonly passes: readonly string[]
  readonly configuration: Readonly<Record<string, unknown>>
}

/** A stretch of bytes, and how to know it again. */
export interface Stretch {
  /** Relative to the folder of the log, or null for standard input or output, and where nothing was written. */
  readonly path: string | null
  readonly bytes: number
  readonly sha256: string
}

/** One line of a log: one document. */
export interface LogEntry extends LineNotes {
  readonly id: unknown
  readonly from: Format
  readonly to: 'text' | 'jsonl'
  readonly source: Stretch & {
    /** Of a JSON Lines file, counted from 1. */
    readonly line?: number
    /** The file began with a byte order mark. */
    readonly bom?: true
    /** In which it was read, where that was not plain UTF-8. */
    readonly encoding?: EncodingNote
    /** The line had no line end: it was the last one. */
    readonly open?: true
  }
  /** Missing where no output was written. The stretches of one output follow one another in the order of the log. */
  readonly output?: Stretch
  readonly status: Status
  readonly error?: string
  readonly language: string
  readonly metadata?: Metadata
  /** The whole source in base64, where it cannot be made from the output again. */
  readonly raw?: string
  readonly changes: readonly Change[]
  readonly suggestions: readonly Suggestion[]
}

/** The stretch of some bytes. */
export function stretch(path: string | null, bytes: Uint8Array): Stretch {
  return {path, bytes: bytes.length, sha256: sha256(bytes)}
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A line of the log. `id` is JSON already: a long number must stay as it is. */
export function writeEntry(id: string, entry: Omit<LogEntry, 'id'>): string {
  return `{"id":${id},${JSON.stringify(entry).slice(1)}\n`
}

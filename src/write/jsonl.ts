import {findMember, type JsonLine, type Member} from '../read/jsonl.js'
import type {FieldNames} from '../read/record.js'
import type {EncodingNote} from '../run/decode.js'
import type {KemptRecord, Result} from '../result.js'
import {version} from '../version.js'
import type {ByteWriter} from './byte-writer.js'

/** A stretch of a line and what stands there instead. */
export interface Patch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How records are written. */
export interface RecordStyle {
  readonly fields: FieldNames
  readonly keepSource: boolean
}

/** Why a document was not cleaned. */
export interface Aside {
  readonly status: 'error' | 'skipped'
  readonly reason: string
}

/** What makes the record of a cleaned document of its line: its text, its source where asked for, and `kempt`. */
export function cleanedPatches(input: JsonLine, result: Result, {fields, keepSource}: RecordStyle, encoding?: EncodingNote): Patch[] {
  const patches = textPatches(input, result, fields.text)
  if (keepSource) patches.push(...set(input, 'source', JSON.stringify(result.source)))
  return [...patches, ...set(input, 'kempt', JSON.stringify(recordOf(result, encoding)))]
}

/** None for a text that was not changed: it stays as it came in, to the letter. */
function textPatches(input: JsonLine, {status, text}: Result, field: string): Patch[] {
  if (status === 'unchanged' && input.record[field] === text) return []
  const value = JSON.stringify(text)
  return status === 'error' ? set(input, field, value, false) : setText(input, field, value)
}

/** The record of a document that came from a file of its own. */
export function fileLine(id: string, result: Result, {fields, keepSource}: RecordStyle, encoding?: EncodingNote): string {
  return JSON.stringify({[fields.id]: id, [fields.text]: result.text, ...(keepSource && {source: result.source}), kempt: recordOf(result, encoding)})
}

function recordOf(result: Result, encoding: EncodingNote | undefined): object {
  return encoding ? {...result.toRecord(), encoding} : result.toRecord()
}

/** The record of a line that holds no document: what it has is carried through, and the raw line is its text where it has none. */
export function errorLine(input: JsonLine | undefined, raw: string, aside: Aside, field: string): string {
  const kempt = asideRecord(aside)
  if (!input) return JSON.stringify({[field]: raw, kempt})
  const text = findMember(input, 'html') || raw === '' ? [] : set(input, field, JSON.stringify(raw), false)
  return patchLine(input, [...text, ...set(input, 'kempt', JSON.stringify(kempt))])
}

/** The record of a file that holds no document. */
export function errorFileLine(id: string, text: string, aside: Aside, fields: FieldNames): string {
  return JSON.stringify({[fields.id]: id, [fields.text]: text, kempt: asideRecord(aside)})
}

/** What stands under `kempt` for a document that was not cleaned. */
export function asideRecord({status, reason}: Aside): KemptRecord {
  return {version, status, language: 'und', confidence: 0, blocks: [], metadata: {}, changes: [], suggestions: [], error: reason}
}

/** Set the text; where the document was HTML, `html` gives way to it. */
function setText(input: JsonLine, field: string, value: string): Patch[] {
  const html = typeof input.record[field] === 'string' ? undefined : findMember(input, 'html')
  if (!html) return set(input, field, value)
  if (!findMember(input, field)) return [{start: html.start, end: html.end, text: `${JSON.stringify(field)}:${value}`}]
  return [...set(input, field, value), removal(input, html)]
}

/** Set a member, in its place or at the end. */
function set(input: JsonLine, key: string, value: string, overwrite = true): Patch[] {
  const member = findMember(input, key)
  if (member) return overwrite ? [{start: member.value, end: member.end, text: value}] : []
  const end = behindMembers(input)
  return [{start: end, end, text: `${JSON.stringify(key)}:${value}`}]
}

/** Take a member out, with one of the commas beside it. */
export function removal({members}: JsonLine, member: Member): Patch {
  const index = members.indexOf(member)
  if (index > 0) return {start: members[index - 1]!.end, end: member.end, text: ''}
  return {start: member.start, end: members[1]?.start ?? member.end, text: ''}
}

/** Apply patches; those behind the last member are new members, with a comma before each but the first of an object. */
export function patchLine(input: JsonLine, patches: readonly Patch[]): string {
  let out = ''
  patchPieces(input, patches, (piece) => (out += piece))
  return out
}

/** Write a line with its patches. `bytes` are those of the line, where they are UTF-8: what only gets new members goes over as it came. */
export function writeLine(out: ByteWriter, input: JsonLine, patches: readonly Patch[], bytes: Uint8Array | undefined): void {
  const behind = behindMembers(input)
  const text = (piece: string): void => out.text(piece)
  if (!bytes || patches.some(({start}) => start < behind)) return patchPieces(input, patches, text)
  const rest = input.line.length - behind // white space and a brace: one byte each
  out.bytes(bytes.subarray(0, bytes.length - rest))
  let more = ''
  patchPieces(input, patches, (piece) => (more += piece), behind)
  out.text(more)
}

/** The parts of a patched line from an offset on. */
function patchPieces(input: JsonLine, patches: readonly Patch[], write: (piece: string) => void, from = 0): void {
  const {line, members} = input
  const behind = behindMembers(input)
  let comma = members.length > 0 ? ',' : ''
  for (const {start, end, text} of [...patches].sort((a, b) => a.start - b.start)) {
    write(line.slice(from, start))
    if (start === behind) {
      write(comma)
      comma = ','
    }
    write(text)
    from = end
  }
  write(line.slice(from))
}

function behindMembers({line, members}: JsonLine): number {
  return members.at(-1)?.end ?? line.indexOf('{') + 1
}

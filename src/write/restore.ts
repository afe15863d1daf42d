import type {Change} from '../document/changes.js'
import {findMember, readJsonLine} from '../read/jsonl.js'
import {BOM, decodeUtf8} from '../read/text.js'
import {patchLine, removal} from './jsonl.js'
import type {LogEntry} from './log.js'

/** What the log keeps of a line besides its changes, where the plain way back would not give it to the letter. */
export interface LineNotes {
  /** `ascii`: its text was written with `\u` escapes for all that is not ASCII. */
  readonly escapes?: 'ascii'
}

/** How the records of a run were written. */
export interface RestoreStyle {
  readonly keepSource: boolean
  readonly textField: string
}

/** Undo changes: the source of an output. Throws where the output does not read as the changes say. */
export function revertChanges(output: string, changes: readonly Change[]): string {
  let source = ''
  let from = 0
  for (const {before, after, target} of changes) {
    if (output.slice(target[0], target[1]) !== after) throw new Error('the output does not read as its changes say')
    source += output.slice(from, target[0]) + before
    from = target[1]
  }
  return source + output.slice(from)
}

/** The line that a record was made from, without its line end. */
export function restoreLine(output: string, changes: readonly Change[], {escapes}: LineNotes, {keepSource, textField}: RestoreStyle): string {
  const input = readJsonLine(output)
  const text = typeof input === 'string' ? undefined : findMember(input, textField)
  if (typeof input === 'string' || !text) throw new Error('the output is not a record')
  const source = revertChanges(input.record[textField] as string, changes)
  const patches = [{start: text.value, end: text.end, text: writeString(source, escapes)}]
  for (const key of keepSource ? ['source', 'kempt'] : ['kempt']) {
    const member = findMember(input, key)
    if (member) patches.push(removal(input, member))
  }
  return patchLine(input, patches)
}

/** A JSON string, in the way of JavaScript, or in that of Python's `json.dumps`. */
export function writeString(text: string, escapes: LineNotes['escapes']): string {
  const plain = JSON.stringify(text)
  return escapes ? plain.replace(/[^\0-\x7E]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`) : plain
}

/** The source bytes of a logged document, from its output. Throws where the output is not enough, or not the one of the log. */
export async function restoreEntry(entry: LogEntry, output: Uint8Array, style: RestoreStyle): Promise<Uint8Array> {
  const {from, to, source, raw, changes} = entry
  if (raw !== undefined) return Buffer.from(raw, 'base64')
  const text = decodeUtf8(output).text
  if (text === undefined || (from !== 'text' && from !== 'jsonl') || (from !== to && !(from === 'text' && to === 'jsonl'))) throw new Error(`${from} cannot be made again from this output`)
  const mark = source.bom ? BOM : ''
  const name = source.encoding?.name
  if (to === 'text') return encodeAs(mark + revertChanges(text.slice(name === undefined ? mark.length : 0), changes), name)
  const end = text.endsWith('\r\n') ? '\r\n' : '\n'
  const body = text.slice(0, text.length - end.length)
  if (from === 'jsonl') return encodeAs(mark + restoreLine(body, changes, entry, style) + (source.open ? '' : end), name)
  const cleaned = (JSON.parse(body) as Record<string, string>)[style.textField] ?? ''
  return encodeAs(mark + revertChanges(cleaned, changes), name)
}

/** In the encoding of the source; UTF-8 where it has none. */
async function encodeAs(text: string, name: string | undefined): Promise<Uint8Array> {
  if (name === undefined) return Buffer.from(text)
  const {loadDecoder} = await import('../read/bytes.js')
  const bytes = (await loadDecoder()).encode(text, name)
  if (!bytes) throw new Error(`${name} cannot write it`)
  return bytes
}

import {extname} from 'node:path'
import {readMark, readZeros} from './bytes/mark.js'

/** How an input is written. */
export type Format = 'text' | 'html' | 'jsonl' | 'wet' | 'warc' | 'parquet'

export const formats = ['text', 'html', 'jsonl', 'wet', 'warc', 'parquet'] as const satisfies readonly Format[]

const extensions: Readonly<Record<Format, readonly string[]>> = {
  text: ['.txt', '.text', '.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  jsonl: ['.jsonl', '.ndjson'],
  wet: ['.wet'],
  warc: ['.warc'],
  parquet: ['.parquet']
}

/** Extensions that stand behind that of the format. */
const compressions = ['.gz', '.zst', '.zstd'] as const

/** Whether inputs of a format hold many documents, each of which becomes a record. */
export function holdsRecords(format: Format): boolean {
  return format !== 'text' && format !== 'html'
}

/** Patterns of the files that count as input in a folder, for one format or for all. */
export function folderPatterns(format: Format | 'auto'): string[] {
  const names = folderExtensions(format)
  return names.flatMap((extension) => [`**/*${extension}`, ...compressions.map((compression) => `**/*${extension}${compression}`)])
}

/** Extensions of those files, without that of a compression. */
export function folderExtensions(format: Format | 'auto'): string[] {
  const wanted = format === 'auto' ? formats : [format]
  return wanted.flatMap((name) => extensions[name])
}

/** A path without the extension of a compression, and that extension. */
export function splitCompression(path: string): readonly [path: string, compression: string] {
  const extension = extname(path).toLowerCase()
  return (compressions as readonly string[]).includes(extension) ? [path.slice(0, -extension.length), extension] : [path, '']
}

/** The format that the name of a file tells, if any. */
export function formatOfName(path: string): Format | undefined {
  const [name] = splitCompression(path)
  const extension = extname(name).toLowerCase()
  if (extension === '.warc' && extname(name.slice(0, -5)).toLowerCase() === '.wet') return 'wet' // as Common Crawl names them
  return formats.find((format) => extensions[format].includes(extension))
}

/** The format that the first bytes of an input tell; text when nothing speaks for another. */
export function formatOfBytes(bytes: Uint8Array): Format {
  const head = asciiOf(bytes.subarray(0, 1024)).trimStart() // trims a byte order mark, too
  if (/^\{[ \t]*"/.test(head)) return 'jsonl'
  if (head.startsWith('PAR1')) return 'parquet'
  if (/^WARC\/\d/.test(head)) return /^Content-Type:\s*(?:text\/plain|application\/warc-fields)/im.test(head) && /extract|wet/i.test(head) ? 'wet' : 'warc'
  return head.startsWith('<') && /<(?:!doctype html|html|head|body)[\s>]/i.test(head) ? 'html' : 'text'
}

/** Bytes as text; what is ASCII in UTF-16 and UTF-32 is so here. */
function asciiOf(bytes: Uint8Array): string {
  const mark = readMark(bytes)
  if ((mark?.name ?? readZeros(bytes) ?? 'utf-8') === 'utf-8') return Buffer.from(bytes).toString('utf8')
  return Buffer.from(bytes.subarray(mark?.mark ?? 0).filter((byte) => byte !== 0)).toString('latin1')
}

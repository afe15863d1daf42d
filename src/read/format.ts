import {extname} from 'node:path'

/** How an input is written. */
export type Format = 'text' | 'html' | 'jsonl'

export const formats = ['text', 'html', 'jsonl'] as const satisfies readonly Format[]

const extensions: Readonly<Record<Format, readonly string[]>> = {
  text: ['.txt', '.text', '.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  jsonl: ['.jsonl', '.ndjson']
}

/** Patterns of the files that count as input in a folder, for one format or for all. */
export function folderPatterns(format: Format | 'auto'): string[] {
  const wanted = format === 'auto' ? formats : [format]
  return wanted.flatMap((name) => extensions[name]).map((extension) => `**/*${extension}`)
}

/** The format that the name of a file tells, if any. */
export function formatOfName(path: string): Format | undefined {
  const extension = extname(path).toLowerCase()
  return formats.find((format) => extensions[format].includes(extension))
}

/** The format that the first bytes of an input tell; text when nothing speaks for another. */
export function formatOfBytes(bytes: Uint8Array): Format {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('utf8').trimStart() // trims a byte order mark, too
  if (/^\{[ \t]*"/.test(head)) return 'jsonl'
  return head.startsWith('<') && /<(?:!doctype html|html|head|body)[\s>]/i.test(head) ? 'html' : 'text'
}

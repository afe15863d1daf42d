import type {Result} from '../result.js'
import type {Sink} from './sink.js'

/** What a change log can be written as. Only `jsonl` is enough to undo a run. */
export const logFormats = ['jsonl', 'diff', 'sarif', 'annotation'] as const
export type LogFormat = (typeof logFormats)[number]

/** A cleaned document, and where it came from. */
export interface OutletDocument {
  /** Of its file. */
  readonly name: string
  /** Of a file that holds many, from 1. */
  readonly line?: number
  readonly result: Result
}

/** Writes one document's part of a log: a diff, or one line of JSON for each change. */
export type Outlet = (document: OutletDocument) => string

/** What stands around the lines of a log that is one JSON document. */
export interface Frame {
  readonly head: string
  readonly tail: string
}

/** Load what writes a format. */
export async function loadOutlet(format: Exclude<LogFormat, 'jsonl'>): Promise<Outlet> {
  if (format === 'sarif') return (await import('./sarif.js')).sarifResults
  if (format === 'annotation') return (await import('./annotation.js')).annotations
  const {unifiedDiff} = await import('./diff.js')
  return ({name, line, result}) => unifiedDiff(line === undefined ? name : `${name}:${line}`, result)
}

async function frameOf(format: LogFormat): Promise<Frame | undefined> {
  if (format === 'sarif') return (await import('./sarif.js')).sarifFrame()
  if (format === 'annotation') return (await import('./annotation.js')).annotationFrame
  return undefined
}

/** A sink that joins lines of JSON to one JSON document, as they come. */
export async function framedSink(sink: Sink, format: LogFormat): Promise<Sink> {
  const frame = await frameOf(format)
  if (!frame) return sink
  await sink.write(Buffer.from(frame.head))
  let separator = '\n'
  return {
    async write(bytes) {
      if (bytes.length === 0) return
      const lines = Buffer.from(bytes).toString().trimEnd().replaceAll('\n', ',\n')
      await sink.write(Buffer.from(separator + lines))
      separator = ',\n'
    },
    async close() {
      await sink.write(Buffer.from(frame.tail))
      await sink.close()
    },
    flush: () => sink.flush(),
    abort: () => sink.abort()
  }
}

/** A relative IRI for a document: the path of its file, and the line of a file that holds many. Standard input is `-`. */
export function iriOf({name, line}: OutletDocument): string {
  const path = name.replace(/\p{Surrogate}/gu, '\uFFFD').split(/[\\/]/).map(encodeURIComponent).join('/')
  return line === undefined ? path : `${path}#line=${line}`
}

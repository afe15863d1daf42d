import type {CleanContext} from '../cleaner.js'
import type {Document, Metadata} from '../document/document.js'
import {ChangeLog, type LogJson} from '../document/log.js'
import type {Suggestion} from '../document/suggestions.js'
import {Result, type ResultBlock} from '../result.js'

/** A result as plain data, which can go from thread to thread. */
export interface Sent {
  readonly source: string
  readonly text: string
  readonly language: string
  readonly confidence: number
  readonly metadata: Metadata
  readonly log: LogJson
  readonly blocks: readonly ResultBlock[]
  readonly suggestions: readonly Suggestion[]
  readonly error?: string
}

export function send({source, text, language, confidence, metadata, log, blocks, suggestions, error}: Result): Sent {
  return {source, text, language, confidence, metadata, log: log.toJSON(), blocks, suggestions, ...(error !== undefined && {error})}
}

/** The result again. */
export function revive({log, blocks, suggestions, error, ...rest}: Sent, id: CleanContext['id']): Result {
  const document = {...rest, log: ChangeLog.fromJSON(log), blocks: [], suggestions: () => suggestions}
  const result = new Result(document as unknown as Document, id, error)
  return Object.defineProperty(result, 'blocks', {value: blocks, enumerable: true})
}

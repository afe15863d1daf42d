import {mainScript, scriptsIn, type Block, type Role} from './document/block.js'
import type {Script} from './document/characters.js'
import type {Change} from './document/changes.js'
import {Document, type Metadata} from './document/document.js'
import type {ChangeLog} from './document/log.js'
import type {Suggestion} from './document/suggestions.js'
import type {CleanContext} from './cleaner.js'
import {version} from './version.js'

export type Status = 'changed' | 'unchanged' | 'skipped' | 'error'

/** A block as records show it: places are those of the source. */
export interface ResultBlock {
  readonly start: number
  readonly end: number
  readonly language: string
  readonly confidence: number
  readonly script: Script
  readonly role: Role
  readonly html?: readonly [start: number, end: number]
}

/** What stands under the key `kempt` of a record. */
export interface KemptRecord {
  readonly version: string
  readonly status: Status
  readonly language: string
  readonly confidence: number
  readonly blocks: readonly ResultBlock[]
  readonly metadata: Metadata
  readonly changes: readonly Change[]
  readonly suggestions: readonly Suggestion[]
  readonly error?: string
}

/** A cleaned document. Lists are made when they are first asked for. */
export class Result {
  readonly source: string
  readonly text: string
  readonly language: string
  readonly confidence: number
  readonly metadata: Metadata
  readonly log: ChangeLog
  readonly status: Status
  private readonly made: {changes?: readonly Change[]; suggestions?: readonly Suggestion[]; blocks?: readonly ResultBlock[]} = {}

  constructor(
    private readonly document: Document,
    readonly id?: string | number,
    readonly error?: string
  ) {
    this.source = document.source
    this.text = document.text
    this.language = document.language
    this.confidence = rounded(document.confidence)
    this.metadata = document.metadata
    this.log = document.log
    this.status = error !== undefined ? 'error' : this.text === this.source ? 'unchanged' : 'changed'
  }

  /** Every change, sorted and disjoint, in source offsets. */
  get changes(): readonly Change[] {
    return (this.made.changes ??= this.log.changes(this.source, this.text))
  }

  /** Doubtful changes that were not made, in source offsets. */
  get suggestions(): readonly Suggestion[] {
    return (this.made.suggestions ??= this.document.suggestions())
  }

  /** The lines of the source that are not blank. */
  get blocks(): readonly ResultBlock[] {
    return (this.made.blocks ??= this.document.blocks.map((block) => describeBlock(this.document, block)))
  }

  /** The value of the key `kempt` in JSON Lines output. */
  toRecord(): KemptRecord {
    const {status, language, confidence, blocks, metadata, changes, suggestions, error} = this
    return {version, status, language, confidence, blocks, metadata, changes, suggestions, ...(error !== undefined && {error})}
  }
}

/** The result of a document that broke a pass: its text as it was, and why. */
export function failed(source: string, context: CleanContext, error: unknown): Result {
  return new Result(new Document(source, context), context.id, error instanceof Error ? error.message : String(error))
}

function describeBlock(document: Document, block: Block): ResultBlock {
  const [start, end] = block.source
  const {language, confidence, role, html} = block
  return {start, end, language, confidence: rounded(confidence), script: scriptOf(document, block), role, ...(html && {html})}
}

/** Four digits: more would only look exact. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4
}

/** The script of what the block reads now; of what it read once, when it is removed. */
function scriptOf({source, text}: Document, block: Block): Script {
  if (block.end > block.start) return mainScript(text, block)
  const [start, end] = block.source
  return mainScript(source, {...block, start, end, scripts: scriptsIn(source, start, end)})
}

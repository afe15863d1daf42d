/** What stands inside a report. The command writes it, the page reads it: types alone, for both sides. */
import type {Change} from '../document/changes.js'
import type {Metadata} from '../document/document.js'
import type {Suggestion} from '../document/suggestions.js'
import type {Status} from '../result.js'

/** A document in the list, and its share in the overview. Counts by name are objects without a prototype once they are read. */
export interface Summary {
  readonly id: string
  /** Its title, or how its text begins. */
  readonly title: string
  readonly status: Status
  readonly language: string
  readonly changes: number
  readonly suggestions: number
  /** UTF-16 code units of the source. */
  readonly length: number
  /** UTF-16 code units of lines that were taken out as chrome. */
  readonly removed: number
  readonly ms: number
  /** Edits by `pass/rule`. */
  readonly rules: Readonly<Record<string, number>>
  readonly doubts: Readonly<Record<string, number>>
  /** Blocks by language, and by role. */
  readonly languages: Readonly<Record<string, number>>
  readonly roles: Readonly<Record<string, number>>
}

/** A row of the list: which pack of texts holds the document, and at which place in it. */
export type Row = readonly [pack: number, index: number, summary: Summary]

/** A block: start, end, language, role. */
export type DetailBlock = readonly [start: number, end: number, language: string, role: string]

/** A document as it is shown. */
export interface Detail {
  readonly id: string
  readonly url?: string
  readonly error?: string
  readonly source: string
  readonly language: string
  readonly confidence: number
  readonly metadata: Metadata
  readonly blocks: readonly DetailBlock[]
  readonly changes: readonly Change[]
  readonly suggestions: readonly Suggestion[]
}

/** What is said of the whole run, at its end. */
export interface RunInfo {
  readonly version: string
  readonly passes: readonly string[]
  /** ISO 8601. */
  readonly date: string
  readonly seconds: number
  readonly bytes: number
  readonly documents: number
  /** What each rule does, by `pass/rule`. */
  readonly rules: Readonly<Record<string, string>>
}

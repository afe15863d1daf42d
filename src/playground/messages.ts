import type {PassMeta} from '../document/pass.js'
import type {Detail} from '../write/report-format.js'

/** What the page asks of the worker. */
export interface Request {
  readonly number: number
  readonly text: string
  readonly html: boolean
  /** BCP 47; empty: found out. */
  readonly language: string
  readonly only: readonly string[]
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** What the worker answers. */
export interface Answer {
  readonly number: number
  readonly output: string
  readonly detail: Detail
  /** In the cleaner alone. */
  readonly ms: number
  /** To load dictionaries and models for these options; 0 where they were there. */
  readonly loadMs: number
}

/** The worker cannot do what is asked. */
export interface Refusal {
  readonly number: number
  readonly problem: string
}

/** The first message of the worker: what passes there are. */
export interface Ready {
  readonly version: string
  readonly passes: readonly PassMeta[]
}

export type FromWorker = Ready | Answer | Refusal

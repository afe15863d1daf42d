import type {Cleaner, CleanerOptions} from '../cleaner.js'
import type {Format} from '../read/format.js'
import type {Result} from '../result.js'
import type {Tally} from './tally.js'

/** What is done to every document of a run. Plain data: it goes to every thread. */
export interface WorkSettings {
  readonly cleaner: CleanerOptions
  /** The documents' language, where they do not tell one themselves. */
  readonly language?: string
  readonly keepSource: boolean
  /** What goes out: the documents, what would change in them, or nothing. */
  readonly show: 'output' | 'unified' | 'coloured' | 'nothing'
  /** Whether log lines are made. */
  readonly log: boolean
  /** Whether outputs take the place of their sources; the log must then be enough to bring back anything. */
  readonly inPlace: boolean
  /** Whether rules, roles and languages are counted. */
  readonly stats: boolean
}

/** A run of lines of a JSON Lines file, or a whole file of another format. */
export interface Job {
  readonly from: Format
  readonly to: 'text' | 'jsonl'
  readonly bytes: Uint8Array
  /** Number of the first line, from 1. */
  readonly line: number
  /** Name of the file, for messages and as the id of a file's record. */
  readonly name: string
  /** Paths for the log. */
  readonly source: string | null
  readonly output: string | null
}

/** What became of a job. */
export interface JobResult {
  /** Bytes for the output. */
  readonly out: Uint8Array
  /** Whether there is an output at all: none for a file that could not be read, or that stays as it is in its place. */
  readonly written: boolean
  readonly log: Uint8Array
  /** One for each document set aside. */
  readonly messages: readonly string[]
  readonly tally: Tally
}

/** Everything that works on a job. */
export interface Work {
  readonly cleaner: Cleaner
  readonly settings: WorkSettings
  /** Shows what changed, where that is asked for. */
  readonly diff?: (name: string, result: Result) => string
}

/** Load what the settings need. */
export async function prepareWork(settings: WorkSettings): Promise<Work> {
  const {createCleaner} = await import('../cleaner.js')
  const cleaner = await createCleaner(settings.cleaner)
  if (settings.show !== 'unified' && settings.show !== 'coloured') return {cleaner, settings}
  const {unifiedDiff, colouredDiff} = await import('../write/diff.js')
  return {cleaner, settings, diff: settings.show === 'unified' ? unifiedDiff : colouredDiff}
}

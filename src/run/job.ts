import {createCleaner, type Cleaner, type CleanerOptions} from '../cleaner.js'
import type {Observation} from '../corpus/observation.js'
import {loadDecoder, type Decoder} from '../read/bytes.js'
import type {Format} from '../read/format.js'
import type {FieldNames} from '../read/record.js'
import type {Result} from '../result.js'
import type {ExplainPlace} from '../write/explain.js'
import type {LogFormat, Outlet} from '../write/outlet.js'
import type {ReportDocument} from '../write/report-document.js'
import type {Tally} from './tally.js'

/** What is done to every document of a run. Plain data: it goes to every thread. */
export interface WorkSettings {
  readonly cleaner: CleanerOptions
  /** The documents' language, where they do not tell one themselves. */
  readonly language?: string
  /** Bytes are in this encoding, whatever they look like. */
  readonly encoding?: string
  readonly fields: FieldNames
  readonly keepSource: boolean
  /** What goes out: the documents, what would change in them, or nothing. */
  readonly show: 'output' | 'unified' | 'coloured' | 'nothing' | 'explain'
  /** The place to explain; other documents are passed over. */
  readonly explain?: ExplainPlace
  /** Whether log lines are made. */
  readonly log: boolean
  /** `jsonl` when left out. */
  readonly logFormat?: LogFormat
  /** Whether documents are described for the report. */
  readonly report?: boolean
  /** Whether documents that are set aside are listed. */
  readonly quarantine: boolean
  /** Whether outputs take the place of their sources; the log must then be enough to bring back anything. */
  readonly inPlace: boolean
  /** Whether rules, roles and languages are counted. */
  readonly stats: boolean
  /** Folder with the memory of sites. */
  readonly siteMemory?: string
  /** Longer documents, in bytes of UTF-8, are not cleaned. */
  readonly maxBytes: number
}

/** A run of records, or a whole file that is one document. */
export interface Job {
  readonly from: Format
  readonly to: 'text' | 'jsonl'
  readonly bytes: Uint8Array
  /** Of JSON Lines that are not UTF-8. */
  readonly encoding?: string
  /** Number of the first line or record, from 1. */
  readonly line: number
  /** Name of the file, for messages and as the id of a file's record. */
  readonly name: string
  /** Paths for the log. */
  readonly source: string | null
  readonly output: string | null
  /** The one document of the job is not to be cleaned, for this reason. */
  readonly aside?: {readonly status: 'error' | 'skipped'; readonly reason: string}
}

/** What became of a job. */
export interface JobResult {
  /** Bytes for the output. */
  readonly out: Uint8Array
  /** Whether there is an output at all: none for a file that could not be read, or that stays as it is in its place. */
  readonly written: boolean
  readonly log: Uint8Array
  /** For the report: two lines of JSON for each document. */
  readonly report: Uint8Array
  /** A line for each document set aside, where those are listed. */
  readonly quarantine: Uint8Array
  /** One for each document set aside. */
  readonly messages: readonly string[]
  /** What the documents add to the memory of their sites, where that is kept. */
  readonly observations?: readonly Observation[]
  readonly tally: Tally
}

/** Everything that works on a job. */
export interface Work {
  readonly cleaner: Cleaner
  readonly decoder: Decoder
  readonly settings: WorkSettings
  /** Shows what changed, where that is asked for. */
  readonly diff?: (name: string, result: Result) => string
  /** Writes the log, where it is not to be that of kempt. */
  readonly outlet?: Outlet
  /** Describes a document for the report. */
  readonly report?: (document: ReportDocument) => string
}

/** Load what the settings need. */
export async function prepareWork(settings: WorkSettings): Promise<Work> {
  const cleaner = await createCleaner({...settings.cleaner, ...(await prepareSites(settings))})
  return {cleaner, decoder: await loadDecoder(), settings, ...(await prepareDiff(settings)), ...(await prepareOutlet(settings)), ...(await prepareReport(cleaner, settings))}
}

async function prepareSites({siteMemory}: WorkSettings): Promise<Pick<CleanerOptions, 'siteMemory'>> {
  if (siteMemory === undefined) return {}
  const {SiteFolder} = await import('./sites.js')
  return {siteMemory: new SiteFolder(siteMemory)}
}

async function prepareDiff({show, explain: place}: WorkSettings): Promise<Pick<Work, 'diff'>> {
  if (place) {
    const {explain} = await import('../write/explain.js')
    return {diff: (name, result) => explain(name, result, place.offset)}
  }
  if (show !== 'unified' && show !== 'coloured') return {}
  const {unifiedDiff, colouredDiff} = await import('../write/diff.js')
  return {diff: show === 'unified' ? unifiedDiff : colouredDiff}
}

async function prepareOutlet({log, logFormat = 'jsonl'}: WorkSettings): Promise<Pick<Work, 'outlet'>> {
  if (!log || logFormat === 'jsonl') return {}
  const {loadOutlet} = await import('../write/outlet.js')
  return {outlet: await loadOutlet(logFormat)}
}

/** A report says how long each document took, so its cleaner has a clock. */
async function prepareReport(cleaner: Cleaner, {report}: WorkSettings): Promise<Partial<Pick<Work, 'cleaner' | 'report'>>> {
  if (!report) return {}
  const {describeDocument} = await import('../write/report-document.js')
  const times = new WeakMap<Result, number>()
  const clean: Cleaner['clean'] = (input, context) => {
    const start = performance.now()
    const result = cleaner.clean(input, context)
    times.set(result, performance.now() - start)
    return result
  }
  return {cleaner: {...cleaner, clean}, report: (document) => describeDocument(document, (document.result && times.get(document.result)) ?? 0)}
}

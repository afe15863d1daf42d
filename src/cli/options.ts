import {choosePasses, type CleanerOptions} from '../cleaner.js'
import {KemptError} from '../document/error.js'
import type {PassName} from '../passes/index.js'
import type {PresetName} from '../presets.js'
import type {FieldNames} from '../read/record.js'
import {formats, type Format} from '../read/format.js'
import type {ExplainPlace} from '../write/explain.js'
import {logFormats, type LogFormat} from '../write/outlet.js'
import type {Arguments} from './arguments.js'
import type {Config} from './config.js'
import {findPass, joinOptions, type PassOptions} from './pass-options.js'
import {checkTogether} from './together.js'
import {checkTag, countJobs, explainPlace, fieldName, oneOf, timeoutOf, wholeNumber} from './values.js'

export type OutputFormat = 'text' | 'jsonl' | 'parquet'
export type OnError = 'skip' | 'fail' | 'quarantine'

/** What the command line and the configuration ask for, checked. */
export interface Settings {
  readonly from: Format | 'auto'
  readonly to?: OutputFormat
  readonly fields: FieldNames
  readonly preset?: string
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly languages?: readonly string[]
  readonly language?: string
  /** As it was given; not checked. */
  readonly encoding?: string
  readonly options: PassOptions
  readonly output?: string
  readonly write: boolean
  readonly keepSource: boolean
  readonly check: boolean
  readonly diff: boolean
  readonly log?: string
  readonly logFormat: LogFormat
  readonly report?: string
  /** Folder with the memory of sites. */
  readonly siteMemory?: string
  readonly jobs: number
  readonly onError: OnError
  readonly maxBytes: number
  /** Milliseconds; left out: not asked for. */
  readonly timeout?: number
  readonly resume: boolean
  readonly explain?: ExplainPlace
  readonly quiet: boolean
  readonly stats: boolean
  readonly inputs: readonly string[]
}

/** Texts beyond this are no articles; they cost memory out of proportion. */
const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024
/** A string has at most 512 M code units. */
const MOST_DOCUMENT_BYTES = 256 * 1024 * 1024

/** What command line and configuration give together, by the names of the configuration. */
type Given = Config & Readonly<Partial<Record<'output' | 'log' | 'report' | 'siteMemory' | 'explain', string> & Record<'write' | 'check' | 'diff' | 'resume' | 'quiet', boolean>>>

/** Join the command line with the configuration, which it overrides. Throws `KemptError` `options` or `usage`. */
export function resolveSettings({values, inputs}: Arguments, config: Config): Settings {
  const given = join(values, config)
  const settings: Settings = {
    ...chosen(given),
    logFormat: oneOf('log-format', given.logFormat ?? 'jsonl', logFormats),
    fields: {text: fieldName('text-field', given.textField ?? 'text'), id: fieldName('id-field', given.idField ?? 'id')},
    options: joinOptions(config.options ?? {}, values.set ?? []),
    ...flags(given),
    jobs: countJobs(given.jobs ?? 1),
    onError: oneOf('on-error', given.onError ?? 'skip', ['skip', 'fail', 'quarantine']),
    maxBytes: wholeNumber('max-document-bytes', given.maxDocumentBytes ?? MAX_DOCUMENT_BYTES, 1, MOST_DOCUMENT_BYTES),
    inputs: inputs.length > 0 ? inputs : ['-']
  }
  for (const name of [...(settings.only ?? []), ...(settings.skip ?? [])]) findPass(name)
  choosePasses(cleanerOptions(settings))
  if (values['log-format'] !== undefined && given.log === undefined) throw new KemptError('usage', '`--log-format` needs a place to write to: `--log FILE`')
  checkTogether(settings)
  return settings
}

/** The command line before the configuration. */
function join({only, skip, ...values}: Arguments['values'], config: Config): Given {
  const named = Object.entries(values).map(([name, value]) => [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value])
  return {...config, ...(Object.fromEntries(named) as Given), ...present({only: splitList(only), skip: splitList(skip)})}
}

/** What may be left out. */
function chosen({from, to, language, languages, documentTimeout, explain, preset, only, skip, encoding, output, log, report, siteMemory}: Given) {
  return {
    from: oneOf('from', from ?? 'auto', [...formats, 'auto']),
    ...present({preset, only, skip, encoding, output, log, report, siteMemory}),
    ...present({
      to: to === undefined ? undefined : oneOf('to', to, ['text', 'jsonl', 'parquet']),
      languages: languages?.map(checkTag),
      language: language === undefined ? undefined : checkTag(language),
      timeout: timeoutOf(documentTimeout),
      explain: explainPlace(explain)
    })
  }
}

function flags({write = false, keepSource = false, check = false, diff = false, resume = false, quiet = false, stats = false}: Given) {
  return {write, keepSource, check, diff, resume, quiet, stats}
}

/** The members that have a value. */
function present<T extends object>(object: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as ReturnType<typeof present<T>>
}

/** The settings as a cleaner takes them. */
export function cleanerOptions({preset, only, skip, languages, options}: Settings): CleanerOptions {
  return {
    ...present({preset: preset as PresetName | undefined, only: only as PassName[] | undefined, skip: skip as PassName[] | undefined, languages}),
    options: options as NonNullable<CleanerOptions['options']>
  }
}

function splitList(given: readonly string[] | undefined): string[] | undefined {
  return given?.flatMap((list) => list.split(',')).map((name) => name.trim())
}

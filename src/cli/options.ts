import {availableParallelism} from 'node:os'
import {choosePasses, type CleanerOptions} from '../cleaner.js'
import {KemptError} from '../document/error.js'
import {checkOptions, type Pass} from '../document/pass.js'
import {passes, passNames, type PassName} from '../passes/index.js'
import type {PresetName} from '../presets.js'
import type {FieldNames} from '../read/record.js'
import {formats, type Format} from '../read/format.js'
import type {ExplainPlace} from '../write/explain.js'
import {logFormats, type LogFormat} from '../write/outlet.js'
import type {Arguments} from './arguments.js'
import type {Config} from './config.js'

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

type GivenValues = Config & Readonly<Partial<Record<'encoding' | 'output' | 'log' | 'report' | 'site-memory' | 'text-field' | 'id-field' | 'on-error' | 'max-document-bytes' | 'document-timeout', string>>>
type PassOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Join the command line with the configuration, which it overrides. Throws `KemptError` `options` or `usage`. */
export function resolveSettings({values, inputs}: Arguments, config: Config): Settings {
  const given = {...config, ...present(values as GivenValues)}
  const {preset, language, encoding, output, log, report, languages} = given
  const settings: Settings = {
    from: oneOf('from', given.from ?? 'auto', [...formats, 'auto']),
    ...present({
      to: given.to === undefined ? undefined : oneOf('to', given.to, ['text', 'jsonl', 'parquet']),
      preset,
      only: splitList(values.only) ?? config.only,
      skip: splitList(values.skip) ?? config.skip,
      languages: languages?.map(checkTag),
      language: language === undefined ? undefined : checkTag(language),
      encoding,
      output,
      log,
      report,
      siteMemory: given['site-memory'],
      timeout: timeoutOf(given['document-timeout'] ?? config.documentTimeout),
      explain: explainPlace(values.explain as string | undefined)
    }),
    logFormat: oneOf('log-format', values['log-format'] ?? 'jsonl', logFormats),
    fields: {text: fieldName('text-field', given['text-field'] ?? config.textField ?? 'text'), id: fieldName('id-field', given['id-field'] ?? config.idField ?? 'id')},
    options: joinOptions(config.options ?? {}, values.set ?? []),
    write: values.write === true,
    keepSource: values['keep-source'] === true || config.keepSource === true,
    check: values.check === true,
    diff: values.diff === true,
    jobs: countJobs(given.jobs ?? 1),
    onError: oneOf('on-error', given['on-error'] ?? config.onError ?? 'skip', ['skip', 'fail', 'quarantine']),
    maxBytes: wholeNumber('max-document-bytes', given['max-document-bytes'] ?? config.maxDocumentBytes ?? MAX_DOCUMENT_BYTES, 1, MOST_DOCUMENT_BYTES),
    resume: values.resume === true,
    quiet: values.quiet === true,
    stats: values.stats === true,
    inputs: inputs.length > 0 ? inputs : ['-']
  }
  choosePasses(cleanerOptions(settings))
  if (values['log-format'] !== undefined && log === undefined) throw new KemptError('usage', '`--log-format` needs a place to write to: `--log FILE`')
  checkTogether(settings)
  if (settings.resume) checkResumable(settings)
  return settings
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

function checkTogether({fields, explain, log, resume, output, write, check, diff, to, from, inputs, keepSource}: Settings): void {
  const wrong = (message: string): never => {
    throw new KemptError('usage', message)
  }
  if (output !== undefined && write) wrong('`--output` and `--write` cannot be used together')
  if ((check || diff) && (output !== undefined || write)) wrong(`\`--${check ? 'check' : 'diff'}\` changes nothing: leave \`--${write ? 'write' : 'output'}\` out`)
  if (write && inputs.includes('-')) wrong('`--write` needs files: standard input cannot be written in place')
  if (write && to !== undefined && from !== 'auto' && from !== to) wrong(`\`--write\` keeps the format: \`--from ${from} --to ${to}\` does not`)
  if (explain && (output !== undefined || write || check || diff || log !== undefined || resume)) wrong('`--explain` shows one document and writes nothing: leave the other outputs out')
  if (fields.text === fields.id) wrong('`--text-field` and `--id-field` cannot be the same')
  if (to === 'parquet' && output === undefined && !write && !check && !diff) wrong('Parquet cannot go to standard output: give a file or a folder with `--output`')
  if (write && from === 'html') wrong('`--write` cannot put text in the place of HTML; use `--output`')
  if (keepSource && to === 'text') wrong('`--keep-source` needs records: `--to jsonl`')
}

/** What cannot be taken up again is refused. */
function checkResumable({output, write, report, siteMemory, logFormat, check, diff}: Settings): void {
  const wrong = (message: string): never => {
    throw new KemptError('usage', message)
  }
  if (output === undefined || write || check || diff) wrong('`--resume` needs a file or a folder to write to: `--output`')
  if (report !== undefined) wrong('`--resume` and `--report` cannot be used together')
  if (siteMemory !== undefined) wrong('`--resume` and `--site-memory` cannot be used together: what sites were learnt to share before a stop would be lost')
  if (logFormat !== 'jsonl') wrong('`--resume` needs the log as `--log-format jsonl`')
}

function splitList(given: readonly string[] | undefined): string[] | undefined {
  return given?.flatMap((list) => list.split(',')).map((name) => name.trim())
}

function oneOf<T extends string>(option: string, value: unknown, allowed: readonly T[]): T {
  if (allowed.includes(value as T)) return value as T
  throw new KemptError('options', `Wrong value for \`--${option}\`: \`${String(value)}\`, expected ${allowed.join(' | ')}`)
}

function checkTag(tag: string): string {
  try {
    Intl.getCanonicalLocales(tag)
    return tag
  } catch (error) {
    throw new KemptError('options', `Wrong language tag \`${tag}\`, expected BCP 47, such as \`en\` or \`az-Cyrl\``, {cause: error})
  }
}

/** The name of a field; those that kempt gives a meaning of its own are refused. */
function fieldName(option: string, name: string): string {
  if (!['', 'kempt', 'source', 'html', 'url', 'language'].includes(name)) return name
  throw new KemptError('options', `Wrong value for \`--${option}\`: \`${name}\`, expected a name that has no meaning of its own`)
}

function wholeNumber(option: string, value: unknown, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(String(value)) ? Number(value) : NaN
  if (number >= least && number <= most) return number
  throw new KemptError('options', `Wrong value for \`--${option}\`: \`${String(value)}\`, expected a whole number from ${least} to ${most}`)
}

function explainPlace(value: string | undefined): ExplainPlace | undefined {
  if (value === undefined) return undefined
  const [, document, offset] = /^(.+):(\d{1,9})$/s.exec(value) ?? []
  if (document === undefined) throw new KemptError('options', `Wrong value for \`--explain\`: \`${value}\`, expected \`document:offset\``)
  return {document, offset: Number(offset)}
}

function timeoutOf(value: unknown): number | undefined {
  return value === undefined ? undefined : wholeNumber('document-timeout', value, 1, 2 ** 31 - 1)
}

function countJobs(value: unknown): number {
  if (value === 'auto') return availableParallelism()
  if (/^[1-9]\d{0,2}$/.test(String(value))) return Number(value)
  throw new KemptError('options', `Wrong value for \`--jobs\`: \`${String(value)}\`, expected a whole number from 1 to 999 or \`auto\``)
}

/** Options of passes, from the configuration and from every `--set`, typed by what the passes say of them. */
function joinOptions(config: PassOptions, set: readonly string[]): PassOptions {
  const options: Record<string, Record<string, unknown>> = {}
  for (const [pass, own] of Object.entries(config)) options[findPass(pass).meta.name] = Object.assign(Object.create(null), own)
  for (const assignment of set) {
    const [, pass, name, value] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(assignment) ?? []
    if (pass === undefined || name === undefined || value === undefined) {
      throw new KemptError('options', `Wrong value for \`--set\`: \`${assignment}\`, expected \`pass.option=value\``)
    }
    const found = findPass(pass)
    const own = (options[pass] ??= Object.create(null) as Record<string, unknown>)
    own[name] = typed(found, name, value)
  }
  for (const [pass, {languages, ...own}] of Object.entries(options)) {
    if (languages !== undefined) throw new KemptError('options', `Unknown option \`${pass}.languages\`: languages are chosen for all passes together`)
    checkOptions(findPass(pass).meta, own)
  }
  return options
}

function findPass(name: string): Pass {
  if (Object.hasOwn(passes, name)) return passes[name as PassName] as unknown as Pass
  throw new KemptError('options', `Unknown pass \`${name}\`, expected one of: ${passNames.join(', ')}`)
}

/** A value as the option's type; what does not fit is left for `checkOptions` to refuse. */
function typed({meta}: Pass, name: string, value: string): unknown {
  const type = Object.hasOwn(meta.options, name) ? meta.options[name]!.type : 'string'
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  if (type === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value)
  return value
}

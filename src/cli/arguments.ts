import {parseArgs, type ParseArgsConfig} from 'node:util'
import {KemptError} from '../document/error.js'
import {meant} from './meant.js'

/** An option of the command, and what `--help` says of it. */
interface ArgumentSpec {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  readonly short?: string
  /** What stands for its value in the help. */
  readonly value?: string
  readonly summary: string
}

/** The options, in the order of the help. */
const argumentSpecs = {
  from: {type: 'string', value: 'FORMAT', summary: 'text | html | jsonl | wet | warc | parquet | auto (default: by name, then by the first bytes)'},
  to: {type: 'string', value: 'FORMAT', summary: 'text | jsonl | parquet (default: text for text and HTML, else jsonl)'},
  'text-field': {type: 'string', value: 'NAME', summary: 'what the text of a record is called (default: text)'},
  'id-field': {type: 'string', value: 'NAME', summary: 'what the id of a record is called (default: id)'},
  preset: {type: 'string', value: 'NAME', summary: 'a named choice of passes: news (default) | prose | characters'},
  only: {type: 'string', multiple: true, value: 'a,b', summary: 'run these passes alone'},
  skip: {type: 'string', multiple: true, value: 'a,b', summary: 'leave these passes out'},
  set: {type: 'string', multiple: true, value: 'PASS.OPTION=VALUE', summary: 'set an option of a pass (repeatable)'},
  language: {type: 'string', value: 'TAG', summary: 'the language of the documents is known (BCP 47)'},
  encoding: {type: 'string', value: 'NAME', summary: 'the encoding of the inputs (default: found for each)'},
  output: {type: 'string', short: 'o', value: 'PATH', summary: 'write into a file, or into a folder that keeps the tree of the inputs'},
  write: {type: 'boolean', summary: 'write into the inputs themselves'},
  'keep-source': {type: 'boolean', summary: 'records carry their source text'},
  check: {type: 'boolean', summary: 'change nothing; exit 1 if anything would change'},
  diff: {type: 'boolean', summary: 'change nothing; show what would change'},
  log: {type: 'string', value: 'FILE', summary: 'write the change log, JSON Lines'},
  'log-format': {type: 'string', value: 'FORMAT', summary: 'jsonl (default, for `--undo`) | diff | sarif | annotation'},
  report: {type: 'string', value: 'FILE', summary: 'write a page that shows every change: one HTML file, which needs no network'},
  'site-memory': {type: 'string', value: 'FOLDER', summary: 'keep what the documents of each site share there, and use what is kept there already'},
  undo: {type: 'string', value: 'FILE', summary: 'put the sources back, from the outputs and their log'},
  jobs: {type: 'string', value: 'N|auto', summary: 'threads (default: 1); the output is the same for any number'},
  resume: {type: 'boolean', summary: 'go on where an earlier run with `--resume` was stopped; what is done and has not changed stays'},
  'on-error': {type: 'string', value: 'HOW', summary: 'skip (default) | fail | quarantine: what becomes of documents that are set aside'},
  'max-document-bytes': {type: 'string', value: 'N', summary: 'longer documents go through uncleaned (default: 8388608)'},
  'document-timeout': {type: 'string', value: 'MS', summary: 'a document that takes longer is set aside (default: 60000)'},
  config: {type: 'string', value: 'FILE', summary: 'read the configuration from this file'},
  'no-config': {type: 'boolean', summary: 'look for no configuration file'},
  stats: {type: 'boolean', summary: 'show a table of what was done'},
  explain: {type: 'string', value: 'DOC:OFFSET', summary: 'show every step that touched a place: id, file or file:line, and offset in the source text'},
  quiet: {type: 'boolean', summary: 'no progress and no summary'},
  version: {type: 'boolean', summary: 'show the version'},
  help: {type: 'boolean', short: 'h', summary: 'show this help'}
} as const satisfies Readonly<Record<string, ArgumentSpec>>

/** The command line as it was given. */
export interface Arguments {
  readonly values: Readonly<Partial<Record<Exclude<keyof typeof argumentSpecs, 'only' | 'skip' | 'set'>, string | boolean>>> & {
    readonly only?: readonly string[]
    readonly skip?: readonly string[]
    readonly set?: readonly string[]
  }
  readonly inputs: readonly string[]
}

/** Parse the command line. Throws `KemptError` `usage` for an unknown option, or for a value that is missing or too many. */
export function parseArguments(args: readonly string[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {}
  for (const [name, {type, ...rest}] of Object.entries<ArgumentSpec>(argumentSpecs)) {
    options[name] = {type, ...(rest.multiple && {multiple: true}), ...(rest.short && {short: rest.short})}
  }
  try {
    const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true})
    return {values: values as Arguments['values'], inputs: positionals}
  } catch (error) {
    throw new KemptError('usage', explain(error as Error & {code?: string}), {cause: error})
  }
}

/** The first sentence of Node's message, with its names in our quotation marks, and what an unknown name was meant to be. */
function explain({message, code}: Error & {readonly code?: string}): string {
  const [sentence = message] = message.split(/\.(?: |\n|$)/)
  const shown = sentence.replace(/'(-[^' ,]*)(?:[ ,][^']*)?'/g, '`$1`')
  const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /`(-[^`]*)`/.exec(shown)?.[1] : undefined
  if (unknown === undefined) return shown
  return shown + (unknown.startsWith('--') ? meant(unknown, Object.keys(argumentSpecs).map((name) => `--${name}`)) : '; for a file of that name, put `--` before it')
}

/** The text of `--help`. */
export function helpText(): string {
  const rows = Object.entries<ArgumentSpec>(argumentSpecs).map(([name, {short, value, summary}]) => {
    const left = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
    return `  ${left.padEnd(26)}  ${summary}`
  })
  return `Usage: kempt [options] [input …]

Cleans text and accounts for every change. An input is a file, a folder or a glob; none or "-" is standard input.

${rows.join('\n')}

Passes, in order: encoding, characters, language, boilerplate, spacing, names, spelling, layout
Exit: 0 done, 1 --check found changes, 2 wrong use or configuration, 3 some documents were set aside, 130 interrupted
`
}

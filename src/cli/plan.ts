import {lstat, realpath, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {KemptError} from '../document/error.js'
import {formatOfBytes, formatOfName, holdsRecords, splitCompression, type Format} from '../read/format.js'
import {headOf} from '../read/open.js'
import {staysBelow, type Input} from './inputs.js'
import type {OutputFormat, Settings} from './options.js'

/** What is done with one input. */
export interface Plan {
  readonly input: Input
  readonly from: Format
  readonly to: OutputFormat
  /** Absolute; missing where the output goes to standard output, or nowhere. */
  readonly output?: string
}

/** Where all outputs go. */
export interface Plans {
  readonly list: readonly Plan[]
  /** The one file that takes all records, if there is one. */
  readonly merged?: string
  /** Where documents are listed that are set aside, if they are. */
  readonly quarantine: string
  /** Where is kept how far a run has come, for `--resume`. */
  readonly journal: string
}

/** The list of documents that are set aside: beside the outputs. */
export function quarantinePath({onError, output}: Settings, cwd: string, folder = true): string | undefined {
  if (onError !== 'quarantine') return undefined
  return join(output === undefined ? cwd : folder ? resolve(cwd, output) : dirname(resolve(cwd, output)), 'quarantine.jsonl')
}

/** Decide the format of an input and where its output goes. Throws `KemptError` `usage` where an output would hit an input or another output. */
export async function planOutputs(inputs: readonly Input[], settings: Settings, cwd: string, stdinFormat: Format): Promise<Plans> {
  const list: Plan[] = []
  const given = settings.output === undefined ? undefined : resolve(cwd, settings.output)
  const folder = given !== undefined && (await isFolder(settings.output!, given, inputs))
  for (const input of inputs) {
    const from = settings.from === 'auto' ? await formatOf(input, stdinFormat) : settings.from
    const to = settings.to ?? defaultFormat(from, settings, folder)
    const output = settings.write ? input.path : given === undefined ? undefined : folder ? join(given, outputPlace(input, from, to)) : given
    list.push({input, from, to, ...(output !== undefined && {output})})
  }
  const merged = given !== undefined && !folder && list.length > 1 ? given : undefined
  if (folder) await checkLinks(list, given)
  checkSharing(list, settings, folder, merged !== undefined)
  await checkPaths(list, merged !== undefined, settings, cwd)
  const journal = given === undefined ? '' : folder ? join(given, '.kempt-resume.jsonl') : join(dirname(given), `.${basename(given)}.kempt-resume.jsonl`)
  return {list, journal, quarantine: quarantinePath(settings, cwd, folder) ?? '', ...(merged !== undefined && {merged})}
}

/** A link in the output folder must not lead out of it. */
async function checkLinks(list: readonly Plan[], folder: string): Promise<void> {
  for (const {input, output} of list) {
    if (output === undefined) continue
    let place = output
    while (place !== folder && !(await lstat(place).catch(() => undefined))) place = dirname(place)
    if (place !== folder && !(await staysBelow(place, folder))) refuse(`The output of \`${input.name}\` would leave the folder by a link: \`${place}\``)
  }
}

/** What goes to one place must be of one kind. */
function checkSharing(list: readonly Plan[], {output, check, diff, explain}: Settings, folder: boolean, merged: boolean): void {
  if (folder && list.some(({input}) => input.path === undefined)) refuse(`Standard input has no name to take in the folder \`${output}\`: give a file`)
  if (merged && list.some(({to}) => to === 'text')) refuse(`${list.length} texts cannot go into the one file \`${output}\`: give a folder (\`${output}/\`), or \`--to jsonl\``)
  const printed = check || diff || explain ? [] : list.filter((plan) => plan.output === undefined)
  if (new Set(printed.map(({to}) => to)).size > 1) refuse('Texts and records cannot share standard output: choose one with `--to`, or give a folder with `--output`')
}

function refuse(message: string): never {
  throw new KemptError('usage', message)
}

/** A folder is one that exists, ends in a slash, or has no extension and takes several files. */
async function isFolder(given: string, path: string, inputs: readonly Input[]): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined)
  if (stats) return stats.isDirectory()
  return /[\\/]$/.test(given) || (extname(path) === '' && (inputs.length > 1 || inputs.some(({found}) => found)))
}

async function formatOf({name, path}: Input, stdinFormat: Format): Promise<Format> {
  if (path === undefined) return stdinFormat
  return formatOfName(name) ?? (await headOf(path).then(formatOfBytes, () => 'text' as const)) // reading says later what is wrong
}

/** Records stay records; Parquet stays Parquet where it goes into a file. */
function defaultFormat(from: Format, {output, write}: Settings, folder: boolean): OutputFormat {
  if (!folder && output !== undefined && extname(output).toLowerCase() === '.parquet') return 'parquet'
  if (from === 'parquet' && (write || folder)) return 'parquet'
  return holdsRecords(from) ? 'jsonl' : 'text'
}

/** The place of an output in its folder: its extension follows the format, and what was compressed is gzip. */
function outputPlace({place}: Input, from: Format, to: OutputFormat): string {
  const [path, compression] = splitCompression(place)
  const zip = compression === '' || to === 'parquet' ? '' : '.gz'
  if (from === to) return path + zip
  const base = from === 'wet' || from === 'warc' ? path.replace(/(?:\.warc)?(?:\.wet|\.warc)$/i, '') : path.slice(0, path.length - extname(path).length)
  return base + {text: '.txt', jsonl: '.jsonl', parquet: '.parquet'}[to] + zip
}

async function checkPaths(list: readonly Plan[], merged: boolean, settings: Settings, cwd: string): Promise<void> {
  const inputs = new Map<string, Input>()
  for (const {input} of list) if (input.path !== undefined) inputs.set(await identity(input.path), input)
  const log = settings.log === undefined ? undefined : await identity(resolve(cwd, settings.log))
  if (log !== undefined && inputs.has(log)) refuse(`The log \`${settings.log}\` is an input`)
  const report = settings.report === undefined ? undefined : await identity(resolve(cwd, settings.report))
  if (report !== undefined && (inputs.has(report) || report === log)) refuse(`The report \`${settings.report}\` is ${report === log ? 'the log' : 'an input'}`)
  const outputs = new Map<string, Input>()
  for (const {input, from, to, output} of list) {
    if (output === undefined) continue
    const id = await identity(output)
    if (id === log) refuse(`The log \`${settings.log}\` is an output`)
    if (id === report) refuse(`The report \`${settings.report}\` is an output`)
    if (settings.write) checkInPlace(input, from, to)
    else if (inputs.has(id)) refuse(`The output of \`${input.name}\` would overwrite the input \`${inputs.get(id)!.name}\`; in place is \`--write\``)
    const other = outputs.get(id)
    if (other && !merged) refuse(`The inputs \`${other.name}\` and \`${input.name}\` have one output, \`${output}\``)
    outputs.set(id, input)
  }
}

function checkInPlace({name, path}: Input, from: Format, to: OutputFormat): void {
  if (from === 'html') refuse(`\`--write\` cannot put text in the place of the HTML of \`${name}\`; use \`--output\``)
  if (from === 'wet' || from === 'warc') refuse(`\`--write\` cannot put records in the place of the archive \`${name}\`; use \`--output\``)
  if (/^\.zstd?$/.test(splitCompression(path!)[1])) refuse(`\`--write\` cannot write zstd: \`${name}\`; use \`--output\``)
  if (from !== to) refuse(`\`--write\` keeps the format, and \`${name}\` is ${from}, not ${to}`)
}

/** What tells one file from another, whatever names and links lead to it. */
export async function identity(path: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined)
  if (stats) return `${stats.dev}:${stats.ino}`
  const folder = await realpath(dirname(path)).catch(() => dirname(path))
  return join(folder, basename(path))
}

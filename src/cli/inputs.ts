import {realpath, stat} from 'node:fs/promises'
import {basename, join, resolve, sep} from 'node:path'
import {folderExtensions, folderPatterns, type Format} from '../read/format.js'
import {readIgnored} from './ignored.js'

/** One file, or standard input. */
export interface Input {
  /** As shown, and the id of its record: the path from the working directory, with `/`; `-` for standard input. */
  readonly name: string
  /** Absolute; missing for standard input. */
  readonly path?: string
  /** Its place in an output folder. */
  readonly place: string
  /** Whether it was found in a folder or by a pattern. */
  readonly found: boolean
}

/** The inputs of a command line, and a line for each that is none. */
export interface FoundInputs {
  readonly inputs: readonly Input[]
  readonly problems: readonly string[]
}

interface Search {
  readonly from: Format | 'auto'
  readonly cwd: string
  /** Paths that a search leaves out, with all below them: what the run writes. */
  readonly without: readonly string[]
}

/** Find the files behind the inputs of a command line; a file that is named twice counts once. */
export async function findInputs(given: readonly string[], search: Search): Promise<FoundInputs> {
  const inputs = new Map<string, Input>()
  const problems: string[] = []
  for (const name of given) {
    const found = await expand(name, search)
    if (typeof found === 'string') problems.push(found)
    else for (const input of found) if (!inputs.has(input.path ?? '-')) inputs.set(input.path ?? '-', input)
  }
  return {inputs: [...inputs.values()], problems}
}

async function expand(given: string, search: Search): Promise<Input[] | string> {
  if (given === '-') return [{name: '-', place: '-', found: false}]
  const path = resolve(search.cwd, given)
  try {
    const stats = await stat(path)
    return stats.isDirectory() ? await inFolder(given, path, search) : [{name: slashes(given), path, place: basename(path), found: false}]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return `Cannot read \`${given}\`: ${(error as Error).message}`
  }
  const {isDynamicPattern} = await import('tinyglobby')
  return isDynamicPattern(given) ? byPattern(given, search) : `Cannot read \`${given}\`: no such file or folder`
}

async function inFolder(given: string, path: string, search: Search): Promise<Input[] | string> {
  const {glob} = await import('tinyglobby')
  const options = {cwd: path, expandDirectories: false, caseSensitiveMatch: false, followSymbolicLinks: false, ignore: ['**/node_modules/**']}
  const places = (await glob(folderPatterns(search.from), options)).sort()
  const inputs = places.map((place) => ({name: slashes(join(given, place)), path: join(path, place), place, found: true}))
  const kept = await keep(inputs, path, search)
  return kept.length > 0 ? kept : `Nothing to read in the folder \`${given}\`, expected files such as ${folderExtensions(search.from).map((extension) => `*${extension}`).join(', ')}`
}

async function byPattern(given: string, search: Search): Promise<Input[] | string> {
  const {cwd} = search
  const {glob, isDynamicPattern} = await import('tinyglobby')
  const names = (await glob(slashes(given), {cwd, expandDirectories: false, followSymbolicLinks: false, ignore: ['**/node_modules/**']})).sort()
  const parts = slashes(given).split('/')
  const base = resolve(cwd, parts.slice(0, parts.findIndex((part) => isDynamicPattern(part))).join('/') || (given.startsWith('/') ? '/' : '.'))
  const inputs = names.map((name) => {
    const path = resolve(cwd, name)
    return {name: slashes(name), path, place: slashes(path.slice(base.length).replace(/^[\\/]/, '')), found: true}
  })
  const kept = await keep(inputs, base, search)
  return kept.length > 0 ? kept : `No file matches \`${given}\``
}

/** What a search found, less what is ignored, what the run writes, and links that lead out of the folder. */
async function keep<T extends Input & {readonly path: string}>(inputs: readonly T[], folder: string, {cwd, without}: Search): Promise<T[]> {
  const ignored = await readIgnored([cwd, folder])
  const kept = inputs.filter(({path}) => !ignored(path) && !isWithout(path, folder, without))
  const inside = await Promise.all(kept.map(({path}) => staysBelow(path, folder)))
  return kept.filter((_, i) => inside[i])
}

/** Whether a path, with all links followed, lies below a folder. */
export async function staysBelow(path: string, folder: string): Promise<boolean> {
  const [target, base] = await Promise.all([realpath(path).catch(() => undefined), realpath(folder).catch(() => folder)])
  return target !== undefined && isBelow(target, base)
}

/** Whether a file is to be left out: it is, or lies below, one of these paths, which itself lies in the folder that is searched. */
function isWithout(path: string, folder: string, without: readonly string[]): boolean {
  return without.some((other) => isBelow(other, folder) && (path === other || isBelow(path, other)))
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

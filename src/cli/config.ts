import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import {KemptError} from '../document/error.js'
import {meant} from './meant.js'
import type {Settings} from './options.js'

const FILE_NAMES = ['kempt.config.json', '.kemptrc.json']

/** What a configuration file may hold: all that the command line says of the work, and nothing of what is written where. */
export type Config = Partial<Pick<Settings, 'from' | 'to' | 'preset' | 'only' | 'skip' | 'languages' | 'language' | 'encoding' | 'keepSource' | 'logFormat' | 'onError' | 'stats'>> & {
  readonly textField?: string
  readonly idField?: string
  readonly maxDocumentBytes?: number
  /** Milliseconds. */
  readonly documentTimeout?: number
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly jobs?: number | 'auto'
}

type Check = (value: unknown) => boolean

const isString: Check = (value) => typeof value === 'string'
const isFlag: Check = (value) => typeof value === 'boolean'
const isCount: Check = (value) => Number.isInteger(value) && (value as number) > 0
const isList: Check = (value) => Array.isArray(value) && value.every(isString)
const isObject: Check = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Keys of a configuration, what they take, and how to say so. */
const keys = new Map<string, readonly [Check, string]>([
  ['from', [isString, 'a string']],
  ['to', [isString, 'a string']],
  ['preset', [isString, 'a string']],
  ['only', [isList, 'a list of strings']],
  ['skip', [isList, 'a list of strings']],
  ['languages', [isList, 'a list of strings']],
  ['language', [isString, 'a string']],
  ['encoding', [isString, 'a string']],
  ['keepSource', [isFlag, 'true or false']],
  ['options', [(value) => isObject(value) && Object.values(value as object).every(isObject), 'an object with an object for each pass']],
  ['textField', [isString, 'a string']],
  ['idField', [isString, 'a string']],
  ['onError', [isString, 'a string']],
  ['logFormat', [isString, 'a string']],
  ['stats', [isFlag, 'true or false']],
  ['maxDocumentBytes', [isCount, 'a whole number above 0']],
  ['documentTimeout', [isCount, 'a whole number above 0']],
  ['jobs', [(value) => value === 'auto' || isCount(value), 'a whole number above 0 or "auto"']]
])

/** Read a configuration. Throws `KemptError` `options` for a file that cannot be read, or holds what it should not. */
export function readConfig(path: string): Config {
  let config: unknown
  try {
    config = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new KemptError('options', `Cannot read the configuration \`${path}\`: ${(error as Error).message}`, {cause: error})
  }
  if (!isObject(config)) throw new KemptError('options', `Cannot use the configuration \`${path}\`, expected an object`)
  for (const [key, value] of Object.entries(config as object)) {
    if (key === '$schema') continue
    const [check, expected] = keys.get(key) ?? []
    if (!check) throw new KemptError('options', `Unknown key \`${key}\`${meant(key, [...keys.keys()])} in \`${path}\`, expected one of: ${[...keys.keys()].join(', ')}`)
    if (!check(value)) throw new KemptError('options', `Wrong value for \`${key}\` in \`${path}\`, expected ${expected}`)
  }
  return config as Config
}

/**
 * The nearest configuration file, from a folder upward. One that lies inside an input folder is passed over:
 * a corpus from elsewhere must not say how it is cleaned.
 */
export function findConfig(from: string, inputFolders: readonly string[]): {readonly path?: string; readonly ignored: readonly string[]} {
  const folders = inputFolders.map((folder) => realpathSync(folder) + sep)
  const ignored: string[] = []
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    for (const name of FILE_NAMES) {
      const path = join(folder, name)
      if (!existsSync(path)) continue
      if (folders.some((input) => path.startsWith(input))) ignored.push(path)
      else return {path, ignored}
    }
    if (dirname(folder) === folder) return {ignored}
  }
}

/** The inputs that are folders. */
export function inputFolders(inputs: readonly string[], cwd: string): string[] {
  return inputs.map((input) => resolve(cwd, input)).filter((path) => statSync(path, {throwIfNoEntry: false})?.isDirectory())
}

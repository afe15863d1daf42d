import {availableParallelism} from 'node:os'
import {KemptError} from '../document/error.js'
import type {ExplainPlace} from '../write/explain.js'
import {meant} from './meant.js'

/* What the values of options may be. Each throws `KemptError` `options` for what is none. */

/** One of several names. */
export function oneOf<T extends string>(option: string, value: unknown, allowed: readonly T[]): T {
  if (allowed.includes(value as T)) return value as T
  throw new KemptError('options', `Wrong value for \`--${option}\`: \`${String(value)}\`${meant(value, allowed)}, expected ${allowed.join(' | ')}`)
}

/** A language tag. */
export function checkTag(tag: string): string {
  try {
    Intl.getCanonicalLocales(tag)
    return tag
  } catch (error) {
    throw new KemptError('options', `Wrong language tag \`${tag}\`, expected BCP 47, such as \`en\` or \`az-Cyrl\``, {cause: error})
  }
}

/** The name of a field; those that kempt gives a meaning of its own are refused. */
export function fieldName(option: string, name: string): string {
  if (!['', 'kempt', 'source', 'html', 'url', 'language'].includes(name)) return name
  throw new KemptError('options', `Wrong value for \`--${option}\`: \`${name}\`, expected a name that has no meaning of its own`)
}

/** A whole number in a range. */
export function wholeNumber(option: string, value: unknown, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(String(value)) ? Number(value) : NaN
  if (number >= least && number <= most) return number
  throw new KemptError('options', `Wrong value for \`--${option}\`: \`${String(value)}\`, expected a whole number from ${least} to ${most}`)
}

/** A document, and an offset in it. */
export function explainPlace(value: string | undefined): ExplainPlace | undefined {
  if (value === undefined) return undefined
  const [, document, offset] = /^(.+):(\d{1,9})$/s.exec(value) ?? []
  if (document === undefined) throw new KemptError('options', `Wrong value for \`--explain\`: \`${value}\`, expected \`document:offset\``)
  return {document, offset: Number(offset)}
}

/** Milliseconds. */
export function timeoutOf(value: unknown): number | undefined {
  return value === undefined ? undefined : wholeNumber('document-timeout', value, 1, 2 ** 31 - 1)
}

/** A number of threads. */
export function countJobs(value: unknown): number {
  if (value === 'auto') return availableParallelism()
  if (/^[1-9]\d{0,2}$/.test(String(value))) return Number(value)
  throw new KemptError('options', `Wrong value for \`--jobs\`: \`${String(value)}\`, expected a whole number from 1 to 999 or \`auto\``)
}

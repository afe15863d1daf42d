import {createHash} from 'node:crypto'
import {version} from '../version.js'
import type {WorkSettings} from './job.js'

/** Set by the bundler: a hash of the sources, dictionaries among them. */
declare const KEMPT_BUILD: string | undefined

/** What makes two runs the same but for their inputs: the version, the build with its dictionaries, and the configuration. */
export function runStamp(settings: WorkSettings, more: unknown): string {
  const build = typeof KEMPT_BUILD === 'undefined' ? '' : KEMPT_BUILD
  return createHash('sha256').update(JSON.stringify([version, build, {...settings, stats: false}, more])).digest('hex').slice(0, 32)
}

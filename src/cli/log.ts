import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {choosePasses} from '../cleaner.js'
import {KemptError} from '../document/error.js'
import {version} from '../version.js'
import type {LogHeader} from '../write/log.js'
import {framedSink} from '../write/outlet.js'
import {fileSink, journalSink, type Part, type Sink} from '../write/sink.js'
import {cleanerOptions, type Settings} from './options.js'

/**
 * Open the log with its first line. A run in place needs a new one, on the disk before any source is gone:
 * the log of an earlier run may be the only way back.
 */
export async function openLog(settings: Settings, part?: Part): Promise<Sink> {
  const path = resolve(settings.log!)
  if (settings.write && existsSync(path)) throw new KemptError('usage', `The log \`${settings.log}\` exists; with \`--write\` it may be needed to undo an earlier run: name a new one`)
  try {
    const sink = settings.write ? await journalSink(path) : await fileSink(path, {part})
    if (settings.logFormat !== 'jsonl') return await framedSink(sink, settings.logFormat)
    if (!part || part.bytes === 0) await sink.write(Buffer.from(`${JSON.stringify(header(settings))}\n`))
    return sink
  } catch (error) {
    throw new KemptError('usage', `Cannot write the log \`${settings.log}\`: ${(error as Error).message}`, {cause: error})
  }
}

function header(settings: Settings): LogHeader {
  const {from, to, preset = 'news', only, skip, languages, language, options, keepSource, fields} = settings
  return {log: 'kempt', format: 1, version, passes: choosePasses(cleanerOptions(settings)), configuration: {preset, only, skip, languages, language, options, from, to, keepSource, fields}}
}

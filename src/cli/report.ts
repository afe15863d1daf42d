import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {choosePasses} from '../cleaner.js'
import {KemptError} from '../document/error.js'
import type {Tally} from '../run/tally.js'
import {ruleSummaries} from '../passes/summaries.js'
import {version} from '../version.js'
import {ReportWriter} from '../write/report.js'
import {fileSink, type Sink} from '../write/sink.js'
import {cleanerOptions, type Settings} from './options.js'

/** Open the report: a sink for what the run describes of its documents. What is said of the run comes from the tally, at its end. */
export async function openReport(settings: Settings, template: URL, tally: Tally, seconds: () => number): Promise<Sink> {
  try {
    const page = await readFile(template, 'utf8')
    const file = await fileSink(resolve(settings.report!))
    const writer = await ReportWriter.open(file, page)
    const passes = choosePasses(cleanerOptions(settings))
    return {
      write: (bytes) => writer.add(bytes),
      close: () => writer.close({version, passes, date: new Date().toISOString(), seconds: seconds(), bytes: tally.bytes, documents: tally.documents, rules: ruleSummaries()}),
      flush: () => file.flush(),
      abort: () => file.abort()
    }
  } catch (error) {
    throw new KemptError('usage', `Cannot write the report \`${settings.report}\`: ${(error as Error).message}`, {cause: error})
  }
}

import {readFileSync} from 'node:fs'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Detail, RunInfo, Summary} from '../../src/write/report-format.js'
import {ReportWriter} from '../../src/write/report.js'
import {fileSink} from '../../src/write/sink.js'

const run: RunInfo = {version: '0', passes: ['spacing'], date: '2026-01-01T00:00:00Z', seconds: 1, bytes: 1, documents: 0, rules: {}}

/** Write a report of documents that were made up, and give its path. */
export async function writeReport(documents: Iterable<{readonly summary: Summary; readonly detail: Detail}>, info: Partial<RunInfo> = {}): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'kempt-report-')), 'report.html')
  const writer = await ReportWriter.open(await fileSink(path), readFileSync('dist/report.html', 'utf8'))
  let count = 0
  for (const {summary, detail} of documents) {
    count++
    await writer.add(Buffer.from(`${JSON.stringify(summary)}\n${JSON.stringify(detail)}\n`))
  }
  await writer.close({...run, documents: count, ...info})
  return path
}

/** A row of the list for a document that was made up. */
export function summaryFor({id, source, changes, suggestions, language}: Detail, title = source.slice(0, 80)): Summary {
  const rules = Object.fromEntries(changes.map(({pass, rule}) => [`${pass}/${rule}`, 1]))
  return {id, title, status: changes.length > 0 ? 'changed' : 'unchanged', language, changes: changes.length, suggestions: suggestions.length, length: source.length, removed: 0, ms: 1, rules, doubts: {}, languages: {[language]: 1}, roles: {text: 1}}
}

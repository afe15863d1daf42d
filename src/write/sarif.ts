import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import {passList} from '../passes/index.js'
import {version} from '../version.js'
import {lineStarts, placeOf, type Place} from './lines.js'
import {iriOf, type Frame, type OutletDocument} from './outlet.js'

/** Where the schema of SARIF 2.1.0 is published. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json'

/** A SARIF 2.1.0 log around its results, one a line. Offsets and columns are UTF-16 code units. */
export function sarifFrame(): Frame {
  const rules = passList.flatMap(({meta}) => Object.entries(meta.rules).map(([name, {summary, safe}]) => ({
    id: `${meta.name}/${name}`,
    shortDescription: {text: summary},
    defaultConfiguration: {level: safe ? 'warning' : 'note'}
  })))
  const tool = {driver: {name: 'kempt', semanticVersion: version, rules}}
  const head = JSON.stringify({$schema: SCHEMA, version: '2.1.0', runs: [{tool, columnKind: 'utf16CodeUnits', results: []}]})
  const tail = ']}]}'
  return {head: head.slice(0, -tail.length), tail: `\n${tail}\n`}
}

/** One result a line for each change, and for each suggestion one of the kind `review`. Fixes of changes, applied together, give the output. */
export function sarifResults(document: OutletDocument): string {
  const {changes, suggestions, source} = document.result
  if (changes.length + suggestions.length === 0) return ''
  const uri = iriOf(document)
  const starts = lineStarts(source)
  const write = (change: Change | Suggestion): string => `${JSON.stringify(resultOf(change, uri, placeOf(starts, change.start), placeOf(starts, change.end)))}\n`
  return [...changes, ...suggestions].map(write).join('')
}

function resultOf(change: Change | Suggestion, uri: string, from: Place, to: Place): object {
  const {start, end, before, after, pass, rule, confidence, evidence} = change
  const artifactLocation = {uri}
  const span = {charOffset: start, charLength: end - start}
  const doubt = 'why' in change
  return {
    ruleId: `${pass}/${rule}`,
    kind: doubt ? 'review' : 'fail',
    level: doubt ? 'none' : 'warning',
    message: {text: message(before, after, doubt ? change.why : evidence)},
    locations: [{physicalLocation: {artifactLocation, region: {...regionOf(from, to), ...span, snippet: {text: before}}}}],
    fixes: [{artifactChanges: [{artifactLocation, replacements: [{deletedRegion: span, insertedContent: {text: after}}]}]}],
    properties: {confidence, ...(evidence !== undefined && {evidence}), ...('steps' in change && {steps: change.steps})}
  }
}

function regionOf(from: Place, to: Place): object {
  return {startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column}
}

/** What is done, for a person; `{` and `[` would mean placeholders and links in a message. */
function message(before: string, after: string, reason: string | undefined): string {
  const what = before === '' ? `insert “${after}”` : after === '' ? `remove “${before}”` : `“${before}” to “${after}”`
  return (reason === undefined ? what : `${what}: ${reason}`).replace(/[{}]/g, '$&$&').replace(/[[\]\\]/g, '\\$&')
}

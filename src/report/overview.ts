import {counted, h, number, percent, type Child} from './dom.js'
import {countFigures, histogram, removedShare, suspicion, top, type Counts, type Figures} from './figures.js'
import type {ReportData} from './data.js'
import {letterOf, styleOf} from './passes.js'
import {barPlot} from './plots.js'
import type {Summary} from '../write/report-format.js'

/** Documents at least this suspicious are shown. */
const SUSPICIOUS = 0.5

/** The first page: what the run did, and which documents to look at. */
export function overview({run, rows}: ReportData): HTMLElement {
  const figures = countFigures(rows)
  return h('div', {class: 'overview'},
    h('h1', {}, 'What was changed'),
    tiles(figures, run.documents, run.seconds, run.bytes),
    h('p', {class: 'run'}, `kempt ${run.version}, ${run.date.slice(0, 16).replace('T', ' ')} UTC. Passes: ${run.passes.join(', ')}.`),
    h('div', {class: 'grid'},
      bars('Changes by pass', figures.passes, (pass) => ({pass})),
      bars('Changes by rule', figures.rules, byRule),
      bars('Suggestions by rule', figures.doubts, byRule),
      bars('Languages of lines', figures.languages, () => ({})),
      bars('Roles of lines', figures.roles, () => ({}))),
    h('div', {class: 'grid'}, ...plots(rows)),
    h('div', {class: 'grid'},
      documents('Look at these first', 'Much removed, many suggestions or many changes for their length', top(rows, suspicion, SUSPICIOUS), (row) => `${percent(removedShare(row))} removed, ${counted(row.suggestions, 'suggestion')}, ${counted(row.changes, 'change')}`),
      documents('Slowest documents', 'Time in the cleaner', top(rows, ({ms}) => ms, 0), ({ms}) => `${ms.toFixed(1)} ms`),
      documents('Set aside', 'Not cleaned, with the reason', top(rows, ({status}) => Number(status === 'error' || status === 'skipped'), 0, 50), ({title}) => title)))
}

const byRule = (rule: string): {pass: string; href: string} => ({pass: rule.slice(0, rule.indexOf('/')), href: `#/documents?rule=${encodeURIComponent(rule)}`})

function tiles({changed, changes, suggestions, aside, removed, length}: Figures, documents: number, seconds: number, bytes: number): HTMLElement {
  const tile = (value: string, name: string): HTMLElement => h('div', {}, h('dd', {}, value), h('dt', {}, name))
  return h('dl', {class: 'tiles'},
    tile(number(documents), 'documents'), tile(number(changed), 'changed'), tile(number(changes), 'changes'), tile(number(suggestions), 'suggestions'),
    tile(percent(length === 0 ? 0 : removed / length), 'of the text removed'), tile(number(aside), 'set aside'),
    tile(`${seconds.toFixed(1)} s`, `${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / Math.max(seconds, 0.001)).toFixed(1)} MB/s`))
}

/** A table with a bar in each row; long ones are cut, and can be opened. */
function bars(title: string, counts: Counts, of: (name: string) => {readonly pass?: string; readonly href?: string}): Child {
  if (counts.length === 0) return undefined
  const most = counts[0]![1]
  const row = ([name, count]: Counts[number]): HTMLElement => {
    const {pass, href} = of(name)
    const bar = h('span', {class: 'bar-fill', 'data-pass': pass === undefined ? undefined : styleOf(pass)})
    bar.style.width = `${Math.max(1, (100 * count) / most)}%`
    const text = href === undefined ? name : h('a', {href}, name)
    return h('tr', {}, h('th', {scope: 'row'}, pass !== undefined && h('span', {class: 'sign', 'data-pass': styleOf(pass), 'aria-hidden': 'true'}, letterOf(pass)), ' ', text), h('td', {class: 'count'}, number(count)), h('td', {class: 'bar-cell', 'aria-hidden': 'true'}, bar))
  }
  const table = (rows: Counts, label: string): HTMLElement => h('table', {class: 'bars', 'aria-label': label}, h('tbody', {}, ...rows.map(row)))
  const rest = counts.slice(12)
  return h('section', {}, h('h2', {}, title), table(counts.slice(0, 12), title), rest.length > 0 && h('details', {}, h('summary', {}, `${rest.length} more`), table(rest, `${title}, continued`)))
}

function plots(rows: readonly Summary[]): HTMLElement[] {
  const cleaned = rows.filter(({length}) => length > 0)
  const shares = [0.0001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, Infinity]
  const times = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Infinity]
  const numbers = [1, 2, 3, 5, 10, 20, 50, 100, 200, Infinity]
  return [
    barPlot('Share removed, by document', ['none', ...shares.slice(1, -1).map((share) => `<${Math.round(share * 100)}%`), 'more'], histogram(cleaned.map(removedShare), shares), 'documents'),
    barPlot('Changes, by document', ['0', '1', '2', '<5', '<10', '<20', '<50', '<100', '<200', 'more'], histogram(rows.map(({changes}) => changes), numbers), 'documents'),
    barPlot('Time, by document (ms)', [...times.slice(0, -1).map((ms) => `<${ms}`), 'more'], histogram(rows.map(({ms}) => ms), times), 'documents')
  ]
}

function documents(title: string, note: string, list: readonly (readonly [number, Summary])[], say: (row: Summary) => string): Child {
  if (list.length === 0) return undefined
  const items = list.map(([index, row]) => h('li', {}, h('a', {href: `#/d/${index}`, dir: 'auto'}, row.title || row.id), h('span', {class: 'note'}, `${row.id} · ${say(row)}`)))
  return h('section', {class: 'few'}, h('h2', {}, title), h('p', {class: 'note'}, note), h('ol', {}, ...items))
}

import type {ReportData} from './data.js'
import {counted, h, number, percent} from './dom.js'
import {countFigures, removedShare, suspicion} from './figures.js'
import {VirtualList} from './virtual-list.js'
import type {Summary} from '../write/report-format.js'

const ROW = 60 // px, as in the style sheet

const orders: Readonly<Record<string, (row: Summary) => number>> = {
  changes: (row) => row.changes,
  suggestions: (row) => row.suggestions,
  removed: removedShare,
  suspicious: suspicion,
  slowest: (row) => row.ms,
  longest: (row) => row.length
}

/** The list of documents with its search. The choice stands in the address, so that it can be shared. */
export function documentList({rows}: ReportData, query: URLSearchParams): HTMLElement {
  const texts = rows.map(({id, title}) => `${id}\n${title}`.toLowerCase())
  const figures = countFigures(rows)
  let found: number[] = []
  const list = new VirtualList(ROW, (index) => rowOf(found[index]!, rows[found[index]!]!))
  const status = h('p', {class: 'found', role: 'status'})
  const update = (): void => {
    found = select(rows, texts, query)
    status.textContent = found.length === rows.length ? counted(rows.length, 'document') : `${number(found.length)} of ${counted(rows.length, 'document')}`
    list.reset(found.length)
  }
  const set = (key: string) => ({target}: Event): void => {
    const {value} = target as HTMLInputElement
    if (value === '') query.delete(key)
    else query.set(key, value)
    history.replaceState(null, '', `#/documents${query.size > 0 ? `?${query.toString()}` : ''}`)
    update()
  }
  const choice = (key: string, label: string, names: readonly string[], none: string): HTMLElement =>
    h('label', {class: 'field'}, `${label} `, h('select', {onchange: set(key)}, h('option', {value: ''}, none), ...names.map((name) => h('option', {value: name, selected: query.get(key) === name}, name))))
  const element = h('div', {class: 'documents'},
    h('h1', {}, 'Documents'),
    h('div', {class: 'search', role: 'search'},
      h('label', {class: 'field wide'}, 'Search ', h('input', {type: 'search', value: query.get('q') ?? '', placeholder: 'id or title', oninput: set('q')})),
      choice('rule', 'Rule', figures.rules.map(([name]) => name).sort(), 'any'),
      choice('language', 'Language', [...new Set(rows.map(({language}) => language))].sort(), 'any'),
      choice('status', 'Status', [...new Set(rows.map((row) => row.status))].sort(), 'any'),
      choice('sort', 'Order', Object.keys(orders), 'as they came')),
    status, list.element)
  update()
  return element
}

function select(rows: readonly Summary[], texts: readonly string[], query: URLSearchParams): number[] {
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const [rule, language, status] = [query.get('rule'), query.get('language'), query.get('status')]
  const found = [...rows.keys()].filter((index) => {
    const row = rows[index]!
    if ((rule && !Object.hasOwn(row.rules, rule) && !Object.hasOwn(row.doubts, rule)) || (language && row.language !== language) || (status && row.status !== status)) return false
    return words.every((word) => texts[index]!.includes(word))
  })
  const sort = query.get('sort') ?? ''
  const order = Object.hasOwn(orders, sort) ? orders[sort]! : undefined
  return order ? found.sort((a, b) => order(rows[b]!) - order(rows[a]!) || a - b) : found
}

function rowOf(index: number, row: Summary): HTMLElement {
  const facts = [row.language, counted(row.changes, 'change'), ...(row.suggestions > 0 ? [counted(row.suggestions, 'suggestion')] : []), ...(row.removed > 0 ? [`${percent(removedShare(row))} removed`] : [])]
  return h('a', {href: `#/d/${index}`, class: row.status},
    h('span', {class: 'title', dir: 'auto'}, row.title || row.id),
    h('span', {class: 'note'}, h('span', {class: 'id'}, row.id), h('span', {class: 'counts'}, row.status === 'error' ? 'set aside' : facts.join(' · '))))
}

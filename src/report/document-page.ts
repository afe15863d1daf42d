import type {Detail} from '../write/report-format.js'
import {counted, h, type Child} from './dom.js'
import {DocumentView, type Mark, type ViewHost} from './document-view.js'
import {filterBar} from './filter.js'

/** A document with its controls: ways to look at it, filter, and steps. */
export interface DocumentPage {
  readonly element: HTMLElement
  readonly view: DocumentView
}

/** Make the page of a document. `head` stands above it. */
export function documentPage(detail: Detail, host: ViewHost, head: readonly Child[] = []): DocumentPage {
  const place = h('output', {class: 'place', 'aria-live': 'polite'})
  const view = new DocumentView({
    ...host,
    chosen: (mark, at, of) => {
      place.textContent = at > 0 ? `${at} of ${of}` : counted(of, 'change')
      host.chosen?.(mark, at, of)
    }
  })
  const steps = h('div', {class: 'steps-bar', role: 'group', 'aria-label': 'Changes'},
    h('button', {type: 'button', class: 'previous', title: 'Previous change (p)', 'aria-label': 'Previous change', onclick: () => view.step(-1)}, '←'),
    place,
    h('button', {type: 'button', class: 'next', title: 'Next change (n)', 'aria-label': 'Next change', onclick: () => view.step(1)}, '→'))
  const tools = h('div', {class: 'tools'}, h('div', {class: 'row'}, modeSwitch(view), steps), filterBar(detail, (filter) => view.setFilter(filter)))
  const element = h('div', {class: 'page-document'}, ...head, facts(detail), tools, view.element)
  view.show(detail)
  return {element, view}
}

function modeSwitch(view: DocumentView): HTMLElement {
  const wide = matchMedia('(min-width: 56rem)').matches
  const choice = (value: 'inline' | 'beside', label: string): HTMLElement =>
    h('label', {}, h('input', {type: 'radio', name: 'mode', value, checked: value === 'inline', onchange: () => view.setMode(value)}), h('span', {}, label))
  return h('div', {class: 'switch', role: 'radiogroup', 'aria-label': 'Source and output'}, choice('inline', 'In one'), choice('beside', wide ? 'Side by side' : 'Stacked'))
}

/** What is known of the document besides its text. */
function facts({language, confidence, metadata, url, error, suggestions}: Detail): HTMLElement {
  const rows: [string, Child][] = []
  if (error !== undefined) rows.push(['Set aside', error])
  rows.push(['Language', `${language} (${confidence.toFixed(2)})`])
  for (const [name, value] of Object.entries(metadata)) rows.push([name[0]!.toUpperCase() + name.slice(1), String(value)])
  if (url !== undefined) rows.push(['URL', /^https?:\/\//i.test(url) ? h('a', {href: url, rel: 'noopener noreferrer external', target: '_blank'}, url) : url])
  if (suggestions.length > 0) rows.push(['Suggestions', String(suggestions.length)])
  return h('dl', {class: 'facts'}, ...rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {dir: 'auto'}, value))))
}

/** Keys that every page of a document knows: n and p step, Escape closes the card. Not while something is typed. */
export function stepKeys(view: () => DocumentView | undefined): void {
  addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, select')) return
    if (event.key === 'n' || event.key === 'j') view()?.step(1)
    else if (event.key === 'p' || event.key === 'k') view()?.step(-1)
    else if (event.key === 'Escape') view()?.close()
  })
}

export type {Mark}

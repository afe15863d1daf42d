import {readReport, type ReportData} from './data.js'
import {documentList} from './documents.js'
import {documentPage, stepKeys, type Mark} from './document-page.js'
import type {DocumentView} from './document-view.js'
import {h, type Child} from './dom.js'
import {overview} from './overview.js'
import {themeButton} from './theme.js'
import {parseAddress, addressOf} from './address.js'

const main = document.querySelector('main')!
let view: DocumentView | undefined
let shown = -1

void start()

async function start(): Promise<void> {
  themeButton(document.querySelector('.theme')!)
  stepKeys(() => view)
  try {
    const data = await readReport(document)
    addEventListener('hashchange', () => void route(data))
    await route(data)
  } catch (error) {
    main.replaceChildren(h('p', {class: 'wait'}, `This report cannot be read: ${(error as Error).message}`))
  }
  document.documentElement.dataset['ready'] = ''
}

/** Show what the address asks for. */
async function route(data: ReportData): Promise<void> {
  const address = parseAddress(location.hash)
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('data-view') === (address.view === 'document' ? 'documents' : address.view)) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  if (address.view === 'document') return openDocument(data, address.index, address.mark)
  view?.close()
  view = undefined
  shown = -1
  main.replaceChildren(address.view === 'overview' ? overview(data) : documentList(data, address.query))
  scrollTo(0, 0)
}

async function openDocument(data: ReportData, index: number, mark: Mark | undefined): Promise<void> {
  if (shown !== index) {
    const detail = await data.detail(index)
    if (!detail) return main.replaceChildren(h('p', {class: 'wait'}, `There is no document ${index}.`))
    view?.close()
    const page = documentPage(detail, hostOf(data, index), headOf(data, index, detail.id))
    main.replaceChildren(page.element)
    scrollTo(0, 0)
    view = page.view
    shown = index
  }
  if (mark) view?.choose(mark)
}

function hostOf({run}: ReportData, index: number): ConstructorParameters<typeof DocumentView>[0] {
  return {
    summaryOf: (rule) => (Object.hasOwn(run.rules, rule) ? run.rules[rule] : undefined),
    linkTo: (mark) => `${location.href.split('#')[0]}${addressOf(index, mark)}`,
    chosen: (mark) => {
      if (mark) history.replaceState(null, '', addressOf(index, mark))
    }
  }
}

function headOf({rows}: ReportData, index: number, id: string): Child[] {
  const link = (to: number, label: string, sign: string): Child => (to >= 0 && to < rows.length ? h('a', {href: addressOf(to), 'aria-label': label}, sign) : h('span', {class: 'none', 'aria-hidden': 'true'}, sign))
  return [
    h('div', {class: 'head'}, h('h1', {dir: 'auto'}, rows[index]!.title || id), h('span', {class: 'around'}, link(index - 1, 'Document before', '‹'), `${index + 1} / ${rows.length}`, link(index + 1, 'Document after', '›'))),
    h('p', {class: 'note id'}, id)
  ]
}

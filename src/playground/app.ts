import {documentPage, stepKeys} from '../report/document-page.js'
import type {DocumentView} from '../report/document-view.js'
import {copyText, counted, h, number} from '../report/dom.js'
import {themeButton} from '../report/theme.js'
import {example} from './examples.js'
import type {Answer, FromWorker, Ready} from './messages.js'
import {optionControls, type Choices} from './options.js'

/** After the last key, before it is cleaned. */
const PAUSE = 200 // ms

const main = document.querySelector('main')!
const worker = new Worker(new URL('worker.js', import.meta.url), {type: 'module'})
let view: DocumentView | undefined
let asked = 0
let choices: Choices = {html: false, language: '', only: [], options: {}}
let rules: Readonly<Record<string, string>> = {}

const input = h('textarea', {id: 'input', rows: 10, spellcheck: 'false', dir: 'auto', 'aria-label': 'Text or HTML to be cleaned'})
const status = h('p', {class: 'found', role: 'status'}, 'Loading…')
const result = h('div', {class: 'result'})
const output = h('textarea', {id: 'output', rows: 10, readonly: true, spellcheck: 'false', dir: 'auto', 'aria-label': 'The cleaned text'})

themeButton(document.querySelector('.theme')!)
stepKeys(() => view)
worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
  if ('passes' in data) start(data)
  else if ('problem' in data) status.textContent = data.problem
  else if (data.number === asked) show(data)
})
worker.addEventListener('error', ({message}) => main.replaceChildren(h('p', {class: 'wait'}, `kempt cannot be started here: ${message || 'the page must come from a server; see npm run playground'}`)))

function start({passes, version}: Ready): void {
  rules = Object.fromEntries(passes.flatMap(({name, rules: own}) => Object.entries(own).map(([rule, {summary}]) => [`${name}/${rule}`, summary])))
  choices = {...choices, only: passes.map(({name}) => name)}
  input.value = example
  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE)
  })
  const controls = optionControls(passes, (chosen) => {
    choices = chosen
    ask()
  })
  const copy = h('button', {type: 'button', onclick: () => void copyText(output.value)}, 'Copy')
  main.replaceChildren(
    h('h1', {}, 'Try it'),
    h('p', {class: 'note'}, `kempt ${version} runs in your browser: what you paste goes nowhere.`),
    controls,
    h('div', {class: 'texts'}, h('div', {}, h('h2', {}, 'In'), input), h('div', {}, h('h2', {}, 'Out ', copy), output)),
    status, result)
  ask()
}

/** Have the text cleaned; an answer that comes too late is passed over. */
function ask(): void {
  asked++
  status.textContent = 'Cleaning…'
  worker.postMessage({number: asked, text: input.value, ...choices})
}

function show({detail, output: text, ms, loadMs, number: answered}: Answer): void {
  output.value = text
  view?.close()
  const page = documentPage(detail, {summaryOf: (rule) => (Object.hasOwn(rules, rule) ? rules[rule] : undefined)})
  view = page.view
  result.replaceChildren(page.element)
  const rate = ms > 0 ? `, ${number(Math.round((1000 * detail.source.length) / ms))} characters a second` : ''
  const loading = loadMs >= 1 ? `; ${number(Math.round(loadMs))} ms to load language data` : ''
  status.textContent = `${counted(detail.changes.length, 'change')} and ${counted(detail.suggestions.length, 'suggestion')} in ${number(detail.source.length)} characters. Cleaned in ${ms.toFixed(1)} ms${rate}${loading}.`
  document.documentElement.dataset['answered'] = String(answered)
}

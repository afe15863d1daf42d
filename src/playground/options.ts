import type {PassMeta} from '../document/pass.js'
import {h} from '../report/dom.js'
import {letterOf, styleOf} from '../report/passes.js'
import type {Request} from './messages.js'

/** The choices on the page. */
export type Choices = Pick<Request, 'html' | 'language' | 'only' | 'options'>

/** Controls for every pass and each of its options, made from what the passes say of themselves. */
export function optionControls(passes: readonly PassMeta[], changed: (choices: Choices) => void): HTMLElement {
  const without = new Set<string>()
  const options: Record<string, Record<string, unknown>> = {}
  let html = false
  let language = ''
  const tell = (): void => changed({html, language, only: passes.map(({name}) => name).filter((name) => !without.has(name)), options: structuredClone(options)})
  const toggle = ({name, summary}: PassMeta): HTMLElement =>
    h('label', {class: 'chip', 'data-pass': styleOf(name), title: summary}, h('input', {type: 'checkbox', checked: true, name: `pass-${name}`, onchange: ({target}: Event) => {
      if ((target as HTMLInputElement).checked) without.delete(name)
      else without.add(name)
      tell()
    }}), h('span', {class: 'sign', 'aria-hidden': 'true'}, letterOf(name)), ` ${name}`)
  const choices = passes.flatMap(({name: pass, options: own}) => Object.entries(own).map(([name, {values, type, summary, ...meta}]) => {
    const set = (value: unknown): void => {
      ;(options[pass] ??= {})[name] = value
      tell()
    }
    const label = `${pass}.${name} `
    if (type === 'boolean') return h('label', {class: 'field', title: summary}, h('input', {type: 'checkbox', name: `${pass}.${name}`, checked: meta.default === true, onchange: ({target}: Event) => set((target as HTMLInputElement).checked)}), label)
    if (type === 'number') return h('label', {class: 'field', title: summary}, label, h('input', {type: 'number', name: `${pass}.${name}`, value: Number(meta.default), step: 'any', onchange: ({target}: Event) => set((target as HTMLInputElement).valueAsNumber)}))
    return h('label', {class: 'field', title: summary}, label, h('select', {name: `${pass}.${name}`, onchange: ({target}: Event) => set((target as HTMLSelectElement).value)}, ...(values ?? [String(meta.default)]).map((value) => h('option', {value, selected: value === meta.default}, value))))
  }))
  return h('div', {class: 'options'},
    h('div', {class: 'filters', role: 'group', 'aria-label': 'Passes'}, ...passes.map(toggle)),
    h('div', {class: 'filters', role: 'group', 'aria-label': 'Options'},
      h('label', {class: 'field'}, 'Input ', h('select', {name: 'input', onchange: ({target}: Event) => {
        html = (target as HTMLSelectElement).value === 'html'
        tell()
      }}, h('option', {value: 'text'}, 'text'), h('option', {value: 'html'}, 'HTML'))),
      h('label', {class: 'field'}, 'Language ', h('input', {type: 'text', name: 'language', size: 8, placeholder: 'found out', autocomplete: 'off', spellcheck: 'false', onchange: ({target}: Event) => {
        language = (target as HTMLInputElement).value.trim()
        tell()
      }})),
      ...choices))
}

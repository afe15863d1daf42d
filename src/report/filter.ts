import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import {h} from './dom.js'
import {inOrder, letterOf, styleOf} from './passes.js'
import type {Detail} from '../write/report-format.js'

/** Which changes are shown. */
export interface Filter {
  /** Passes that are left out. */
  readonly without: ReadonlySet<string>
  /** `pass/rule`; empty: all. */
  readonly rule: string
  /** The least confidence, 0 to 1. */
  readonly least: number
  readonly doubts: boolean
}

export const showAll: Filter = {without: new Set(), rule: '', least: 0, doubts: true}

/** Whether a change passes. A change of several steps belongs to the pass and the rule of each of them. */
export function passes({without, rule, least, doubts}: Filter, change: Change | Suggestion): boolean {
  if ('why' in change && !doubts) return false
  const steps: readonly {readonly pass: string; readonly rule: string}[] = ('steps' in change && change.steps) || [change]
  if (change.confidence < least || steps.every(({pass}) => without.has(pass))) return false
  return rule === '' || steps.some((step) => `${step.pass}/${step.rule}` === rule)
}

/** The controls of the filter. `changed` hears of every new choice. */
export function filterBar({changes, suggestions}: Pick<Detail, 'changes' | 'suggestions'>, changed: (filter: Filter) => void): HTMLElement {
  let filter = showAll
  const set = (part: Partial<Filter>): void => changed((filter = {...filter, ...part}))
  const all = [...changes, ...suggestions]
  const counts = new Map<string, number>()
  for (const {pass} of all) counts.set(pass, (counts.get(pass) ?? 0) + 1)
  const boxes = inOrder(counts.keys()).map((pass) =>
    h('label', {class: 'chip', 'data-pass': styleOf(pass)},
      h('input', {type: 'checkbox', checked: true, onchange: ({target}: Event) => {
        const without = new Set(filter.without)
        if ((target as HTMLInputElement).checked) without.delete(pass)
        else without.add(pass)
        set({without})
      }}),
      h('span', {class: 'sign', 'aria-hidden': 'true'}, letterOf(pass)), ` ${pass} `, h('b', {}, String(counts.get(pass)))))
  return h('div', {class: 'filters', role: 'group', 'aria-label': 'Which changes are shown'},
    ...boxes,
    ruleChoice(all, (rule) => set({rule})),
    confidenceChoice((least) => set({least})),
    suggestions.length > 0 && h('label', {class: 'chip'}, h('input', {type: 'checkbox', checked: true, onchange: ({target}: Event) => set({doubts: (target as HTMLInputElement).checked})}), ' suggestions ', h('b', {}, String(suggestions.length))))
}

function ruleChoice(all: readonly (Change | Suggestion)[], changed: (rule: string) => void): HTMLElement {
  const rules = [...new Set(all.map(({pass, rule}) => `${pass}/${rule}`))].sort()
  return h('label', {class: 'field'}, 'Rule ', h('select', {onchange: ({target}: Event) => changed((target as HTMLSelectElement).value)}, h('option', {value: ''}, 'all'), ...rules.map((rule) => h('option', {value: rule}, rule))))
}

function confidenceChoice(changed: (least: number) => void): HTMLElement {
  const output = h('output', {}, '0.00')
  const input = h('input', {type: 'range', min: 0, max: 1, step: 0.05, value: 0, oninput: ({target}: Event) => {
    const least = Number((target as HTMLInputElement).value)
    output.textContent = least.toFixed(2)
    changed(least)
  }})
  return h('label', {class: 'field'}, 'Confidence from ', input, output)
}

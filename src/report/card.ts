import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import {copyText, h, type Child} from './dom.js'
import {letterOf, styleOf} from './passes.js'
import {shown} from './pieces.js'

/** What can be done with the change of a card. */
export interface CardActions {
  readonly summary?: string
  readonly testCase?: string
  readonly link?: string
}

const GAP = 6 // px

/** The card that explains one change, beside it; on small screens at the foot of the page. */
export class Card {
  readonly element = h('div', {class: 'card', role: 'dialog', 'aria-label': 'About this change', hidden: true})
  private anchor: Element | undefined

  /** Explain a change at its place. A card that is kept stays until it is closed. */
  show(anchor: Element, change: Change | Suggestion, actions: CardActions, kept: boolean): void {
    this.anchor = anchor
    this.element.replaceChildren(...this.content(change, actions))
    this.element.classList.toggle('kept', kept)
    this.element.hidden = false
    this.place()
  }

  /** Whether it stays until it is closed. */
  get isKept(): boolean {
    return !this.element.hidden && this.element.classList.contains('kept')
  }

  hide(): void {
    this.element.hidden = true
    this.anchor = undefined
  }

  /** Put the card below its change, or above it where there is no room. */
  place(): void {
    if (!this.anchor || this.element.hidden) return
    const at = this.anchor.getBoundingClientRect()
    const {offsetWidth: width, offsetHeight: height} = this.element
    const below = at.bottom + GAP + height <= innerHeight || at.top - GAP - height < 0
    const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP))
    this.element.style.setProperty('--left', `${left}px`)
    this.element.style.setProperty('--top', `${below ? Math.min(at.bottom + GAP, innerHeight - height - GAP) : at.top - GAP - height}px`)
  }

  private content(change: Change | Suggestion, {summary, testCase, link}: CardActions): Node[] {
    const {pass, rule, confidence, evidence} = change
    const rows: [string, Child][] = [['Confidence', confidence.toFixed(2)]]
    if (evidence !== undefined) rows.push(['Evidence', evidence])
    if ('why' in change) rows.push(['Not made', change.why])
    return [
      h('p', {class: 'what', 'data-pass': styleOf(pass)}, h('span', {class: 'sign', 'aria-hidden': 'true'}, letterOf(pass)), ` ${pass} / `, h('b', {}, rule), h('button', {type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => this.hide()}, '×')),
      ...(summary === undefined ? [] : [h('p', {class: 'summary'}, summary)]),
      beforeAfter(change),
      h('dl', {}, ...rows.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {dir: 'auto'}, value)])),
      ...('steps' in change && change.steps ? [stepList(change.steps)] : []),
      h('p', {class: 'actions'}, testCase !== undefined && copyButton('Copy as test case', testCase), link !== undefined && copyButton('Copy link', link))
    ]
  }
}

function beforeAfter({before, after}: {readonly before: string; readonly after: string}): HTMLElement {
  const text = (value: string): string => (value === '' ? '(nothing)' : shown(value.length > 300 ? `${value.slice(0, 300)}…` : value))
  return h('p', {class: 'pair', dir: 'auto'}, h('del', {}, text(before)), ' → ', h('ins', {}, text(after)))
}

function stepList(steps: NonNullable<Change['steps']>): HTMLElement {
  return h('details', {class: 'steps', open: steps.length <= 4}, h('summary', {}, `${steps.length} steps`),
    h('ol', {}, ...steps.map((step) => h('li', {}, h('span', {class: 'rule'}, `${step.pass}/${step.rule}`), beforeAfter(step)))))
}

function copyButton(label: string, text: string): HTMLElement {
  const button = h('button', {type: 'button', onclick: async () => {
    const copied = await copyText(text)
    if (copied) button.textContent = 'Copied'
    else button.after(h('textarea', {readonly: true, 'aria-label': label, rows: 3}, text))
    button.disabled = !copied
  }}, label)
  return button
}

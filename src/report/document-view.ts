import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import type {Detail} from '../write/report-format.js'
import {Card} from './card.js'
import {h} from './dom.js'
import {passes, showAll, type Filter} from './filter.js'
import {foldOf} from './fold.js'
import {renderPiece, type Side} from './pieces.js'
import {rowsOf, sectionsOf, type Section, type ViewRow} from './rows.js'
import {testCase} from './test-case.js'

/** How source and output are shown. */
export type Mode = 'inline' | 'beside'

/** What the view asks of the page around it. */
export interface ViewHost {
  /** What a rule does, by `pass/rule`. */
  readonly summaryOf: (rule: string) => string | undefined
  /** The address of a change, if it has one: kind and number. */
  readonly linkTo?: (mark: Mark) => string
  /** A change was chosen, or none. */
  readonly chosen?: (mark: Mark | undefined, place: number, of: number) => void
}

/** A change or a suggestion by its number. */
export interface Mark {
  readonly kind: 'change' | 'doubt'
  readonly index: number
}

const SLICE = 12 // ms

/** One document: every change in its place, with its reasons. The same in the report and in the playground. */
export class DocumentView {
  readonly element = h('article', {class: 'document'})
  private readonly card = new Card()
  private readonly body = h('div', {class: 'text'})
  private detail: Detail = {id: '', source: '', language: 'und', confidence: 0, metadata: {}, blocks: [], changes: [], suggestions: []}
  private sections: Section[] = []
  private rendered = 0
  private filter: Filter = showAll
  private mode: Mode = 'inline'
  private order: Mark[] = []
  private current: Mark | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly host: ViewHost) {
    this.element.append(this.body, this.card.element)
    this.body.addEventListener('click', (event) => this.onPoint(event, true))
    this.body.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && this.onPoint(event, false))
    this.body.addEventListener('focusin', (event) => this.onPoint(event, false))
    this.body.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      this.onPoint(event, true)
    })
    addEventListener('scroll', () => this.card.place(), {passive: true})
  }

  /** Show a document from its beginning. */
  show(detail: Detail): void {
    this.detail = detail
    this.sections = sectionsOf(rowsOf(detail))
    this.current = undefined
    this.render()
    this.reorder()
  }

  setMode(mode: Mode): void {
    const {current} = this
    this.mode = mode
    this.render()
    if (current) this.choose(current)
  }

  setFilter(filter: Filter): void {
    this.filter = filter
    for (const mark of this.body.querySelectorAll('.mark')) this.applyFilter(mark)
    this.reorder()
  }

  /** Choose the next change, or the one before. Gives whether there is one. */
  step(by: 1 | -1): boolean {
    const at = this.current ? this.order.findIndex((mark) => same(mark, this.current!)) : by > 0 ? -1 : this.order.length
    const next = this.order[at + by]
    if (next) this.choose(next)
    return next !== undefined
  }

  /** Choose a change: bring it into view and explain it. */
  choose(mark: Mark): void {
    const place = this.sections.findIndex(({rows}) => rows.some(({pieces}) => pieces.some((piece) => piece.kind === mark.kind && piece.index === mark.index)))
    while (this.rendered <= place) this.renderSection()
    const element = [...this.body.querySelectorAll<HTMLElement>(`[data-${mark.kind}="${mark.index}"]`)].at(-1)
    if (!element) return
    element.closest('details')?.setAttribute('open', '')
    element.scrollIntoView({block: 'center'})
    this.select(mark, element, true)
    element.focus({preventScroll: true})
  }

  close(): void {
    this.card.hide()
  }

  private reorder(): void {
    const {changes, suggestions} = this.detail
    const marks: [Mark, Change | Suggestion][] = [
      ...changes.map((change, index): [Mark, Change] => [{kind: 'change', index}, change]),
      ...suggestions.map((doubt, index): [Mark, Suggestion] => [{kind: 'doubt', index}, doubt])
    ]
    this.order = marks.filter(([, change]) => passes(this.filter, change)).sort(([, a], [, b]) => a.start - b.start || a.end - b.end).map(([mark]) => mark)
    if (this.current && !this.order.some((mark) => same(mark, this.current!))) {
      this.current = undefined
      this.card.hide()
    }
    this.tell()
  }

  private render(): void {
    clearTimeout(this.timer)
    this.card.hide()
    this.body.replaceChildren()
    this.body.dataset['mode'] = this.mode
    this.rendered = 0
    this.renderSlice()
  }

  /** Render for a while, then let the browser breathe. */
  private renderSlice(): void {
    const until = performance.now() + SLICE
    while (this.rendered < this.sections.length && performance.now() < until) this.renderSection()
    if (this.rendered < this.sections.length) this.timer = setTimeout(() => this.renderSlice())
  }

  private renderSection(): void {
    const {folded, rows} = this.sections[this.rendered++]!
    const content = rows.map((row) => this.renderRow(row))
    this.body.append(folded ? foldOf(rows, content) : h('section', {}, ...content))
  }

  private renderRow({pieces}: ViewRow): Node {
    const cell = (side: Side, name: string): HTMLElement => {
      const line = h('div', {class: name, dir: 'auto'}, ...pieces.map((piece) => renderPiece(piece, side)))
      for (const mark of line.querySelectorAll('.mark')) this.applyFilter(mark)
      return line
    }
    return this.mode === 'inline' ? cell('both', 'line') : h('div', {class: 'pair-row'}, cell('source', 'line before'), cell('output', 'line after'))
  }

  private applyFilter(mark: Element): void {
    const found = this.markOf(mark)
    const off = found === undefined || !passes(this.filter, this.itemOf(found))
    mark.classList.toggle('off', off)
    if (mark.hasAttribute('role')) mark.setAttribute('tabindex', off ? '-1' : '0')
  }

  private markOf(element: Element): Mark | undefined {
    const {change, doubt} = (element as HTMLElement).dataset
    if (change !== undefined) return {kind: 'change', index: Number(change)}
    return doubt === undefined ? undefined : {kind: 'doubt', index: Number(doubt)}
  }

  private itemOf({kind, index}: Mark): Change | Suggestion {
    return kind === 'change' ? this.detail.changes[index]! : this.detail.suggestions[index]!
  }

  private onPoint(event: Event, kept: boolean): void {
    const element = (event.target as Element).closest('.mark')
    const mark = element && this.markOf(element)
    if (!element || !mark || element.classList.contains('off')) {
      if (event.type === 'click' && !(event.target as Element).closest('summary')) this.card.hide()
      return
    }
    // a card that was opened on purpose is not made a passing one by the focus that follows
    if (!kept && this.card.isKept && this.current && same(mark, this.current)) return
    if (kept) this.select(mark, element, true)
    else if (!this.card.isKept || event.type === 'focusin') this.explain(mark, element, false)
  }

  private select(mark: Mark, element: Element, kept: boolean): void {
    for (const old of this.body.querySelectorAll('.current')) old.classList.remove('current')
    element.classList.add('current')
    this.current = mark
    this.explain(mark, element, kept)
    this.tell()
  }

  private explain(mark: Mark, element: Element, kept: boolean): void {
    const item = this.itemOf(mark)
    const summary = this.host.summaryOf(`${item.pass}/${item.rule}`)
    const link = this.host.linkTo?.(mark)
    this.card.show(element, item, {...(summary !== undefined && {summary}), ...(link !== undefined && {link}), ...(!('why' in item) && {testCase: testCase(this.detail, item)})}, kept)
  }

  private tell(): void {
    const place = this.current ? this.order.findIndex((mark) => same(mark, this.current!)) : -1
    this.host.chosen?.(this.current, place + 1, this.order.length)
  }
}

function same(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && a.index === b.index
}

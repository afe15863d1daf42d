import {h} from './dom.js'

/** Rows drawn beyond each edge, so that a quick thumb finds them there. */
const MARGIN = 8

/** A list of any length: only the rows that are seen exist. All are of one height, `--row` of the style sheet, in px. */
export class VirtualList {
  private readonly rows = h('ol', {class: 'rows', 'aria-label': 'Documents'})
  readonly element = h('div', {class: 'list', tabindex: 0, role: 'region', 'aria-label': 'List of documents'}, this.rows)
  private count = 0
  private drawn = ''

  constructor(
    private readonly height: number,
    private readonly render: (index: number) => Node
  ) {
    this.element.addEventListener('scroll', () => this.draw(), {passive: true})
    new ResizeObserver(() => this.draw()).observe(this.element)
  }

  /** Show so many rows, from the first. */
  reset(count: number): void {
    this.count = count
    this.drawn = ''
    this.element.scrollTop = 0
    this.rows.style.height = `${count * this.height}px`
    this.draw()
  }

  private draw(): void {
    const first = Math.max(0, Math.floor(this.element.scrollTop / this.height) - MARGIN)
    const last = Math.min(this.count, Math.ceil((this.element.scrollTop + this.element.clientHeight) / this.height) + MARGIN)
    if (this.drawn === `${first} ${last}`) return
    this.drawn = `${first} ${last}`
    this.rows.replaceChildren(...Array.from({length: Math.max(0, last - first)}, (_, offset) => {
      const item = h('li', {'aria-setsize': this.count, 'aria-posinset': first + offset + 1}, this.render(first + offset))
      item.style.top = `${(first + offset) * this.height}px`
      return item
    }))
  }
}

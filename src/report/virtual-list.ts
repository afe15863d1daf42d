import {h} from './dom.js'

/** Rows drawn beyond each edge, so that a quick thumb finds them there. */
const MARGIN = 8

/** A list of any length: only the rows that are seen exist. All are of one height, `--row` of the style sheet, in px. */
export class VirtualList {
  private readonly rows = h('ol', {class: 'rows', 'aria-label': 'Documents'})
  readonly element = h('div', {class: 'list', tabindex: 0, role: 'region', 'aria-label': 'List of documents'}, this.rows)
  private count = 0
  private readonly drawn = new Map<number, HTMLElement>()
  private frame = 0

  constructor(
    private readonly height: number,
    private readonly render: (index: number) => Node
  ) {
    const soon = (): void => {
      this.frame ||= requestAnimationFrame(() => this.draw())
    }
    this.element.addEventListener('scroll', soon, {passive: true})
    new ResizeObserver(soon).observe(this.element)
  }

  /** Show so many rows, from the first. */
  reset(count: number): void {
    this.count = count
    this.drawn.clear()
    this.rows.replaceChildren()
    this.element.scrollTop = 0
    this.rows.style.height = `${count * this.height}px`
    this.draw()
  }

  /** Draw the rows that came into view, and drop those that left it. */
  private draw(): void {
    this.frame = 0
    const first = Math.max(0, Math.floor(this.element.scrollTop / this.height) - MARGIN)
    const last = Math.min(this.count, Math.ceil((this.element.scrollTop + this.element.clientHeight) / this.height) + MARGIN)
    for (const [index, item] of this.drawn) {
      if (index >= first && index < last) continue
      item.remove()
      this.drawn.delete(index)
    }
    for (let index = first; index < last; index++) if (!this.drawn.has(index)) this.insert(index)
  }

  /** Put a row in its place among those that are drawn: what reads the page aloud goes by the order of elements. */
  private insert(index: number): void {
    const item = h('li', {'aria-setsize': this.count, 'aria-posinset': index + 1}, this.render(index))
    item.style.top = `${index * this.height}px`
    const before = this.drawn.get(index - 1)
    if (before) before.after(item)
    else this.rows.prepend(item)
    this.drawn.set(index, item)
  }
}

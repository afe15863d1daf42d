/** Where things end that text is passed over for. Nothing is searched twice, so that what never ends costs one search. */
export class Searches {
  private readonly closings = new Map<string, {from: number; at: number}>()
  private dashes = -1
  private bang = -1
  private nested = -1

  constructor(private readonly html: string) {}

  /** Offset of the end tag of an element at or behind `from`; the end of the page where there is none. */
  closing(name: string, from: number): number {
    const known = this.closings.get(name)
    if (known && from >= known.from && from <= known.at) return known.at
    const pattern = patternOf(name)
    pattern.lastIndex = from
    const at = pattern.exec(this.html)?.index ?? this.html.length
    this.closings.set(name, {from, at})
    return at
  }

  /** Offset of the end tag of a drawing; of its content, where another is inside of it or nothing ends it. */
  behindDrawing(open: number): number {
    const close = this.closing('svg', open)
    if (this.nested < open) {
      NESTED.lastIndex = open
      this.nested = NESTED.exec(this.html)?.index ?? this.html.length
    }
    return close === this.html.length || this.nested < close ? open : close
  }

  /** Offset behind a comment whose content begins at `from`; -1 where nothing ends it. */
  behindComment(from: number): number {
    const {html} = this
    if (html.startsWith('>', from)) return from + 1
    if (html.startsWith('->', from)) return from + 2
    if (this.dashes < from) this.dashes = this.next('-->', from)
    if (this.bang < from) this.bang = this.next('--!>', from)
    if (this.bang < this.dashes) return this.bang + 4
    return this.dashes === html.length ? -1 : this.dashes + 3
  }

  private next(text: string, from: number): number {
    const at = this.html.indexOf(text, from)
    return at < 0 ? this.html.length : at
  }
}

const NESTED = /<svg/gi
const patterns = new Map<string, RegExp>()

/** Names are those of the elements that the parser takes for raw text, and `svg`. */
function patternOf(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  patterns.set(name, known)
  return known
}

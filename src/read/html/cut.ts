import {isLetter, scanTag, skipSpace, type UseAttribute} from './tag.js'

/** HTML without what never shows: scripts, styles, comments, drawings, addresses. They are most of a page, so parsing gets several times as fast. */
export interface CutHtml {
  readonly text: string
  /** Contents of `application/ld+json` scripts. */
  readonly data: readonly string[]
  /** Offset in the HTML of an offset in `text`. */
  readonly toSource: (offset: number) => number
}

/** Elements whose content is cut. */
const CUT = new Set(['script', 'style', 'noscript', 'svg'])
/** Elements whose content is text: markup in it means nothing. */
const RAW = new Set(['textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])
/** Attributes that the reader asks for, or that the tree depends on. */
const KEPT = new Set('class id itemprop role hidden style property name content datetime lang open type encoding'.split(' '))
const LONGEST = 8
/** Elements that the parser opens again where they were left open; it compares their attributes. Of `a` there is never a second. */
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '))

class Cutter {
  readonly data: string[] = []
  readonly places: number[] = []
  readonly shifts: number[] = []
  private out = ''
  private from = 0
  private shift = 0

  constructor(private readonly html: string) {}

  run(): string {
    let at = this.html.indexOf('<')
    while (at >= 0) at = this.html.indexOf('<', this.step(at))
    return this.out + this.html.slice(this.from)
  }

  /** Handle what opens at `at`, and give the offset to go on from. */
  private step(at: number): number {
    const {html} = this
    const code = html.charCodeAt(at + 1)
    if (code === 33 && html.startsWith('--', at + 2)) return this.comment(at)
    if (code === 47 && isLetter(html.charCodeAt(at + 2))) return scanTag(html, at + 2)
    if (code === 33 || code === 47 || code === 63) return afterClose(html, at + 2)
    if (!isLetter(code)) return at + 1
    const name = tagName(html, at + 1)
    const open = scanTag(html, at + 1 + name.length, FORMATTING.has(name) ? undefined : this.dropAttribute)
    const cut = CUT.has(name)
    if (!cut && !RAW.has(name)) return open
    if (html.charCodeAt(open - 2) === 47 && name === 'svg') return open
    const close = closing(html, name, open)
    if (close < 0) return html.length
    if (cut && !(name === 'svg' && hasNested(html, open, close))) {
      if (name === 'script' && html.slice(at, open).includes('ld+json')) this.data.push(html.slice(open, close))
      this.drop(open, close)
    }
    return close
  }

  /** An attribute goes where nothing before or behind it would be read in another way without it. */
  private readonly dropAttribute: UseAttribute = (start, nameEnd, end) => {
    const {html} = this
    if (nameEnd - start <= LONGEST && KEPT.has(html.slice(start, nameEnd).toLowerCase())) return
    if (html.charCodeAt(start - 1) === 47 || html.charCodeAt(skipSpace(html, end)) === 61) return
    this.drop(start, end)
  }

  private comment(at: number): number {
    const {html} = this
    if (html.startsWith('>', at + 4) || html.startsWith('->', at + 4)) return at + 5
    const end = html.indexOf('-->', at + 4)
    if (end < 0) return html.length
    const other = html.slice(at, end).indexOf('--!>')
    if (other >= 0) return at + other + 4
    this.drop(at, end + 3)
    return end + 3
  }

  private drop(start: number, end: number): void {
    if (start > this.from) this.out += this.html.slice(this.from, start)
    this.from = end
    this.shift += end - start
    this.places.push(this.out.length)
    this.shifts.push(this.shift)
  }
}

/** Cut what never shows out of a page. */
export function cutHtml(html: string): CutHtml {
  const cutter = new Cutter(html)
  const text = cutter.run()
  const {data, places, shifts} = cutter
  return {text, data, toSource: (offset) => offset + shiftAt(places, shifts, offset)}
}

function shiftAt(places: readonly number[], shifts: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : shifts[low - 1]!
}

function tagName(html: string, at: number): string {
  let end = at
  while (end < at + 12 && isLetter(html.charCodeAt(end))) end++
  return html.slice(at, end).toLowerCase()
}

/** Offset behind the next `>`, where doctypes end, and what the tokenizer takes for a comment. */
function afterClose(html: string, at: number): number {
  const end = html.indexOf('>', at)
  return end < 0 ? html.length : end + 1
}

const CLOSING: Readonly<Record<string, RegExp>> = Object.fromEntries([...CUT, ...RAW].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]))

function closing(html: string, name: string, from: number): number {
  const pattern = CLOSING[name]!
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}

function hasNested(html: string, open: number, close: number): boolean {
  return html.slice(open, close).toLowerCase().includes('<svg')
}

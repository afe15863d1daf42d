import {blanks} from '../../document/characters.js'
import type {Markup} from '../../document/block.js'

/** A text node, or the part of one that stands on a line. `start` and `end` are the place of the node in the HTML, or -1. */
export interface Piece {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** One line of a page. */
export interface HtmlLine {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly linkDensity: number
  markup: Omit<Markup, 'linkDensity' | 'declared'>
}

/** Joins pieces of text to lines, with the white space that a browser would show. */
export class LineBuilder {
  private readonly lines: HtmlLine[] = []
  private text = ''
  private space = false
  /** The line ends in a tab. A flag: looking at the end of a string that grows would copy it each time. */
  private tab = false
  private start = -1
  private stop = -1
  private letters = 0
  private linked = 0
  private markup: HtmlLine['markup'] | undefined

  /** Add text whose white space collapses. True for the first of a line. */
  inline({value, start, end}: Piece, link: boolean): boolean {
    if (isWhite(value)) {
      this.space ||= value !== ''
      return false
    }
    const collapsed = value.replace(WHITE, ' ')
    const from = collapsed.charCodeAt(0) === 32 ? 1 : 0
    const to = collapsed.charCodeAt(collapsed.length - 1) === 32 ? collapsed.length - 1 : collapsed.length
    if ((this.space || from === 1) && this.text !== '' && !this.tab) this.text += ' '
    this.text += collapsed.slice(from, to)
    this.space = to < collapsed.length
    this.tab = false
    return this.cover(value, start, end, link)
  }

  /** Add text whose lines and spaces stay. True for the first of a line. */
  preformatted({value, start, end}: Piece, link: boolean): boolean {
    let first = false
    value.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.flush()
      this.text += line.replaceAll('\f', ' ')
      this.tab = false
      if (line.trim() !== '') first = this.cover(line, start, end, link) || first
    })
    return first
  }

  /** Keep the markup of the line that has just begun. */
  describe(markup: HtmlLine['markup']): void {
    this.markup ??= markup
    for (let i = this.lines.length - 1; i >= 0 && this.lines[i]!.markup === UNKNOWN; i--) this.lines[i]!.markup = markup
  }

  /** Begin a cell of a table row. */
  cell(): void {
    if (this.text !== '' && !this.tab) this.text += '\t'
    this.tab = true
    this.space = false
  }

  /** End the line. */
  flush(): void {
    const text = trimBlank(this.text)
    if (text !== '') {
      this.lines.push({text, start: this.start, end: this.stop, linkDensity: this.letters === 0 ? 0 : this.linked / this.letters, markup: this.markup ?? UNKNOWN})
    }
    this.text = ''
    this.space = this.tab = false
    this.start = this.stop = -1
    this.letters = this.linked = 0
    this.markup = undefined
  }

  end(): HtmlLine[] {
    this.flush()
    return this.lines
  }

  private cover(text: string, start: number, end: number, link: boolean): boolean {
    const first = this.start < 0 && this.letters === 0
    if (this.start < 0) this.start = start
    this.stop = Math.max(this.stop, end)
    this.letters += text.length
    if (link) this.linked += text.length
    return first
  }
}

/** The white space of HTML, where it is more or other than one space. A no-break space is none. */
const WHITE = /[\t\n\f\r ]{2,}|[\t\n\f\r]/g

/** Most text nodes of a page are the white space between its tags. */
function isWhite(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 || (code !== 32 && code !== 10 && code !== 9 && code !== 13 && code !== 12)) return false
  }
  return true
}

const UNKNOWN: HtmlLine['markup'] = {tag: 'body', path: [], hints: '', containers: []}

/** Without blank ends; tabs that cells left go too. */
function trimBlank(text: string): string {
  const blank = blanks()
  let end = text.length
  while (end > 0 && blank[text.charCodeAt(end - 1)] === 1) end--
  let start = 0
  while (start < end && blank[text.charCodeAt(start)] === 1) start++
  return start === end ? '' : text.slice(keepIndent(text, start), end)
}

/** Spaces that indent a preformatted line stay. */
function keepIndent(text: string, start: number): number {
  let at = start
  while (at > 0 && text.charCodeAt(at - 1) === 32) at--
  return at
}

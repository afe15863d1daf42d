import type {Block} from '../../document/block.js'
import type {Document, DocumentContext} from '../../document/document.js'
import type {Line, Page} from './page.js'

/** Code units of a text whose lines are kept, at most. */
const LONGEST = 1 << 20
/** Lines that are skipped at most in search of one. */
const AHEAD = 8

/** Lines that stayed, where they stood, and the odds that some of them got together. */
interface Kept {
  readonly text: string
  readonly context: DocumentContext | undefined
  readonly tokens: Int32Array
  readonly lines: readonly Line[]
  readonly places: Int32Array
  readonly scored: readonly Line[]
  readonly odds: readonly number[]
}

const NOTHING: Kept = {text: '', context: undefined, tokens: new Int32Array(0), lines: [], places: new Int32Array(0), scored: [], odds: []}

/**
 * What stayed of the text before. A cleaned text is cleaned again until nothing changes, so its lines come twice, one text after the other: those
 * need not be measured again, and where all of them were scored together, nor need that.
 */
export class PageMemory {
  private before = NOTHING
  private scored: readonly Line[] = []
  private scores: readonly number[] = []
  /** The lines of the text before that come again, and where to look for the next. */
  private found: Line[] = []
  private next = 0

  begin({context}: Document): void {
    if (this.before.context !== context) this.before = NOTHING
    this.found = []
    this.next = 0
    this.scored = []
  }

  /** Tokens of the lines that `recall` gives. */
  get tokens(): Int32Array {
    return this.before.tokens
  }

  /** The next line of the text before that reads the same. */
  recall(text: string, {start, end}: Block): Line | undefined {
    const {lines, places} = this.before
    const last = Math.min(lines.length, this.next + AHEAD)
    for (let i = this.next; i < last; i++) {
      const from = places[2 * i]!
      const to = places[2 * i + 1]!
      if (to - from !== end - start || !this.isSame(text, start, end, from, to)) continue
      this.next = i + 1
      this.found.push(lines[i]!)
      return lines[i]
    }
    return undefined
  }

  private isSame(text: string, start: number, end: number, from: number, to: number): boolean {
    const {before} = this
    if (text.charCodeAt(start) !== before.text.charCodeAt(from) || text.charCodeAt(end - 1) !== before.text.charCodeAt(to - 1)) return false
    return text.slice(start, end) === before.text.slice(from, to)
  }

  /** The odds of all lines of a text, if the same lines and no others were scored before. */
  odds(lines: readonly Line[]): readonly number[] | undefined {
    const {found, before: {scored, odds}} = this
    return lines.length === scored.length && found.length === scored.length && scored.every((line, i) => line === found[i]) ? odds : undefined
  }

  /** Note what lines of the text were scored together, the last time. */
  note(lines: readonly Line[], odds: readonly number[]): void {
    this.scored = lines
    this.scores = odds
  }

  /** Keep the lines that stay of a page, and forget the text before. */
  end({document: {text, context}, lines, tokens}: Page, removed: ReadonlyMap<Line, number>): void {
    const stay: Line[] = []
    const places = new Int32Array(text.length <= LONGEST ? 2 * (lines.length - removed.size) : 0)
    for (let i = 0; places.length > 0 && i < lines.length; i++) {
      const line = lines[i]!
      if (removed.size > 0 && removed.has(line)) continue
      places[2 * stay.length] = line.block.start
      places[2 * stay.length + 1] = line.block.end
      stay.push(line)
    }
    this.before = stay.length === 0 ? NOTHING : {text, context, tokens, lines: stay, places, scored: this.scored, odds: this.scores}
    this.scored = []
    this.found = []
  }
}

import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import type {Line} from './context.js'

/** Code units of a text whose lines are kept, at most. */
const LONGEST = 1 << 20
/** Lines that are skipped at most in search of one. */
const AHEAD = 8

/** A line as it was read. */
interface Kept {
  readonly start: number
  readonly end: number
  readonly expected: number
  readonly line: Line
}

/**
 * The lines of the text before. A cleaned text is cleaned again until nothing changes, so most lines of it come twice, one after the other.
 * What is recalled is what would be read: the same text with the same language expected.
 */
export class LineMemory {
  private text = ''
  private lines: Kept[] = []
  private before = ''
  private linesBefore: Kept[] = []
  /** Line of the text before that may come next. */
  private next = 0

  begin({text}: Document): void {
    this.before = this.text
    this.linesBefore = this.lines
    this.text = text.length <= LONGEST ? text : ''
    this.lines = []
    this.next = 0
  }

  recall({start, end}: Block, expected: number): Line | undefined {
    const {linesBefore, next} = this
    const last = Math.min(linesBefore.length, next + AHEAD)
    for (let i = next; i < last; i++) {
      const kept = linesBefore[i]!
      if (kept.end - kept.start !== end - start || !this.isSame(kept, start, end)) continue
      this.next = i + 1
      return kept.expected === expected ? kept.line : undefined
    }
    return undefined
  }

  private isSame(kept: Kept, start: number, end: number): boolean {
    const {text, before} = this
    if (text.charCodeAt(start) !== before.charCodeAt(kept.start) || text.charCodeAt(end - 1) !== before.charCodeAt(kept.end - 1)) return false
    return text.slice(start, end) === before.slice(kept.start, kept.end)
  }

  keep({start, end}: Block, expected: number, line: Line): void {
    if (this.text !== '') this.lines.push({start, end, expected, line})
  }

  /** Forget the text before. */
  end(): void {
    this.before = ''
    this.linesBefore = []
  }
}

import type {Block} from '../../document/block.js'
import {isLetter, Kind, kinds, scripts, SCRIPTS, type Script} from '../../document/characters.js'
import type {Document, Reason} from '../../document/document.js'
import type {Span} from '../../document/span.js'
import {findNeighbours, type Neighbours} from './columns.js'
import {isEndingChain} from './endings.js'
import type {Habits} from './habits.js'
import type {Shared} from './shared.js'
import {codeSpans, isCodeLine} from './protect.js'
import {triggers} from './table.js'

const IDEOGRAPHIC = new Set(['Hani', 'Hira', 'Kana'].map((script) => SCRIPTS.indexOf(script as Script)))

/** Longest word and longest half of a token that is looked at, in code units. */
const REACH = 80

/** Scripts that put no spaces between words. */
const UNSPACED = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Hani', 'Hira', 'Kana'])
const SPACELESS: readonly boolean[] = SCRIPTS.map((script) => UNSPACED.has(script))

/** One proposed change of a line. */
interface Proposal extends Span {
  readonly after: string
  readonly rule: string
  readonly reason: Reason
}

/** A block under the scan, with the questions that rules ask about it. Outside of it everything is a line end. */
export class Line {
  readonly document: Document
  readonly habits: Habits
  /** Parts of abbreviations, in lower case, without their stops; of all languages where the language is not sure. */
  readonly abbreviations: ReadonlySet<string>
  readonly text: string
  readonly start: number
  readonly end: number
  /** Offsets of the double quotation marks seen so far. */
  quotes: number[] = []
  private readonly proposals: Proposal[] = []
  private readonly doubts: (Proposal & {readonly why: string})[] = []
  private readonly kinds = kinds()
  private readonly scripts = scripts()
  private readonly triggers = triggers()

  private around: Neighbours | undefined

  constructor(
    readonly shared: Shared,
    readonly block: Block
  ) {
    const {document} = shared
    this.document = document
    this.text = document.text
    this.start = block.start
    this.end = block.end
    this.habits = shared.habitsOf(block.language === 'und' ? document.language : block.language)
    this.abbreviations = block.confidence >= 0.95 && block.end - block.start >= 60 ? this.habits.abbreviations : shared.abbreviations
  }

  /** The lines above and below. */
  get neighbours(): Neighbours {
    return (this.around ??= findNeighbours(this.text, this.start, this.end))
  }

  /** Whether the language of the block is known well enough to go by its habits. */
  get isSure(): boolean {
    const {block, document} = this
    if (this.habits.tag === 'und' || block.confidence < 0.8) return false
    if (document.context.language !== undefined || block.end - block.start >= 30) return true
    return block.language === document.language && document.text.length >= 200
  }

  /** Whether a space before `: ; ! ?` is a habit here. */
  get spacesMarks(): boolean {
    return this.habits.spacedMarks || this.shared.habitsOf(this.document.language).spacedMarks || this.shared.spacesMarks()
  }

  /** Code unit at an offset; a line feed outside of the block. */
  code(at: number): number {
    return at < this.start || at >= this.end ? 10 : this.text.charCodeAt(at)
  }

  kind(at: number): number {
    return this.kinds[this.code(at)]!
  }

  trigger(at: number): number {
    return this.triggers[this.code(at)]!
  }

  isLetter(at: number): boolean {
    return isLetter(this.kind(at))
  }

  isSpace(at: number): boolean {
    return this.kind(at) === Kind.space
  }

  /** Whether a mark here may stand at the end of a phrase: white space or the end of the block. */
  isGap(at: number): boolean {
    const kind = this.kind(at)
    return kind === Kind.space || kind === Kind.lineEnd
  }

  isWord(at: number): boolean {
    const kind = this.kind(at)
    return isLetter(kind) || kind === Kind.digit
  }

  /** Number in `SCRIPTS` at an offset. */
  script(at: number): number {
    return this.scripts[this.code(at)]!
  }

  /** Whether the script at an offset puts no spaces between words. */
  isSpaceless(at: number): boolean {
    return SPACELESS[this.script(at)]!
  }

  isIdeographic(at: number): boolean {
    return IDEOGRAPHIC.has(this.script(at))
  }

  /** Letters in a row that end before an offset. */
  lettersBefore(at: number): number {
    let from = at
    while (at - from < REACH && this.isLetter(from - 1)) from--
    return at - from
  }

  /** Letters in a row from an offset on. */
  lettersAfter(at: number): number {
    let to = at
    while (to - at < REACH && this.isLetter(to)) to++
    return to - at
  }

  /** Whether the word that begins at an offset is a function word of the language, with a space behind it. */
  isFunctionWord(at: number): boolean {
    const to = at + this.lettersAfter(at)
    return to > at && this.isSpace(to) && this.isSure && this.isFunctionWordText(this.text.slice(at, to))
  }

  isFunctionWordText(text: string): boolean {
    return this.habits.stopwords.has(text.toLowerCase())
  }

  /** Whether letters are an ending of the language, or several in a row. */
  isEnding(start: number, end: number): boolean {
    return this.isEndingText(this.text.slice(start, end))
  }

  isEndingText(text: string): boolean {
    return isEndingChain(this.habits.endings, text)
  }

  /** What stands around an offset, up to white space. */
  token(at: number): string {
    let from = at
    let to = at
    while (at - from < REACH && !this.isGap(from - 1)) from--
    while (to - at < REACH && !this.isGap(to)) to++
    return this.text.slice(from, to)
  }

  /** First offset of the run of blanks that ends before an offset. */
  spacesBefore(at: number): number {
    while (this.isSpace(at - 1)) at--
    return at
  }

  /** Ask for a change; none where a combining mark would join another letter. */
  replace(start: number, end: number, after: string, rule: string, evidence: string, confidence = 0.98): void {
    if (this.kind(end) === Kind.mark && !after.endsWith(' ')) return
    this.proposals.push({start, end, after, rule, reason: {confidence, evidence}})
  }

  suggest(start: number, end: number, after: string, rule: string, why: string, confidence = 0.5): void {
    this.doubts.push({start, end, after, rule, reason: {confidence}, why})
  }

  /**
   * Hand the proposals over, but for those in code. Of two that touch, the later one waits for the next scan; doubts wait for a
   * scan without proposals. Returns how many went.
   */
  commit(): number {
    const {proposals, doubts, document} = this
    if (proposals.length + doubts.length === 0 || isCodeLine(this)) return 0
    let last = -1
    let made = 0
    for (const {start, end, after, rule, reason} of outsideOf(codeSpans(this), proposals)) {
      // marks side by side, as of two quotations, are each brought to their form
      if (start < last || (start === last && rule !== 'house-quote')) continue
      document.replace(start, end, after, rule, reason)
      last = end
      made++
    }
    if (made > 0) return made
    for (const {start, end, after, rule, reason, why} of outsideOf(codeSpans(this), doubts)) document.suggest(start, end, after, rule, why, reason)
    return 0
  }
}

/** The spans, sorted, without those that begin in one of the sorted spans of the other list. */
function outsideOf<T extends Span>(spans: readonly (readonly [start: number, end: number])[], list: T[]): T[] {
  list.sort((a, b) => a.start - b.start || a.end - b.end)
  if (spans.length === 0) return list
  let next = 0
  return list.filter(({start}) => {
    while (next < spans.length && spans[next]![1] < start) next++
    return next === spans.length || start <= spans[next]![0]
  })
}

import type {Site} from '../corpus/site.js'
import {parseBlocks, type Block, type Role, type Root} from './block.js'
import {Layer} from './layer.js'
import {ChangeLog} from './log.js'
import {moveBlocks} from './move.js'
import type {Edit, Span} from './span.js'
import {locateSuggestions, type Pending, type Suggestion} from './suggestions.js'

/** Roles of what does not stand in the running text. */
const OUTSIDE: ReadonlySet<string> = new Set<Role>(['chrome', 'byline', 'dateline', 'caption'])

/** What is known of a document besides its text. */
export interface Metadata {
  title?: string
  byline?: string
  dateline?: string
  source?: string
  date?: string
}

/** What a caller knows of a document. */
export interface DocumentContext {
  /** BCP 47; a strong prior for the language pass. */
  readonly language?: string | undefined
  readonly url?: string | undefined
  /** What is known of the site that the document is from. */
  readonly site?: Site | undefined
}

/** What an edit says of itself. */
export interface Reason {
  /** 0 to 1; 1 when left out. */
  readonly confidence?: number
  readonly evidence?: string
  /** Only for suggestions: what else may be meant, the likeliest first. */
  readonly alternatives?: readonly string[]
}

/** A text under cleaning. Passes read `text` and `blocks`, and call `replace` and `suggest`. */
export class Document {
  /** The text as the passes before left it. */
  text: string
  readonly tree: Root
  /** Language of the document, BCP 47, or `und`. */
  language = 'und'
  /** Of the language, 0 to 1. */
  confidence = 0
  readonly metadata: Metadata = {}
  private readonly layers: Layer[] = []
  private readonly doubts: Pending[] = []
  private pending: Edit[] = []

  constructor(
    readonly source: string,
    readonly context: DocumentContext = {}
  ) {
    this.text = source
    this.tree = parseBlocks(source)
    if (context.language) this.setLanguage(context.language, 1)
  }

  get blocks(): Block[] {
    return this.tree.children
  }

  /** The text of a block as it is now. */
  textOf(block: Span): string {
    return this.text.slice(block.start, block.end)
  }

  /** Give the document and all its blocks one language. */
  setLanguage(language: string, confidence: number): void {
    this.language = language
    this.confidence = confidence
    for (const block of this.blocks) {
      block.language = language
      block.confidence = confidence
    }
  }

  /** Ask for one replacement in `text`. It takes effect when the pass ends. */
  replace(start: number, end: number, after: string, rule: string, reason: Reason = {}): void {
    const before = this.text.slice(start, end)
    if (before !== after) this.pending.push(makeEdit(start, end, before, after, rule, reason))
  }

  /** Note a doubtful change, without making it. `why` says what is missing to be sure. */
  suggest(start: number, end: number, after: string, rule: string, why: string, reason: Reason = {}): void {
    const edit = makeEdit(start, end, this.text.slice(start, end), after, rule, reason)
    this.doubts.push({edit, why, alternatives: reason.alternatives, text: this.text, depth: this.layers.length, pass: ''})
  }

  /** End a pass: apply its edits together, or throw `KemptError` `overlap` and change nothing. */
  commit(pass: string): void {
    for (let i = this.doubts.length - 1; i >= 0 && this.doubts[i]!.pass === ''; i--) this.doubts[i]!.pass = pass
    const edits = this.pending
    this.pending = []
    if (edits.length === 0) return
    this.add(Layer.of(pass, edits))
  }

  /** Take over the layers of a document that began with this one's text. A block that they empty is site chrome. */
  adopt(log: ChangeLog): void {
    for (const layer of log.layers) this.add(layer)
    for (const block of this.blocks) if (block.start === block.end && !OUTSIDE.has(block.role)) block.role = 'chrome'
  }

  private add(layer: Layer): void {
    this.text = layer.apply(this.text)
    this.layers.push(layer)
    moveBlocks(this.tree, layer.edits, this.text)
  }

  /** Everything done so far. */
  get log(): ChangeLog {
    return new ChangeLog([...this.layers])
  }

  /** The doubtful changes, with offsets in the source. */
  suggestions(): Suggestion[] {
    return locateSuggestions(this.source, this.layers, this.doubts)
  }
}

function makeEdit(start: number, end: number, before: string, after: string, rule: string, {confidence = 1, evidence}: Reason): Edit {
  return {start, end, before, after, rule, confidence, ...(evidence !== undefined && {evidence})}
}

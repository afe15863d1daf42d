import {InsertionMode, TokenizerMode, type Token, type Tokenizer} from 'parse5'
import {AttributeList} from './attributes.js'
import {nameOf, type TagName} from './names.js'
import {decodeText, readDoctype} from './references.js'
import {Searches} from './searches.js'
import {isLetter, nameEnd, scanTag, skipSpace} from './tag.js'
import {TreeBuilder, type Element, type PlacedCharacters} from './tree.js'

/** What a page holds. */
export interface HtmlPage {
  readonly root: Element
  /** Contents of `application/ld+json` scripts. */
  readonly data: readonly string[]
  /** Whether what does not show goes on to the end of the page, so that nothing behind its start shows. */
  readonly cutOff: boolean
}

/** A lenient reader gives up behind so many tags without an end. */
const MAX_UNENDED = 20

/** Kinds of tokens, as parse5 numbers them. */
const CHARACTERS = 0 as Token.TokenType.CHARACTER
const WHITE_SPACE = 2 as Token.TokenType.WHITESPACE_CHARACTER
const START_TAG = 3 as Token.TokenType.START_TAG
const END_TAG = 4 as Token.TokenType.END_TAG
const END = 7 as Token.TokenType.EOF

/**
 * A tokenizer of HTML for the tree builder of parse5: the states of the HTML standard (13.2.5) that decide what text stands where. What never
 * shows is passed over and not made: scripts, styles, comments, drawings, most attributes. They are most of a page.
 */
class PageTokenizer {
  /** The builder sets these, as it does with a tokenizer of its own. */
  state: number = TokenizerMode.DATA
  inForeignNode = false
  readonly builder = new TreeBuilder()
  readonly data: string[] = []
  private readonly attributes: AttributeList
  private readonly searches: Searches
  /** Whether there are characters that are read as others: CR and NUL. */
  private readonly odd: boolean
  private lastTag = nameOf('')
  private attributesEnd = 0

  private cutOff = false
  private unendedTags = 0

  constructor(
    private readonly html: string,
    private readonly lenient: boolean
  ) {
    this.attributes = new AttributeList(html)
    this.searches = new Searches(html)
    this.odd = html.includes('\r') || html.includes('\0')
    this.builder.tokenizer = this as unknown as Tokenizer
  }

  run(): HtmlPage {
    const {html, builder} = this
    for (let at = 0; at < html.length; ) at = this.state === TokenizerMode.DATA ? this.markup(this.dataText(at)) : this.rawText(at)
    const {items, stackTop} = builder.openElements
    for (let i = 0; i <= stackTop && !this.cutOff; i++) this.cutOff = nameOf((items[i] as Element).tagName).swallows
    builder.onEof({type: END, location: null})
    return {root: builder.root, data: this.data, cutOff: this.cutOff}
  }

  /** Read text up to what opens markup. */
  private dataText(at: number): number {
    const {html} = this
    let end = html.indexOf('<', at)
    while (end >= 0 && !opensMarkup(html, end)) end = html.indexOf('<', end + 1)
    if (end < 0) end = html.length
    if (end > at) this.text(at, end, true)
    return end
  }

  /** Read what opens at `at`, and give the offset to go on from. */
  private markup(at: number): number {
    const {html} = this
    const code = html.charCodeAt(at + 1)
    if (isLetter(code)) return this.startTag(at)
    if (code === 47) return isLetter(html.charCodeAt(at + 2)) ? this.endTag(at) : this.behind('>', at + 2)
    if (code === 33) return this.declaration(at)
    return code === 63 ? this.behind('>', at + 2) : html.length
  }

  private startTag(at: number): number {
    const {html, attributes, builder} = this
    const behind = nameEnd(html, at + 1)
    const tag = nameOf(html.slice(at + 1, behind))
    const {name} = tag
    attributes.begin(tag.formats)
    this.attributesEnd = behind
    const open = scanTag(html, behind, this.addAttribute)
    if (open < 0) return this.unendedTag(behind)
    if (this.lenient && this.swallows(tag, open)) return name === 'script' || name === 'style' ? this.markupFrom(open) : open
    const selfClosing = html.charCodeAt(open - 2) === 47 && this.attributesEnd < open - 1
    this.lastTag = tag
    builder.onStartTag({type: START_TAG, tagName: name, tagID: tag.id, selfClosing, ackSelfClosing: false, attrs: attributes.list, location: null})
    if (name === 'svg' && !selfClosing) return this.searches.behindDrawing(open)
    if (name === 'script' && this.state !== TokenizerMode.DATA && html.slice(at, open).includes('ld+json')) this.data.push(html.slice(open, this.searches.closing(name, open)))
    return open
  }

  private readonly addAttribute = (start: number, behind: number, end: number): void => {
    this.attributesEnd = end
    this.attributes.add(start, behind, end)
  }

  private endTag(at: number): number {
    const {html} = this
    const behind = nameEnd(html, at + 2)
    const end = scanTag(html, behind)
    if (end < 0) return this.unendedTag(behind)
    const {name, id, swallows, raw} = nameOf(html.slice(at + 2, behind))
    if (this.lenient && swallows && !raw) return end
    this.builder.onEndTag({type: END_TAG, tagName: name, tagID: id, selfClosing: false, ackSelfClosing: false, attrs: [], location: null})
    return end
  }

  /** A comment, a doctype, a CDATA section, or what is taken for a comment. */
  private declaration(at: number): number {
    const {html, builder, searches} = this
    if (html.startsWith('--', at + 2)) {
      const end = searches.behindComment(at + 4)
      return end < 0 ? this.unended(at + 4) : end
    }
    if (this.inForeignNode && html.startsWith('[CDATA[', at + 2)) {
      const end = html.indexOf(']]>', at + 9)
      this.text(at + 9, end < 0 ? html.length : end, false)
      return end < 0 ? html.length : end + 3
    }
    const end = this.behind('>', at + 2)
    if (builder.insertionMode === InsertionMode.INITIAL && /^<!doctype/i.test(html.slice(at, at + 9))) {
      const doctype = readDoctype(html.slice(at, end))
      if (doctype) builder.onDoctype(doctype)
    }
    return end
  }

  /** Read the content of an element in which markup means nothing, up to its end tag. */
  private rawText(at: number): number {
    const {html, lastTag} = this
    const end = this.state === TokenizerMode.PLAINTEXT ? html.length : this.searches.closing(lastTag.name, at)
    if (end > at && (lastTag.used || this.state === TokenizerMode.PLAINTEXT)) this.text(at, end, this.state === TokenizerMode.RCDATA)
    this.state = TokenizerMode.DATA
    if (end < html.length) return this.endTag(end)
    this.cutOff = true
    return end
  }

  /** What opened before `at` and has no end takes the rest of the page with it; a lenient reader goes on there. */
  private unended(at: number): number {
    this.cutOff = true
    return this.lenient ? at : this.html.length
  }

  /** Each costs a look at the rest of the page. */
  private unendedTag(at: number): number {
    return ++this.unendedTags > MAX_UNENDED ? this.html.length : this.unended(at)
  }

  /** Whether an element that begins would keep all that follows from showing. */
  private swallows({name, raw, swallows}: TagName, open: number): boolean {
    return raw ? this.searches.closing(name, open) === this.html.length : swallows
  }

  private markupFrom(at: number): number {
    const next = this.html.indexOf('<', at)
    return next < 0 ? this.html.length : next
  }

  /** Show the builder characters: first the white space, which it may treat in another way. */
  private text(start: number, end: number, references: boolean): void {
    const middle = skipSpace(this.html, start, end)
    if (middle > start) this.builder.onWhitespaceCharacter(place(WHITE_SPACE, this.even(this.html.slice(start, middle)), start, middle))
    if (middle === end) return
    let chars = this.even(this.html.slice(middle, end))
    if (references) chars = decodeText(chars)
    const white = skipSpace(chars, 0, chars.length)
    if (white > 0) this.builder.onWhitespaceCharacter(place(WHITE_SPACE, chars.slice(0, white), middle, end))
    if (white < chars.length) this.builder.onCharacter(place(CHARACTERS, white === 0 ? chars : chars.slice(white), middle, end))
  }

  /** Line ends as LF; NUL is nothing in text, and elsewhere the replacement character. */
  private even(chars: string): string {
    if (!this.odd) return chars
    const replace = this.inForeignNode || this.state !== TokenizerMode.DATA
    return chars.replace(/\r\n?/g, '\n').replace(/\0/g, replace ? '\ufffd' : '')
  }

  private behind(char: string, at: number): number {
    const end = this.html.indexOf(char, at)
    return end < 0 ? this.html.length : end + 1
  }
}

/** Read a page. Never throws for what it contains. A `lenient` reader passes over the start of what would swallow the rest of the page. */
export function parsePage(html: string, lenient = false): HtmlPage {
  return new PageTokenizer(html, lenient).run()
}

function place<Type extends PlacedCharacters['type']>(type: Type, chars: string, start: number, end: number): PlacedCharacters {
  return {type, chars, location: null, start, end}
}

/** Whether a `<` opens a tag, a comment or what is taken for one. */
function opensMarkup(html: string, at: number): boolean {
  const code = html.charCodeAt(at + 1)
  return isLetter(code) || code === 33 || code === 63 || (code === 47 && at + 2 < html.length)
}

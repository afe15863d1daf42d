import {defaultTreeAdapter, Parser, type DefaultTreeAdapterMap, type html, type Token, type TreeAdapter, type TreeAdapterTypeMap} from 'parse5'

/** A run of text. `start` and `end` are its place in the HTML. */
export interface TextNode {
  readonly nodeName: '#text'
  value: string
  parentNode: ParentNode | null
  readonly start: number
  end: number
}

/** An element of the page; what stands in a template is no child of it. */
export interface Element {
  readonly nodeName: string
  readonly tagName: string
  readonly attrs: Token.Attribute[]
  readonly namespaceURI: html.NS
  readonly childNodes: ChildNode[]
  parentNode: ParentNode | null
}

export type ChildNode = Element | TextNode
type ParentNode = Element | DefaultTreeAdapterMap['document'] | DefaultTreeAdapterMap['documentFragment']

interface TreeMap extends TreeAdapterTypeMap<ChildNode | ParentNode, ParentNode, ChildNode, DefaultTreeAdapterMap['document'], DefaultTreeAdapterMap['documentFragment'], Element, DefaultTreeAdapterMap['commentNode'], TextNode, DefaultTreeAdapterMap['template'], DefaultTreeAdapterMap['documentType']> {
  readonly never?: never
}

/** Characters of the page, and where they stand in it. */
export interface PlacedCharacters extends Token.CharacterToken {
  readonly start: number
  readonly end: number
}

/** Formatting elements that are opened again on one page, at most: N that are left open, and N paragraphs, would make N squared elements. */
const MAX_REOPENED = 20_000

/** Builds the tree of a page as the HTML standard says. Text carries its place, and nothing else does: for elements, it would take as long as all the rest. */
export class TreeBuilder extends Parser<TreeMap> {
  private reopened = 0

  constructor() {
    super({treeAdapter: defaultTreeAdapter as unknown as TreeAdapter<TreeMap>})
  }

  override _insertCharacters(token: PlacedCharacters): void {
    if (this._shouldFosterParentOnInsertion()) {
      const {parent, beforeElement} = this._findFosterParentingLocation()
      addText(parent, token, beforeElement)
    } else addText(this.openElements.currentTmplContentOrNode, token, null)
  }

  override _reconstructActiveFormattingElements(): void {
    const {stackTop} = this.openElements
    super._reconstructActiveFormattingElements()
    this.reopened += this.openElements.stackTop - stackTop
    if (this.reopened > MAX_REOPENED) this.activeFormattingElements.clearToLastMarker()
  }

  /** The element `html`, which every page has once it is read. */
  get root(): Element {
    return (this.document.childNodes as unknown as Element[]).find((node) => node.tagName !== undefined)!
  }
}

/** Add text before a child, or behind all; text that stands beside text goes on with it. */
function addText(parent: ParentNode, {chars, start, end}: PlacedCharacters, before: Element | null): void {
  const nodes = parent.childNodes as ChildNode[]
  const index = before === null || nodes.at(-1) === before ? nodes.length - Number(before !== null) : nodes.indexOf(before)
  const last = index > 0 ? nodes[index - 1]! : undefined
  if (last !== undefined && isText(last)) {
    last.value += chars
    last.end = end
    return
  }
  const node: TextNode = {nodeName: '#text', value: chars, parentNode: parent, start, end}
  if (index === nodes.length) nodes.push(node)
  else nodes.splice(index, 0, node)
}

export function isText(node: ChildNode): node is TextNode {
  return node.nodeName === '#text'
}

import {BLOCK, LANDMARK, PREFORMATTED, ROLES, SILENT} from './elements.js'
import {LineBuilder, type HtmlLine} from './line.js'
import {isText, type Element, type TextNode} from './tree.js'

/** An element on the way down to the text. */
interface Frame {
  readonly node: Element
  readonly block: boolean
  readonly landmark: string | undefined
  readonly number: number
  next: number
  /** What lines in it have around them, once a line has asked. */
  around: Around | undefined
}

interface Around {
  readonly tag: string
  readonly hints: string
  readonly containers: readonly number[]
}

const MAX_HINTS = 240
const MAX_CONTAINERS = 10
const MAX_PATH = 16

/** The walk over a parsed page. It holds its own stack, so depth costs memory only. */
class Walk {
  private readonly lines = new LineBuilder()
  private readonly stack: Frame[] = []
  private readonly path: string[] = []
  private links = 0
  private preformatted = 0
  private count = 0
  private afterLink = false
  private last: {readonly frame: Frame; readonly markup: HtmlLine['markup']} | undefined

  constructor(private readonly hidden: boolean) {}

  run(root: Element): HtmlLine[] {
    this.enter(root)
    while (this.stack.length > 0) {
      const frame = this.stack.at(-1)!
      const child = frame.node.childNodes[frame.next++]
      if (!child) this.leave(frame)
      else if (isText(child)) this.text(child)
      else this.element(child)
    }
    return this.lines.end()
  }

  private element(node: Element): void {
    const name = node.tagName
    if (name === 'br' || name === 'hr') return this.lines.flush()
    if (name === 'wbr') return
    if (SILENT.has(name) || (this.hidden && isHidden(node))) return
    this.enter(node)
  }

  private enter(node: Element): void {
    const name = node.tagName
    const block = BLOCK.has(name)
    if (block || (name === 'a' && this.afterLink)) this.lines.flush()
    if (name === 'td' || name === 'th') this.lines.cell()
    if (name === 'a') this.links++
    if (PREFORMATTED.has(name)) this.preformatted++
    this.afterLink = false
    const landmark = landmarkOf(node)
    if (landmark && this.path.length < MAX_PATH) this.path.push(landmark)
    this.stack.push({node, block, landmark, number: this.count++, next: 0, around: undefined})
  }

  private leave(frame: Frame): void {
    this.stack.pop()
    const name = frame.node.tagName
    if (frame.block) this.lines.flush()
    if (name === 'a') this.links--
    if (PREFORMATTED.has(name)) this.preformatted--
    this.afterLink = name === 'a'
    if (frame.landmark && this.path.at(-1) === frame.landmark) this.path.pop()
  }

  private text(node: TextNode): void {
    this.afterLink = false
    const link = this.links > 0
    const add = this.preformatted > 0 ? this.lines.preformatted(node, link) : this.lines.inline(node, link)
    if (add) this.lines.describe(this.markup())
  }

  /** Lines of one element have the same around them. */
  private markup(): HtmlLine['markup'] {
    const frame = this.stack.at(-1)!
    if (this.last?.frame !== frame) {
      const {tag, hints, containers} = this.around()
      this.last = {frame, markup: {tag, path: this.path.slice(), hints: hints.trim(), containers}}
    }
    return this.last.markup
  }

  /** Every element is asked once, so that depth costs nothing a line. */
  private around(): Around {
    let at = this.stack.length - 1
    while (at >= 0 && !this.stack[at]!.around) at--
    let around = at < 0 ? NOTHING : this.stack[at]!.around!
    for (at++; at < this.stack.length; at++) {
      const frame = this.stack[at]!
      around = frame.around = inside(frame, around)
    }
    return around
  }
}

const NOTHING: Around = {tag: 'body', hints: '', containers: []}

function inside({node, block, number}: Frame, {tag, hints, containers}: Around): Around {
  const own = hintsOf(node)
  return {
    tag: block ? node.tagName : tag,
    hints: own === '' ? hints : (own + hints).slice(0, MAX_HINTS),
    containers: block ? [number].concat(containers.length < MAX_CONTAINERS ? containers : containers.slice(0, MAX_CONTAINERS - 1)) : containers
  }
}

/** The visible lines of a page in reading order; with `hidden` false, also those that the page hides. */
export function walkLines(root: Element, hidden: boolean): HtmlLine[] {
  return new Walk(hidden).run(root)
}

export function attribute(node: Element, name: string): string | undefined {
  const {attrs} = node
  for (let i = 0; i < attrs.length; i++) if (attrs[i]!.name === name) return attrs[i]!.value
  return undefined
}

function isHidden(node: Element): boolean {
  const {attrs} = node
  for (let i = 0; i < attrs.length; i++) {
    const {name, value} = attrs[i]!
    if (name === 'hidden') return true
    if (name === 'style' && value.length < 2000 && /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(value)) return true
  }
  return node.tagName === 'dialog' && attribute(node, 'open') === undefined
}

function landmarkOf(node: Element): string | undefined {
  const role = attribute(node, 'role')
  const landmark = role === undefined ? undefined : ROLES[role]
  return landmark ?? (LANDMARK.has(node.tagName) ? node.tagName : undefined)
}

function hintsOf(node: Element): string {
  const {attrs} = node
  let hints = ''
  for (let i = 0; i < attrs.length; i++) {
    const {name, value} = attrs[i]!
    if (name === 'class' || name === 'id' || name === 'itemprop' || name === 'role') hints += ' ' + value.slice(0, MAX_HINTS)
  }
  return hints === '' ? hints : hints.toLowerCase()
}

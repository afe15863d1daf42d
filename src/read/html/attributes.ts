import type {Token} from 'parse5'
import {decodeAttribute} from './references.js'
import {skipSpace} from './tag.js'

/** Attributes that the reader asks for, or that the tree depends on. */
const KEPT: ReadonlySet<string> = /* @__PURE__ */ new Set('class id itemprop role hidden style property name content datetime lang open type encoding'.split(' '))
const LONGEST = 8
/** Above this number, names are looked up in a set. */
const FEW = 16

/** The attributes of one tag. Of those with one name, the first counts. */
export class AttributeList {
  list: Token.Attribute[] = []
  private all = false
  private names: Set<string> | undefined

  constructor(private readonly html: string) {}

  /** Begin a tag. Where the parser compares attributes, `all` are kept. */
  begin(all: boolean): void {
    this.list = []
    this.all = all
    this.names = undefined
  }

  /** Take an attribute in. */
  readonly add = (start: number, nameEnd: number, end: number): void => {
    if (!this.all && nameEnd - start > LONGEST) return
    const {html} = this
    const name = html.slice(start, nameEnd).toLowerCase()
    if (!this.all && !KEPT.has(name)) return
    if (!this.has(name)) this.list.push({name, value: valueOf(html, start, nameEnd, end)})
  }

  private has(name: string): boolean {
    const {list} = this
    if (list.length < FEW) return list.some((attribute) => attribute.name === name)
    this.names ??= new Set(list.map((attribute) => attribute.name))
    const {size} = this.names
    return this.names.add(name).size === size
  }
}

function valueOf(html: string, start: number, nameEnd: number, end: number): string {
  if (nameEnd === end) return ''
  let from = skipSpace(html, skipSpace(html, nameEnd) + 1)
  let to = end
  const quote = html.charCodeAt(from)
  if (quote === 34 || quote === 39) {
    from++
    to--
  }
  const value = html.slice(from, to)
  return /[&\r\0]/.test(value) ? decodeAttribute(html.slice(start, end)) : value
}

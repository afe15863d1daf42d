import type {Token} from 'parse5'
import {decodeAttribute} from './references.js'
import {skipSpace} from './tag.js'

/** Attributes that the reader asks for, or that the tree depends on. */
const KEPT = 'class id itemprop role hidden style property name content datetime lang open type encoding'.split(' ')

/** All are shorter. */
const LONGER = 9

let made: readonly (string | undefined)[] | undefined
/** The names by their length and first letter: no two have both in common. */
function kept(): readonly (string | undefined)[] {
  if (made) return made
  const table = new Array<string | undefined>(LONGER << 5).fill(undefined)
  for (const name of KEPT) table[looks(name.length, name.charCodeAt(0))] = name
  return (made = table)
}

function looks(length: number, first: number): number {
  return (length << 5) | (first & 31)
}

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
    if (!this.all && nameEnd - start >= LONGER) return
    const name = this.all ? this.html.slice(start, nameEnd).toLowerCase() : this.keptName(start, nameEnd)
    if (name !== undefined && !this.has(name)) this.list.push({name, value: valueOf(this.html, start, nameEnd, end)})
  }

  private keptName(start: number, nameEnd: number): string | undefined {
    const {html} = this
    const name = kept()[looks(nameEnd - start, html.charCodeAt(start))]
    if (name === undefined || (html.charCodeAt(nameEnd - 1) | 32) !== name.charCodeAt(name.length - 1)) return undefined
    return html.startsWith(name, start) || html.slice(start, nameEnd).toLowerCase() === name ? name : undefined
  }

  private has(name: string): boolean {
    const {list} = this
    if (list.length < FEW) {
      for (let i = 0; i < list.length; i++) if (list[i]!.name === name) return true
      return false
    }
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
  return ODD.test(value) ? decodeAttribute(html.slice(start, end)) : value
}

/** What is read as something else. */
const ODD = /[&\r\0]/

import {html} from 'parse5'
import {SILENT} from './elements.js'

/** What the reader knows of a tag by its name. */
export interface TagName {
  /** In small letters, in ASCII alone. */
  readonly name: string
  /** As parse5 numbers them. */
  readonly id: html.TAG_ID
  /** The parser opens it again where it was left open, and compares its attributes. Of `a` there is never a second. */
  readonly formats: boolean
  /** It swallows what follows where nothing ends it. */
  readonly swallows: boolean
  /** Its content is raw text. */
  readonly raw: boolean
  /** Raw text that shows, or that the reader asks for. All other is passed over. */
  readonly used: boolean
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const FORMATTING: ReadonlySet<string> = /* @__PURE__ */ words('b big code em font i nobr s small strike strong tt u')
const SWALLOWING: ReadonlySet<string> = /* @__PURE__ */ new Set(['frameset', 'frame', 'math'])
const RAW: ReadonlySet<string> = /* @__PURE__ */ words('title textarea style script xmp iframe noembed noframes noscript')
const USED: ReadonlySet<string> = /* @__PURE__ */ words('title xmp')

/** Names that are kept. A page may make up as many as it likes; a longer one would keep the page, of which it is a part, in memory. */
const MAX_KNOWN = 1000
const LONGEST = 12

/** Names as they were written: the few that pages use are read once, and are one string each. */
const known = new Map<string, TagName>()

export function nameOf(written: string): TagName {
  const old = known.get(written)
  if (old !== undefined) return old
  const name = lowerCase(written)
  const swallows = SWALLOWING.has(name) || (SILENT.has(name) && name !== 'head')
  const made: TagName = {name, id: html.getTagID(name), formats: FORMATTING.has(name), swallows, raw: RAW.has(name), used: USED.has(name)}
  if (written.length > LONGEST) return made
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(written, made)
  return made
}

/** In ASCII alone, as names of tags are. */
function lowerCase(name: string): string {
  const small = name.toLowerCase()
  return small.length === name.length && !/[^\0-\x7f]/.test(name) ? small : name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

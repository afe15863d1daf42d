import type {Node, Parent} from 'unist'
import {blanks, scripts, SCRIPTS, type Script} from './characters.js'

/** What a block is in its document. */
export type Role = 'title' | 'heading' | 'text' | 'byline' | 'dateline' | 'caption' | 'chrome'

/** What the markup around a block said, for HTML input. */
export interface Markup {
  /** Name of the nearest block element, such as `p`, `li`, `h1`. */
  readonly tag: string
  /** Share of the letters that stand in links, 0 to 1. */
  readonly linkDensity: number
  /** Names of landmark ancestors, such as `nav`, `footer`, `article`, outermost first. */
  readonly path: readonly string[]
  /** Class and id words of the ancestors, lower case, nearest first. */
  readonly hints: string
  /** Numbers of the elements around the block, nearest first, at most ten. */
  readonly containers: readonly number[]
  /** Share of its words that the page's own machine-readable article holds, 0 to 1; -1 where the page has none. */
  readonly declared: number
}

/** One line of the source that is not blank, without the white space at its ends. */
export interface Block extends Node {
  type: 'block'
  /** Place in the text as it is now. Empty once the block is removed. */
  start: number
  end: number
  /** Place in the source. */
  readonly source: readonly [start: number, end: number]
  /** Scripts seen: bit n for number n of `SCRIPTS`. */
  scripts: number
  /** BCP 47, or `und`. */
  language: string
  /** Of the language, 0 to 1. */
  confidence: number
  role: Role
  /** Place in the HTML input. */
  html?: readonly [start: number, end: number]
  markup?: Markup
}

/** The tree that passes see: a root with the blocks of the text. */
export interface Root extends Parent {
  type: 'root'
  children: Block[]
}

const LF = 10
const CR = 13

/** Split text in blocks, in one sweep, noting the scripts of each. */
export function parseBlocks(text: string): Root {
  const children: Block[] = []
  const blank = blanks()
  const script = scripts()
  let first = -1
  let last = 0
  let seen = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : LF
    if (code === LF || code === CR) {
      if (first >= 0) children.push(makeBlock(first, last, seen))
      first = -1
      seen = 0
    } else if (blank[code] === 0) {
      if (first < 0) first = i
      last = i + 1
      seen |= 1 << script[code]!
    }
  }
  return {type: 'root', children}
}

function makeBlock(start: number, end: number, seen: number): Block {
  return {type: 'block', start, end, source: [start, end], scripts: seen, language: 'und', confidence: 0, role: 'text'}
}

/** Bits of the scripts in `[start, end)` of a text. */
export function scriptsIn(text: string, start: number, end: number): number {
  const script = scripts()
  let seen = 0
  for (let i = start; i < end; i++) seen |= 1 << script[text.charCodeAt(i)]!
  return seen
}

/** The script that most letters of a block are in; `Zyyy` where there is no letter. */
export function mainScript(text: string, block: Block): Script {
  const seen = block.scripts & ~1
  if (seen === 0) return 'Zyyy'
  if ((seen & (seen - 1)) === 0) return SCRIPTS[31 - Math.clz32(seen)]!
  const script = scripts()
  const counts = new Uint32Array(SCRIPTS.length)
  for (let i = block.start; i < block.end; i++) counts[script[text.charCodeAt(i)]!]!++
  counts[0] = 0
  return SCRIPTS[counts.indexOf(Math.max(...counts))]!
}

import type {Node, Parent} from 'unist'
import {BLANK, scripts, scriptsAndBlanks, SCRIPTS, type Script} from './characters.js'

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
  const marks = scriptsAndBlanks()
  const {length} = text
  let at = 0
  while (at < length) {
    if (marks[text.charCodeAt(at)] === BLANK) {
      at++
      continue
    }
    const start = at
    let seen = 0
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      const mark = marks[code]!
      if (mark !== BLANK) seen |= 1 << mark
      else if (code === LF || code === CR) break
    }
    let end = at
    while (marks[text.charCodeAt(end - 1)] === BLANK) end--
    children.push(makeBlock(start, end, seen))
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

let letters: Uint32Array | undefined

/** The script that most letters of a block are in; `Zyyy` where there is no letter. */
export function mainScript(text: string, block: Block): Script {
  const seen = block.scripts & ~1
  if (seen === 0) return 'Zyyy'
  if ((seen & (seen - 1)) === 0) return SCRIPTS[31 - Math.clz32(seen)]!
  const script = scripts()
  const counts = (letters ??= new Uint32Array(SCRIPTS.length)).fill(0)
  for (let i = block.start; i < block.end; i++) counts[script[text.charCodeAt(i)]!]!++
  let most = 1
  for (let k = 2; k < counts.length; k++) if (counts[k]! > counts[most]!) most = k
  return SCRIPTS[most]!
}

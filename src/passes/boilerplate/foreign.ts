import {Kind, kinds} from '../../document/characters.js'
import type {Line, Page} from './page.js'
import {tokenTables} from './tokens.js'

/** Words of running text that a page must have, before a line in another language is out of place in it. */
const HOME_WORDS = 60
/** How many letters of the running text say which letters its language has. */
const SAMPLE = 3000
/** After so many letters, a basic Latin letter that never came is one that the language does not have. */
const RARE_AFTER = 1500
/** A line shares at most this many of its words with a text in another language. */
const KNOWN = 0.2

/** The running text of a page, and whether a line is in another language than it. */
export interface Home {
  /** Indexes of the first and last line of running text in the page's own script. */
  readonly first: number
  readonly last: number
  readonly foreign: (line: Line) => boolean
}

/**
 * Find the running text. A line is foreign when it has another script, or letters that the running text never uses and next to none of
 * its words. The language that the language pass gives each line would see more, but may change when lines around it go; this does not.
 */
export function homeOf(page: Page, lines: readonly Line[]): Home {
  const scripts = mainScripts(lines)
  const isHome = ({mass, block}: Line): boolean => mass > 0 && (block.scripts & scripts) !== 0
  const home = lines.filter(isHome)
  const range = {first: lines.findIndex(isHome), last: lines.findLastIndex(isHome)}
  if (home.reduce((sum, line) => sum + line.mass, 0) < HOME_WORDS) return {...range, foreign: () => false}
  let letters: Letters | undefined
  let words: Set<number> | undefined
  const foreign = (line: Line): boolean => {
    if (line.to - line.from < 2 || (line.block.scripts & ~1) === 0) return false
    if ((line.block.scripts & scripts) === 0) return true
    letters ??= lettersOf(page, home)
    if (!hasAliens(page, line, letters)) return false
    words ??= wordsOf(page, home)
    return knownShare(page, line, words) <= KNOWN
  }
  return {...range, foreign}
}

interface Letters {
  /** 1 for every letter that came. */
  readonly seen: Uint8Array
  readonly rare: boolean
}

/** Used by one page at a time. */
let scratch: Uint8Array | undefined

function lettersOf({document}: Page, home: readonly Line[]): Letters {
  const {fold} = tokenTables()
  const kind = kinds()
  const seen = (scratch ??= new Uint8Array(0x10000)).fill(0)
  let count = 0
  for (const {block} of home) {
    for (let i = block.start; i < block.end && count < SAMPLE; i++) {
      const code = document.text.charCodeAt(i)
      if (kind[code]! < Kind.lower || kind[code]! > Kind.mark) continue
      seen[fold[code]!] = 1
      count++
    }
  }
  return {seen, rare: count >= RARE_AFTER}
}

/** Whether at least two letters of a line are strange to the page. */
function hasAliens({document}: Page, {block}: Line, {seen, rare}: Letters): boolean {
  const {fold} = tokenTables()
  const kind = kinds()
  let count = 0
  for (let i = block.start; i < block.end && count < 2; i++) {
    const code = document.text.charCodeAt(i)
    if (kind[code]! < Kind.lower || kind[code]! > Kind.mark || seen[fold[code]!] === 1) continue
    if (code > 127 || rare) count++
  }
  return count >= 2
}

function wordsOf({tokens}: Page, home: readonly Line[]): Set<number> {
  const words = new Set<number>()
  for (const {from, to} of home) for (let i = from; i < to; i++) words.add(tokens[i]!)
  return words
}

function knownShare({tokens}: Page, {from, to}: Line, words: ReadonlySet<number>): number {
  let known = 0
  for (let i = from; i < to; i++) if (words.has(tokens[i]!)) known++
  return known / (to - from)
}

/** Bits of the scripts that the most running text is in. */
export function mainScripts(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const {block, mass, measures} of lines) {
    const bits = block.scripts & ~1
    counts.set(bits, (counts.get(bits) ?? 0) + mass + measures.words / 100)
  }
  let best = 0
  let most = -1
  for (const [bits, count] of counts) if (bits !== 0 && count > most) [best, most] = [bits, count]
  return best
}

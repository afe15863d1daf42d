import {isBoundary, isCertain, strengthOf} from './local.js'
import type {Line} from './page.js'

/** Below the foot of a page stands at most this share of its running text, or so many words: notices, the lead of a teaser. */
const FOOT_SHARE = 0.1
const FOOT_WORDS = 24
/** So many lines of the foot are phrases of chrome, the first one among them; and this share of them. */
const FOOT_PHRASES = 3
const FOOT_DENSITY = 0.15

/** Of these, a row of buttons and a list of tags also open the foot with what follows a colon. */
const ROWS = new Set(['share', 'tags', 'comments'])

/**
 * Index of the line where the article is over and the foot of the page begins: a boundary phrase ("Related stories", "Share", "Comments") below
 * nearly all running text, with more phrases of chrome behind it. The number of lines where there is none. What stands there may hold
 * sentences of its own, such as notices of rights.
 */
export function footFrom(lines: readonly Line[]): number {
  const total = lines.reduce((sum, {mass}) => sum + mass, 0)
  const most = Math.max(FOOT_WORDS, FOOT_SHARE * total)
  let below = 0
  let phrases = 0
  let foot = lines.length
  for (let i = lines.length - 1; i >= 0; i--) {
    below += lines[i]!.mass
    if (below > most || below * 2 > total) break
    if (strengthOf(lines[i]!.phrase) >= 2) phrases++
    if (isHead(lines, i) && phrases >= FOOT_PHRASES && phrases >= FOOT_DENSITY * (lines.length - i)) foot = i
  }
  return foot
}

/** Whether a line is a boundary phrase and no running text goes on right below it, as it does below buttons between paragraphs. */
function isHead(lines: readonly Line[], i: number): boolean {
  const {phrase} = lines[i]!
  if (!isBoundary(phrase) || !(isCertain(phrase) || (phrase!.kind === 'pattern' && ROWS.has(phrase!.category)))) return false
  return phrase!.category !== 'advertisement' && !(lines[i + 1] && lines[i + 1]!.mass > 0)
}

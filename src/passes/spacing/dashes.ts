import {Kind} from '../../document/characters.js'
import type {Line} from './line.js'
import {isTechnical} from './protect.js'
import {Trigger} from './table.js'

const RULE = 'one-sided-dash'
const LATIN = 1
/** Latin, Cyrillic, Greek, Armenian, Georgian. */
const DASH_SCRIPTS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5])
const EM_DASH = 0x2014
const COMMA = 44
/** How far the other dash of an aside may be. */
const REACH = 200
/** How far a dash of the same kind is looked for. */
const TWIN_REACH = 1000

/** Look at an en or em dash with a space on one side only. */
export function atDash(line: Line, at: number): number {
  const spaceBefore = line.isSpace(at - 1)
  if (spaceBefore === line.isSpace(at + 1) || at === line.start) return at
  const word = spaceBefore ? at + 1 : at - 1
  const other = spaceBefore ? at - 2 : at + 2
  if (!line.isLetter(word) || !DASH_SCRIPTS.has(line.script(word)) || !(line.isWord(other) || (spaceBefore && leadsToTelling(line, other, word)))) return at
  if (isTechnical(line, word) || isAside(line, at, spaceBefore)) return at
  const place = spaceBefore ? at + 1 : at
  if (isDoubtful(line, at, word, other)) line.suggest(place, place, ' ', RULE, 'some houses and languages write it so')
  else line.replace(place, place, ' ', RULE, 'a dash with a space on one side only', 0.9)
  return at
}

/** `a nest, –recalled the foreman`: a comma before, a word in small letters behind. Not in English, which has asides such as `, –as he said`. */
function leadsToTelling(line: Line, comma: number, word: number): boolean {
  if (line.code(comma) !== COMMA || !line.isLetter(comma - 1) || line.kind(word) === Kind.upper || line.lettersAfter(word) < 2) return false
  return line.isSure && line.habits.tag !== 'en' && !line.habits.innerDash
}

/** Whether the dash may be right as it is: an ending behind it, a habit, or tight dashes near; but not where the document spaces its dashes. */
function isDoubtful(line: Line, at: number, word: number, other: number): boolean {
  const spaceBefore = word > at
  if (spaceBefore && line.habits.suffixes && line.lettersAfter(word) < 3) return true
  if (hasSpacedTwin(line, at)) return false
  if (line.habits.innerDash) return true
  if (spaceBefore && line.script(word) === LATIN) return !(line.isFunctionWord(word) && !hasTight(line, at)) && !line.shared.spacesDashes(line.code(at))
  return (isHabit(line, at, word, other) || hasTight(line, at)) && !line.shared.spacesDashes(line.code(at))
}

/** Whether the same dash stands in the line with spaces on both sides, and never else. */
export function hasSpacedTwin(line: Line, at: number): boolean {
  const dash = line.code(at)
  const to = Math.min(line.end, at + TWIN_REACH)
  let spaced = 0
  for (let i = Math.max(line.start, at - TWIN_REACH); i < to; i++) {
    if (line.code(i) !== dash) continue
    if (i === at || i === line.start || line.kind(i - 1) === Kind.digit) continue
    if (!line.isSpace(i - 1) || !line.isGap(i + 1)) return false
    if (line.isWord(i - 2) || line.trigger(i - 2) >= Trigger.close) spaced++
  }
  return spaced > 0
}

/** Whether a dash without any spaces stands near: then the one space may be the fault. */
function hasTight(line: Line, at: number): boolean {
  for (let i = Math.max(line.start, at - REACH); i < Math.min(line.end, at + REACH); i++) {
    if (line.trigger(i) === Trigger.dash && line.isLetter(i - 1) && line.isLetter(i + 1)) return true
  }
  return false
}

/** Languages with asides such as `—said he—`, and compounds such as `pre– and post-war`. */
function isHabit(line: Line, at: number, word: number, other: number): boolean {
  if (line.script(word) === LATIN && (!line.isSure || line.habits.tag === 'en')) return true
  return line.code(at) !== EM_DASH && line.script(word) === LATIN && isConjunction(line, other)
}

/** Whether a word may share its second part with the word before: `pre– and post-war`. */
export function isConjunction(line: Line, start: number): boolean {
  const letters = line.lettersAfter(start)
  const {conjunctions} = line.habits
  return conjunctions.size === 0 ? letters <= 4 && line.kind(start) === Kind.lower : conjunctions.has(line.text.slice(start, start + letters).toLowerCase())
}

/** Whether a dash that is open on the other side stands near: then both hold an aside. */
function isAside(line: Line, at: number, spaceBefore: boolean): boolean {
  const from = Math.max(line.start, at - REACH)
  const to = Math.min(line.end, at + REACH)
  for (let i = from; i < to; i++) {
    const trigger = line.trigger(i)
    if (i === at || (trigger !== Trigger.dash && trigger !== Trigger.hyphen)) continue
    const before = line.isGap(i - 1)
    const after = line.isGap(i + 1) || line.trigger(i + 1) === Trigger.comma || line.trigger(i + 1) === Trigger.stop
    if (spaceBefore ? after && !before : before && !line.isSpace(i + 1)) return true
  }
  return false
}

import {Kind} from '../../document/characters.js'
import type {Line} from './line.js'
import {isTechnical} from './protect.js'
import {Trigger} from './table.js'

const RULE = 'one-sided-dash'
const LATIN = 1
/** Latin, Cyrillic, Greek, Armenian, Georgian. */
const DASH_SCRIPTS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5])
const EM_DASH = 0x2014
/** Names in a list with its last conjunction: `Kazakhstan and Uzbekistan`, `Iran, Iraq and Turkey`. */
const MEMBERS = /^\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+){0,8},? and \p{Lu}\p{Ll}/u
/** How far the other dash of an aside may be. */
const REACH = 200

/** Look at an en or em dash with a space on one side only. */
export function atDash(line: Line, at: number): number {
  const spaceBefore = line.isSpace(at - 1)
  if (spaceBefore === line.isSpace(at + 1) || at === line.start) return at
  const word = spaceBefore ? at + 1 : at - 1
  const other = spaceBefore ? at - 2 : at + 2
  if (!line.isLetter(word) || !DASH_SCRIPTS.has(line.script(word)) || !line.isWord(other)) return at
  if (isTechnical(line, word) || isAside(line, at, spaceBefore)) return at
  const place = spaceBefore ? at + 1 : at
  if (isDoubtful(line, at, word, other)) line.suggest(place, place, ' ', RULE, 'some houses and languages write it so')
  else line.replace(place, place, ' ', RULE, 'a dash with a space on one side only', 0.9)
  return at
}

/** Whether the dash may be right as it is: an ending behind it, a habit, or tight dashes near; but not where the document spaces its dashes. */
function isDoubtful(line: Line, at: number, word: number, other: number): boolean {
  const spaceBefore = word > at
  if (spaceBefore && line.habits.suffixes && line.lettersAfter(word) < 3) return true
  if (line.habits.innerDash) return true
  const habit = isHabit(line, at, word, other) || hasTight(line, at) || (spaceBefore && line.script(word) === LATIN)
  return habit && !line.shared.spacesDashes(line.code(at))
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
  return line.code(at) !== EM_DASH && line.script(word) === LATIN && line.lettersAfter(other) <= 4 && line.kind(other) === Kind.lower
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

/** Look at a hyphen: between a plural and a name it may stand for a dash; between a noun of a group and the names of its members it does. */
export function atHyphen(line: Line, at: number): number {
  if (line.kind(at + 1) !== Kind.upper || line.code(at - 1) !== 115 || line.habits.tag !== 'en') return at
  const left = line.lettersBefore(at)
  if (left < 4 || line.kind(at - left) !== Kind.lower || !line.isSpace(at - left - 1)) return at
  const right = line.lettersAfter(at + 1)
  if (right < 4 || line.kind(at + 2) !== Kind.lower) return at
  const group = line.text.slice(at - left, at)
  if (line.habits.groups.has(group) && MEMBERS.test(line.text.slice(at + 1, Math.min(line.end, at + 1 + REACH)))) line.replace(at, at + 1, ' - ', 'glued-apposition', `the members of “${group}” follow`, 0.9)
  else if (left >= 6 && line.isSpace(at + 1 + right)) line.suggest(at, at + 1, ' - ', 'glued-dash', 'it may be a compound')
  return at
}

import {Kind} from '../../document/characters.js'
import {hasSpacedTwin, isConjunction} from './dashes.js'
import type {Line} from './line.js'
import {isTechnical} from './protect.js'
import {atSpeechHyphen} from './speech.js'

/** Names in a list with its last conjunction: `Kazakhstan and Uzbekistan`, `Iran, Iraq and Turkey`. */
const MEMBERS = /^\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+){0,8},? and \p{Lu}\p{Ll}/u
/** How far the names of a group may reach, and the second part of a compound, in code units. */
const REACH = 200
const NEAR = 40
const HYPHEN = 45

/** Look at a hyphen that stands for a dash: a space on one side, or a noun of a group before it and the names of its members behind. */
export function atHyphen(line: Line, at: number): number {
  const before = line.isSpace(at - 1)
  if (before !== line.isSpace(at + 1)) {
    if (!atSpeechHyphen(line, at, before)) checkOneSided(line, at, before)
  } else if (!before) checkGroup(line, at)
  return at
}

/** `wollen- damit sie`, `wollen -damit sie`: no compound whose second part follows later, no word broken at a line end, no ending or switch. */
function checkOneSided(line: Line, at: number, before: boolean): void {
  const right = before ? at + 1 : at + 2
  const end = before ? at - 1 : at
  const left = line.lettersBefore(end)
  if (left < (before ? 3 : 5) || !line.isSpace(end - left - 1) || !isAlone(line, at)) return
  if (line.lettersAfter(right) < 4 || line.kind(right) === Kind.upper || isConjunction(line, right)) return
  if (!line.isFunctionWord(right) && !(before && line.isSure && hasSpacedTwin(line, at))) return
  if (line.isFunctionWordText(line.text.slice(end - left, end)) || isTechnical(line, at)) return
  const doubtful = before ? line.habits.suffixes : line.habits.compounds && line.kind(end - left) === Kind.upper
  const place = before ? at + 1 : at
  if (!doubtful) line.replace(place, place, ' ', 'one-sided-dash', 'a hyphen with a space on one side, between words of running text', 0.9)
}

/** Whether no other hyphen with a letter on a side stands near. */
function isAlone(line: Line, at: number): boolean {
  for (let i = Math.max(line.start, at - NEAR); i < Math.min(line.end, at + NEAR); i++) {
    if (i !== at && line.code(i) === HYPHEN && (line.isLetter(i - 1) || line.isLetter(i + 1))) return false
  }
  return true
}

/** Between a plural and a name a hyphen may stand for a dash; between a noun of a group and the names of its members it does. */
function checkGroup(line: Line, at: number): void {
  if (line.kind(at + 1) !== Kind.upper || line.code(at - 1) !== 115 || line.habits.tag !== 'en') return
  const left = line.lettersBefore(at)
  if (left < 4 || line.kind(at - left) !== Kind.lower || !line.isSpace(at - left - 1)) return
  const right = line.lettersAfter(at + 1)
  if (right < 4 || line.kind(at + 2) !== Kind.lower) return
  const group = line.text.slice(at - left, at)
  if (line.habits.groups.has(group) && MEMBERS.test(line.text.slice(at + 1, Math.min(line.end, at + 1 + REACH)))) line.replace(at, at + 1, ' - ', 'glued-apposition', `the members of “${group}” follow`, 0.9)
  else if (left >= 6 && line.isSpace(at + 1 + right)) line.suggest(at, at + 1, ' - ', 'glued-dash', 'it may be a compound')
}

import {Kind} from '../../document/characters.js'
import {isPlainNumber} from './commas.js'
import type {Line} from './line.js'
import {isCamelCase, isTechnical} from './protect.js'
import {Trigger} from './table.js'

const RULE = 'space-after-sentence'
const FULL_STOP = 46
const PERCENT = 37
const SPACE = 32
const ARMENIAN = 4
const ARMENIAN_STOP = 0x589
const GEORGIAN = 5
const ARABIC = 6
const HEBREW = 7
const HANGUL = 26
const LATIN = 1

/** Words of a full stop's surroundings: `[from, stop)` before and `[next, to)` after, and how the first begins. */
interface Joint {
  readonly line: Line
  readonly at: number
  readonly from: number
  /** End of the word before; smaller than `at` where a bracket or quotation mark stands between. */
  readonly stop: number
  readonly next: number
  readonly to: number
}

/** Look at a mark that ends sentences, with a letter right behind it. */
export function atStop(line: Line, at: number): number {
  const next = at + 1
  if (!line.isLetter(next) || line.isSpaceless(next)) return at
  if (line.code(at) === FULL_STOP && line.code(at - 1) === FULL_STOP) return atEllipsis(line, at)
  const joint = readJoint(line, at)
  if (joint.stop === joint.from) {
    if (line.code(at) === FULL_STOP && followsNumber(joint) && !isTechnical(line, at)) separate(joint, 'a number before and a capitalised word after')
    return at
  }
  if (line.isSpaceless(joint.stop - 1) || isTechnical(line, at)) return at
  const evidence = line.kind(next) === Kind.upper ? capital(joint) : small(joint)
  if (evidence !== undefined) separate(joint, evidence)
  return at
}

/** `gasoducto.¿Qué`, `¡ No` */
export function atInverted(line: Line, at: number): number {
  const before = line.trigger(at - 1)
  if (before === Trigger.stop && line.lettersBefore(at - 1) >= 2 && line.kind(at + 1) === Kind.upper && !isTechnical(line, at)) {
    line.replace(at, at, ' ', RULE, 'a sentence ends, another begins with an inverted mark')
  } else if (line.isGap(at - 1) && line.code(at + 1) === SPACE && line.lettersAfter(at + 2) >= 2 && line.isSure && line.habits.tag === 'es') {
    line.replace(at + 1, at + 2, '', 'space-before-mark', 'an inverted mark stands right before its word')
  }
  return at
}

/** `duyuyoruz...Ama` */
function atEllipsis(line: Line, at: number): number {
  const stop = at - 2
  if (line.code(stop) !== FULL_STOP || line.kind(stop - 1) !== Kind.lower || line.lettersBefore(stop) < 3) return at
  const right = line.lettersAfter(at + 1)
  if (isStutter(line, stop, at + 1, right)) return at
  const isSentence = line.kind(at + 1) === Kind.upper && right >= 2 && line.kind(at + 2) === Kind.lower && (line.isSpace(at + 1 + right) || line.trigger(at + 1 + right) === Trigger.comma)
  if (isSentence && !isTechnical(line, at)) line.replace(at + 1, at + 1, ' ', RULE, 'three dots behind a word, a capitalised word after')
  return at
}

/** `Sch...Scheiße`: the word behind the dots begins as the one before them. */
function isStutter(line: Line, stop: number, next: number, letters: number): boolean {
  const before = line.text.slice(stop - line.lettersBefore(stop), stop).toLowerCase()
  return line.text.slice(next, next + letters).toLowerCase().startsWith(before)
}

function readJoint(line: Line, at: number): Joint {
  let stop = at
  const before = line.trigger(at - 1)
  if (before === Trigger.close || before === Trigger.quote) stop--
  else while (isCry(line.code(stop - 1))) stop--
  return {line, at, from: stop - line.lettersBefore(stop), stop, next: at + 1, to: at + 1 + line.lettersAfter(at + 1)}
}

/** `!` or `?`, which may stand in a row. */
function isCry(code: number): boolean {
  return code === 33 || code === 63
}

function separate({line, next}: Joint, evidence: string): void {
  line.replace(next, next, ' ', RULE, evidence)
}

/** A year or count, a full stop, a capitalised word: not at the start of a line, where it is the number of a list. */
function followsNumber({line, at, next, to}: Joint): boolean {
  const number = line.code(at - 1) === PERCENT ? line.spacesBefore(at - 1) : at
  if (at - number > 2 || !isPlainNumber(line, number) || line.kind(next) !== Kind.upper || !line.isSpace(to)) return false
  return to - next >= 3 ? line.kind(next + 1) === Kind.lower : line.isSure && line.isFunctionWordText(line.text.slice(next, to))
}

/** Letters without case, or small ones: whether the mark between them can only end a sentence. */
function small({line, at, from, stop, next, to}: Joint): string | undefined {
  const left = stop - from
  const right = to - next
  const code = line.code(at)
  const script = line.script(next)
  // In click languages ! is a letter.
  if (isCry(code) && script === LATIN && !line.isSure) return undefined
  if (code !== FULL_STOP) return left >= 2 && (right >= 2 || code > 127) ? 'words on both sides' : undefined
  if (script !== scriptBefore(line, stop) || line.abbreviations.has(line.text.slice(from, stop))) return undefined
  const caseless = script === GEORGIAN || (line.kind(next) === Kind.letter && line.kind(stop - 1) !== Kind.lower)
  return caseless || script === ARMENIAN ? caselessWords(script, left, right) : undefined
}

/** Script of the last letter before an offset; Arabic vowel signs belong to none. */
function scriptBefore(line: Line, stop: number): number {
  let at = stop - 1
  while (line.kind(at) === Kind.mark && stop - at < 4) at--
  return line.script(at)
}

/** Whether words of a script without capitals, or with few, are too long for parts of an abbreviation. */
function caselessWords(script: number, left: number, right: number): string | undefined {
  if (script === HANGUL) return left >= 2 ? 'Korean words on both sides' : undefined
  const enough = script === HEBREW || (script === ARABIC && right >= 3) ? 2 : 3
  return left >= enough && right >= 2 ? 'words on both sides that are no abbreviations' : undefined
}

/** A capital after the mark: whether a sentence begins with it, or it is part of a name. */
function capital(joint: Joint): string | undefined {
  const {line, at, from, stop, next, to} = joint
  const left = line.text.slice(from, stop)
  const right = line.text.slice(next, to)
  if (line.code(at) > 127) return left.length >= (line.code(at) === ARMENIAN_STOP ? 1 : 2) ? 'words on both sides of a mark that only ends sentences' : undefined
  if (isSecondInitial(joint)) return 'an initial, the one before it with a space'
  const isFunctionWord = line.habits.stopwords.has(right.toLowerCase())
  if (!beginsSentence(joint) || !endsWord(line, to) || (isCamelCase(left) && !isFunctionWord)) return undefined
  if (line.code(at) === FULL_STOP && isName(joint, left, right)) return undefined
  const goesOn = continues(line, to)
  if (line.kind(from) !== Kind.upper) return left.length >= 3 || goesOn ? 'a small word before, a capital after' : undefined
  if (!goesOn || (left.length === 1 && !(isFunctionWord && line.kind(from - 1) === Kind.digit))) return undefined
  return isFunctionWord ? 'a function word with a capital after, and the sentence goes on' : afterCapital(joint, left, right)
}

/** Capitals on both sides of the mark: a short word before it may be an abbreviation, capitals alone behind it a part of a name. */
function afterCapital({line, at, from, next, to}: Joint, left: string, right: string): string | undefined {
  if (left === left.toUpperCase()) {
    return left.length >= 3 && line.kind(next + 1) !== Kind.upper ? 'a capitalised word after the acronym, and the sentence goes on' : undefined
  }
  const enough = line.script(from) === LATIN ? 4 : 3
  return left.length >= enough && (right.length >= 3 || line.code(at) !== FULL_STOP || line.isSpace(to)) && right !== right.toUpperCase() ? 'a capitalised word after, and the sentence goes on' : undefined
}

/** Abbreviations, sites and files have a stop inside. */
function isName(joint: Joint, left: string, right: string): boolean {
  const {line, from} = joint
  const first = left.toLowerCase()
  const second = right.toLowerCase()
  const dotted = line.shared.punctuation.dotted.has(second) && (line.kind(from) === Kind.upper || !line.habits.stopwords.has(second))
  if (dotted || line.trigger(from - 1) === Trigger.stop) return true
  return line.abbreviations.has(first) && !endsLikeWord(joint, left, right)
}

/** An abbreviation that may be a whole word, such as год or раз, before a function word that begins a sentence. No titles: a function word may be a name. */
function endsLikeWord({line, from, to}: Joint, left: string, right: string): boolean {
  return left.length >= 3 && line.script(from) !== LATIN && line.kind(from) === Kind.lower && line.habits.stopwords.has(right.toLowerCase()) && line.isSure && continues(line, to)
}

/** The second of two initials, with a space behind the first alone: `Т. Г.Шевченко`. */
function isSecondInitial({line, from, stop, next, to}: Joint): boolean {
  if (stop - from !== 1 || !line.isSpace(from - 1) || line.code(from - 2) !== FULL_STOP || line.kind(from - 3) !== Kind.upper || line.isLetter(from - 4)) return false
  return to - next >= 3 && line.kind(next + 1) === Kind.lower && line.script(from) === line.script(next)
}

function beginsSentence({line, next, to}: Joint): boolean {
  if (to - next >= 2 || line.isSpace(to)) return true
  const trigger = line.trigger(to)
  return trigger === Trigger.comma || (trigger === Trigger.apostrophe && line.isLetter(to + 1))
}

/** Whether a word that ends here is one of running text. */
function endsWord(line: Line, to: number): boolean {
  if (line.isGap(to)) return true
  switch (line.trigger(to)) {
    case Trigger.comma:
    case Trigger.apostrophe:
    case Trigger.hyphen:
    case Trigger.dash:
    case Trigger.quote:
    case Trigger.colon:
    case Trigger.close:
      return true
    case Trigger.stop:
      return line.isGap(to + 1) || line.trigger(to + 1) === Trigger.quote
  }
  return false
}

/** Whether more words of the sentence follow. */
function continues(line: Line, to: number): boolean {
  if (line.isSpace(to)) return line.isWord(to + 1) || ((line.trigger(to + 1) === Trigger.quote || line.trigger(to + 1) === Trigger.open) && line.isWord(to + 2))
  const trigger = line.trigger(to)
  return trigger === Trigger.comma || trigger === Trigger.apostrophe || trigger === Trigger.hyphen
}

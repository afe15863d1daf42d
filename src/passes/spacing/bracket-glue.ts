import {Kind, SCRIPTS} from '../../document/characters.js'
import type {Line} from './line.js'
import {isCamelCase, isTechnical} from './protect.js'

const LATIN = 1
const ARABIC = 6
const THAI = SCRIPTS.indexOf('Thai')
const HANGUL = 26
/** A year, or years from and to, as after the title of a work. */
const YEARS = /^(?:1\d{3}|20\d\d)(?: ?[-–—] ?(?:\d{4}|\d\d))?(?: ?\p{Ll}{1,2}\.)?$/u
const RANGE = /[-–—]/
/** More than one word; a comma behind the first. */
const WORDS = /^[\p{L}\d][\p{L}\p{M}\d.,:՝'’-]*?(,?) [\p{L}\d‘“"'«]/u
/** Times, sums and other numbers with signs between. */
const FIGURES = /^\d+(?:[.,:]\d+)*(?:[-–—+][\d.,:]+)+(?: ?\p{L}{1,4}\.?)?$/u
/** An age, a score, a count; one digit may be the section of a manual. */
const NUMBER = /^\d{2,3}$/
/** What before a function word is a remark of its own. */
const REMARK = [/^(?:\p{L}{3}|\p{Lu}{2})/u, YEARS, FIGURES, NUMBER]
/** What combines with a word behind it: macro(economic), противо(законный). */
const COMBINING = /[oiоиеэ-]$/u

/** Thai has a space before and behind brackets; where it has one of the two, the other is missing. */
function isThai(line: Line, at: number, inner: string): boolean {
  return line.script(at) === THAI && /^\p{Script=Thai}{3,}/u.test(inner)
}

/** Whether `(` after a word has lost the space before it. */
export function isGluedOpen(line: Line, at: number, close: number, inner: string): boolean {
  if (isThai(line, at - 1, inner)) return line.isSpace(close + 1)
  const left = line.lettersBefore(at)
  if (left < 2 || !isOpenScript(line, at - 1)) return false
  if (NUMBER.test(inner) && left >= 3 && line.isFunctionWord(close + 1) && !isTechnical(line, at)) return true
  if (isCamelCase(line.text.slice(at - left, at)) || isTechnical(line, at)) return false
  return isPhrase(line, at - 1, inner, left) || isLooseBefore(line, at, inner, left)
}

/** Whether `)` before a word has lost the space behind it. */
export function isGluedClose(line: Line, open: number, close: number, inner: string): boolean {
  const next = close + 1
  if (isThai(line, next, inner)) return line.isSpace(open - 1)
  const right = line.lettersAfter(next)
  if (right < 2 || !isOpenScript(line, next) || isTechnical(line, close)) return false
  if (line.isLetter(open - 1) && !inner.includes(' ')) return false
  const apart = line.isGap(open - 1)
  if (apart && line.isFunctionWord(next) && REMARK.some((form) => form.test(inner))) return true
  if (line.habits.suffixes && line.script(next) !== ARABIC && (right < (inner.includes(' ') || FIGURES.test(inner) ? 3 : 4) || line.isEnding(next, next + right))) return false
  return isPhrase(line, next, inner, right) || (apart && isLooseBehind(line, next, inner, right))
}

/** Scripts with spaces around brackets. Korean glues what explains a word to it. */
function isOpenScript(line: Line, at: number): boolean {
  return line.isLetter(at) && !line.isSpaceless(at) && line.script(at) !== HANGUL
}

/** Whether what stands in brackets is a remark of its own, and not part of the word as in `word(s)` or `f(x)`. */
function isPhrase(line: Line, neighbour: number, inner: string, length: number): boolean {
  const words = WORDS.exec(inner)
  // A list in Latin letters may be the arguments of a function.
  if (words && inner.length >= 5 && (words[1] === '' || line.script(neighbour) !== LATIN)) return true
  if (line.script(neighbour) === ARABIC) return /^\p{L}{3,}$/u.test(inner)
  if (line.kind(neighbour) === Kind.upper) return false
  if (FIGURES.test(inner)) return line.isSure && length >= (line.script(neighbour) === LATIN ? 3 : 2)
  return length >= 4 && /^\p{Lu}{2,}$/u.test(inner)
}

/** One word or a year in brackets, glued to a word before it that can be no function of a program; `учень(учениця)` are two forms of one word. */
function isLooseBefore(line: Line, at: number, inner: string, left: number): boolean {
  const from = at - left
  const word = line.text.slice(from, at).toLowerCase()
  if (left < 3 || !line.isGap(from - 1) || line.kind(at - 1) === Kind.upper || line.shared.punctuation.callable.has(word)) return false
  const capital = line.kind(from) === Kind.upper
  if (YEARS.test(inner)) return line.isSure && (capital || line.script(from) !== LATIN || RANGE.test(inner)) && !/^\d000$/.test(inner)
  if (left < 4 || !isWholeWord(line, inner) || word.slice(0, 3) === inner.slice(0, 3).toLowerCase()) return false
  return line.kind(line.text.indexOf('(', at) + 1) === Kind.upper ? isNameAfter(line, from, inner, capital) : line.isSure && (!capital || line.script(from) !== LATIN)
}

/** A capitalised word after a word of running text; a capitalised word before it may be the name of a type with its argument. */
function isNameAfter(line: Line, from: number, inner: string, capital: boolean): boolean {
  if (line.script(from) !== LATIN) return inner.length >= 3
  if (!line.isSure) return false
  if (!capital) return inner.length >= 3
  return inner.length >= 4 && !line.shared.punctuation.callable.has(inner.toLowerCase()) && isAfterSmallWord(line, from)
}

/** Whether the word before an offset is a small one: `in Poole(Dorset)`. Where nouns have capitals, only a function word says something. */
function isAfterSmallWord(line: Line, from: number): boolean {
  const end = from - 1
  const start = end - line.lettersBefore(end)
  return line.isFunctionWord(start) || (line.habits.tag !== 'de' && end - start >= 2 && line.kind(start) === Kind.lower)
}

/** Whether a word in brackets stands for itself: no ending, and in languages that put words together no part of one. */
function isWholeWord(line: Line, inner: string): boolean {
  if (!/^\p{L}[\p{L}\p{M}]+$/u.test(inner)) return false
  if (/^\p{Lu}\P{Lu}+$/u.test(inner)) return true
  if (!/^\P{Lu}+$/u.test(inner) || inner.length < 6 || line.habits.compounds) return false
  return !line.isEndingText(inner)
}

/** One word or a year in brackets, with a word behind that it is no part of. */
function isLooseBehind(line: Line, next: number, inner: string, right: number): boolean {
  if (right < 4 || !line.isSure || line.kind(next) === Kind.upper) return false
  if (YEARS.test(inner)) return true
  if (line.habits.compounds || !/^\p{L}[\p{L}\p{M}]{2,}$/u.test(inner)) return false
  return /^\p{Lu}\P{Lu}{3,}$/u.test(inner) || (inner.length >= 6 && !COMBINING.test(inner))
}

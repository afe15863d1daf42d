import {Kind} from '../../document/characters.js'
import type {Line} from './line.js'
import {Trigger} from './table.js'

/** What stands on one side of a quotation mark. */
export type Side = 'space' | 'edge' | 'word' | 'mark' | 'other'

export interface Mark {
  readonly at: number
  readonly code: number
  readonly left: Side
  readonly right: Side
}

/** An opening and a closing mark of one quotation. */
export interface Pair {
  readonly open: Mark
  readonly close: Mark
  /** Whether another quotation is open around this one. */
  readonly inner: boolean
}

export interface Pairs {
  readonly pairs: readonly Pair[]
  /** Marks that can only close, with no opening one before. */
  readonly loose: readonly Mark[]
}

type Role = 'open' | 'close' | undefined

const STRAIGHT = 0x22
const LEFT = 0x201c
const RIGHT = 0x201d
const LOW = 0x201e
const OPEN_GUILLEMET = 0xab
const CLOSE_GUILLEMET = 0xbb
const HEBREW = 7

/** Pair the double quotation marks of a line: guillemets, curly and straight ones each among themselves. */
export function pairQuotes(line: Line): Pairs {
  const guillemets: Mark[] = []
  const curly: Mark[] = []
  const straight: Mark[] = []
  for (const at of line.quotes) {
    const mark = readMark(line, at)
    if (mark.code === STRAIGHT) {
      if (!isGershayim(line, mark)) straight.push(mark)
    } else if (mark.code === OPEN_GUILLEMET || mark.code === CLOSE_GUILLEMET) guillemets.push(mark)
    else curly.push(mark)
  }
  const found = [match(guillemets, guillemetRoles(line, guillemets)), match(curly, curlyRoles(line, curly)), match(straight, alternate(line, straight))]
  return {pairs: found.flatMap(({pairs}) => pairs), loose: found.flatMap(({loose}) => loose)}
}

function readMark(line: Line, at: number): Mark {
  return {at, code: line.code(at), left: sideOf(line, at - 1), right: isEllipsis(line, at + 1) ? 'word' : sideOf(line, at + 1)}
}

function sideOf(line: Line, at: number): Side {
  const kind = line.kind(at)
  if (kind === Kind.space) return 'space'
  if (kind === Kind.lineEnd) return 'edge'
  if (line.isWord(at)) return 'word'
  const trigger = line.trigger(at)
  return trigger === Trigger.comma || trigger === Trigger.colon || trigger === Trigger.stop || line.code(at) === 0x2026 || line.code(at) === 37 ? 'mark' : 'other'
}

function isEllipsis(line: Line, at: number): boolean {
  return line.code(at) === 0x2026 || (line.code(at) === 46 && line.code(at + 1) === 46)
}

/** Hebrew acronyms have a double mark inside. */
function isGershayim(line: Line, {at, left, right}: Mark): boolean {
  return left === 'word' && right === 'word' && line.script(at - 1) === HEBREW
}

/** How a mark looks: whether its spaces say that it opens or closes. */
export function shapeOf({left, right}: Mark): Role {
  const before = left === 'space' || left === 'edge' || left === 'other'
  const after = right === 'space' || right === 'edge' || right === 'other' || right === 'mark'
  if (before && !after) return 'open'
  return after && !before ? 'close' : undefined
}

/** « opens, but for houses that write »so«. */
function guillemetRoles(line: Line, marks: readonly Mark[]): readonly Role[] {
  const {tag, reversedGuillemets} = line.habits
  const votes = (reversedGuillemets ? 0 : tag === 'und' ? 2 : Infinity) + votesFor(marks, OPEN_GUILLEMET)
  const opener = votes >= 0 ? OPEN_GUILLEMET : CLOSE_GUILLEMET
  return marks.map(({code}) => (code === opener ? 'open' : 'close'))
}

/** „ opens and ” closes; “ closes where the line has „ in its stead, else it opens. ”so” and “so“ alternate. */
function curlyRoles(line: Line, marks: readonly Mark[]): readonly Role[] {
  const count = (code: number): number => marks.reduce((sum, mark) => sum + (mark.code === code ? 1 : 0), 0)
  const low = count(LOW)
  const left = count(LEFT)
  const right = count(RIGHT)
  if (low === 0 && (left === 0 || right === 0)) return left > 0 || line.habits.sameQuotes || line.habits.reversedCurly ? alternate(line, marks) : marks.map(() => 'close')
  if (low === 0 && line.habits.reversedCurly && marks[0]!.code === RIGHT && votesFor(marks, RIGHT) >= 0) return marks.map(({code}) => (code === RIGHT ? 'open' : 'close'))
  const leftCloses = low > 0 && (right === 0 || line.habits.lowQuotes)
  return marks.map(({code}) => (code === LOW || (code === LEFT && !leftCloses) ? 'open' : 'close'))
}

/** How many marks look as if a code opened and the others closed, less those that look the other way. */
function votesFor(marks: readonly Mark[], opener: number): number {
  let votes = 0
  for (const mark of marks) {
    const shape = shapeOf(mark)
    if (shape !== undefined) votes += (shape === 'open') === (mark.code === opener) ? 1 : -1
  }
  return votes
}

/**
 * Marks without direction open and close in turn. There must be as many of each, and marks next to one another that both look
 * the other way may be a quotation inside of a quotation, and one behind a digit may mean inches: then nothing is sure.
 */
function alternate(line: Line, marks: readonly Mark[]): readonly Role[] {
  const unsure = marks.map(() => undefined)
  if (marks.length % 2 === 1) return unsure
  const roles = marks.map((_, index): Role => (index % 2 === 0 ? 'open' : 'close'))
  let contrary = false
  for (const [index, mark] of marks.entries()) {
    const shape = shapeOf(mark)
    const wrong = shape !== undefined && shape !== roles[index]
    if (wrong && (contrary || line.kind(mark.at - 1) === Kind.digit)) return unsure
    contrary = wrong
  }
  return roles
}

/** Pair each closing mark with the opening one right before it; none where a mark without partner shows that the line takes them otherwise. */
function match(marks: readonly Mark[], roles: readonly Role[]): Pairs {
  const pairs: Pair[] = []
  const loose: Mark[] = []
  const open: Mark[] = []
  marks.forEach((mark, index) => {
    if (roles[index] === 'open') open.push(mark)
    else if (roles[index] === 'close') {
      const partner = open.pop()
      if (partner) pairs.push({open: partner, close: mark, inner: open.length > 0})
      else loose.push(mark)
    }
  })
  return {pairs: loose.some((mark) => shapeOf(mark) === 'open') ? [] : pairs, loose}
}

import type {Change} from '../document/changes.js'
import type {Suggestion} from '../document/suggestions.js'
import {visible} from '../write/visible.js'
import {h} from './dom.js'
import {letterOf, styleOf} from './passes.js'
import {isRemoval, type Piece} from './rows.js'

/** Which side of a change is shown. */
export type Side = 'source' | 'output' | 'both'

/** A piece of text as elements. Characters that would steer the text are shown by number. */
export function renderPiece(piece: Piece, side: Side): Node {
  if (piece.kind === 'same') return document.createTextNode(visible(piece.text))
  if (piece.kind === 'doubt') return side === 'output' ? document.createTextNode(visible(piece.text)) : doubtMark(piece.doubt, piece.text, piece.index)
  return changeMark(piece.change, piece.index, side)
}

function changeMark(change: Change, index: number, side: Side): Node {
  const {before, after, pass} = change
  const gone = isRemoval(change) ? withoutLastBreaks(shown(before)) : shown(before)
  const parts = [side !== 'output' && before !== '' && h('del', direction(before), gone), side !== 'source' && after !== '' && h('ins', direction(after), shown(after))]
  const main = side !== 'source'
  // what is read out is the text itself; where nothing is left to be read, what was taken out
  const name = side === 'output' && after === '' ? {'aria-label': label(change)} : {'aria-description': label(change)}
  return h(
    'span',
    {class: 'mark', 'data-pass': styleOf(pass), 'data-change': index, ...(main ? {role: 'button', tabindex: 0, ...name, 'aria-haspopup': 'dialog'} : {})},
    ...parts,
    main && h('span', {class: 'tag', 'aria-hidden': 'true'}, letterOf(pass))
  )
}

function doubtMark(doubt: Suggestion, text: string, index: number): Node {
  return h('span', {class: 'mark doubt', 'data-pass': styleOf(doubt.pass), 'data-doubt': index, role: 'button', tabindex: 0, [text === '' ? 'aria-label' : 'aria-description']: `Suggested, not made: ${label(doubt)}`, 'aria-haspopup': 'dialog'}, visible(text), h('span', {class: 'tag', 'aria-hidden': 'true'}, `${letterOf(doubt.pass)}?`))
}

/** Letters say which way a change reads; where it has none, the line does. */
function direction(text: string): {readonly dir?: 'auto'} {
  return /\p{L}/u.test(text) ? {dir: 'auto'} : {}
}

/** Folded lines follow one another: the line ends behind the last need no room. */
function withoutLastBreaks(text: string): string {
  let end = text.length
  while (text.endsWith('↵\n', end)) end -= 2
  return end === text.length ? text : `${text.slice(0, end)}↵`
}

/** A change in words. */
function label({pass, rule, before, after}: Change | Suggestion): string {
  const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
  const what = before === '' ? `“${short(after)}” put in` : after === '' ? `“${short(before)}” taken out` : `“${short(before)}” to “${short(after)}”`
  return `${pass}, ${rule}: ${what}`
}

/** Text of a change: white space that is all of it gets a sign, as it would not be seen. */
export function shown(text: string): string {
  const safe = visible(text, true)
  return /^[ \n↵]+$/.test(safe) ? safe.replaceAll(' ', '␣') : safe
}

import {counted, h} from './dom.js'
import {visible} from '../write/visible.js'
import type {ViewRow} from './rows.js'

const WORDS = 70

/** Removed lines, folded: how many, and how they begin. */
export function foldOf(rows: readonly ViewRow[], content: readonly Node[]): HTMLElement {
  const removed = rows.flatMap(({pieces}) => pieces.flatMap((piece) => (piece.kind === 'change' ? [piece.change.before] : [])))
  const lines = removed.join('\n').split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const start = lines.join(' · ')
  return h('details', {class: 'fold', 'data-pass': 'boilerplate'},
    h('summary', {}, h('b', {}, `${counted(lines.length, 'line')} removed`), ' ', h('span', {class: 'start', dir: 'auto'}, visible(start.length > WORDS ? `${start.slice(0, WORDS)}…` : start))),
    ...content)
}

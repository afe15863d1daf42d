import type {Change} from '../document/changes.js'
import type {Detail} from '../write/report-format.js'

/** Longer lines are cut around the change. */
const AROUND = 200

/**
 * A change as a case for `test/cases`: the lines that it touches, as they were and with this change alone.
 * The JSON has the keys `before`, `after`, `language`, and `rule` as a note.
 */
export function testCase({source, language, blocks}: Pick<Detail, 'source' | 'language' | 'blocks'>, change: Change): string {
  const from = cut(source, source.lastIndexOf('\n', change.start - 1) + 1, change.start, true)
  const stop = source.indexOf('\n', change.end)
  const to = cut(source, stop < 0 ? source.length : stop, change.end, false)
  const block = blocks.find(([start, end]) => start <= change.start && change.start <= end)
  return JSON.stringify({
    note: `${change.pass}/${change.rule}`,
    before: source.slice(change.start === 0 ? 0 : from, to),
    after: source.slice(change.start === 0 ? 0 : from, change.start) + change.after + source.slice(change.end, to),
    language: block?.[2] ?? language
  })
}

/** The end of a line, or a space within reach of the change. */
function cut(source: string, edge: number, change: number, before: boolean): number {
  if (Math.abs(change - edge) <= AROUND) return edge
  const space = before ? source.indexOf(' ', change - AROUND) + 1 : source.lastIndexOf(' ', change + AROUND)
  return before ? (space > 0 && space <= change ? space : change - AROUND) : space >= change ? space : change + AROUND
}

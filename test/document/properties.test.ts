import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Document} from '../../src/document/document.js'
import {ChangeLog} from '../../src/document/log.js'
import {checkLog} from '../support/check-pass.js'

/** Strings with lone surrogates, astral characters, combining marks and line ends among them. */
const unit = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom('a', 'b', ' ', '\n', '.', 'е', 'ə')},
  fc.constantFrom('😀', '\u{10400}', '\ud800', '\udc00', '\u0301', '\r\n', '\u00a0', '\u2028'),
  fc.string({unit: 'binary', maxLength: 2})
)
const text = fc.array(unit, {maxLength: 60}).map((list) => list.join(''))

/** Edits of one layer as gaps and lengths, so that they are disjoint for any text. */
const layer = fc.array(fc.record({gap: fc.nat(8), length: fc.nat(5), after: fc.array(unit, {maxLength: 3}).map((list) => list.join(''))}), {maxLength: 8})
type LayerPlan = {gap: number; length: number; after: string}[]

function build(source: string, layers: readonly LayerPlan[]): Document {
  const document = new Document(source)
  layers.forEach((plan, index) => {
    let at = 0
    let first = true
    for (const {gap, length, after} of plan) {
      const start = at + gap + (first ? 0 : 1)
      const end = start + length
      if (end > document.text.length) break
      document.replace(start, end, after, `rule-${at}`, {confidence: 0.5, evidence: `layer ${index}`})
      at = end
      first = false
    }
    document.commit(`pass-${index}`)
  })
  return document
}

const runs = {numRuns: 5000}

describe('random layered documents', () => {
  it('apply, revert, replay, offsets, blocks and JSON are exact', () => {
    fc.assert(fc.property(text, fc.array(layer, {maxLength: 5}), (source, layers) => checkLog(build(source, layers))), runs)
  })

  it('replays any subset: edits that stay apart from undone ones stay, the others go', () => {
    fc.assert(
      fc.property(text, fc.array(layer, {maxLength: 4}), fc.infiniteStream(fc.boolean()), (source, layers, coins) => {
        const {log} = build(source, layers)
        const kept = new Set(log.layers.flatMap((l) => l.edits).filter(() => coins.next().value))
        expect(log.replay(source, (edit) => kept.has(edit))).toBe(replayByPieces(source, log, (edit) => kept.has(edit as never)))
      }),
      runs
    )
  })

  it('maps positions there and back', () => {
    fc.assert(
      fc.property(text, fc.array(layer, {maxLength: 4}), fc.nat(), fc.nat(), (source, layers, a, b) => {
        const {log, text: output} = build(source, layers)
        const at = (n: number, length: number): number => n % (length + 1)
        const start = Math.min(at(a, source.length), at(b, source.length))
        const end = Math.max(at(a, source.length), at(b, source.length))
        const target = log.toTarget([start, end])
        expect(target[0]).toBeGreaterThanOrEqual(0)
        expect(target[1]).toBeLessThanOrEqual(output.length)
        const back = log.toSource(target)
        for (let i = start; i < end; i++) {
          if (log.changes(source, output).some((change) => change.start <= i && i < change.end)) continue
          expect(back[0] <= i && i < back[1], `${i} in ${back}`).toBe(true)
        }
      }),
      runs
    )
  })

  it('reads the same at mapped places where nothing changed', () => {
    fc.assert(
      fc.property(text, fc.array(layer, {maxLength: 4}), (source, layers) => {
        const {log, text: output} = build(source, layers)
        const changed = new Set(log.changes(source, output).flatMap(({start, end}) => Array.from({length: end - start}, (_, i) => start + i)))
        for (let i = 0; i < source.length; i++) {
          if (changed.has(i)) continue
          const [from, to] = log.toTarget([i, i + 1])
          if (to - from === 1) expect(output[from]).toBe(source[i])
        }
      }),
      runs
    )
  })
})

/** A stretch of the text: `text` in the first run, `replay` in the replay where they differ. */
interface Piece {
  start: number
  end: number
  replay: string
}

/** A slow second opinion: join whatever overlaps until nothing changes any more, then cut the text up. */
function replayByPieces(source: string, log: ChangeLog, keep: (edit: object) => boolean): string {
  let text = source
  let pieces: Piece[] = []
  for (const layer of log.layers) {
    let clusters = [...pieces.map((p) => ({...p, pieces: [p], edits: [] as typeof layer.edits[number][]})), ...layer.edits.map((e) => ({start: e.start, end: e.end, pieces: [] as Piece[], edits: [e]}))]
    for (let joined = true; joined; ) {
      joined = false
      outer: for (const a of clusters) {
        for (const b of clusters) {
          const overlap = a.start < b.end && b.start < a.end
          const samePoint = a.start === a.end && b.start === b.end && a.start === b.start
          if (a === b || !(overlap || samePoint)) continue
          clusters = clusters.filter((c) => c !== a && c !== b)
          clusters.push({start: Math.min(a.start, b.start), end: Math.max(a.end, b.end), pieces: [...a.pieces, ...b.pieces], edits: [...a.edits, ...b.edits]})
          joined = true
          break outer
        }
      }
    }
    const next: Piece[] = []
    for (const c of clusters.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (c.pieces.length === 0 && keep(c.edits[0]!)) continue
      const before = layer.edits.filter((e) => e.end <= c.start && !c.edits.includes(e) && (e.start < c.start || c.start < c.end || !c.edits.length))
      const shift = before.reduce((sum, e) => sum + e.after.length - (e.end - e.start), 0)
      const growth = c.edits.reduce((sum, e) => sum + e.after.length - (e.end - e.start), 0)
      next.push({start: c.start + shift, end: c.end + shift + growth, replay: cut(text, c.start, c.end, c.pieces)})
    }
    pieces = next.sort((a, b) => a.start - b.start || a.end - b.end)
    text = layer.apply(text)
  }
  return cut(text, 0, text.length, pieces)
}

function cut(text: string, start: number, end: number, pieces: Piece[]): string {
  let out = ''
  for (const piece of pieces.sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(start, piece.start) + piece.replay
    start = piece.end
  }
  return out + text.slice(start, end)
}

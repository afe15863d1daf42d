import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Change} from '../../src/document/changes.js'
import type {Suggestion} from '../../src/document/suggestions.js'
import {addressOf, parseAddress} from '../../src/report/address.js'
import {passes, showAll} from '../../src/report/filter.js'
import {countFigures, histogram, top} from '../../src/report/figures.js'
import {rowsOf, sectionsOf, type ViewRow} from '../../src/report/rows.js'
import {testCase} from '../../src/report/test-case.js'
import {summaryFor} from '../support/report.js'

const text = fc.string({unit: fc.constantFrom('a', ' ', '\n', '😀', 'é', '“'), maxLength: 30})

/** A source with changes, as kempt makes them: sorted, disjoint, exact. */
const changed = fc.array(fc.tuple(text, text, text, fc.constantFrom('spacing', 'boilerplate')), {maxLength: 8}).map((parts) => {
  let source = ''
  let output = ''
  const changes: Change[] = []
  for (const [same, before, after, pass] of parts) {
    source += same
    output += same
    if (before !== after) changes.push({start: source.length, end: source.length + before.length, before, after, target: [output.length, output.length + after.length], pass, rule: 'rule', confidence: 1})
    source += before
    output += after
  }
  return {source, output, changes}
})

/** One side of the rows, with line ends. */
function side(rows: readonly ViewRow[], which: 'before' | 'after'): string {
  return rows.map(({pieces, end}) => pieces.map((piece) => (piece.kind === 'change' ? piece.change[which] : piece.text)).join('') + end).join('')
}

test('rows hold the source on one side and the output on the other, whatever is suggested', () => {
  fc.assert(fc.property(changed, fc.array(fc.tuple(fc.nat(100), fc.nat(10)), {maxLength: 5}), ({source, output, changes}, places) => {
    const suggestions = places.map(([at, length]): Suggestion => {
      const start = Math.min(at, source.length)
      const end = Math.min(start + length, source.length)
      return {start, end, before: source.slice(start, end), after: '?', pass: 'names', rule: 'rule', confidence: 0.5, why: 'doubt'}
    }).sort((a, b) => a.start - b.start || a.end - b.end)
    const rows = rowsOf({source, changes, suggestions})
    expect(side(rows, 'before')).toBe(source)
    expect(side(rows, 'after')).toBe(output)
    const pieces = rows.flatMap((row) => row.pieces)
    expect(pieces.flatMap((piece) => (piece.kind === 'change' ? [piece.index] : []))).toEqual([...changes.keys()])
    expect(pieces.filter(({kind}) => kind === 'doubt')).toHaveLength(suggestions.length)
    expect(sectionsOf(rows).flatMap((section) => section.rows)).toEqual(rows)
  }), {numRuns: 500})
})

test('a long line is shown in rows of a bearable length, and no character is cut', () => {
  const source = '😀'.repeat(20_000) + ' word'.repeat(20_000)
  const rows = rowsOf({source, changes: [], suggestions: []})
  expect(side(rows, 'before')).toBe(source)
  for (const {pieces} of rows) {
    const line = pieces.map((piece) => (piece.kind === 'same' ? piece.text : '')).join('')
    expect(line.length).toBeLessThanOrEqual(4001)
    expect(line).not.toMatch(/\p{Surrogate}/u)
  }
})

test('so is a long line that is full of changes', () => {
  const source = 'one,two '.repeat(10_000)
  const changes = Array.from({length: 10_000}, (_, index): Change => ({start: 8 * index + 4, end: 8 * index + 4, before: '', after: ' ', target: [9 * index + 4, 9 * index + 5], pass: 'spacing', rule: 'rule', confidence: 1}))
  const rows = rowsOf({source, changes, suggestions: []})
  expect(side(rows, 'before')).toBe(source)
  expect(rows.length).toBeGreaterThanOrEqual(10)
  for (const {pieces} of rows) expect(pieces.length).toBeLessThan(2500)
})

const removed = (start: number, before: string): Change => ({start, end: start + before.length, before, after: '', target: [0, 0], pass: 'boilerplate', rule: 'chrome', confidence: 1})

test('removed lines that follow one another are folded together, apart from text', () => {
  const source = 'Menu\nShare\n\nThe text.\nTweet\n'
  const sections = sectionsOf(rowsOf({source, changes: [removed(0, 'Menu\n'), removed(5, 'Share\n\n'), removed(22, 'Tweet\n')], suggestions: []}))
  expect(sections.map(({folded, rows}) => [folded, side(rows, 'before')])).toEqual([[true, 'Menu\nShare\n\n'], [false, 'The text.\n'], [true, 'Tweet\n']])
})

test('a change becomes a test case: its line, with this change alone', () => {
  const source = 'First line.\nHe came,he saw,he left.\nLast line.'
  const change: Change = {start: 20, end: 20, before: '', after: ' ', target: [20, 21], pass: 'spacing', rule: 'space-after-comma', confidence: 0.98}
  expect(JSON.parse(testCase({source, language: 'und', blocks: [[12, 35, 'en', 'text']]}, change))).toEqual({note: 'spacing/space-after-comma', before: 'He came,he saw,he left.', after: 'He came, he saw,he left.', language: 'en'})
})

test('a change of several steps belongs to each of them', () => {
  const change: Change = {...removed(0, 'x'), steps: [{pass: 'spacing', rule: 'a', before: '', after: ''}, {pass: 'boilerplate', rule: 'chrome', before: '', after: ''}]}
  expect(passes({...showAll, without: new Set(['boilerplate'])}, change)).toBe(true)
  expect(passes({...showAll, without: new Set(['boilerplate', 'spacing'])}, change)).toBe(false)
  expect(passes({...showAll, rule: 'spacing/a'}, change)).toBe(true)
  expect(passes({...showAll, rule: 'spacing/b'}, change)).toBe(false)
  expect(passes({...showAll, least: 0.5}, {...change, confidence: 0.4})).toBe(false)
  expect(passes({...showAll, doubts: false}, {...change, why: 'doubt'})).toBe(false)
})

test('addresses lead back to what they were made from', () => {
  for (const [index, mark] of [[0, undefined], [12, {kind: 'change', index: 3}], [7, {kind: 'doubt', index: 0}]] as const) {
    expect(parseAddress(addressOf(index, mark))).toEqual({view: 'document', index, mark})
  }
  expect(parseAddress('#/documents?q=a%20b')).toMatchObject({view: 'documents'})
  for (const hash of ['', '#/', '#/d/', '#/d/x', '#/d/1/z/2', '#/d/99999999999', '#<script>']) expect(parseAddress(hash)).toEqual({view: 'overview'})
})

test('figures are sums, whatever rules are called', () => {
  const row = summaryFor({id: '1', source: 'text', language: 'en', confidence: 1, metadata: {}, blocks: [], changes: [removed(0, 'text')], suggestions: []})
  const figures = countFigures([row, {...row, rules: JSON.parse('{"__proto__/constructor": 2}') as Record<string, number>}, {...row, status: 'error'}])
  expect(figures).toMatchObject({changed: 2, aside: 1, changes: 3, length: 12, passes: [['__proto__', 2], ['boilerplate', 2]]})
  expect(histogram([0, 1, 5, 100], [1, 10, Infinity])).toEqual([1, 2, 1])
  expect(top([row, {...row, ms: 9}, {...row, ms: 5}], ({ms}) => ms, 1, 2).map(([index]) => index)).toEqual([1, 2])
})

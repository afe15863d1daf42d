import {applyPatch, parsePatch} from 'diff'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Document} from '../../src/document/document.js'
import {Result} from '../../src/result.js'
import {unifiedDiff} from '../../src/write/diff.js'
import {revertChanges} from '../../src/write/restore.js'

const text = fc.string({unit: fc.constantFrom('a', 'b', '\n', '\n', ' ', '\r', 'ə'), maxLength: 80})
const edits = fc.array(fc.tuple(fc.nat(80), fc.nat(6), text.map((s) => s.slice(0, 6))), {maxLength: 6})

/** A document with these edits, those that overlap left out. */
function edited(source: string, wanted: readonly (readonly [number, number, string])[]): Result {
  const document = new Document(source)
  let end = -1
  for (const [at, length, after] of [...wanted].sort((a, b) => a[0] - b[0])) {
    if (at <= end || at > source.length) continue
    end = Math.min(source.length, at + length)
    document.replace(at, end, after, 'rule')
  }
  document.commit('pass')
  return new Result(document)
}

/** The lines of one side of a hunk. */
function sideOf(lines: readonly string[], sign: '-' | '+'): string[] {
  return lines.filter((line) => line[0] === sign || line[0] === ' ').map((line) => line.slice(1))
}

test('a unified diff leads from the source to the text', () => {
  fc.assert(fc.property(text, edits, (source, wanted) => {
    const result = edited(source, wanted)
    const diff = unifiedDiff('a.txt', result)
    expect(diff === '').toBe(result.text === result.source)
    if (diff === '') return
    expect(applyPatch(source, diff, {autoConvertLineEndings: false})).toBe(result.text)
    for (const {oldStart, oldLines, newStart, newLines, lines} of parsePatch(diff)[0]!.hunks) {
      expect(source.split('\n').slice(oldStart - 1, oldStart - 1 + oldLines)).toEqual(sideOf(lines, '-'))
      expect(result.text.split('\n').slice(newStart - 1, newStart - 1 + newLines)).toEqual(sideOf(lines, '+'))
    }
  }), {numRuns: 2000})
})

test('changes lead back to the source, and refuse another output', () => {
  fc.assert(fc.property(text, edits, (source, wanted) => {
    const {changes, text: output} = edited(source, wanted)
    expect(revertChanges(output, changes)).toBe(source)
    const written = changes.find(({after}) => after !== '')
    if (written) expect(() => revertChanges(output.slice(0, written.target[0]), changes)).toThrow('does not read as its changes say')
  }))
})

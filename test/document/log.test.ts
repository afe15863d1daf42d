import {describe, expect, it} from 'vitest'
import {Document} from '../../src/document/document.js'
import {KemptError} from '../../src/document/error.js'
import {ChangeLog, type LogJson} from '../../src/document/log.js'
import {checkLog} from '../support/check-pass.js'

/** A document after layers of edits, each `[start, end, after]` in the text that its layer saw. */
function edited(source: string, ...layers: (readonly (readonly [start: number, end: number, after: string])[])[]): Document {
  const document = new Document(source)
  layers.forEach((edits, index) => {
    for (const [start, end, after] of edits) document.replace(start, end, after, `rule${start}`, {confidence: 0.9})
    document.commit(`pass${index}`)
  })
  checkLog(document)
  return document
}

const changes = ({log, source, text}: Document): unknown[] => log.changes(source, text).map((c) => [c.start, c.end, c.after, c.target, c.pass])

describe('changes', () => {
  it('stand in source and output offsets', () => {
    expect(changes(edited('know,the end', [[5, 5, ' ']], [[10, 13, 'finish']]))).toEqual([
      [5, 5, ' ', [5, 6], 'pass0'],
      [9, 12, 'finish', [10, 16], 'pass1']
    ])
  })

  it('of several passes at one place are one, with steps', () => {
    const document = edited('Uzbekistsn', [[8, 9, 'a']], [[0, 10, 'Oʻzbekiston']])
    expect(document.log.changes(document.source, document.text)).toMatchObject([
      {start: 0, end: 10, pass: 'pass1', steps: [{pass: 'pass0', before: 's', after: 'a'}, {pass: 'pass1', before: 'Uzbekistan', after: 'Oʻzbekiston'}]}
    ])
  })

  it('that only stand side by side stay apart', () => {
    expect(changes(edited('one\ntwo\nthree  ', [[0, 4, ''], [4, 8, '']], [[5, 7, '']]))).toEqual([
      [0, 4, '', [0, 0], 'pass0'],
      [4, 8, '', [0, 0], 'pass0'],
      [13, 15, '', [5, 5], 'pass1']
    ])
  })

  it('that come back to the source are none', () => {
    const document = edited('abc', [[1, 2, 'x']], [[1, 2, 'b']])
    expect(document.text).toBe('abc')
    expect(changes(document)).toEqual([])
  })
})

describe('replay', () => {
  it('drops what was made on top of an edit that goes, and nothing else', () => {
    const {log, source} = edited('Potin,Usbek', [[6, 6, ' ']], [[0, 5, 'Putin'], [7, 12, 'Uzbek']], [[7, 8, 'u']])
    expect(log.replay(source, (edit) => edit.after !== 'Uzbek')).toBe('Putin, Usbek')
    expect(log.replay(source, (_edit, pass) => pass !== 'pass0')).toBe('Putin,uzbek')
  })
})

describe('places', () => {
  it('map there and back', () => {
    const {log} = edited('abcdef', [[2, 4, '']], [[2, 2, 'XYZ']])
    expect(log.toTarget([0, 2])).toEqual([0, 2])
    expect(log.toTarget([4, 6])).toEqual([5, 7])
    expect(log.toTarget([3, 5])).toEqual([2, 6])
    expect(log.toSource([3, 4])).toEqual([2, 4])
    expect(log.toSource([5, 6])).toEqual([4, 5])
  })
})

it('edits of one pass that overlap throw and name both rules', () => {
  const document = new Document('abcdef')
  document.replace(0, 3, 'x', 'first')
  document.replace(2, 4, 'y', 'second')
  expect(() => document.commit('pass')).toThrow(/pass\/second.*pass\/first/)
  expect(document.text).toBe('abcdef')
})

it('suggestions stand in source offsets, and grow over what earlier passes did', () => {
  const document = new Document('Ñ Lukashonko,s')
  document.replace(0, 1, 'с', 'decode')
  document.replace(13, 13, ' ', 'space')
  document.commit('encoding')
  document.suggest(2, 12, 'Lukashenko', 'majority', 'one witness')
  document.suggest(0, 2, '', 'letter', 'a letter alone')
  document.commit('names')
  expect(document.suggestions()).toMatchObject([
    {start: 0, end: 2, before: 'Ñ ', after: '', pass: 'names', why: 'a letter alone'},
    {start: 2, end: 12, before: 'Lukashonko', after: 'Lukashenko', pass: 'names'}
  ])
})

it('refuses JSON that is no change log', () => {
  expect(() => ChangeLog.fromJSON({} as LogJson)).toThrow(KemptError)
})

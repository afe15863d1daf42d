import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {EditCost, editCost} from '../../src/document/distance.js'

describe('editCost', () => {
  it.each([
    ['lukashonko', 'lukashenko', EditCost.vowel],
    ['uzbekistsn', 'uzbekistan', EditCost.near],
    ['uzbekista', 'uzbekistan', EditCost.indel],
    ['tomorow', 'tomorrow', EditCost.doubling],
    ['untill', 'until', EditCost.doubling],
    ['tashkent', 'tsahkent', EditCost.transposition],
    ['açiq', 'açıq', EditCost.diacritic],
    ['путен', 'путин', EditCost.vowel],
    ['zhomart', 'jomart', EditCost.near * 1.5],
    ['alexander', 'aleksander', EditCost.near],
    ['kaba', 'kara', EditCost.other]
  ])('%s for %s costs %d', (typed, intended, cost) => {
    expect(editCost(typed, intended)).toBeCloseTo(cost, 9)
  })

  it('makes errors at the first letter dearer', () => {
    expect(editCost('wutin', 'putin')).toBeGreaterThan(editCost('pwtin', 'putin'))
    expect(editCost('utin', 'putin')).toBeGreaterThan(editCost('putn', 'putin'))
  })

  it('gives up above the limit and on very long words', () => {
    expect(editCost('iran', 'iraq', 1)).toBe(Infinity)
    expect(editCost('tashkent', 'samarkand', 2)).toBe(Infinity)
    expect(editCost('a'.repeat(60), 'a'.repeat(59))).toBe(Infinity)
  })

  const word = fc.string({unit: fc.constantFrom(...'aabeshkzjtıəпртшж'), maxLength: 9})

  it('is symmetric, zero only for equal words, and the limit changes nothing below it', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const cost = editCost(a, b, 20)
        expect(editCost(b, a, 20)).toBeCloseTo(cost, 9)
        expect(cost === 0).toBe(a === b)
        const low = editCost(a, b, 1.3)
        expect(low).toBe(cost <= 1.3 ? cost : Infinity)
      })
    )
  })

  it('is never more than the sum of plain edits', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editCost(a, b, 40)).toBeLessThanOrEqual((a.length + b.length) * EditCost.indel * 1.5 + 1e-9)
      })
    )
  })

  it('costs the same within a limit as without', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.95, 1.25, 1.8, 2.5), (a, b, limit) => {
        const cost = editCost(a, b, 40)
        expect(editCost(a, b, limit)).toBeCloseTo(cost <= limit ? cost : Infinity, 9)
      })
    )
  })
})

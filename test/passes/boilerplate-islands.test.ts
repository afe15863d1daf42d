import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {dropIslands} from '../../src/passes/boilerplate/islands.js'

const stay = (odds: readonly number[], limit: number, anchor: number): number[] => {
  const gone = new Set(odds.flatMap((value, i) => (value < limit ? [i] : [])))
  dropIslands(odds, anchor, gone)
  return [...odds.keys()].filter((i) => !gone.has(i))
}
const away = [-5, -5, -5, -5, -5, -5]

describe('islands of lines', () => {
  it('go where no line of theirs is sure', () => {
    expect(stay([...away, -0.5, 0.2, ...away, 3, -0.5, 2, ...away, 0.4], -0.8, 1)).toEqual([14, 15, 16])
  })

  it('stay with a sure line near by', () => {
    expect(stay([-0.5, -5, -5, 3, -5, -5, -5, -0.2], -0.8, 1)).toEqual([0, 3, 7])
  })

  it('stay where the page has nothing likelier', () => {
    expect(stay([...away, -0.5, ...away, 0.1, ...away], -0.8, 1)).toEqual([13])
  })

  it('never take the likeliest line, nor bring back what goes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -60, max: 60}), {minLength: 1, maxLength: 60}), (tenths) => {
        const odds = tenths.map((value) => value / 10)
        const best = odds.indexOf(Math.max(...odds))
        const kept = stay(odds, -0.8, 1)
        expect(kept.includes(best)).toBe(odds[best]! >= -0.8)
        for (const i of kept) expect(odds[i]).toBeGreaterThanOrEqual(-0.8)
      })
    )
  })
})

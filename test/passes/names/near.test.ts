import fc from 'fast-check'
import {expect, it} from 'vitest'
import {letterMask, Neighbourhood, type Spelled} from '../../../src/passes/names/near.js'

const spelled = (key: string): Spelled => ({key, mask: letterMask(key)})
const name = fc.string({unit: fc.constantFrom(...'abdeiknorstu'), minLength: 5, maxLength: 12})

function nearTo(key: string, words: readonly string[]): string[] {
  const neighbourhood = new Neighbourhood<Spelled>()
  for (const word of words) neighbourhood.add(spelled(word))
  const found: string[] = []
  neighbourhood.near(spelled(key), (word) => found.push(word.key))
  return found
}

it.each([10, 5000])('finds a word behind one slip after the first letter, among %d others', (size) => {
  const others = Array.from({length: size}, (_, i) => `word${i.toString(26)}`)
  fc.assert(
    fc.property(name, fc.nat(), fc.constantFrom('z', ''), (word, at, letter) => {
      const place = 1 + (at % (word.length - 1))
      const typed = word.slice(0, place) + letter + word.slice(place + 1)
      expect(nearTo(typed, [...others, word])).toContain(word)
    }),
    {numRuns: size > 1000 ? 10 : 100}
  )
})

it('finds nothing far away', () => {
  expect(nearTo('tashkent', ['samarkand', 'bukhara', 'tas'])).toEqual([])
})

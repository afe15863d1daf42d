import fc from 'fast-check'
import {expect, it} from 'vitest'
import {Bloom} from '../../src/languages/bloom.js'

it('finds every word that was added, also after packing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({minLength: 1}), {minLength: 1, maxLength: 200}), (words) => {
      const filter = Bloom.sized(words.length, 1e-3)
      for (const word of words) filter.add(word)
      const {packed, hashes} = filter.pack()
      const again = Bloom.unpack(packed, hashes)
      expect(words.every((word) => filter.has(word) && again.has(word))).toBe(true)
    })
  )
})

it('says yes to others about as seldom as asked', () => {
  const filter = Bloom.sized(20_000, 1e-2)
  for (let i = 0; i < 20_000; i++) filter.add(`name${i}`)
  let hits = 0
  for (let i = 0; i < 20_000; i++) if (filter.has(`other${i}`)) hits++
  expect(hits).toBeLessThan(400)
  expect(hits).toBeGreaterThan(50)
})

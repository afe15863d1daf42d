import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {SortedLines} from '../../src/languages/sorted-lines.js'

const word = fc.stringMatching(/^[a-z\u0430-\u044f]{1,6}$/)

describe('SortedLines', () => {
  it('finds what a map finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (words, other) => {
        const lines = new SortedLines([...words].sort().map((key) => `${key}\t${key}!`).join('\n'))
        for (const key of words) expect(lines.find(key)).toEqual([`${key}!`])
        expect(lines.has(other)).toBe(words.includes(other))
        expect(lines.find(other)).toEqual(words.includes(other) ? [`${other}!`] : [])
      })
    )
  })

  it('finds all lines of a key', () => {
    const lines = new SortedLines('a\t1\nb\t2\nb\t3\nbc\t4')
    expect(lines.find('b')).toEqual(['2', '3'])
    expect(lines.find('bb')).toEqual([])
    expect(lines.all()).toHaveLength(4)
  })
})

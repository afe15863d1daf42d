import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {packAutomaton} from '../../scripts/lexicon/automaton.js'
import {expandDictionary} from '../../scripts/lexicon/hunspell.js'
import {Automaton} from '../../src/languages/automaton.js'
import {loadLexicon, type Lexicon} from '../../src/languages/lexicon.js'

const letters = fc.string({unit: fc.constantFrom('a', 'b', 'c', "'"), minLength: 1, maxLength: 7})
const lists = fc.uniqueArray(letters, {minLength: 1, maxLength: 40}).map((words) => words.sort())

describe('automaton', () => {
  it('holds exactly its words, numbered in order', () => {
    fc.assert(
      fc.property(lists, letters, (words, other) => {
        const automaton = new Automaton(packAutomaton(words))
        expect(automaton.size).toBe(words.length)
        expect(words.map((word) => automaton.find(word))).toEqual(words.map((_, i) => i))
        expect(automaton.find(`x${other}y`, 1, other.length + 1)).toBe(words.indexOf(other))
      })
    )
  })

  it('finds all words near a word that begin like it', () => {
    fc.assert(
      fc.property(lists, letters, fc.constantFrom(1, 2), (words, typed, limit) => {
        const automaton = new Automaton(packAutomaton(words))
        const found = automaton.near(typed, limit)
        const wanted = words.filter((word) => distance(typed, word) <= limit && (word[0] === typed[0] || (typed.length > 1 && word[0] === typed[1])))
        expect(found.map(({word}) => word)).toEqual(wanted)
        for (const {word, number, edits} of found) {
          expect(number).toBe(words.indexOf(word))
          expect(edits).toBe(distance(typed, word))
        }
      })
    )
  })
})

/** Optimal string alignment, by the book. */
function distance(a: string, b: string): number {
  const d = Array.from({length: a.length + 1}, (_, i) => Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  }
  return d[a.length]![b.length]!
}

describe('expandDictionary', () => {
  it('applies prefixes and suffixes, alone and together', () => {
    const aff = 'PFX U Y 1\nPFX U 0 un .\nSFX D Y 2\nSFX D 0 d e\nSFX D y ied [^aeiou]y\n'
    expect([...expandDictionary(aff, '3\ntie/UD\ncry/D\nbad/!\n')]).toEqual(['tie', 'tied', 'untie', 'untied', 'cry', 'cried'])
  })
})

describe('English lexicon', () => {
  let lexicon: Lexicon
  beforeAll(async () => {
    lexicon = await loadLexicon()
  })

  it('knows inflected, American and British forms', () => {
    for (const word of ['cooperated', 'ministries', 'colour', 'color', 'organisation', 'organization', 'travelled', 'traveled', "don't"]) expect(lexicon.hasLower(word), word).toBe(true)
  })

  it('does not know misspellings', () => {
    for (const word of ['untill', 'recieve', 'influance', 'thier', 'teh', 'accomodation']) expect(lexicon.has(word), word).toBe(false)
  })

  it('tells names from words', () => {
    expect(lexicon.has('London')).toBe(true)
    expect(lexicon.hasLower('london')).toBe(false)
  })

  it('orders words by commonness', () => {
    const order = ['the', 'government', 'central', 'peaceful', 'corset'].map((word) => lexicon.commonness(word))
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(lexicon.commonness('qwxyz')).toBe(-1)
  })
})

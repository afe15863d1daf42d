import {beforeAll, describe, expect, it} from 'vitest'
import {makeSlips} from '../../scripts/confusions/slips.js'
import {fitWeights, probabilities, thresholdFor, type Choice} from '../../scripts/confusions/weigh.js'
import {loadLexicon, type Lexicon} from '../../src/languages/lexicon.js'
import {CLASSES, packValue, SLOTS, STEP} from '../../src/languages/neighbours.js'
import {decide, fitOf, loadDecider, type Decider} from '../../src/passes/spelling/decide.js'
import {loadConfused} from '../../src/passes/spelling/confused.js'

let lexicon: Lexicon
let decider: Decider
beforeAll(async () => {
  lexicon = await loadLexicon()
  decider = (await loadDecider(lexicon, await loadConfused(lexicon)))()
})

const fit = (text: string, word: string): number => {
  const start = text.indexOf('_')
  return fitOf(word, decider.neighbours.around(text, start, start + 1), decider)
}

describe('neighbours', () => {
  it('tell which word stands between two others', () => {
    expect(fit('They live in the _ of the city.', 'middle')).toBeGreaterThan(fit('They live in the _ of the city.', 'muddle'))
    expect(fit('It is the _ time.', 'first')).toBeGreaterThan(fit('It is the _ time.', 'fist'))
    expect(fit('He wants to _ it.', 'see')).toBeGreaterThan(fit('He wants to _ it.', 'seen'))
    expect(fit('They have _ it.', 'seen')).toBeGreaterThan(fit('They have _ it.', 'see'))
  })

  it('say nothing of a word without a cluster, and stay in bounds at the ends of a text', () => {
    expect(fit('the _ of', 'qwertzuiop')).toBe(0)
    for (const text of ['_', ' _', '_ ', '\n_\n', '9 _ 9', '“_”', '\ud800_\udc00']) {
      const {before, behind} = decider.neighbours.around(text, text.indexOf('_'), text.indexOf('_') + 1)
      for (const found of [before, behind]) expect(found >= 0 && found < CLASSES).toBe(true)
    }
  })

  it('choose among candidates that are as near', () => {
    const candidates = ['where', 'whore', 'whole'].map((word) => ({word, cost: 0.9, commonness: lexicon.commonness(word), score: 0}))
    const text = 'He did not know whre the train would stop.'
    const decision = decide(text, text.indexOf('whre'), text.indexOf('whre') + 4, candidates, decider)
    expect(decision?.best.word).toBe('where')
    expect(decision?.share).toBeGreaterThan(0.9)
  })

  it('pack values in steps within a byte', () => {
    expect(packValue(0)).toBe(128)
    expect(packValue(STEP)).toBe(129)
    expect([packValue(-1000), packValue(1000)]).toEqual([0, 255])
    expect(SLOTS).toBeLessThan(32)
  })
})

describe('weights of what speaks for a candidate', () => {
  const choices: Choice[] = Array.from({length: 40}, (_, i) => ({rows: i % 2 === 0 ? [[2, i % 3], [1, 1]] : [[1, 1], [2, i % 3]], right: i % 2}))

  it('are fitted so that right candidates come first', () => {
    const weights = fitWeights(choices, [0, 0])
    for (const {rows, right} of choices) expect(probabilities(rows, weights)[right]).toBeGreaterThan(0.5)
    expect(thresholdFor(choices, weights, 0.99).answered).toBe(1)
  })
})

describe('slips', () => {
  it('change a word, by one slip or none', () => {
    let state = 7
    const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647
    const slip = makeSlips([{misspelling: 'recieve', word: 'receive'}, {misspelling: 'untill', word: 'until'}])
    const made = Array.from({length: 300}, () => slip('deceive', random))
    expect(made).toContain('decieve')
    for (const word of made) expect(word === undefined || (word !== 'deceive' && Math.abs(word.length - 7) <= 1)).toBe(true)
  })
})

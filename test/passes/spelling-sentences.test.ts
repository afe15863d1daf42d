import {describe, expect, it} from 'vitest'
import {spelling} from '../../src/passes/spelling.js'
import cases from '../cases/spelling.json' with {type: 'json'}
import {checkPass, runPasses} from '../support/check-pass.js'

/** Sentences of which a slip is known to be missed: one that is mended must go from here. */
const missed = new Set([
  'Scientists beleive the virus spread trough contaminated water.', // no article behind
  'Birşey anlamadım ama güzel bir filmdi.' // so many write it so that it is only suggested
])

describe('slips of web texts', () => {
  for (const {language, before, after} of cases.typos) {
    if (missed.has(before)) it(`does not mend yet: ${before}`, async () => expect((await runPasses([[spelling]], before, {language})).text).not.toBe(after))
    else it(before, async () => void (await checkPass(spelling, before, after, {language})))
  }
})

describe('right sentences that tempt: dialect, brands, loan words, names, code, quotations, two clauses', () => {
  for (const {language, text} of cases.clean) it(text, async () => void (await checkPass(spelling, text, text, {language})))
})

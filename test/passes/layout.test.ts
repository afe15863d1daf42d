import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {layout} from '../../src/passes/layout.js'
import {checkPass, runPasses} from '../support/check-pass.js'

const white = fc.string({unit: fc.constantFrom('a', 'ə', ' ', '\t', '\n', '\r', '\u00a0', '.'), maxLength: 40})
const tidyText = fc.tuple(fc.boolean(), fc.array(fc.tuple(fc.stringMatching(/^ {0,3}[a-zж]{1,5}( [a-z.]{1,3})?$/), fc.boolean()), {maxLength: 6}), fc.constantFrom('', '\n', '\n\n'))

describe('layout', () => {
  it.each([
    ['one  \r\n\r\n\r\n\r\ntwo\r', 'one\n\ntwo\n'],
    [' \n \n one \n', ' one\n'],
    ['one\n\n\n\n\n', 'one\n'],
    ['\n\n', ''],
    ['  ', ''],
    ['one\n\ttwo', 'one\n\ttwo'],
    ['one \u3000\ntwo\u00a0', 'one\ntwo'],
    ['a\r\rb', 'a\n\nb']
  ])('makes %j %j', async (before, after) => {
    await checkPass(layout, before, after)
  })

  it('is exact and idempotent on any white space', async () => {
    await fc.assert(
      fc.asyncProperty(white, async (text) => {
        const {text: out} = await runPasses([[layout]], text)
        await checkPass(layout, text, out)
        expect(out).not.toMatch(/\r|[ \t\u00a0]\n|\n\n\n/)
        expect(out.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      })
    )
  })

  it('never touches tidy text', async () => {
    await fc.assert(
      fc.asyncProperty(tidyText, async ([blankStart, lines, end]) => {
        const text = (blankStart ? '\n' : '') + lines.map(([line, blank], i) => line + (blank && i < lines.length - 1 ? '\n' : '')).join('\n') + end
        if (!/\S/.test(text)) return
        await checkPass(layout, text, text)
      })
    )
  })
})

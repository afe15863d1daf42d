import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {characters} from '../../src/passes/characters.js'
import {encoding} from '../../src/passes/encoding.js'
import {checkLog, checkPass, runPasses} from '../support/check-pass.js'

describe('characters', () => {
  it('names what it took out', async () => {
    const document = await checkPass(characters, 'wor\u00add', 'word')
    expect(document.log.layers[0]!.edits).toEqual([{start: 3, end: 4, before: '\u00ad', after: '', rule: 'invisible', confidence: 1, evidence: 'U+00AD soft hyphen'}])
  })

  it('keeps faults of one word apart', async () => {
    const document = await checkPass(characters, 'сво\u00adбoда', 'свобода')
    expect(document.log.layers[0]!.edits.map((edit) => [edit.rule, edit.before, edit.after])).toEqual([['invisible', '\u00ad', ''], ['homoglyph', 'o', 'о']])
  })

  it('composes what was apart by an invisible character', async () => {
    await checkPass(characters, 'cafe\u200b\u0301', 'café')
  })

  it('composes Hangul', async () => {
    await checkPass(characters, '\u1112\u1161\u11ab\u1100\u116e\u11a8어', '한국어')
  })

  it('removes a mark of direction only where nothing runs from right to left', async () => {
    await checkPass(characters, 'abc\u200f\nשלום\u200f abc', 'abc\nשלום\u200f abc')
  })

  it('leaves Latin i in a Russian word, which has no such letter', async () => {
    await checkPass(characters, 'Свiт и труд', 'Свiт и труд', {language: 'ru'})
    await checkPass(characters, 'Свiт і праця', 'Світ і праця', {language: 'uk'})
  })

  it('decodes references that were escaped several times, and those of numbers', async () => {
    await checkPass(characters, 'a &amp;amp;amp; b &#x2014; c &#151; d', 'a & b — c — d')
  })

  it('leaves references that text cannot hold', async () => {
    await checkPass(characters, '&#xD800; &#0; &#13; &#9999999; &nosuch;', '&#xD800; &#0; &#13; &#9999999; &nosuch;')
  })

  it('undoes, redoes and settles any text, and keeps its lines', async () => {
    const unit = fc.constantFrom(...'aаoоéе\u0301\u0307iі&;#x2 \u00ad\u200b\u200d\u200c\u202e\ufeffﬁ\n\r\u001b[m8', '&amp;', '&quot;', '&#39;', 'ş', 'ș', 'ع', 'ไ', 'क', '👩', 'ə', 'ә', '\u1100', '\u1161')
    await fc.assert(
      fc.asyncProperty(fc.string({unit, maxLength: 30}), async (text) => {
        const document = await runPasses([[characters]], text)
        checkLog(document)
        expect(document.text.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''))
        expect((await runPasses([[characters]], document.text)).text, 'second run').toBe(document.text)
      }),
      {numRuns: 1000}
    )
  })
})

describe('text of every script that is as it should be', () => {
  const cases = JSON.parse(readFileSync(new URL('../cases/clean-characters.json', import.meta.url), 'utf8')) as {text: string; language?: string}[]

  it.each(cases.map(({text, language}) => [text, language]))('stays: %j', async (text, language) => {
    await checkPass(characters, text!, text!, {language, before: [encoding as never]})
    await checkPass(characters, text!, text!, {before: [encoding as never]})
  })
})

describe('letters that look like apostrophes', () => {
  it('are written where the option asks for them, after the language of the block', async () => {
    const options = {apostrophe: 'letter'}
    await checkPass(characters, "O'zbekiston va san'at", 'Oʻzbekiston va sanʼat', {language: 'uz', options})
    await checkPass(characters, "O'zbekiston va san'at", "O'zbekiston va san'at", {language: 'tr', options})
    await checkPass(characters, "п'ять", "п'ять", {language: 'uk'})
  })

  it('are not made of quotation marks', async () => {
    await checkPass(characters, "'Blog' so'zi", "'Blog' soʻzi", {language: 'uz', options: {apostrophe: 'letter'}})
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {language} from '../../src/passes/language.js'
import {spacing} from '../../src/passes/spacing.js'
import {checkPass, runPasses} from '../support/check-pass.js'
import cases from '../cases/spacing.json' with {type: 'json'}

const pieces = fc.constantFrom(
  'word', 'Word', 'CSTO', 'слово', 'Слово', 'բառ', 'Բառ', 'სიტყვა', 'كلمة', 'מילה', '字', 'คำ', 'a', 'I', '5', '2012', ' ', '  ', '\u00a0', '\t', '\n',
  ',', '.', ':', ';', '!', '?', '،', '։', '।', '“', '”', '„', '«', '»', '"', "'", '’', '(', ')', '-', '–', '—', '/', '@', '\ud800', '😀'
)

describe('faults', () => {
  it.each(cases.faults.map((row) => [row.before, row] as const))('%j', async (_text, {before, after, language: tag}: {before: string; after: string; language?: string}) => {
    await checkPass(spacing, before, after, {language: tag})
  })
})

describe('clean text', () => {
  it.each(cases.clean.map((row) => [row.text, row] as const))('%j', async (_text, {text, language: tag}: {text: string; language?: string}) => {
    await checkPass(spacing, text, text, {language: tag})
  })
})

describe('properties', () => {
  it('is exact and idempotent on any mixture, and moves nothing but marks and blanks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, {maxLength: 30}), fc.constantFrom(undefined, 'en', 'fr', 'de', 'ru', 'az', 'hy', 'es', 'sv'), async (parts, tag) => {
        const text = parts.join('')
        const {text: out} = await runPasses([[spacing]], text, {language: tag})
        await checkPass(spacing, text, out, {language: tag})
        expect(out.replaceAll(/[\s,،]/g, '')).toBe(text.replaceAll(/[\s,،]/g, ''))
      }),
      {numRuns: 400}
    )
  })

  it('unifies quotation marks exactly and idempotently, and touches nothing else', async () => {
    const quoted = fc.constantFrom('word', 'Word', 'слово', '字', '5', ' ', ' ', '"', '“', '”', '„', '«', '»', '‘', '’', '「', '」', "'", ',', '.', '(', ')', '\u00a0')
    await fc.assert(
      fc.asyncProperty(fc.array(quoted, {maxLength: 24}), fc.constantFrom('en', 'fr', 'de', 'ru', 'az', 'hy', 'fi', 'ja', 'uz', 'ar', 'he', 'hu'), async (parts, tag) => {
        const text = parts.join('')
        const {text: out} = await runPasses([[spacing, {quotes: 'cldr'}]], text, {language: tag})
        await checkPass(spacing, text, out, {language: tag, options: {quotes: 'cldr'}})
        expect(out.replaceAll(/[\s,"“”„«»‘’‚‹›「」『』]/g, '')).toBe(text.replaceAll(/[\s,"“”„«»‘’‚‹›「」『』]/g, ''))
      }),
      {numRuns: 600}
    )
  })

  it('works on lines of their own language after the language pass', async () => {
    const before = 'He came to the town,and she stayed at home with the children.\nОн приехал в город ,а она осталась дома с детьми.'
    const after = 'He came to the town, and she stayed at home with the children.\nОн приехал в город, а она осталась дома с детьми.'
    await checkPass(spacing, before, after, {before: [language]})
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Pass} from '../../src/document/pass.js'
import {names} from '../../src/passes/names.js'
import pairs from '../cases/name-pairs.json' with {type: 'json'}
import {checkLog, checkPass, runPasses} from '../support/check-pass.js'
import cases from '../cases/names.json' with {type: 'json'}

interface Case {
  readonly text: string
  readonly language: string
  readonly after?: string
  readonly house?: boolean
  readonly note: string
}

const pass = names as unknown as Pass

describe('names', () => {
  it('takes one person for another beside the same given name, and not beside others', async () => {
    const text = (name: string): string => `Judge Brett Kavanaugh spoke first. Later Brett ${name} left the room with his aides.`
    await checkPass(names, text('Kavnaugh'), text('Kavanaugh'), {language: 'en'})
    const two = 'Pianist Anna Petrova played first. Later Olga Petrowa left the room with her aides.'
    await checkPass(names, two, two, {language: 'en'})
  })

  it.each((cases as Case[]).map((item) => [item.note, item] as const))('%s', async (_note, {text, language, after = text, house}) => {
    await checkPass(names, text, after, {language, options: house ? {style: 'house'} : {}})
  })

  it.each([...pairs, ...pairs.map(([a, b]) => [b, a])] as [string, string][])('takes %s and %s for two right names', async (often, once) => {
    const text = `The meeting with ${often} began early. According to ${often}, all went well. Later ${once} came to the house. People like ${often}, and nobody doubts ${often} here. They saw ${often} again in the evening, and ${often} was happy.`
    const document = await runPasses([[pass]], text, {language: 'en'})
    expect(document.text).toBe(text)
  })

  it('works where no language is known, by the words of the text', async () => {
    const text = 'We met Lukashenko in Minsk. When Lukashenko had left, people said that Lukashonko was ill.'
    await checkPass(names, text, text.replace('Lukashonko', 'Lukashenko'))
  })

  it('says what a correction rests on', async () => {
    const text = 'The people of Uzbekistan love Uzbekistan, and Uzbekistan loves them. This is Uzbekistsn.'
    const document = await checkPass(names, text, text.replace('Uzbekistsn', 'Uzbekistan'), {language: 'en'})
    const [change] = document.log.changes(text, document.text)
    expect(change).toMatchObject({before: 'Uzbekistsn', rule: 'document-majority', pass: 'names'})
    expect(change!.evidence).toContain('Uzbekistan ×3 in this text')
    expect(change!.confidence).toBeGreaterThan(0.9)
  })

  it('only suggests in a language whose inflection it has no guard for', async () => {
    const text = 'V Minsku byl Lukašenko. Potom Lukašenko odjel do Moskvy a Lukašenko se vrátil. Viděl ho tam Lukašneko.'
    const document = await checkPass(names, text, text, {language: 'cs'})
    expect(document.suggestions()).toMatchObject([{before: 'Lukašneko', after: 'Lukašenko', rule: 'document-majority'}])
  })

  it('suggests the organisation whose name is written wrong in two words', async () => {
    const text = 'He spoke at the Orgsnization of Turkish States.'
    const document = await runPasses([[pass]], text, {language: 'en'})
    expect(document.suggestions()).toMatchObject([{before: 'Turkish', after: 'Turkic', rule: 'organisation'}])
  })

  it('leaves blocks that an earlier pass removed', async () => {
    const document = await runPasses([[pass]], 'Lukashenko and Lukashenko.\nThe man is called Lukashonko.', {language: 'en'})
    expect(document.text).toContain('called Lukashenko')
  })

  it('rejects a style that it does not have', async () => {
    await expect(runPasses([[pass, {style: 'fancy'}]], 'Text.')).rejects.toThrow('names.style')
  })

  const words = ['Lukashenko', 'Lukashonko', 'Putin', 'Putun', 'Potin', 'Kassym-Shomart', 'Tokayev', 'Tokayef', 'Usbekistan', 'Uzbekistan', 'Uzbekistsn', 'Aleksandr', 'kreml', 'said', 'that', 'the', 'people', 'of', 'Zzyxqj', '#Minsk', '"', '.', '\n', '[sic]', 'Минск', 'Мінкс', '\ud800']
  it.each(['en', 'be', 'und'])('is exact and steady on any mixture of names, read as %s', async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), {maxLength: 40}), fc.boolean(), async (list, house) => {
        const options = {style: house ? 'house' : 'standard'}
        const document = await runPasses([[pass, options]], list.join(' '), {language})
        checkLog(document)
        const again = await runPasses([[pass, options]], document.text, {language})
        expect(again.text).toBe(document.text)
      }),
      {numRuns: 60}
    )
  })
})

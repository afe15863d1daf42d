import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {loadMisspellings} from '../../src/languages/index.js'
import {loadLexicon} from '../../src/languages/lexicon.js'
import {spelling} from '../../src/passes/spelling.js'
import {ordinalSuffix} from '../../src/passes/spelling/ordinals.js'
import {checkLog, checkPass, runPasses} from '../support/check-pass.js'

const language = 'en'
const leaves = (text: string, tag = language): Promise<unknown> => checkPass(spelling, text, text, {language: tag})

describe('spelling', () => {
  it('corrects several words of one line, in their case', async () => {
    await checkPass(spelling, 'Untill teh goverment anounced it, they were sceptical of the agreemnt.', 'Until the government announced it, they were sceptical of the agreement.', {language})
  })

  it('says why', async () => {
    const {log} = await checkPass(spelling, 'They hope for a constructve dialogue.', 'They hope for a constructive dialogue.', {language})
    expect(log.layers[0]!.edits[0]).toMatchObject({rule: 'nearest-word', before: 'constructve', after: 'constructive', evidence: expect.stringContaining('Hunspell')})
  })

  it('parts words and sets apostrophes as the text has them', async () => {
    await checkPass(spelling, 'Ofcourse he didnt say alot.', "Of course he didn't say a lot.", {language})
    await checkPass(spelling, 'It’s true that he didnt go.', 'It’s true that he didn’t go.', {language})
  })

  it('suggests words of a dictionary that is given, as text or bytes, and changes none', async () => {
    const [aff, dic] = ['SET UTF-8\nTRY esianrt\n', '3\ndieses\nschöne\nbleibt\n']
    const bytes = {aff: new TextEncoder().encode(aff), dic: new TextEncoder().encode(dic)}
    for (const dictionary of [{aff, dic}, bytes]) {
      const document = await runPasses([[spelling, {dictionaries: {de: dictionary}}]], 'Dieses shöne Haus bleibt.', {language: 'de'})
      expect(document.text).toBe(document.source)
      expect(document.suggestions()).toMatchObject([{before: 'shöne', after: 'schöne', rule: 'unknown-word'}])
    }
  })

  it('lists what else may be meant, the likeliest first', async () => {
    const document = await runPasses([[spelling]], 'They posted a long reiew of the book yesterday.', {language})
    const [suggestion] = document.suggestions()
    expect(suggestion).toMatchObject({before: 'reiew', after: 'review'})
    expect(suggestion!.alternatives).toContain('renew')
    expect(suggestion!.alternatives).not.toContain('review')
  })

  it('tells words of like sound apart by their neighbours, and leaves both where they fit', async () => {
    await checkPass(spelling, 'It takes less then an hour. Then it is more than enough.', 'It takes less than an hour. Then it is more than enough.', {language})
    await leaves('Their house is there, where they were; you’re in your car, it’s in its box.')
  })

  it('corrects before a possessive', async () => {
    await checkPass(spelling, 'The goverment’s plan', 'The government’s plan', {language})
  })

  it('makes no change in the mode `suggest`', async () => {
    const text = 'The goverment met for the 51th time, of of course untill late.'
    const document = await checkPass(spelling, text, text, {language, options: {mode: 'suggest'}})
    expect(document.suggestions().map(({after}) => after)).toEqual(['government', '51st', '', 'until'])
  })

  it('suggests where two words are near', async () => {
    const text = 'They set up a staion there.'
    const document = await checkPass(spelling, text, text, {language})
    expect(document.suggestions()).toMatchObject([{after: 'station', rule: 'nearest-word', why: expect.stringContaining('near')}])
  })

  it('is silent in other languages and where the language is not known', async () => {
    for (const tag of ['und', 'fr', 'az-Cyrl', 'uz', 'tr']) await leaves('Le goverment recieve untill 51th', tag)
  })

  it('corrects English alone when English alone is asked for, and not when it is not', async () => {
    await checkPass(spelling, 'It goes on untill noon.', 'It goes on until noon.', {language, options: {languages: ['en']}})
    const text = 'It goes on untill noon.'
    await checkPass(spelling, text, text, {language, options: {languages: ['az']}})
    await checkPass(spelling, text, text, {language, options: {languages: ['ru']}})
  })

  it('leaves dialect, verse and words among strangers', async () => {
    await leaves('O’er the bay he looked where’er she sailed.')
    await leaves('“Reg’lar as clockwork, an’ most onfort’nate,” he said. “She was talkin’ to the goverment o’ the place, constructve as ever.”'.replace('goverment', 'guvment'))
    await leaves('Lookee here: he was hollerin’ and singin’ and fightin’.')
    await leaves('Lookee here, young sir, nobody ain’t hung it.')
    await leaves('Old books have musick, ancyent phantasy, tellen, olde connexions and waggons.')
  })

  it('leaves words that stand often, beside other unknown words, or joined to signs', async () => {
    await leaves('The constructve met. A constructve sang. One constructve left.')
    await leaves('They sang vamzo constructve dirluk there.')
    await leaves('Set constructve_mode, well-constructve, @constructve, #constructve, a/constructve and src.constructve()')
    await leaves('He wrote constructve [sic] there.')
  })

  it('leaves lines that are not English after all', async () => {
    await leaves('Tashkilotning constructve boshqaruvi bilan hamkorlikda ishlab chiqilgan dastur')
  })

  it('tells ordinals', () => {
    const endings = [0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 21, 22, 23, 100, 101, 111, 112, 1013].map((n) => n + ordinalSuffix(n))
    expect(endings.join(' ')).toBe('0th 1st 2nd 3rd 4th 10th 11th 12th 13th 14th 21st 22nd 23rd 100th 101st 111th 112th 1013th')
  })

  it('keeps the case of an ordinal', async () => {
    await checkPass(spelling, 'THE 51TH ARMY', 'THE 51ST ARMY', {language})
  })

  it('suggests Turkish letters and restores Azerbaijani ones', async () => {
    const text = 'Bu karara karşi çıktığını söyledi.'
    const document = await checkPass(spelling, text, text, {language: 'tr'})
    expect(document.suggestions()).toMatchObject([{after: 'karşı', rule: 'restored-letter'}])
    await checkPass(spelling, 'Bu açiqlama barədə danışıb.', 'Bu açıqlama barədə danışıb.', {language: 'az'})
  })

  it('lists no misspelling that is a word, and corrects to words alone', async () => {
    const lexicon = await loadLexicon()
    for (const [typed, intended] of (await loadMisspellings(['en'])).get('en')!) {
      expect(lexicon.has(typed), typed).toBe(false)
      for (const word of intended.replace(/'s$/, '').split(' ')) expect(/^[A-Z]/.test(word) ? lexicon.has(word) : lexicon.hasLower(word), word).toBe(true)
    }
  })

  it('lists no misspelling of another language that is put right to one, or that is English', async () => {
    const lexicon = await loadLexicon()
    for (const [language, pairs] of await loadMisspellings()) {
      for (const [typed, intended] of pairs) {
        for (const word of [intended, ...intended.split(' ')]) expect(pairs.has(word), `${language}: ${typed}`).toBe(false)
        if (language !== 'en') expect(lexicon.isStandard(typed) && lexicon.commonness(typed) > 3, `${language}: ${typed}`).toBe(false)
      }
    }
  })

  it('leaves right words, and is exact and steady on any others', async () => {
    const right = ['the', 'colour', 'color', 'ministers', 'agreed', 'Tashkent', 'oblast', '21st', 'don’t', 'analyse', 'peaceful', 'heatmap']
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...right), {minLength: 2, maxLength: 20}), async (words) => {
        const text = words.filter((word, i) => word !== words[i - 1]).join(' ')
        await leaves(text)
      }),
      {numRuns: 50}
    )
    const any = [...right, 'untill', 'constructve', 'Goverment', '51th', 'the', 'zvmq', 'влада', 'x@y.z', '’', '\n', '\ud800', '-', '…', 'CENRSL']
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...any), {maxLength: 30}), fc.constantFrom('', ' '), async (words, joint) => {
        const document = await runPasses([[spelling]], words.join(joint), {language})
        checkLog(document)
        const again = await runPasses([[spelling]], document.text, {language})
        expect(again.text).toBe(document.text)
      }),
      {numRuns: 300}
    )
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {language} from '../../src/passes/language.js'
import {inputs} from '../../scripts/dictionaries/lib.js'
import {loadLanguageModels} from '../../src/languages/index.js'
import {checkPass, runPasses} from '../support/check-pass.js'

const tagsOf = async (lines: readonly string[], declared?: string): Promise<string[]> => {
  const source = lines.join('\n')
  const document = await checkPass(language, source, source, {language: declared})
  return document.blocks.map((block) => block.language)
}

describe('examples of the rules', () => {
  for (const [rule, {examples}] of Object.entries(language.meta.rules)) {
    it.each(examples.map(({before, after}) => [before, after] as const))(`${rule}: %j is %s`, async (before, after) => {
      const tags = await tagsOf(before.split('\n'))
      expect(tags).toEqual(tags.map(() => after))
    })
  }
})

describe('mixed pages', () => {
  it('tells an Azerbaijani caption and Russian teasers in an English page', async () => {
    const tags = await tagsOf([
      'The president met the prime minister in Baku on Monday, the press service said.',
      'Prezidentin mətbuat xidməti bildirib ki, görüşdə ikitərəfli əlaqələr müzakirə olunub',
      'They discussed trade, energy and the opening of new transport corridors between the two countries.',
      'Читайте также: в столице открылась новая школа',
      '12.11.2021 14:05',
      'He said that the talks would continue next month and that both sides were satisfied.'
    ])
    expect(tags).toEqual(['en', 'az', 'en', 'ru', 'und', 'en'])
  })

  it('tells scripts of one language apart', async () => {
    expect(await tagsOf(['Ўзбекистон Республикаси Президенти янги қарорни имзолади', 'O‘zbekiston Respublikasi Prezidenti yangi qarorni imzoladi va bu haqda ma’lum qildi'])).toEqual(['uz-Cyrl', 'uz'])
  })

  it('gives a short line the language of the page', async () => {
    const tags = await tagsOf([
      'Kamal Aliyev',
      'The ministry said on Friday that the new rules would come into force at the beginning of the year.',
      'Comment',
      'Officials have not said how many people were affected, but the number is thought to be small.'
    ])
    expect(tags).toEqual(['en', 'en', 'en', 'en'])
  })
})

describe('lines', () => {
  it.each([
    ['2017年3月5日に東京で会議が開かれた', 'ja'],
    ['习近平2019年6月访问俄罗斯', 'zh'],
    ['정부는 2021년 3월 5일 새로운 법안을 발표했다', 'ko'],
    ['В 1990-х годах COVID-19 ещё не было', 'ru'],
    ['заголовок_главной_страницы', 'ru'],
    ['クッキーの詳細', 'ja'],
    ['ファイルを編集', 'ja'],
    ['제목 3', 'ko'],
    ['— of', 'en'],
    ['50-летний', 'ru'],
    ['12-nov-2021', 'und'],
    ['7 ab', 'und'],
    ['1840-жылларда қурылған, сондай-ақ ҳәмме ушын ашық', 'kaa'],
    ['Nepodarilo sa načítať stránku, skúste to znova', 'sk'],
    ['नेपाल सरकारले नयाँ नियम लागू गर्ने भएको छ', 'ne'],
    ['Toshkentda bo‘lib o‘tgan yig‘ilishda so‘z bo‘ldi', 'uz'],
    ['Toshkentda bo`lib o`tgan yig`ilishda so`z bo`ldi', 'uz'],
    ["Toshkentda bo'lib o'tgan yig'ilishda so'z bo'ldi", 'uz'],
    ['İSTANBUL VE ANKARA İÇİN YENİ KARARLAR AÇIKLANDI', 'tr'],
    ['Вазорати корҳои хориҷии Тоҷикистон хабар дод', 'tg'],
    ['Türkmenistanyň Prezidenti täze kanuna gol çekdi', 'tk'],
    ['מערכת החינוך נפתחה הבוקר בירושלים', 'he'],
    ['I have no idea what this means ¯\\_(ツ)_/¯', 'en'],
    ['Declaración Universal de los Derechos Humanos', 'es'],
    ['Wi-Fi', 'und'],
    ['NATO', 'und'],
    ['★★★★☆ 4.5/5', 'und'],
    ['info@example.org', 'und'],
    ['f3a9c1d2-88', 'und']
  ])('%s is %s', async (line, tag) => {
    expect(await tagsOf([line])).toEqual([tag])
  })

  it('changes its mind no more for a full stop or a space', async () => {
    const line = 'Azərbaycan Prezidenti İlham Əliyev iclasda çıxış edib'
    for (const other of [line, `${line}.`, `${line} .`, `« ${line} »`]) expect(await tagsOf([other])).toEqual(['az'])
  })
})

describe('confidence', () => {
  const confidenceOf = async (line: string): Promise<number> => (await runPasses([[language]], line)).blocks[0]!.confidence

  it('is less between close languages', async () => {
    expect(await confidenceOf('vrlo dobro')).toBeLessThan(0.9)
    expect(await confidenceOf('bardzo dobrze')).toBeGreaterThan(0.9)
  })

  it('of a line does not depend on how often its words came before', async () => {
    const line = 'Der Bundestag hat das Gesetz am Freitag beschlossen'
    const first = await confidenceOf(line)
    await runPasses([[language]], 'Das Wetter bleibt wechselhaft, sagte eine Sprecherin.\n'.repeat(50))
    expect(await confidenceOf(line)).toBe(first)
  })
})

describe('declared language', () => {
  it('is a strong prior', async () => {
    const document = await runPasses([[language]], 'Prezident Baku', {language: 'az'})
    expect(document.language).toBe('az')
  })

  it.each([
    ['en-US', 'en'],
    ['uz-Latn-UZ', 'uz'],
    ['uz-Cyrl', 'uz-Cyrl'],
    ['nb-NO', 'no'],
    ['zh-Hant-TW', 'zh'],
    ['iw', 'he']
  ])('%s is read as %s', async (tag, expected) => {
    const document = await runPasses([[language]], '12.11.2021', {language: tag})
    expect(document.language).toBe(expected)
  })

  it('names a language that the models do not know', async () => {
    const document = await runPasses([[language]], 'Grüezi mitenand, das isch öppis ganz anders gsi\nMir händ das nöd gwüsst', {language: 'gsw'})
    expect(document.language).toBe('gsw')
  })

  it('may be no tag at all', async () => {
    expect((await runPasses([[language]], '12.11.2021', {language: 'no tag!'})).language).toBe('und')
    const document = await runPasses([[language]], 'The minister said that it was not for him to decide', {language: 'no tag!'})
    expect(document.language).toBe('en')
  })

  it('is no command', async () => {
    const document = await runPasses([[language]], 'The minister said that it was not for him to decide, and that he would wait for the answer of the government.\n'.repeat(4), {language: 'ru'})
    expect(document.language).toBe('en')
    expect(document.blocks[0]!.language).toBe('en')
  })
})

describe('any text', () => {
  it('gets a confidence from 0 to 1, and und exactly where that is 0', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', maxLength: 200}), async (source) => {
        const document = await checkPass(language, source, source)
        for (const block of document.blocks) {
          expect(block.confidence).toBeGreaterThanOrEqual(0)
          expect(block.confidence).toBeLessThanOrEqual(1)
          expect(block.language === 'und').toBe(block.confidence === 0)
        }
      }),
      {numRuns: 100}
    )
  })
})

describe('models', () => {
  it('know the languages that the dictionaries name', async () => {
    const models = await loadLanguageModels()
    for (const {script, languages} of inputs.table('shared', 'identified.tsv')) expect(models.get(script!)?.languages).toBe(languages)
  })
})

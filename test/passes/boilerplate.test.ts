import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Pass} from '../../src/document/pass.js'
import {boilerplate} from '../../src/passes/boilerplate.js'
import {language} from '../../src/passes/language.js'
import {readHtml} from '../../src/read/html.js'
import {checkLog, checkPass, runPasses} from '../support/check-pass.js'

const article = [
  'City rebuilds its bridge',
  'The council voted on Monday to rebuild the old bridge over the river after ten years of delay.',
  'Work will begin in spring and take two years, the mayor told reporters on Tuesday evening.',
  'A question of money',
  'Who will pay for it?',
  '“We have waited long enough for this,” she said, and thanked the engineers of the region.',
  'The region has set aside two million for the work, and the state will add another million.'
]
const chrome = ['You may also like', 'Leave a Comment', 'Share on Facebook', 'Follow us on social media', 'Subscribe to our newsletter']
const body = article.slice(5)
/** Titles, headings and references that look like chrome. */
const doubtful: [string, string[]][] = [
  ['a sentence that begins like a date', ['Bugün 29 Ekim, Cumhuriyet Bayramı.', 'Okulda sabah tören vardı ve bütün öğrenciler bahçede toplanmıştı.', 'Öğretmen içeri girdi.', 'Herkes sustu.', '"Günaydın çocuklar."', 'Çocuklar ellerinde bayraklarla marş söyledi, sonra hep birlikte sınıflarına döndüler.', 'Hava soğuktu.', 'Eve yürüdük.']],
  ['a title above dialogue', ['Разговор на переправе', '— Вы не знаете, который час? — спросила она.', '— Рано ещё, — ответил старик, не поднимая головы. — А вам какой паром?', '— Мне... мне, пожалуй, никакой. Я жду.', 'Он посмотрел на неё: "Странная какая". Потом спросил:', '— Кого же вы ждёте, если парома не надо?', '— Кого-нибудь, — сказала она и покраснела. — С того берега. Или из Череповца... Всё-таки, знаете ли, кто-то да приедет!', 'Старик встал, поправил шапку и вдруг рассмеялся:', '— Ну что ж, пойдёмте встречать! Как вас зовут-то?', '— Мария Алексеевна. Можно просто Маша.', '— А меня Пётр. Не Пётра — Пётр. Не путайте.', 'Паром пришёл с опозданием на 1 ч 20 мин. С него сошёл один-единственный пассажир — высокий, в пальто, с котом в корзинке.']],
  ['a heading that reads like a link', ['The Old Mill – Friday supper', 'First', 'Onion soup (v) 5.50', 'Smoked trout, beetroot 8', 'Then', 'Lamb stew, dumplings 16', 'Mushroom pie (v) 13', 'Sweets, all 6', 'Plum cake', 'Rice pudding', 'About us', 'The mill has stood here since 1802. Children welcome, wet coats too. Ask us what is in the stew.']],
  ['a heading of one word', ['Bridges of the north', 'Introduction', ...body, 'Comments', 'All engineers read the paper before it was sent to the council and the mayor.']],
  ['references in other languages', [...body, 'References', '[1] A. Smith, J. Bridges 12(3), 45–67 (2019).', '[2] Петров П. П. Мосты севера // Зодчий. 1974. № 2. С. 3–9.', '[3] 山田太郎 (2003) 橋の歴史. 12(1), 3–9.']]
]
const before = [language as unknown as Pass]

describe('boilerplate', () => {
  it('removes chrome around an article, line by line, with evidence', async () => {
    const document = await checkPass(boilerplate, [...article, ...chrome, ''].join('\n'), article.join('\n') + '\n', {before})
    const edits = document.log.layers[0]!.edits
    expect(edits.map((edit) => edit.before.trim())).toEqual(chrome)
    for (const edit of edits) expect(edit.evidence).toMatch(/^phrase en\//)
  })

  it('gives every block its role', async () => {
    const document = await runPasses([[boilerplate]], [...article, chrome[0]].join('\n'))
    expect(document.blocks.map((block) => block.role)).toEqual(['title', 'text', 'text', 'heading', 'text', 'text', 'text', 'chrome'])
    expect(document.metadata.title).toBe(article[0])
  })

  it('keeps line ends of any kind exact', async () => {
    await checkPass(boilerplate, `${article.join('\r\n')}\r\nLeave a Comment\r\n`, `${article.join('\r\n')}\r\n`)
    await checkPass(boilerplate, `${article.join('\n\n')}\n\nLeave a Comment`, `${article.join('\n\n')}\n`)
  })

  it('leaves no blank lines over at the edges, and all others as they are', async () => {
    const text = `${article.slice(0, 3).join('\n\n\n')}\r\n \r\n  ${article.slice(3).join('\n')}`
    await checkPass(boilerplate, `\n${chrome[0]}\n \n${chrome[2]}\n\n${text}\n`, `${text}\n`, {before})
    await checkPass(boilerplate, `${text}\r\n\r\n${chrome[1]}\r\n\t\r\n${chrome[3]}\r\n\r\n`, `${text}\r\n`, {before})
    await checkPass(boilerplate, `\n\n${text}\n\n\n`, `\n\n${text}\n\n\n`, {before})
  })

  it.each(doubtful)('keeps what may be content: %s', async (_, lines) => {
    await checkPass(boilerplate, lines.join('\n\n'), lines.join('\n\n'), {before})
  })

  it('puts bylines and datelines in the metadata', async () => {
    const text = 'Lessons not learned\nBy Ann Smith\nMINSK, January 10. /TASS/. The president said on Monday that the lessons must be learned by everyone in the region.\nHe spoke at a meeting of the council and did not take any questions from the reporters.'
    const {metadata, blocks} = await runPasses([[boilerplate]], text)
    expect(metadata).toEqual({title: 'Lessons not learned', byline: 'Ann Smith', dateline: 'MINSK, January 10. /TASS/'})
    expect(blocks.map((block) => block.role)).toEqual(['title', 'byline', 'text', 'text'])
  })

  it.each([
    ['Photo: Ann Smith', {source: 'Photo: Ann Smith'}],
    ['Açıq mənbələrdən foto.', {source: 'Açıq mənbələrdən foto'}],
    ['Фото из открытых источников', {source: 'Фото из открытых источников'}],
    ['Fotoğraf: Ali Kaya', {source: 'Fotoğraf: Ali Kaya'}],
    ['Mənbə: Turan', {source: 'Turan'}],
    ['Kaynak: Anadolu Ajansı', {source: 'Anadolu Ajansı'}],
    ['Подготовила Анна Иванова', {byline: 'Анна Иванова'}],
    ['Müəllif: Aysel Məmmədova', {byline: 'Aysel Məmmədova'}],
    ['Written for City News by Ann Smith', {byline: 'Ann Smith', source: 'City News'}],
    ['Baku/07.01.22/Turan:', {dateline: 'Baku/07.01.22/Turan'}]
  ])('puts a line of its own in the metadata, and takes it out of the text: %s', async (line, expected) => {
    for (const mode of ['safe', 'balanced'] as const) {
      const {metadata, blocks, text} = await runPasses([[boilerplate, {mode}]], [article[0]!, line, ...article.slice(1)].join('\n'))
      expect(text).toBe(article.join('\n'))
      expect(metadata).toMatchObject(expected)
      expect(['byline', 'dateline', 'caption']).toContain(blocks[1]!.role)
    }
  })

  it('notes the source of each picture once', async () => {
    const {metadata} = await runPasses([[boilerplate]], [article[0]!, 'Photo: Ann Smith', ...article.slice(1), 'Photo: Ann Smith', 'Photo: Bob Jones'].join('\n'))
    expect(metadata.source).toBe('Photo: Ann Smith; Photo: Bob Jones')
  })

  it('leaves the names of authors and sources in sentences', async () => {
    const text = [...article, 'Photo: Ann Smith, who took it from the boat on Monday, says that the piers have sunk by a hand.', 'Source of the river is a lake in the hills, which dries up in the summer of every third year.'].join('\n')
    await checkPass(boilerplate, text, text)
  })

  it('removes a list of comments below the article in mode balanced', async () => {
    const comments = ['3 comments', 'anna', '12 May 2021, 10:15', 'I walked over the old bridge every day when I was at school, and it shook even then.', 'Reply', 'boris', '12 May 2021, 11:40', 'They should have done this ten years ago, when it would have cost half as much as now.', 'Reply', 'cem', '13 May 2021, 08:02', 'Ten years to decide on two years of work, and nobody in the council finds it odd.', 'Reply']
    const document = await runPasses([[boilerplate, {mode: 'balanced'}]], [...article, ...comments].join('\n'))
    expect(document.text.trim()).toBe(article.join('\n'))
  })

  it('says why a line goes, in words', async () => {
    const lines = [...article, '© 2024 City News. All rights reserved.', 'We use cookies to give you the best experience; by using this site you consent to our privacy policy', 'Share on Facebook', 'Share on Facebook']
    const document = await runPasses([[boilerplate, {mode: 'balanced'}]], lines.join('\n'))
    const evidence = document.log.layers[0]!.edits.map((edit) => edit.evidence)
    expect(evidence[0]).toMatch(/copyright sign/)
    expect(evidence[1]).toMatch(/words on cookies or rights/)
    expect(evidence[2]).toMatch(/^phrase en\/share; social network; twice in this page; after the running text; no sentence$/)
  })

  it('removes nothing in mode off, and gives roles', async () => {
    const text = [...article, ...chrome].join('\n')
    const document = await checkPass(boilerplate, text, text, {options: {mode: 'off'}})
    expect(document.blocks[0]!.role).toBe('title')
  })

  it('never empties a text', async () => {
    for (const mode of ['safe', 'balanced'] as const) {
      await checkPass(boilerplate, chrome.join('\n'), chrome.join('\n'), {options: {mode}, before})
      for (const line of chrome) await checkPass(boilerplate, line, line, {options: {mode}, before})
    }
  })

  it('comes to rest: a second run changes nothing, whatever the mix of lines', async () => {
    const lines = fc.array(fc.constantFrom(...article, ...chrome, 'Home | News | Sport', 'Фото: архив', 'Читайте также', '12:30', '', 'Sport', '5 comments'), {maxLength: 30})
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('safe', 'balanced'), async (list, mode) => {
        const document = await runPasses([[boilerplate, {mode}]], list.join('\n'))
        checkLog(document)
        expect((await runPasses([[boilerplate, {mode}]], document.text)).text).toBe(document.text)
        expect(document.text.trim() === '').toBe(list.join('').trim() === '')
      }),
      {numRuns: 60}
    )
  })

  it('uses the markup of HTML', async () => {
    const nav = '<nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>'
    const body = article.slice(1).map((line) => `<p>${line}</p>`).join('')
    const html = `<title>x</title>${nav}<main><article><h1>${article[0]!}</h1>${body}</article></main><footer><p>© 2024 City News. All rights reserved.</p></footer>`
    const document = await runPasses([[boilerplate]], readHtml(html))
    expect(document.text.trim()).toBe(article.join('\n'))
    checkLog(document)
  })
})

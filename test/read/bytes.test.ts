import fc from 'fast-check'
import iconv from 'iconv-lite'
import {describe, expect, it} from 'vitest'
import {decode, loadDecoder} from '../../src/read/bytes.js'

const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const texts = {
  russian: 'Переговоры прошли хорошо, сообщил представитель министерства. Следующая встреча состоится через две недели в столице.\n',
  ukrainian: 'Переговори відбулися вчора, повідомив речник міністерства. Наступна зустріч відбудеться за два тижні в іншому місті, її ще обирають.\n',
  kazakh: 'Келіссөздер кеше өтті, деп хабарлады министрлік өкілі. Келесі кездесу екі аптадан кейін басқа қалада өтеді, әлі таңдалған жоқ.\n',
  french: 'Les négociations ont eu lieu hier à Genève, a annoncé le ministère. La prochaine réunion se tiendra dans deux semaines, où l’on décidera.\n',
  polish: 'Rozmowy są już za nami: odbyły się wczoraj w Łodzi, głośno ogłosił rzecznik ministerstwa. Następne spotkanie odbędzie się za dwa tygodnie, być może w Gdańsku.\n',
  turkish: 'Görüşmeler dün başkentte yapıldı, dedi bakanlık sözcüsü. Bir sonraki toplantı iki hafta sonra başka bir şehirde gerçekleşecek.\n',
  greek: 'Οι συνομιλίες έγιναν χθες, ανακοίνωσε ο εκπρόσωπος του υπουργείου. Η επόμενη συνάντηση θα γίνει σε δύο εβδομάδες.\n',
  hebrew: 'השיחות התקיימו אתמול, הודיע דובר המשרד. הפגישה הבאה תתקיים בעוד שבועיים בעיר אחרת.\n',
  arabic: 'جرت المحادثات أمس، حسبما أعلن المتحدث باسم الوزارة. وسيعقد الاجتماع المقبل بعد أسبوعين في مدينة أخرى.\n',
  latvian: 'Sarunas notika vakar, paziņoja ministrijas pārstāvis. Nākamā tikšanās notiks pēc divām nedēļām citā pilsētā.\n',
  japanese: '会談は昨日行われた、と外務省の報道官が発表した。次の会合は二週間後に別の都市で開かれる予定である。\n',
  korean: '회담은 어제 열렸다고 외교부 대변인이 발표했다. 다음 회의는 이 주 뒤에 다른 도시에서 열릴 예정이다.\n',
  chinese: '会谈昨天举行，外交部发言人宣布。下一次会议将在两周后在另一个城市举行，地点尚未确定。\n',
  traditional: '會談昨天舉行，外交部發言人宣布。下一次會議將在兩週後在另一個城市舉行，地點尚未確定。\n'
}

const written: readonly (readonly [keyof typeof texts, string, string])[] = [
  ['russian', 'windows-1251', 'windows-1251'], ['russian', 'koi8-r', 'koi8-r'], ['russian', 'cp866', 'ibm866'], ['russian', 'iso-8859-5', 'iso-8859-5'],
  ['russian', 'cp855', 'ibm855'], ['russian', 'maccyrillic', 'x-mac-cyrillic'], ['ukrainian', 'koi8-u', 'koi8-u'], ['kazakh', 'rk1048', 'kz-1048'],
  ['french', 'windows-1252', 'windows-1252'], ['french', 'macroman', 'macintosh'], ['polish', 'windows-1250', 'windows-1250'], ['polish', 'iso-8859-2', 'iso-8859-2'],
  ['polish', 'cp852', 'ibm852'], ['turkish', 'windows-1254', 'windows-1254'], ['turkish', 'cp857', 'ibm857'], ['greek', 'windows-1253', 'windows-1253'],
  ['hebrew', 'windows-1255', 'windows-1255'], ['arabic', 'windows-1256', 'windows-1256'], ['latvian', 'windows-1257', 'windows-1257'], ['japanese', 'shift_jis', 'shift_jis'],
  ['japanese', 'euc-jp', 'euc-jp'], ['korean', 'euc-kr', 'euc-kr'], ['chinese', 'gb18030', 'gb18030'], ['traditional', 'big5', 'big5']
]

describe('decode', () => {
  it.each(written)('reads %s in %s', async (language, encoding, name) => {
    const decoded = await decode(iconv.encode(texts[language], encoding))
    expect(decoded).toMatchObject({text: texts[language], encoding: name, invalid: 0, bom: false})
    expect(decoded.confidence).toBeGreaterThan(0.9)
  })

  it.each([
    ['points and marks of Hebrew', 'רמב״ם, ח״כ, ג׳ירפה, תל־אביב: „שָׁלוֹם עֲלֵיכֶם“, אָמַר הַמּוֹרֶה לַתַּלְמִידִים.\n', ['windows-1255']],
    ['a pair of quotation marks', '“I have nothing to declare,” she told the officer, and walked on.\n', ['windows-1250', 'windows-1252', 'windows-1257']],
    ['one letter of an Italian sentence', 'La commissione ha riconosciuto la dignità di tutti i membri della famiglia.\n', ['cp437', 'cp850', 'windows-1252']],
    ['a letter among capitals', 'ÅRSBERETNING OG REGNSKAP, SÆRLIGE FORHOLD OG VEDTEKTER\n', ['cp850', 'windows-1252']],
    ['a measure', 'The water was kept at 20 °C and the air at 18 °C for all of the night.\n', ['windows-1252', 'cp850', 'macroman']],
    ['a word that English has borrowed', 'She left the café with a naïve smile and did not come back that year.\n', ['windows-1252', 'macroman', 'cp850']]
  ] as const)('reads %s', async (_, text, encodings) => {
    for (const encoding of encodings) expect((await decode(iconv.encode(text, encoding))).text, encoding).toBe(text)
  })

  it.each(Object.entries(texts))('reads UTF of %s, with a byte order mark and without', async (_, text) => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
      for (const bom of [true, false]) {
        const bytes = (await loadDecoder()).encode((bom ? '\ufeff' : '') + text, encoding)!
        expect(await decode(bytes), encoding).toMatchObject({text, encoding, bom, invalid: 0})
      }
    }
  })

  it('takes no text with a few zeros for UTF-16', async () => {
    for (const text of ['teh\0nul', 'Обычный\0 текст\n', 'On the \0 line\r\nof a file\r\n', `${'Слово за словом. '.repeat(50)}\0\0`]) expect(await decode(utf8(text)), text).toMatchObject({text, encoding: 'utf-8', invalid: 0})
  })

  it('leaves ASCII and nothing at all as they are', async () => {
    expect(await decode(utf8('plain\n'))).toEqual({text: 'plain\n', encoding: 'utf-8', confidence: 1, invalid: 0, bom: false})
    expect(await decode(bytesOf())).toMatchObject({text: '', encoding: 'utf-8', invalid: 0})
  })

  it('reads bytes without a meaning in Windows as browsers do', async () => {
    const {text, invalid} = await decode(bytesOf(0x41, 0x80, 0x81, 0x92), {encoding: 'windows-1252'})
    expect({text, invalid}).toEqual({text: 'A€\u0081’', invalid: 1})
  })

  it('reads ISO-2022-JP by its escapes', async () => {
    const bytes = joined(bytesOf(0x1b, 0x24, 0x42, 0x25, 0x46, 0x25, 0x39, 0x25, 0x48, 0x1b, 0x28, 0x42), utf8(' 1\n'))
    expect(await decode(bytes)).toMatchObject({text: 'テスト 1\n', encoding: 'iso-2022-jp'})
  })
})

describe('what is declared', () => {
  const page = (head: string, encoding: string, text: string): Uint8Array => iconv.encode(`${head}${text}`, encoding)

  it.each([
    ['meta charset', '<!doctype html><html><head><meta charset="koi8-r"><title>x</title>'],
    ['meta http-equiv', '<html><meta http-equiv=Content-Type content="text/html; charset=koi8-r">'],
    ['its attributes the other way round', '<meta content=\'text/html;charset=koi8-r\' HTTP-EQUIV="content-type">'],
    ['behind a comment that holds another', '<!-- <meta charset="utf-8"> --><a title="<meta charset=big5>"><META/CHARSET=KOI8-R>'],
    ['XML', '<?xml version="1.0" encoding="KOI8-R"?><a>']
  ])('is believed: %s', async (_, head) => {
    expect(await decode(page(head, 'koi8-r', 'Да'))).toMatchObject({text: `${head}Да`, encoding: 'koi8-r', declared: 'koi8-r'})
  })

  it('is believed by its many names', async () => {
    const decoder = await loadDecoder()
    const names = ['latin1', 'ISO-8859-1', 'CP1251', 'cp866', 'IBM866', '866', 'x-sjis', 'gb2312', 'KS_C_5601-1987', 'mac-cyrillic', 'KZ1048', 'cp437', 'UTF8', 'utf-32', 'no such']
    expect(names.map((name) => decoder.named(name))).toEqual(['windows-1252', 'windows-1252', 'windows-1251', 'ibm866', 'ibm866', 'ibm866', 'shift_jis', 'gb18030', 'euc-kr', 'x-mac-cyrillic', 'kz-1048', 'ibm437', 'utf-8', 'utf-32le', undefined])
  })

  it('decides where the letters do not', async () => {
    const bytes = bytesOf(0x31, 0x20, 0xa4, 0x0a)
    expect((await decode(bytes, {declared: 'iso-8859-15'})).text).toBe('1 €\n')
    expect((await decode(bytes, {declared: 'iso-8859-1'})).text).toBe('1 ¤\n')
  })

  it('may be the language alone', async () => {
    const bytes = iconv.encode('Îm să știu.'.replace('ș', 'ş'), 'windows-1250') // Romanian, and good French, in part
    expect((await decode(bytes, {language: 'ro'})).text).toBe('Îm să ştiu.')
    const word = bytesOf(0xf0)
    const [turkish, icelandic] = [await decode(joined(utf8('da'), word, utf8('lar')), {language: 'tr'}), await decode(joined(utf8('ma'), word, utf8('ur')), {language: 'is'})]
    expect([turkish.text, icelandic.text]).toEqual(['dağlar', 'maður'])
  })

  it('gives way to what the bytes are', async () => {
    expect(await decode(utf8(texts.russian), {declared: 'windows-1251'})).toMatchObject({text: texts.russian, encoding: 'utf-8', declared: 'windows-1251'})
    expect(await decode(iconv.encode(texts.russian, 'windows-1251'), {declared: 'utf-8'})).toMatchObject({text: texts.russian, encoding: 'windows-1251'})
    expect(await decode(iconv.encode(texts.russian, 'koi8-r'), {declared: 'iso-8859-1'})).toMatchObject({text: texts.russian, encoding: 'koi8-r'})
  })

  it('does not when it is forced', async () => {
    const {text, encoding, confidence} = await decode(utf8('Да'), {encoding: 'cp1251'})
    expect({text, encoding, confidence}).toEqual({text: 'Р”Р°', encoding: 'windows-1251', confidence: 1})
  })
})

describe('faulty UTF-8', () => {
  it('stays UTF-8; stray bytes are shown and counted', async () => {
    const bytes = joined(utf8('Zürich, Genève, Köln und ähnlich größere\ncaf'), bytesOf(0xe9), utf8(' fermé\n'))
    expect(await decode(bytes)).toMatchObject({text: 'Zürich, Genève, Köln und ähnlich größere\ncafé fermé\n', encoding: 'utf-8', invalid: 1, invalidAt: 50})
  })

  it('shows them as U+FFFD in lines that are not Latin', async () => {
    const bytes = joined(utf8('Привет, '), bytesOf(0xe9), utf8('мир'), bytesOf(0xd0))
    expect(await decode(bytes)).toMatchObject({text: 'Привет, \ufffdмир\ufffd', encoding: 'utf-8', invalid: 2})
  })
})

describe('what is no text', () => {
  it('has no confidence', async () => {
    const noise = Uint8Array.from({length: 4000}, (_, i) => (i * i * 31 + i * 7) >> 3)
    expect((await decode(noise)).confidence).toBeLessThan(0.1)
  })

  it('is still read, whatever it is', async () => {
    const decoder = await loadDecoder()
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
        const {confidence, invalid, text} = decoder.decode(bytes)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(invalid).toBeLessThanOrEqual(bytes.length)
        expect(text.length).toBeLessThanOrEqual(bytes.length)
      })
    )
  })
})

describe('encode', () => {
  it('leads back to the bytes', async () => {
    const decoder = await loadDecoder()
    for (const [language, , name] of written) {
      const bytes = decoder.encode(texts[language], name)!
      expect(decoder.decode(bytes, {encoding: name}).text, name).toBe(texts[language])
    }
    expect(decoder.encode('Да', 'windows-1252')).toBeUndefined()
    expect(decoder.encode('\ud800', 'utf-16le')).toBeUndefined()
  })

  it('writes what any bytes were, where they stand for characters', async () => {
    const decoder = await loadDecoder()
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 60}), fc.constantFrom('windows-1251', 'ibm437', 'koi8-u', 'macintosh', 'kz-1048'), (bytes, encoding) => {
        const {text} = decoder.decode(bytes, {encoding})
        if (!text.includes('\ufffd')) expect(decoder.encode(text, encoding)).toEqual(bytes)
      })
    )
  })
})

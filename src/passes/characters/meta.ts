import type {RuleMeta} from '../../document/pass.js'

type RuleName = 'apostrophe-letter' | 'nfc' | 'control' | 'invisible' | 'entity' | 'homoglyph' | 'ligature' | 'dotted-i' | 'cedilla'

/** The rules of the pass `characters`. */
export const rules: Readonly<Record<RuleName, RuleMeta>> = {
  nfc: {
    summary: 'Brings letters with marks to their composed form (NFC), never to compatibility forms.',
    safe: true,
    examples: [{before: 'cafe\u0301, Йошкар-Ола', after: 'café, Йошкар-Ола'}, {before: 's\u0327ə', after: 'şə'}],
    counterExamples: [{text: 'x² ½ ﷺ ｱ Ⅷ ㎏ ①'}, {text: 'क्‍ष ड़'}, {text: 'בְּרֵאשִׁית'}]
  },
  control: {
    summary: 'Takes out control characters and terminal escapes; a vertical tab or form feed between words becomes a space.',
    safe: true,
    examples: [
      {before: 'The\u0000 minister\u0007 spoke.', after: 'The minister spoke.'},
      {before: '\u001b[31mWarning\u001b[0m: stop', after: 'Warning: stop'},
      {before: 'eine\u000bZeile', after: 'eine Zeile'}
    ],
    counterExamples: [{text: 'one\ttwo\r\nthree\tfour'}]
  },
  invisible: {
    summary: 'Takes out zero-width, bidirectional and other invisible characters where no script needs them.',
    safe: true,
    examples: [
      {before: '\ufeffÖlkə\u200bmizdə in\u00adkişaf', after: 'Ölkəmizdə inkişaf'},
      {before: 'сво\u200dбода и пра\u2060во', after: 'свобода и право'},
      {before: '\u200eHello\u200f world', after: 'Hello world'}
    ],
    counterExamples: [
      {text: 'می‌خواهم کتاب‌ها را'},
      {text: 'क्‍ष, ക്‍, ශ්‍රී'},
      {text: '👩‍💻 👨‍👩‍👧 ❤️ 1️⃣ 🏳️‍🌈'},
      {text: 'ภาษา\u200bไทย, ភាសា\u200bខ្មែរ'},
      {text: 'שלום \u200eWorld\u200f!'},
      {text: '葛\u{e0100}城市 辻︀'},
      {text: 'Auf das Wort folgt ein Trennstrich\u00ad'}
    ]
  },
  entity: {
    summary: 'Decodes character references that were left in text, also where they were escaped twice.',
    safe: true,
    examples: [
      {before: 'AT&amp;T said &quot;yes&quot; &#8211; it&rsquo;s done', after: 'AT&T said "yes" – it’s done'},
      {before: 'Qiym&#601;t: 5&nbsp;AZN &amp;mdash; &amp;quot;son&amp;quot;', after: 'Qiymət: 5\u00a0AZN — "son"'},
      {before: 'temperatures &lt; 5 &#xB0;C', after: 'temperatures < 5 °C'}
    ],
    counterExamples: [
      {text: 'https://example.com/?a=1&amp;b=2&copy=3'},
      {text: 'Write &lt;b&gt; for <b>bold</b>'},
      {text: 'A & B; R&D; Q&A, 5&6;'},
      {text: 'Type `&lt;` for less than'},
      {text: 'if (a && b) { c &= d; }'},
      {text: 'line&#10;feed'}
    ]
  },
  homoglyph: {
    summary: 'Puts letters of another script that look alike right, inside a word that clearly belongs to one script.',
    safe: true,
    examples: [
      {before: 'Лукaшенко прибыл в Mоскву.', after: 'Лукашенко прибыл в Москву.'},
      {before: 'The presidеnt sаid so.', after: 'The president said so.'},
      {before: 'Millәtlər Təşkilatı vә hökumәt', after: 'Millətlər Təşkilatı və hökumət'},
      {before: 'Беларуская дзяржаўная акадэмiя', after: 'Беларуская дзяржаўная акадэмія'},
      {before: 'Қазақстан әлеуметтiк', after: 'Қазақстан әлеуметтік'}
    ],
    counterExamples: [
      {text: 'USB-кабель, IT-отдел, SMS-ка, Mac’и и iPhone-ы'},
      {text: 'XXв. и SMSки, гепатит С, витамин C'},
      {text: 'SMSа пришла, купил два iPhoneа'},
      {text: 'α-helix, μm, kΩ, Δt, Σx'},
      {text: 'логин: pаss_wоrd, путь /tеst/фaйл'},
      {text: 'Т-90, БМП-2, CO2, H2O, B2B'},
      {text: 'Саха Сирэ, һүрәт, үҙебеҙ, ҳаёт'},
      {text: 'ООО «ВКонтакте» и Windowsом'}
    ]
  },
  ligature: {
    summary: 'Writes out typographic ligatures, which text taken from PDF files is full of.',
    safe: true,
    examples: [{before: 'The ﬁrst eﬀort was diﬃcult.', after: 'The first effort was difficult.'}],
    counterExamples: [{text: 'Æthelred, œuvre, ß, ĳ, ǆ, և'}]
  },
  'dotted-i': {
    summary: 'Takes out the combining dot after i that lower-casing İ leaves, in Turkish and Azerbaijani.',
    safe: true,
    examples: [{before: 'i\u0307stanbul', after: 'istanbul', language: 'tr'}, {before: 'i\u0307qtisadiyyat nazirliyi açıqladı', after: 'iqtisadiyyat nazirliyi açıqladı'}],
    counterExamples: [{text: 'i\u0307\u0301 ir i\u0307\u0300', language: 'lt'}, {text: 'i\u0307š', language: 'lt'}]
  },
  cedilla: {
    summary: 'Comma below in Turkic words becomes a cedilla; a cedilla in Romanian text that has commas as well becomes a comma.',
    safe: true,
    examples: [
      {before: 'Azərbaycanın xarici ișlər naziri', after: 'Azərbaycanın xarici işlər naziri', language: 'az'},
      {before: 'Această ţară și oamenii ei', after: 'Această țară și oamenii ei', language: 'ro'}
    ],
    counterExamples: [{text: 'Şcoala şi ţara', language: 'ro'}, {text: 'Țara și școala'}, {text: 'Şəki şəhəri'}]
  },
  'apostrophe-letter': {
    summary: 'With the option `apostrophe`: writes the letters ʻ and ʼ of the Uzbek, Ukrainian and Belarusian alphabets, however they are typed.',
    safe: true,
    examples: [
      {before: "O'zbekiston Respublikasi, to‘g‘ri ma’no, tog' yo'li", after: 'Oʻzbekiston Respublikasi, toʻgʻri maʼno, togʻ yoʻli', language: 'uz', options: {apostrophe: 'letter'}},
      {before: "O'ZBEKISTON SUN'IY YO‘LDOSHI", after: 'OʻZBEKISTON SUNʼIY YOʻLDOSHI', language: 'uz', options: {apostrophe: 'letter'}},
      {before: "Комп'ютер, пам’ять, О'Ніл", after: 'Компʼютер, памʼять, ОʼНіл', language: 'uk', options: {apostrophe: 'letter'}},
      {before: "сям'я, аб’ект", after: 'сямʼя, абʼект', language: 'be', options: {apostrophe: 'letter'}}
    ],
    counterExamples: [
      {text: "O'zbekiston, to‘g‘ri ma’no", language: 'uz'},
      {text: "Комп'ютер, пам’ять", language: 'uk'},
      {text: "O'Brien va L'Oréal, D'Artagnan", language: 'uz', options: {apostrophe: 'letter'}},
      {text: "‘blog’ va 'marketing' soʻzi", language: 'uz', options: {apostrophe: 'letter'}},
      {text: "It's John's, don't, rock 'n' roll", language: 'en', options: {apostrophe: 'letter'}},
      {text: "l'été, aujourd'hui", language: 'fr', options: {apostrophe: 'letter'}},
      {text: "'сказав' він, «так»", language: 'uk', options: {apostrophe: 'letter'}},
      {text: "Bakı'da, İstanbul'un", language: 'tr', options: {apostrophe: 'letter'}},
      {text: "https://example.com/o'zbek?a='b'", language: 'uz', options: {apostrophe: 'letter'}}
    ]
  }
}

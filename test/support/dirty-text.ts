import fc from 'fast-check'

/** Pieces of running text, clean and dirty, by language. */
const pieces = {
  en: ['The president said on Monday that talks would go on', 'According to him', 'He works for the U.S. government', 'It costs $3.5m', 'see https://example.org/a?b=1&c=2', 'President Lukashonko met Putun in Tashent', 'the goverment and its adresses', 'J. K. Rowling wrote it', 'at 5 p.m', 'e.g. apples', 'versions 1.2.3 and 2.0', 'Node.js', 'cafe\u0301', '&quot;so&quot;', 'itâ€™s'],
  ru: ['Президент заявил в понедельник, что переговоры продолжатся', 'А. С. Пушкин родился в г. Москве', 'т. е. так', 'Лукaшенко приехал', 'по словам министра', 'ООО «Рога и копыта»', '10 000 руб', 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'в 2021–2022 гг', 'soft\u00adhyphen'],
  az: ['Prezident bazar ertəsi bildirib ki, danışıqlar davam edəcək', 'R.Məmmədov deyib', 'ABŞ-ın paytaxtı', '2021-ci ildə', 'onun sözlərinə görә'],
  tr: ['Cumhurbaşkanı pazartesi günü görüşmelerin süreceğini söyledi', 'Ankara’da', 'Prof. Dr. Işık', '%12,5', 'TBMM’nin kararı'],
  uk: ['Президент у понеділок заявив, що переговори триватимуть', 'об’єднання', 'з\'явився', 'ім. Т. Шевченка', 'за словами міністра'],
  be: ['прэзідэнт сказаў у панядзелак', 'аб’ява', 'па словах міністра', 'ў Мінску'],
  kk: ['Мемлекет басшысы дүйсенбіде мәлімдеді', 'Қ.К. Тоқаев', 'АҚШ-та', '2021 жылғы'],
  uz: ['Oʻzbekiston prezidenti dushanba kuni aytdi', 'o\'zbek tilida', 'bog\' va tog\'', 'maʼlumotga koʻra'],
  tg: ['Президенти Тоҷикистон рӯзи душанбе гуфт', 'соли 2021'],
  ka: ['პრეზიდენტმა ორშაბათს განაცხადა', '„დიახ“'],
  hy: ['Նախագահը երկուշաբթի հայտարարեց', 'ինչո՞ւ'],
  fr: ['Le président a dit lundi que les pourparlers continueraient', '« Bonjour »', 'l’été', 'M. Dupont', 'Ã©tÃ©', '12,5 %'],
  de: ['Der Präsident sagte am Montag, die Gespräche gingen weiter', '„Guten Tag“', 'z. B. so', 'am 1. Januar'],
  es: ['El presidente dijo el lunes que las conversaciones seguirían', '¿Qué pasa?', '¡Hola!', 'el n.º 7'],
  zh: ['總統星期一表示，談判將繼續', '「是的」', '這是一個測試。'],
  ja: ['大統領は月曜日、協議を続けると述べた', '『はい』', 'これはテストです。'],
  ar: ['قال الرئيس يوم الاثنين إن المحادثات ستستمر', '«نعم»', 'هذا اختبار؛'],
  fa: ['رئیس‌جمهور روز دوشنبه گفت', 'می‌خواهم', '«بله»'],
  th: ['ประธานาธิบดีกล่าวเมื่อวันจันทร์ว่า', 'นี่คือการทดสอบ ๆ']
} as const

/** What stands between pieces: blanks and marks as they should be, and as they come. */
const joints = [' ', ' ', ' ', ', ', ',', ' ,', '. ', '.', ' . ', '..', '...', '…', '! ', '!', '? ', '?', ': ', '; ', ' – ', ' - ', '-', '  ', '\u00a0', ' “', '” ', '“', '”', ' "', '" ', '"', ' «', '» ', '„', '(', ')', ' (', ') ', '’', ',”', '. ”', '\u200b'] as const

const chrome = ['Read more', 'Share on Facebook', 'Читайте также', 'Oxşar xəbərlər', 'All rights reserved', '© 2021 Example News', 'Home | News | Sport', 'By John Smith', 'Leave a comment', 'Подписаться', '12:30', '* * *', 'Photo: Reuters', 'MINSK, January 10. /TASS/.', 'https://example.org'] as const

const breaks = ['\n', '\n\n', '\n\n\n', '\r\n', ' \n', '\n \n', '\r'] as const

const line = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...Object.values(pieces)).chain((list: readonly string[]) => fc.array(fc.tuple(fc.constantFrom(...list), fc.constantFrom(...joints)), {minLength: 1, maxLength: 8})).map((list) => list.flat().join(''))},
  {weight: 1, arbitrary: fc.constantFrom(...chrome)}
)

/** Generated dirty text: lines in many languages, some of them site chrome. */
export const dirtyText: fc.Arbitrary<string> = fc.array(fc.tuple(line, fc.constantFrom(...breaks)), {maxLength: 10}).map((list) => list.flat().join(''))

import fc from 'fast-check'

/** Pieces of running text in many languages, clean and dirty. */
const pieces = [
  'The president said on Monday that talks would go on', 'According to him', 'He works for the U.S. government', 'It costs $3.5m', 'see https://example.org/a?b=1&c=2',
  'Lukashonko met Putun in Tashent', 'the goverment and its adresses', 'J. K. Rowling wrote it', 'at 5 p.m', 'e.g. apples', 'versions 1.2.3 and 2.0', 'Node.js',
  'Президент заявил в понедельник', 'А. С. Пушкин родился в г. Москве', 'т. е. так', 'Лукaшенко приехал', 'по словам министра', 'ООО «Рога и копыта»',
  'Prezident bazar ertəsi bildirib', 'R.Məmmədov deyib', 'ABŞ-ın paytaxtı', 'Cumhurbaşkanı pazartesi günü söyledi', 'Ankara’da', 'Ýurduň prezidenti',
  'Президент у понеділок заявив', 'об’єднання', 'прэзідэнт сказаў', 'Мемлекет басшысы айтты', 'Өлкө башчысы', 'Oʻzbekiston prezidenti aytdi', 'o\'zbek tilida', 'Президенти Тоҷикистон гуфт',
  'პრეზიდენტმა განაცხადა', 'Նախագահը հայտարարեց', 'Le président a dit', '« Bonjour »', 'Der Präsident sagte', '„Guten Tag“', 'El presidente dijo', '¿Qué pasa?', '這是一個測試', 'これはテストです',
  'هذا اختبار', 'می‌خواهم', 'यह एक परीक्षण है', 'นี่คือการทดสอบ', 'Ã©tÃ©', 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'Êàçàõñòàí', 'cafe\u0301', '&amp;nbsp;', '&quot;so&quot;', 'zero\u200bwidth', 'soft\u00adhyphen'
] as const

const joints = [' ', ' ', ' ', ', ', ',', ' ,', '. ', '.', ' . ', '..', '...', '…', '! ', '!', '? ', '?', ': ', '; ', ' – ', ' - ', '-', '  ', '\u00a0', ' “', '” ', '“', '”', ' "', '" ', '"', ' «', '» ', '„', '(', ')', ' (', ') ', '’', '\'', ',”', '. ”', '\t'] as const

const chrome = ['Read more', 'Share on Facebook', 'Читайте также', 'Oxşar xəbərlər', 'All rights reserved', '© 2021 Example News', 'Home | News | Sport', 'By John Smith', 'Leave a comment', 'Подписаться', '12:30', '* * *', 'Photo: Reuters', 'MINSK, January 10. /TASS/.', 'https://example.org']

const breaks = ['\n', '\n\n', '\n\n\n', '\r\n', ' \n', '\n \n', '\r'] as const

const line = fc.oneof(
  {weight: 5, arbitrary: fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints)), {minLength: 1, maxLength: 8}).map((list) => list.flat().join(''))},
  {weight: 1, arbitrary: fc.constantFrom(...chrome)}
)

/** Generated dirty text in many languages: several lines, some of them site chrome. */
export const dirtyText: fc.Arbitrary<string> = fc.array(fc.tuple(line, fc.constantFrom(...breaks)), {maxLength: 10}).map((list) => list.flat().join(''))

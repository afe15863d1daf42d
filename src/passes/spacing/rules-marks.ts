import type {RuleMeta} from '../../document/pass.js'

/** Rules about commas, stops and the blanks between words. */
export const marks: Readonly<Record<string, RuleMeta>> = {
  'space-after-comma': {
    summary: 'A comma or semicolon between two words has a space behind it.',
    safe: true,
    examples: [
      {before: 'He came,he saw and left.', after: 'He came, he saw and left.', language: 'en'},
      {before: 'Мен келдім,бірақ ол жоқ еді.', after: 'Мен келдім, бірақ ол жоқ еді.'},
      {before: '“Çok mutluyuz”,- dedi başkan.', after: '“Çok mutluyuz”, - dedi başkan.', language: 'tr'},
      {before: '«Үш ауысымды мектептер мәселесін шешу керек»,-деді министр.', after: '«Үш ауысымды мектептер мәселесін шешу керек», - деді министр.', language: 'kk'},
      {before: 'Це буде з понеділка,з 10:00 до обіду.', after: 'Це буде з понеділка, з 10:00 до обіду.', language: 'uk'},
      {before: 'За результатами опитування,87 % громадян згодні.', after: 'За результатами опитування, 87 % громадян згодні.', language: 'uk'},
      {before: 'Это маршруты № 12 и № 54;интервал движения 10 минут.', after: 'Это маршруты № 12 и № 54; интервал движения 10 минут.', language: 'ru'},
      {before: 'جاء الوزير،ثم غادر القاعة', after: 'جاء الوزير، ثم غادر القاعة'}
    ],
    counterExamples: [
      {text: 'It cost 1,000.50 or 1.000,50 or 10,5% of it.'}, {text: 'ό,τι θέλεις να πεις', language: 'el'},
      {text: 'Open package.json,tsconfig.json and see.'}, {text: 'https://example.org/a,b,c is the address'},
      {text: 'id,name,price'}, {text: '«Այո, կգանք»,- ասաց նա։', language: 'hy'}, {text: '«Мы сделали всё, что могли»,— сказала она.', language: 'ru'},
      {text: 'Use "the long option", -verbose or -quiet, to see more of it.', language: 'en'}, {text: 'Die Werte sind x,5 und etwa,5; width:10;height:20 und &lt;b&gt;', language: 'de'}, {text: '今天很好,我们走吧'}, {text: 'points x,y and z'}, {text: 'f(a,b) = g(b,a)'}
    ]
  },
  'space-after-colon': {
    summary: 'A colon between two words has a space behind it; in Latin script it may be code, but before a function word.',
    safe: true,
    examples: [
      {before: 'Он тихо сказал:надо идти домой.', after: 'Он тихо сказал: надо идти домой.', language: 'ru'},
      {before: 'They did it in the usual ways:by taking a cut of it', after: 'They did it in the usual ways: by taking a cut of it', language: 'en'},
      {before: 'Նա գնաց տուն:Մենք մնացինք', after: 'Նա գնաց տուն: Մենք մնացինք', language: 'hy'}
    ],
    counterExamples: [{text: 'at 10:30, by 3:2'}, {text: 'key:value pairs'}, {text: 'Wir suchen eine Geschäftsführer:in in Berlin, der:die alles kann', language: 'de'}, {text: 'Категория:Города'}, {text: 'sha256:abcdef'}, {text: 'It fails with ENOENT:no such file', language: 'en'}]
  },
  'space-after-sentence': {
    summary: 'A full stop, question or exclamation mark between two sentences has a space behind it.',
    safe: true,
    examples: [
      {before: 'He left the town.She stayed at home.', after: 'He left the town. She stayed at home.'},
      {before: 'They spoke in Uzbekistan.According to him, all is well.', after: 'They spoke in Uzbekistan. According to him, all is well.'},
      {before: 'the history of CIS.I think so', after: 'the history of CIS. I think so'},
      {before: 'Президент приехал.Он выступит завтра.', after: 'Президент приехал. Он выступит завтра.'},
      {before: 'ის წავიდა სახლში.დედა დარჩა', after: 'ის წავიდა სახლში. დედა დარჩა', language: 'ka'},
      {before: 'وصل الرئيس إلى العاصمة.التقى الوزراء', after: 'وصل الرئيس إلى العاصمة. التقى الوزراء', language: 'ar'},
      {before: 'Duyuyoruz bunu...Ama kimse bilmiyor.', after: 'Duyuyoruz bunu... Ama kimse bilmiyor.', language: 'tr'},
      {before: 'Se abre el gasoducto.¿Qué pasa?', after: 'Se abre el gasoducto. ¿Qué pasa?', language: 'es'},
      {before: 'Школа имени Т. Г.Шевченко стоит на холме.', after: 'Школа имени Т. Г. Шевченко стоит на холме.', language: 'ru'},
      {before: 'Экспорт в этом году вырос на 15%.Об этом сообщили в министерстве.', after: 'Экспорт в этом году вырос на 15%. Об этом сообщили в министерстве.', language: 'ru'},
      {before: 'Դա լավ է։Բացումը տեղի կունենա վաղը։', after: 'Դա լավ է։ Բացումը տեղի կունենա վաղը։', language: 'hy'},
      {before: 'הוא הלך הביתה.היא נשארה', after: 'הוא הלך הביתה. היא נשארה', language: 'he'}
    ],
    counterExamples: [
      {text: 'А.С.Пушкин и Л.Н.Толстой', language: 'ru'}, {text: 'the sites Last.fm, Node.js and ASP.NET'}, {text: 'Booking.Com and Mail.Ru'},
      {text: 'St.Petersburg and Mt.Everest', language: 'en'}, {text: 'ე.წ. და ა.შ.', language: 'ka'}, {text: 'Version v1.Beta of 1.2.3'},
      {text: 'ул.Ленина и г.Минск', language: 'ru'}, {text: 'Call System.out or Math.PI now'}, {text: 'Wait... what?! Oh.'}, {text: 'Ach, Sch...Scheiße ist das', language: 'de'}, {text: 'Mail uunet!sugar!karl about it', language: 'en'}, {text: 'ק.מ. צה"ל', language: 'he'}
    ]
  },
  'space-before-mark': {
    summary: 'No space stands before a comma, full stop, colon, semicolon, question or exclamation mark, but for French.',
    safe: true,
    examples: [
      {before: '"People here improvise anyway ," he told reporters on Monday.', after: '"People here improvise anyway," he told reporters on Monday.', language: 'en'},
      {before: 'He came , saw and left .', after: 'He came, saw and left.', language: 'en'},
      {before: 'Он пришёл , увидел и ушёл !', after: 'Он пришёл, увидел и ушёл!', language: 'ru'},
      {before: 'قال الوزير ، ثم غادر', after: 'قال الوزير، ثم غادر', language: 'ar'},
      {before: 'Pero ¡ No lo sé todavía, de verdad!', after: 'Pero ¡No lo sé todavía, de verdad!', language: 'es'},
      {before: 'Ouvert de 8 h à 18 h , sauf le dimanche et les jours fériés.', after: 'Ouvert de 8 h à 18 h, sauf le dimanche et les jours fériés.', language: 'fr'},
      {before: 'They met at 5 p.m . It wasn’t .', after: 'They met at 5 p.m. It wasn’t.', language: 'en'}
    ],
    counterExamples: [
      {text: 'Vraiment ? Oui ! Alors : dit-il ; bon.', language: 'fr'}, {text: 'the end .NET'}, {text: 'Smile :) or :-( or ;) now', language: 'en'},
      {text: 'it goes on ... and on', language: 'en'}, {text: 'and so .  .  . it goes on', language: 'en'}, {text: 'यह ठीक है । अच्छा', language: 'hi'}, {text: 'a ratio of 16 : 9', language: 'en'}
    ]
  },
  'space-on-wrong-side': {
    summary: 'A space before a comma, semicolon or full stop moves behind it.',
    safe: true,
    examples: [
      {before: 'He came ,saw and left.', after: 'He came, saw and left.'},
      {before: 'Біз келдік ,олар кетті.', after: 'Біз келдік, олар кетті.'},
      {before: 'Marosimda vazirlar ,o‘quvchilar qatnashdi.', after: 'Marosimda vazirlar, o‘quvchilar qatnashdi.'},
      {before: 'Il a vu Paris ,l’Italie et Rome.', after: 'Il a vu Paris, l’Italie et Rome.'},
      {before: 'They stood on the border .According to him, all is well.', after: 'They stood on the border. According to him, all is well.'},
      {before: '«Этого ждали все» ,— сказал он.', after: '«Этого ждали все», — сказал он.'},
      {before: '"Bu, şəhərimiz üçün mühüm addımdır" ,-deyə o bildirib.', after: '"Bu, şəhərimiz üçün mühüm addımdır", - deyə o bildirib.', language: 'az'},
      {before: 'We are ready to increase it .In addition, we work on more.', after: 'We are ready to increase it. In addition, we work on more.', language: 'en'},
      {before: 'ის წავიდა სახლში ;ხვალ დაბრუნდება უკან ქალაქში.', after: 'ის წავიდა სახლში; ხვალ დაბრუნდება უკან ქალაქში.', language: 'ka'},
      {before: 'Он ушёл .Она осталась.', after: 'Он ушёл. Она осталась.'}
    ],
    counterExamples: [{text: 'the new .Net framework'}, {text: 'values of .5 and ,5'}, {text: 'open .gitignore'}, {text: 'the .Mac domain, .NETWORK and .Exe files'}, {text: 'Set width ;height as values; then run it.', language: 'en'}]
  },
  'doubled-comma': {
    summary: 'Two commas in a row are one.',
    safe: true,
    examples: [
      {before: 'He came,, saw and left.', after: 'He came, saw and left.'},
      {before: 'جاء الوزير،، ثم غادر', after: 'جاء الوزير، ثم غادر'}
    ],
    counterExamples: [{text: ",,so'' she said"}, {text: 'a,,b,,c'}, {text: 'Really?!! Yes!!! So...'}]
  },
  'doubled-space': {
    summary: 'Two or three blanks inside of a sentence are one space.',
    safe: true,
    examples: [
      {before: 'He came  and saw.', after: 'He came and saw.'},
      {before: 'It was in Vilnius.  The effect was great.', after: 'It was in Vilnius. The effect was great.'}
    ],
    counterExamples: [
      {text: 'Name   Age\nAnna    12\nOlga    15'}, {text: '1.  First'}, {text: 'S P A C E D  O U T'}, {text: 'a |  b  | c'}, {text: 'item       price'}
    ]
  },
  'odd-space': {
    summary: 'A wide, ideographic or stray no-break space or tab between two words is a common space.',
    safe: true,
    examples: [
      {before: 'He came\u3000and saw.', after: 'He came and saw.'},
      {before: 'международные\u00a0отношения', after: 'международные отношения'},
      {before: 'He came and\tsaw the old town.', after: 'He came and saw the old town.'}
    ],
    counterExamples: [
      {text: 'в\u00a0городе с\u00a0населением'}, {text: '10\u00a0km and 1\u202f000\u00a0€'}, {text: 'one\ttwo\nthree\tfour'}, {text: '東京\u3000大阪'}, {text: 'Dr.\u00a0No'}
    ]
  }
}

import type {RuleMeta} from '../../document/pass.js'

/** What the rules of the pass do. */
export const rules: Readonly<Record<string, RuleMeta>> = {
  'document-majority': {
    summary: 'Corrects a rare word that no list knows to the name beside it in spelling that the document writes more often, in whatever case.',
    safe: true,
    examples: [
      {
        before: 'President Lukashenko spoke first. Then Lukashonko left, and Lukashenko was seen no more.',
        after: 'President Lukashenko spoke first. Then Lukashenko left, and Lukashenko was seen no more.',
        language: 'en'
      },
      {
        before: 'President Emomali Rahmon opened the plant on Monday. Rahmn said that the work was done well.',
        after: 'President Emomali Rahmon opened the plant on Monday. Rahmon said that the work was done well.',
        language: 'en'
      },
      {
        before: 'Мэр Казани Ильсур Метшин рассказал о планах города на год. Метшн отметил, что работы идут по плану.',
        after: 'Мэр Казани Ильсур Метшин рассказал о планах города на год. Метшин отметил, что работы идут по плану.',
        language: 'ru'
      }
    ],
    counterExamples: [
      {text: 'Present were Mr Karimov, Ms Karimova and Dr Kerimov; Messrs Aliyev, Alyev and Aliev sent apologies to the host.', language: 'en'},
      {text: 'President Islam Karimov spoke first. Kerimov and Karimow were in the hall and heard what he said.', language: 'en'},
      {text: 'The minister Ali Hasanov opened the school. Hassanov said that the work was done well.', language: 'en'},
      {text: 'Mr Aliyev met Mrs Aliyeva at the airport, and Aliyev thanked Aliyeva for the visit.', language: 'en'},
      {text: 'Troops left Iran for Iraq, and the Iraqi minister thanked the Iranian one.', language: 'en'},
      {text: 'From Austria she flew to Australia; the Austrians and the Australians were happy.', language: 'en'},
      {text: 'Works by Melkonyan are shown. Melkonyan was born there. Critics like Melkonian. The hall of Melkonyan is full.', language: 'en'},
      {text: 'Президент Ильхам Алиев выступил в понедельник. Алиева сказала, что работа идёт. Петровна и Петров были рады.', language: 'ru'},
      {text: 'Die Ministerin Anna Kuntz sprach am Montag. Herr Kunz sagte, dass die Arbeit gut war und alle kamen.', language: 'de'},
      {text: 'Президент России прибыл в Россию, а не в Белоруссию. Минск и Минска жители. Россия рада.', language: 'ru'},
      {text: 'Astanada Astana şəhəri, Bakıda Bakı şəhəri, Əliyevin Əliyevə dediyi kimi, Əliyev getdi.', language: 'az'},
      {text: 'Türkiye’nin Türkiye’ye dönüşü: Ankara’da Ankaralılar, Erdoğan’ın Erdoğan’a sözü.', language: 'tr'}
    ]
  },
  'foreign-form': {
    summary: 'Corrects the name of a country in another language where the text otherwise has the English one.',
    safe: true,
    examples: [
      {
        before: 'The president of Uzbekistan spoke about Uzbekistan. He wants to see Usbekistan in the union. Uzbekistan agreed.',
        after: 'The president of Uzbekistan spoke about Uzbekistan. He wants to see Uzbekistan in the union. Uzbekistan agreed.',
        language: 'en'
      }
    ],
    counterExamples: [
      {text: 'From Samarkand they went to Samarqand, as the locals write Samarkand. Samarkand is old.', language: 'en'},
      {text: 'Der Präsident von Usbekistan sprach über Usbekistan, und Usbekistan war zufrieden.', language: 'de'}
    ]
  },
  collocation: {
    summary: 'Corrects a name of a known person beside another of the same person’s names, in the case in which it stands.',
    safe: true,
    examples: [
      {before: 'The president of the country, Kassym-Shomart Tokayev, was there.', after: 'The president of the country, Kassym-Jomart Tokayev, was there.', language: 'en'},
      {before: 'President Ilham Alyiev signed the decree in the evening.', after: 'President Ilham Aliyev signed the decree in the evening.', language: 'en'},
      {before: 'Toplantıya Dışişleri Bakanı Hakan Fidn da katıldı.', after: 'Toplantıya Dışişleri Bakanı Hakan Fidan da katıldı.', language: 'tr'},
      {before: 'Премьер-министр Олжас Бектнов Қызылорда облысына барды.', after: 'Премьер-министр Олжас Бектенов Қызылорда облысына барды.', language: 'kk'},
      {before: 'პრეზიდენტმა სალომე ზურბიშვილმა ღვინო წარადგინა.', after: 'პრეზიდენტმა სალომე ზურაბიშვილმა ღვინო წარადგინა.', language: 'ka'}
    ],
    counterExamples: [
      {text: 'Прысутныя слухаюць Зянона Пазьняка, а потым Зянона Пазняка.', language: 'be'},
      {text: 'Пётр Порошин, Владимир Путилин и Сергей Лавренов приехали в Москву.', language: 'ru'},
      {text: 'Vladimir Putilin, Ilham Aliyeva and Sergei Lavrenov came, as did Olaf Schulz and Hakan Fidaner.', language: 'en'},
      {text: 'The film about Kassym-Zhomart Tokayev and Dimitri Peskov is long.', language: 'en'}]
  },
  gazetteer: {
    summary: 'Corrects a long word that is no established name and that a cheap slip tells from one known country, place or person, in the case in which it stands.',
    safe: true,
    examples: [
      {before: 'The leaders of the countries met again in Kyrgyzatan this week.', after: 'The leaders of the countries met again in Kyrgyzstan this week.', language: 'en'},
      {before: 'Министр прибыл из Таджикстана и завтра будет в Кыргыстане.', after: 'Министр прибыл из Таджикистана и завтра будет в Кыргызстане.', language: 'ru'},
      {before: "Cumhurbaşkanı dün Özbekisatn'da idi, bugün Kazaksitan'a gidiyor.", after: "Cumhurbaşkanı dün Özbekistan'da idi, bugün Kazakistan'a gidiyor.", language: 'tr'},
      {before: 'The envoy flew from Yerevn to Uzbekstan to talk about trade.', after: 'The envoy flew from Yerevan to Uzbekistan to talk about trade.', language: 'en'}
    ],
    counterExamples: [
      {text: 'The leaders of Kazakstan and Byelorussia spoke about trade with Kirghizia, Moldavia and Roumania.', language: 'en'},
      {text: 'Envoys from Uzbekiston and Qazaqstan and Ukraina talked about trade with Slovakia and Slovenia, Niger and Nigeria.', language: 'en'},
      {text: 'The road from Izmit to Izmir is longer than the one from Tashkurgan to Tashkent or to Samarqand.', language: 'en'},
      {text: 'Он был в Ираке и в Иране, в Австрии и Австралии, в Киргизии и Кыргызстане, в Словакии и Словении.', language: 'ru'},
      {text: 'Forumda Qozogiston va Qirgiziston vakillari oz sozlarini aytdilar.', language: 'uz'},
      {text: 'Былі ў Швэцыі і ў Швецыі, у Кувэйце і ў Кувейце.', language: 'be'},
      {text: 'Der Präsident kam gestern aus Usbekistan und aus Kirgistan nach Tadschikistan.', language: 'de'},{text: 'The word Kazakhstani is in the list, and #Kyrgyzatan or "Kyrgyzatan" [sic] are not ours.', language: 'en'}]
  },
  organisation: {
    summary: 'Suggests the known organisation where one word of its name is taken for another.',
    safe: false,
    examples: [{before: 'They fear the Organisation of Turkish States, he said.', after: 'Turkic', language: 'en'}],
    counterExamples: [
      {text: 'The Organisation of American States met the Organization of Turkic States.', language: 'en'},
      {text: 'L’Organisation of Turkish States est un nom anglais qui ne se traduit pas.', language: 'fr'}
    ]
  },
  acronym: {
    summary: 'Suggests the acronym of the known organisation before it, where one letter differs.',
    safe: false,
    examples: [{before: 'He met members of the Organization of Turkic States (OTG) there.', after: 'OTS', language: 'en'}],
    counterExamples: [{text: 'The Federal Security Service (FSB), the Security Service of Ukraine (SBU) and the Shanghai Cooperation Organisation (SCO) spoke.', language: 'en'}]
  },
  demonym: {
    summary: 'Suggests the name of a people where that of its country is cut short.',
    safe: false,
    examples: [{before: 'According to the Tajikist’s knowledge, he was there.', after: 'Tajik', language: 'en'}],
    counterExamples: [{text: 'The Tajik, the Tajiks, the Kazakhs and the Kazakhstanis met a Turkist and a Belgian.', language: 'en'}]
  },
  'house-style': {
    summary: 'With style `house`: brings right but different spellings of a name to one form; otherwise suggests it where the text has another, too.',
    safe: true,
    examples: [
      {
        before: 'The spokesman for the president, Dimitri Peskov, said so.',
        after: 'The spokesman for the president, Dmitry Peskov, said so.',
        language: 'en',
        options: {style: 'house'}
      }
    ],
    counterExamples: [{text: 'The spokesman for the president, Dimitri Peskov, said so.', language: 'en'}]
  }
}

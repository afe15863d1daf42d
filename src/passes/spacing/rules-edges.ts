import type {RuleMeta} from '../../document/pass.js'

/** Rules about quotation marks, brackets, dashes and apostrophes. */
export const edges: Readonly<Record<string, RuleMeta>> = {
  'drifted-quote': {
    summary: 'A quotation mark that hangs on the wrong word moves to its own side, where its partner is found.',
    safe: true,
    examples: [
      {before: '“We will win, ”she said.', after: '“We will win,” she said.'},
      {before: 'Tass: “They left. ”He said“ new methods ”had been used', after: 'Tass: “They left.” He said “new methods” had been used'},
      {before: 'Он назвал это« победой», а не бедой.', after: 'Он назвал это «победой», а не бедой.', language: 'ru'},
      {before: 'Sie nannte es „großartig “und ging.', after: 'Sie nannte es „großartig“ und ging.', language: 'de'},
      {before: 'It was a "great success "for all.', after: 'It was a "great success" for all.', language: 'en'}
    ],
    counterExamples: [
      {text: 'Hän sanoi: ”Kyllä.” Niin ”se” oli.', language: 'fi'}, {text: '»Ja«, sagte er. »Nein«, sagte sie.', language: 'de'},
      {text: '« Bonjour », dit-il. « Oui »', language: 'fr'}, {text: 'He said "the "big" house" was sold.'}, {text: 'Նա ասաց՝ «Այո»։', language: 'hy'},
      {text: '他说：“好。”然后走了'}, {text: 'a 5" disk and a 3" one'}, {text: 'They say, "Comrades, we go. Then he took it and said, "Oh my goodness, Comrades.', language: 'en'}, {text: 'Azərbaycanın “Təkamül” qəzeti “Neftçi”nin', language: 'az'}
    ]
  },
  'house-quote': {
    summary: 'With `quotes: \'cldr\'`, quotation marks that pair become those that CLDR gives for the language, inner ones the inner ones.',
    safe: true,
    examples: [
      {before: 'He said "yes" and “she said ‘no’” to all of them.', after: 'He said “yes” and “she said ‘no’” to all of them.', language: 'en', options: {quotes: 'cldr'}},
      {before: 'Он сказал: "Я читал роман “Мать” в школе", и ушёл.', after: 'Он сказал: «Я читал роман „Мать“ в школе», и ушёл.', language: 'ru', options: {quotes: 'cldr'}},
      {before: 'Sie sagte: "Das ist «gut» so", und ging fort.', after: 'Sie sagte: „Das ist ‚gut‘ so“, und ging fort.', language: 'de', options: {quotes: 'cldr'}},
      {before: 'Il a dit "oui" et puis “non” à tout le monde.', after: 'Il a dit «\u00a0oui\u00a0» et puis «\u00a0non\u00a0» à tout le monde.', language: 'fr', options: {quotes: 'cldr'}},
      {before: 'Hän sanoi: "Kyllä", ja lähti kotiin.', after: 'Hän sanoi: ”Kyllä”, ja lähti kotiin.', language: 'fi', options: {quotes: 'cldr'}},
      {before: '"Qarabağ"ın oyunçuları «Neftçi»nin meydanında oynadı.', after: '“Qarabağ”ın oyunçuları “Neftçi”nin meydanında oynadı.', language: 'az', options: {quotes: 'cldr'}},
      {before: 'Նա ասաց. "Այո, կգանք", ու գնաց տուն։', after: 'Նա ասաց. «Այո, կգանք», ու գնաց տուն։', language: 'hy', options: {quotes: 'cldr'}},
      {before: '彼は“はい、行きます”と言って家に帰りました。', after: '彼は「はい、行きます」と言って家に帰りました。', language: 'ja', options: {quotes: 'cldr'}}
    ],
    counterExamples: [
      {text: 'He said "yes" and «no» as he likes.', language: 'en'},
      {text: 'He is 5\'10" tall and has a 5" disk at home.', language: 'en', options: {quotes: 'cldr'}},
      {text: 'They said “we go on and on in this paragraph.', language: 'ru', options: {quotes: 'cldr'}},
      {text: 'The dogs’ tails, rock ’n’ roll and O\'Neill\'s \'50s', language: 'en', options: {quotes: 'cldr'}},
      {text: 'Set class="wide" and title="A b" in the file.', language: 'en', options: {quotes: 'cldr'}},
      {text: 'Run `echo "yes"` to see what it says.', language: 'ru', options: {quotes: 'cldr'}},
      {text: 'צה"ל ומנכ"ל הודיעו על כך היום', language: 'he', options: {quotes: 'cldr'}},
      {text: '« Bonjour », dit-il, « c’est “moi” » à tous.', language: 'und', options: {quotes: 'cldr'}}
    ]
  },
  'space-in-quote': {
    summary: 'No space stands inside a quotation mark whose partner has none.',
    safe: true,
    examples: [
      {before: 'Рядом с трубой поставили табличку: " Тихо, люди спят ".', after: 'Рядом с трубой поставили табличку: "Тихо, люди спят".', language: 'ru'},
      {before: 'Նախագիծը ֆինանսավորել է «Շիրակ» հիմնադրամը, « Մենք խաղում էինք բակում », պատմում է դերասանը։', after: 'Նախագիծը ֆինանսավորել է «Շիրակ» հիմնադրամը, «Մենք խաղում էինք բակում», պատմում է դերասանը։', language: 'hy'},
      {before: 'Die „ jüngsten Ereignisse“ zeigen es.', after: 'Die „jüngsten Ereignisse“ zeigen es.', language: 'de'},
      {before: 'газета « Правда» писала', after: 'газета «Правда» писала', language: 'ru'},
      {before: 'the “new methods ” of today', after: 'the “new methods” of today', language: 'en'}
    ],
    counterExamples: [
      {text: 'Он написал так: « Мы ждали этого долго », и добавил: « Мы рады ».', language: 'ru'},
      {text: 'The board is 5 " by 7 " and not one inch more, said the carpenter.', language: 'en'},
      {text: 'He calls it «café», and the menu says « très fort », as they do in Paris.', language: 'en'},
      {text: 'Il a dit : « Nous partons demain », puis « au revoir ».', language: 'fr'},
      {text: '« Bonjour »', language: 'fr'}, {text: 'il dit : « Bonjour » à tous'}, {text: 'sql = sql & " FROM [table]"', language: 'en'}]
  },
  'space-around-quote': {
    summary: 'A quotation has a space before it and behind it.',
    safe: true,
    examples: [
      {before: 'Il disait : « Je garde les cartes. »Il est parti le lendemain, seul.', after: 'Il disait : « Je garde les cartes. » Il est parti le lendemain, seul.', language: 'fr'},
      {before: '“It is in Samarkand.”He left.', after: '“It is in Samarkand.” He left.'},
      {before: 'He said:“It is so.”', after: 'He said: “It is so.”'},
      {before: '“It is so,”he said.', after: '“It is so,” he said.'},
      {before: '"We will take back all of our forces,”said the officer.', after: '"We will take back all of our forces,” said the officer.', language: 'en'}
    ],
    counterExamples: [{text: 'World News“New methods” were used', language: 'en'}, {text: 'Toys“R”Us'}, {text: '“Qarabağ”ın oyunçuları', language: 'az'}, {text: 'class="wide" title="A b"'}, {text: 'das "Heil"praktikergesetz und so', language: 'de'}, {text: 'de “opstart”tijd is kort', language: 'nl'}, {text: 'צה"ל ומנכ"ל', language: 'he'}]
  },
  'space-in-bracket': {
    summary: 'No space stands inside a bracket whose partner has none.',
    safe: true,
    examples: [
      {before: 'the river ( in the north) is long', after: 'the river (in the north) is long'},
      {before: 'река (на севере ) длинная', after: 'река (на севере) длинная'}
    ],
    counterExamples: [{text: 'f( x ) and ( y )'}, {text: 'Sad :( and glad :) again'}, {text: '[ ] todo'}]
  },
  'space-around-bracket': {
    summary: 'A remark in brackets has a space before it and behind it.',
    safe: true,
    examples: [
      {before: 'Бул жылы токойдо он төрт өрт катталды( былтыр жыйырма эки).', after: 'Бул жылы токойдо он төрт өрт катталды (былтыр жыйырма эки).', language: 'ky'},
      {before: 'The mayor Ann Dunstan(58)was there when the bridge was opened.', after: 'The mayor Ann Dunstan (58) was there when the bridge was opened.', language: 'en'},
      {before: 'เธรซได้รับการคุ้มกันที่แม่น้ำเนสทอส(เมสตา) แล้ว', after: 'เธรซได้รับการคุ้มกันที่แม่น้ำเนสทอส (เมสตา) แล้ว'},
      {before: 'the Treaty Organization(CSTO) met', after: 'the Treaty Organization (CSTO) met'},
      {before: 'they freed Cuba(after a long war)', after: 'they freed Cuba (after a long war)'},
      {before: 'the river (in the north)flows', after: 'the river (in the north) flows', language: 'en'},
      {before: 'la importancia de los inversores(nacionales) en el mercado inmobiliario de la ciudad', after: 'la importancia de los inversores (nacionales) en el mercado inmobiliario de la ciudad', language: 'es'},
      {before: 'Der Roman erschien zuerst als Feuilleton (1912)und später als Buch in Berlin.', after: 'Der Roman erschien zuerst als Feuilleton (1912) und später als Buch in Berlin.', language: 'de'},
      {before: 'Он вырос в городе Вильно(1901—1915) и там же учился.', after: 'Он вырос в городе Вильно (1901—1915) и там же учился.', language: 'ru'}
    ],
    counterExamples: [
      {text: 'The page of the manual is printf(3)and nothing else, says the guide.', language: 'en'},
      {text: 'In the program one writes sleep(delay) and map(names) with no blank.', language: 'en'},
      {text: 'บริษัทแรก(อธินาฟิล์ม)ได้ก่อตั้ง'}, {text: 'word(s) and f(x) and Fe(OH)3'}, {text: 'Lehrer(innen) und Schüler(innen)', language: 'de'}, {text: '서울(대한민국)에서'},
      {text: '電影公司(Athina Film)於'}, {text: '(un)known and (re)born'}, {text: 'mereka terpesona kepada (keelokan rupa)nya itu', language: 'id'}, {text: 'call connect(host, port) and Array(Int)', language: 'en'},
      {text: 'The function sleep(1500) waits, and the value of Date(2020) is of the type Optional(String).', language: 'en'}, {text: 'Alle Eltern(vertreter) und Meister(schaften) des Landes waren mit dabei.', language: 'de'},
      {text: 'Respublikamizdagi (BMT)ning va kitob(lar)ning roli juda katta boʻldi.', language: 'uz'}, {text: 'Это (противо)законное решение и (микро)экономика страны.', language: 'ru'}
    ]
  },
  'one-sided-dash': {
    summary: 'An en or em dash with a space on one side has one on the other, too.',
    safe: true,
    examples: [
      {before: 'Мы пришли с рулеткой, а там гнездо, –вспоминает бывший мастер котельной.', after: 'Мы пришли с рулеткой, а там гнездо, – вспоминает бывший мастер котельной.', language: 'ru'},
      {before: 'Барон де Кларе— единственный владелец.', after: 'Барон де Кларе — единственный владелец.', language: 'ru'},
      {before: 'Die Samttapete – weich und warm – passt dazu –oder auch nicht – je nach Raum.', after: 'Die Samttapete – weich und warm – passt dazu – oder auch nicht – je nach Raum.', language: 'de'},
      {before: 'They sank the ship in the deep ocean -with all of the crew aboard.', after: 'They sank the ship in the deep ocean - with all of the crew aboard.', language: 'en'},
      {before: '“Yeni bir dönem başlıyor”- dedi Cumhurbaşkanı gazetecilere.', after: '“Yeni bir dönem başlıyor” - dedi Cumhurbaşkanı gazetecilere.', language: 'tr'},
      {before: 'Біздің өңір үшін –бұл стратегиялық жол.', after: 'Біздің өңір үшін – бұл стратегиялық жол.', language: 'kk'}
    ],
    counterExamples: [
      {text: 'Vendrá mañana, –dijo Ana a los vecinos del pueblo– o quizá pasado.', language: 'es'},
      {text: '—Sí —dijo él— claro.', language: 'es'}, {text: '— Да,— сказал он.', language: 'ru'}, {text: 'pre– and post-war', language: 'en'},
      {text: 'Haupt- und Nebensatz', language: 'de'}, {text: '–item one'}, {text: 'The short- to medium-term and nineteenth- through twentieth-century plans are there.', language: 'en'}, {text: 'Run it with -verbose and find -name to see.', language: 'en'}, {text: 'Er fuhr von Nord- nach Südkorea und von Haus- zu Haustür mit dem Rad.', language: 'de'}, {text: 'он —тихий человек— ушёл', language: 'ru'},
      {text: 'Die „Friss oder stirb“- und die Hau-ruck-Methode', language: 'de'}, {text: 'Das „Haus der Kunst“- Gebäude', language: 'de'}, {text: '"Azərbaycan Hava Yolları"-nın təyyarəsi endi.', language: 'az'}, {text: 'Run "the long one" -verbose to see.', language: 'en'}
    ]
  },
  'detached-apostrophe': {
    summary: 'No space stands behind an apostrophe inside of a word.',
    safe: true,
    examples: [
      {before: 'the region’ s rainy season', after: 'the region’s rainy season'},
      {before: 'he spoke of Lukashenko ’s words', after: 'he spoke of Lukashenko’s words', language: 'en'},
      {before: 'I don’ t know', after: 'I don’t know', language: 'en'},
      {before: 'il pense qu’ il est juste', after: 'il pense qu’il est juste'},
      {before: 'прав і обов’ язків', after: 'прав і обов’язків'}
    ],
    counterExamples: [
      {text: 'the dogs’ tails'}, {text: 'rock ’n’ roll'}, {text: "the 'Moron' ve 'eşkıya' words"}, {text: 'Catherine de’ Medici'}, {text: "the 's' key and a 's is so' here", language: 'en'}, {text: "the '90s, 'tis, 'em", language: 'en'}, {text: "he said 'go' s and so on"}, {text: "Laŭ la agoj de l' homo estas lia nomo", language: 'eo'}
    ]
  },
  'glued-apposition': {
    summary: 'A dash stands between a noun that names a group and the names of its members.',
    safe: true,
    examples: [
      {before: 'both states-Kazakhstan and Uzbekistan want to protect it', after: 'both states - Kazakhstan and Uzbekistan want to protect it', language: 'en'},
      {before: 'the three countries-Iran, Iraq and Turkey', after: 'the three countries - Iran, Iraq and Turkey', language: 'en'}
    ],
    counterExamples: [{text: 'a United States-Russia and China deal', language: 'en'}, {text: 'the states-Russia border', language: 'en'}, {text: 'anti-Kazakhstan and pro-Russia', language: 'en'}]
  },
  'glued-dash': {
    summary: 'A hyphen between a plural and a name may stand for a dash.',
    safe: false,
    examples: [{before: 'the visitors-Kazakhstan was among them', after: ' - ', language: 'en'}],
    counterExamples: [{text: 'a post-Soviet, trans-Siberian way', language: 'en'}]
  }
}

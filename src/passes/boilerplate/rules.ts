import type {CounterExample, RuleMeta} from '../../document/pass.js'

const english =
  'The council voted on Monday to rebuild the old bridge over the river after ten years of delay.\n' +
  'Work will begin in spring and take two years, the mayor told reporters on Tuesday evening.\n' +
  '“We have waited long enough for this,” she said, and thanked the engineers of the region.\n'
const russian =
  'Городской совет в понедельник проголосовал за восстановление старого моста через реку после десяти лет ожидания.\n' +
  'Работы начнутся весной и продлятся два года, сообщил мэр журналистам во вторник вечером.\n' +
  'По его словам, деньги на ремонт уже выделены из областного бюджета.\n'
const turkish =
  'Belediye meclisi pazartesi günü nehir üzerindeki eski köprünün on yıl sonra yeniden yapılmasına karar verdi.\n' +
  'Çalışmalar ilkbaharda başlayacak ve iki yıl sürecek, dedi belediye başkanı salı akşamı gazetecilere.\n' +
  'Başkana göre onarım için gereken para bölge bütçesinden ayrıldı.\n'

/** What stands below an article: headings, headlines, and a notice that is a sentence. */
const foot = 'Related stories\nA harbour for the north\nOld bridges of the valley\nMost read\nSnow closes the mountain pass\nLeave a comment\nAll rights reserved. Reproduction without permission is prohibited by law.\n'

/** Texts without chrome: short ones, lists, poems, questions, names below a text. */
const untouched: readonly CounterExample[] = [
  {text: 'Home'},
  {text: 'Leave a comment'},
  {text: 'Share on Facebook\nFollow us on Twitter\n'},
  {text: 'Shopping list\n- milk\n- bread\n- apples\n- share of the rent\n'},
  {text: 'Мороз и солнце; день чудесный!\nЕщё ты дремлешь, друг прелестный —\nПора, красавица, проснись:\nОткрой сомкнуты негой взоры\nНавстречу северной Авроры,\nЗвездою севера явись!\n'},
  {text: `${english}What happens next?\n${english.replace('Monday', 'Friday')}`},
  {text: `Köprü yeniden yapılacak\n${turkish}`},
  {text: `${english}man|woman|child\n`},
  {text: `<|Rain|> #define struct union\n${english}`},
  {text: 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。\n人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。\n'},
  {text: `Мост восстановят\n${russian}`}
]

/** The rules of the pass, with examples. */
export const rules: Readonly<Record<string, RuleMeta>> = {
  chrome: {
    summary: 'Remove a line that the line model takes for site chrome: menus, teasers, lists of links, notices.',
    safe: true,
    examples: [
      {before: `City rebuilds its bridge\n${english}${foot}`, after: `City rebuilds its bridge\n${english}`},
      {before: `Home » World » Bridges\nCity rebuilds its bridge\n1 893\nShare\n${english}`, after: `City rebuilds its bridge\n${english}`}
    ],
    counterExamples: [...untouched, {text: `Old and new bridges\n${english}Related\nBridges of the valley\nBridges of the coast\n${english.replace('Monday', 'Friday')}`}, {text: `1893\n${english}`}]
  },
  'chrome-phrase': {
    summary: 'Remove a line outside of the running text that reads like a known phrase of site chrome, or is a row of them, in any of 99 languages.',
    safe: true,
    examples: [
      {before: `Home | News | Sport | Weather | Video\nCity rebuilds its bridge\n${english}`, after: `City rebuilds its bridge\n${english}`},
      {before: `${english}Home | About us | Contacts | Advertising\n`, after: english},
      {before: `Home / Transport / Ports\nCity rebuilds its bridge\n14 March 2024, 11:42   Views: 1 873\n${english}`, after: `City rebuilds its bridge\n${english}`},
      {before: `Köprü yeniden yapılacak\n${turkish.replace('\n', '\nREKLAM\n')}`, after: `Köprü yeniden yapılacak\n${turkish}`},
      {before: `City rebuilds its bridge\n${english}You may also like\nLeave a Comment\n`, after: `City rebuilds its bridge\n${english}`},
      {before: `Мост восстановят\n${russian}Читайте также\n`, after: `Мост восстановят\n${russian}`}
    ],
    counterExamples: [{text: `North / South / East\n${english}`}, {text: `Belediyede reklam\n${turkish}Reklam\nKöprüde reklam artık yasak, dedi belediye başkanı salı akşamı gazetecilere.\n`}, {text: `“Leave a comment,” the sign said.\n${english}`}, {text: `Follow us, the engineers told the mayor when they came to the old bridge over the river.\n${english}`}]
  },
  byline: {
    summary: 'Take a line that names the author out of the text, once the metadata hold the name.',
    safe: true,
    examples: [
      {before: `City rebuilds its bridge\nBy Ann Smith\n${english}`, after: `City rebuilds its bridge\n${english}`},
      {before: `City rebuilds its bridge\nWritten for City News by Ann Smith\n${english}`, after: `City rebuilds its bridge\n${english}`}
    ],
    counterExamples: [{text: `By the wise council\n${english}`}, {text: `By the river, where the old bridge stood, the engineers met the mayor and the council on Tuesday evening.\n${english}`}]
  },
  dateline: {
    summary: 'Take a line that says where, when and for which agency a text was written out of it, once the metadata hold it.',
    safe: true,
    examples: [
      {before: `City rebuilds its bridge\nMINSK, January 10. /TASS/.\n${english}`, after: `City rebuilds its bridge\n${english}`},
      {before: `Мост восстановят\nМОСКВА, 10 янв - РИА Новости\n${russian}`, after: `Мост восстановят\n${russian}`}
    ],
    counterExamples: [{text: `MINSK, January 10. /TASS/. ${english}`}, {text: `Letters of an engineer\nLondon, May 5, 1902\n${english}`}, {text: `Мост восстановят\nМинск, проспект Победителей\n${russian}`}]
  },
  caption: {
    summary: 'Take a line that says who took a picture, or where the text is from, out of the text, once the metadata hold it; remove a caption that stands twice.',
    safe: true,
    examples: [
      {before: `Фото: из открытых источников\nФото: из открытых источников\n${russian}`, after: russian},
      {before: `Мост восстановят\nФото: Иван Петров\n${russian}`, after: `Мост восстановят\n${russian}`},
      {before: `City rebuilds its bridge\nPhoto: Ann Smith\n${english}`, after: `City rebuilds its bridge\n${english}`},
      {before: `Köprü yeniden yapılacak\n${turkish}Kaynak: Anadolu Ajansı\n`, after: `Köprü yeniden yapılacak\n${turkish}`}
    ],
    counterExamples: [{text: `Мост восстановят\nФото старого моста\n${russian}`}, {text: `Photo: how to take a picture of a bridge at night without a tripod or a flash, and what it takes.\n${english}`}]
  }
}

import type {RuleMeta} from '../../document/pass.js'

/** The rules of the pass `encoding`. */
export const rules: Readonly<Record<'utf8' | 'single-byte' | 'c1-controls', RuleMeta>> = {
  utf8: {
    summary: 'Undoes UTF-8 that was read as a single-byte encoding, once or several times over, in a whole line or in parts of it.',
    safe: true,
    examples: [
      {before: 'Ã‡ay iÃ§mÉ™k istÉ™yirÉ™m.', after: 'Çay içmək istəyirəm.'},
      {before: 'РџСЂРёРІРµС‚, РјРёСЂ!', after: 'Привет, мир!'},
      {before: '╨Я╤А╨╕╨▓╨╡╤В, ╨╝╨╕╤А!', after: 'Привет, мир!'},
      {before: 'The minister said: â€œWeâ€™ll see.â€\u009d', after: 'The minister said: “We’ll see.”'},
      {before: 'Ã°Å¸Ëœâ‚¬ voilÃƒÂ  lâ€™Ã©tÃ©', after: '😀 voilà l’été'},
      {before: 'Komitənin növbəti hesabatı hazırdır. KomitÉ™ növbəti ildə də işləyəcək.', after: 'Komitənin növbəti hesabatı hazırdır. Komitə növbəti ildə də işləyəcək.'},
      {before: 'Бү жердә РєРµР·РґРµСЃСѓ болды.', after: 'Бү жердә кездесу болды.'}
    ],
    counterExamples: [
      {text: 'C O N C L U S Ã O, SÃO PAULO, «NÃO»'},
      {text: 'Le nom CAFÉ™ est une marque, dit Zoé à côté du café d’été.'},
      {text: 'À côté, ça et là, déjà vu, Noël'},
      {text: 'ВІКІ is Ukrainian for WIKI, РФ, СРСР'},
      {text: 'Çıxış, şəhər, ığdır, Şəki, ÖZGÜR'},
      {text: 'Tôi đã đến Đà Nẵng, TÂY BAN NHA'},
      {text: '4288×… and 5×£35, (-1/2)! = √π, ½ – ¼'},
      {text: 'In mojibake, â€™ stands for an apostrophe.'}
    ]
  },
  'single-byte': {
    summary: 'Undoes text of one single-byte encoding that was read as another, where the letters say clearly which.',
    safe: true,
    examples: [
      {before: 'Ïðåçèäåíò ïðèáûë â ñòîëèöó è âñòðåòèëñÿ ñ æóðíàëèñòàìè.', after: 'Президент прибыл в столицу и встретился с журналистами.'},
      {before: 'оПЕГХДЕМР ОПХАШК Б ЯРНКХЖС.', after: 'Президент прибыл в столицу.'},
      {before: 'Türkiye Cumhurbaþkaný, Ýstanbul’da yapýlan toplantýda konuþtu.', after: 'Türkiye Cumhurbaşkanı, İstanbul’da yapılan toplantıda konuştu.'}
    ],
    counterExamples: [
      {text: 'Það er gott að vera á Íslandi, ýmislegt þarf að gera.'},
      {text: 'Âlem, kâr, hâlâ, millî, rüzgâr'},
      {text: 'МЧС, ГИБДД и ФСБ: ООО «РЖД»'},
      {text: 'S.Paulo, 1.º, 2.ª, n.º 3'},
      {text: 'мАкеТ нА ПримЕр'}
    ]
  },
  'c1-controls': {
    summary: 'Takes C1 control characters for the characters that windows-1252 has in their place, as browsers do.',
    safe: true,
    examples: [{before: 'He said: \u0093We will see\u0094 \u0096 and left.', after: 'He said: “We will see” – and left.'}],
    counterExamples: [{text: 'A control without meaning: \u0081'}]
  }
}

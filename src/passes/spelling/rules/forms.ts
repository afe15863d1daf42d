import type {RuleMeta} from '../../../document/pass.js'
import {leave, put} from './examples.js'

/** Rules for the form of words. */
export const formsRules: Readonly<Record<string, RuleMeta>> = {
  ordinal: {
    summary: 'The ending of an ordinal number follows its last digits.',
    safe: true,
    examples: [
      put('It has the 51th strongest army.', 'It has the 51st strongest army.'),
      put('The 22th, the 33th and the 112nd came.', 'The 22nd, the 33rd and the 112th came.'),
      put('Its 1,001th night', 'Its 1,001st night')
    ],
    counterExamples: [
      leave('The 11th, 12th, 13th, 21st, 22nd, 23rd, 111th and 100th'),
      leave('He weighs 11st 4lb.'),
      leave('Model A51th, part 3.51th, commit 7051th_a'),
      leave('Den 51th och den 22th', 'sv')
    ]
  },
  'divided-word': {
    summary: 'An English word that the end of a line once parted with a hyphen is joined.',
    safe: true,
    examples: [put('The inter- national govern- ment met.', 'The international government met.'), put('They had an argu- ment about Inter- national law.', 'They had an argument about International law.')],
    counterExamples: [
      leave('Pre- and post-war data, mid- to late-term, two- or threefold.'),
      leave('It is a long- term plan of well- known men.'),
      leave('He said no- but she said yes- that is all.'),
      leave('Use --colour- code or a- bout.txt and x_inter- national.'),
      leave('Die inter- nationale Presse.', 'de')
    ]
  },
  'misplaced-hyphen': {
    summary: 'A hyphen that stands before ill or well, and not behind it, moves to the participle.',
    safe: true,
    examples: [
      put('They fell for such-ill conceived plans.', 'They fell for such ill-conceived plans.'),
      put('It is a very-well known book.', 'It is a very well-known book.')
    ],
    counterExamples: [
      leave('A well-known, so-called and much-loved man said so well.'),
      leave('The as-well dressed one and the in-half folded one are rare.'),
      {text: 'More-well needed water, and the do-so-well indeed.'},
      leave('See such-ill_conceived and x-such-ill conceived.'),
      leave('Sie ist so-well bekannt.', 'de')
    ]
  },
  'restored-letter': {
    summary: 'Azerbaijani and Turkish letters that a keyboard lacked are put back in a common word that is written in no other way.',
    safe: true,
    examples: [
      put('Açiq mənbələrdən foto.', 'Açıq mənbələrdən foto.', 'az'),
      put('Bu barədə açiqlama yayılıb.', 'Bu barədə açıqlama yayılıb.', 'az'),
      put('Bu xeber barədə məlumat verilməyib.', 'Bu xəbər barədə məlumat verilməyib.', 'az'),
      put('Bakan açıklamada bunun dogru olmadığını söyledi.', 'Bakan açıklamada bunun doğru olmadığını söyledi.', 'tr'),
      {before: 'Bakan bunun dogru degil, ogrenciler calisiyor dedi; fiyatlar yukseldi.', after: 'Bakan bunun doğru değil, öğrenciler çalışıyor dedi; fiyatlar yükseldi.', language: 'tr', options: {diacritics: 'all'}}
    ],
    counterExamples: [
      {text: 'Er kes ırqı, tili, dini, siyasiy ve diger aqideleri, milliy ya da içtimaiy tabaqası ne olsa olsun', language: 'tr'},
      leave('Açıq mənbələrdən foto, ilin sonunda isə sərgi.', 'az'),
      leave('Irak ve İran sınırında sinir krizi yaşandı, ağır kırmızı.', 'tr'),
      leave('Açiq menbelerden foto.', 'en'),
      leave('Al Gore və “gece” sözü barədə yazır.', 'az'),
      leave('Ochiq manbalardan olingan foto', 'uz'),
      leave('aciq@example.az ünvanına yazın, ətraflı: aciq.az', 'az')
    ]
  }
}

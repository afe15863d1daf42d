import type {RuleMeta} from '../../../document/pass.js'
import {leave, put} from './examples.js'

/** A dictionary of four words for the examples. */
const dictionaries = {de: {aff: 'SET UTF-8\nTRY esianrtolcdugmphbyfvkw\n', dic: '4\ndieses\nschöne\nbleibt\nstehen\n'}}

/** Rules that look at a word by itself. */
export const wordsRules: Readonly<Record<string, RuleMeta>> = {
  listed: {
    summary: 'A misspelling that can be no other word is put right.',
    safe: true,
    examples: [
      put('They waited untill yesterday.', 'They waited until yesterday.'),
      put('Police prefered to use force.', 'Police preferred to use force.'),
      put('It is seperate from teh rest.', 'It is separate from the rest.'),
      put('Сдесь работает агенство, вообщем большое.', 'Здесь работает агентство, в общем большое.', 'ru'),
      put('Herkez orjinal belgeyle gelsin.', 'Herkes orijinal belgeyle gelsin.', 'tr'),
      put('Das ist vorraussichtlich der neue Standart.', 'Das ist voraussichtlich der neue Standard.', 'de'),
      put('Qual’è il problema? Un pò di pultroppo.', 'Qual è il problema? Un pò di purtroppo.', 'it')
    ],
    counterExamples: [
      leave('He wrote “I recieve [sic] nothing” and left.'),
      leave('Write to untill@example.org or see example.org/untill'),
      leave('The variable thier_name is a string.'),
      leave('Il est agressif, independant et responsable.', 'fr'),
      leave('Слово «вообщем» пишется иначе; agenstvo.ru, агенство@example.ru', 'ru'),
      leave('Wyjechal z panstwa, bo juz ciezko zyc; jezeli wiecej moze.', 'pl'),
      leave('The password is “corect horse”, and they misspelled recieve.'),
      leave('Birşey ve herşey, çok yazılır.', 'tr'),
      leave('Żółw śpi wśród łąk już pół godziny, wesolych swiat, bedzie dobrze, a ciocia też.', 'pl')
    ]
  },
  'nearest-word': {
    summary: 'An unknown small word that one common word alone is near is put right.',
    safe: true,
    examples: [
      put('They hope for a constructve dialogue.', 'They hope for a constructive dialogue.'),
      put('They have a greater exoeriance and wisdom.', 'They have a greater experience and wisdom.'),
      put('After the war the region was never stabel again, and people left.', 'After the war the region was never stable again, and people left.'),
      put('It was a shamefull day for the whole town.', 'It was a shameful day for the whole town.'),
      put('The prisoners were realeased on Monday.', 'The prisoners were released on Monday.'),
      put('It was an eexample for the whole country.', 'It was an example for the whole country.'),
      put('He did not know whre the train would stop.', 'He did not know where the train would stop.'),
      put('They painted the wals of the house.', 'They painted the walls of the house.'),
      put('It needs a peaseful process.', 'It needs a peaceful process.')
    ],
    counterExamples: [
      leave('The colour of the aluminium centre was analysed in the theatre.'),
      leave('The color of the aluminum center was analyzed in the theater.'),
      leave('The livestreamed heatmaps were customizable and pre-pandemic.'),
      leave('The backend was backported by a dataset of handcrafted wordlists.'),
      leave('The de facto leader, pro forma and ex parte, spoke of avant garde art.'),
      leave('She played the dutar, the kamancha and the ghijak.'),
      leave('Use the --colr flag or call getColr() in src/colr.ts.'),
      leave('As he put it, “errare humanum est, perseverare autem diabolicum”.'),
      leave('He was non compos mentis, and I shoulda asked; ’fraid not, bruh.'),
      leave('cashtration: the act of buying a house.'),
      leave('The akimat said the plov and samsa were served with kumys.'),
      leave('Les responsables ont repris le governement.', 'fr'),
      leave('Der Informaton-Begriff ist unklar.', 'de'),
      {text: 'They bought goverment bonds.'}
    ]
  },
  capitalised: {
    summary: 'An unknown capitalised word that is no known name, and near one very common word alone, is put right.',
    safe: true,
    examples: [
      put('Ministers of the Orgsnization met in May.', 'Ministers of the Organization met in May.'),
      put('Ties with Central Asia matter. The Cenrsl Asia needs peace.', 'Ties with Central Asia matter. The Central Asia needs peace.'),
      put('He works at the Ministry of Internal Affiars.', 'He works at the Ministry of Internal Affairs.'),
      put('Unfortunatelly, it rained.', 'Unfortunately, it rained.')
    ],
    counterExamples: [
      leave('Fischer, Schmitt and Markt met Presidente Silva in Forrest.'),
      leave('The Kremlyn is a band. Kremlyn plays tonight.'),
      leave('Goverment Mule is a band; Ministri Jones sings.'),
      leave('Digital Networks bought Novell Systems, Adaptec Software and Responsys Press.'),
      leave('He reads Novosti, Zerkalo and Vremya.'),
      leave('He met Sekretar Ivanov and Mr Directer Smith.')
    ]
  },
  'unknown-word': {
    summary: 'A word in small letters that the Hunspell dictionary given for its language lacks, with the words that it has near it.',
    safe: false,
    examples: [{before: 'Dieses shöne Haus bleibt stehen.', after: 'schöne', language: 'de', options: {dictionaries}}],
    counterExamples: [
      {text: 'Dieses schöne Haus bleibt stehen, Shöne & Co.', language: 'de', options: {dictionaries}},
      {text: 'Dieses shoene_haus bleibt stehen: shöne@example.org', language: 'de', options: {dictionaries}},
      {text: 'Ce shöne est beau.', language: 'fr', options: {dictionaries}},
      leave('Dieses shöne Haus bleibt stehen.', 'de')
    ]
  }
}

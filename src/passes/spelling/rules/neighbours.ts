import type {RuleMeta} from '../../../document/pass.js'
import {leave, put} from './examples.js'

/** Rules that look at the words around. */
export const neighboursRules: Readonly<Record<string, RuleMeta>> = {
  confused: {
    summary: 'A word written for another of like sound or letters (then, than) is put right where the words around fit the other alone.',
    safe: true,
    examples: [
      put('They are kind to there customers.', 'They are kind to their customers.')
    ],
    counterExamples: [
      leave('First he slept, then he woke; more than that, then a dog barked.'),
      leave('Its 15 members met; it’s 15 years old.'),
      leave('There they saw their car and its wheels; it’s a pity, they’re new.'),
      leave('They do not care whether the weather is good, or whose it is and who’s there.'),
      leave('You lose a loose screw; the bus passed, and the past is past.'),
      leave('He led the team with a lead pipe; we’re where we were.'),
      leave('The posses rode out with the sheriff.'),
      leave('Less then [sic] a year, he wrote.'),
      leave('Mehr then weniger, dear there customers.', 'de')
    ]
  },
  phrase: {
    summary: 'A word that is right elsewhere is put right where the words beside it allow another alone (could of been, has went, your welcome).',
    safe: true,
    examples: [
      put('He could of been killed.', 'He could have been killed.'),
      put('She has already went home. They didn’t knew.', 'She has already gone home. They didn’t know.'),
      put('Its a shame. If your looking for a room, ask.', "It's a shame. If you're looking for a room, ask."),
      put('It seem that we cant enter.', "It seems that we can't enter."),
      put('You can loose a lot of money. Please advice me.', 'You can lose a lot of money. Please advise me.')
    ],
    counterExamples: [
      leave('All the money he had went to charity, and what she had became clear later.'),
      leave('Those who could not went home; he did what he could of course.'),
      leave('They recommended that she take it. Let it go, and make it look good. It let us in.'),
      leave('“It seem like he don’t care,” she said. “Its a shame.”'),
      leave('The cant of thieves; he was wont to rise; your not-so-new car and its not-for-profit owner.'),
      leave('Early to late autumn means a lot to many people; a way to much better bread.'),
      leave('Their is a pronoun [sic].', 'de')
    ]
  },
  article: {
    summary: 'A before a vowel and an before a consonant, as they are spoken, are put right.',
    safe: true,
    examples: [
      put('He works as a engineer for an European firm.', 'He works as an engineer for a European firm.'),
      put('A example is an US officer of an university.', 'An example is a US officer of a university.')
    ],
    counterExamples: [
      leave('A European in a uniform, a one-way ticket, a US officer, a UFO, a unique use of a eulogy.'),
      leave('An hour, an honest heir, an historic hotel, an FBI agent, an X-ray, an SMS and an 8-year-old.'),
      leave('Vitamin A is good; plan a is over; A equals B and a and b are equal.'),
      leave('It was such an one as black an white, an’ he an me went.'),
      leave('Un homme a aidé a entrer; vai a essere, a ouvert.', 'fr')
    ]
  },
  repeated: {
    summary: 'A small word, or one with an ending, that the language never doubles stands once.',
    safe: true,
    examples: [
      put('He left the the house.', 'He left the house.'),
      put('The square is is the heart of the city.', 'The square is the heart of the city.'),
      put('They could could not agree.', 'They could not agree.'),
      put('The president of the government government spoke.', 'The president of the government spoke.'),
      put('Он живёт в в Москве.', 'Он живёт в Москве.', 'ru'),
      put('Er kam am Montag und und ging.', 'Er kam am Montag und ging.', 'de'),
      put('Die Zeitungen Zeitungen schrieben darüber.', 'Die Zeitungen schrieben darüber.', 'de'),
      put('Bu gün evlərini evlərini satdılar.', 'Bu gün evlərini satdılar.', 'az'),
      put('Вчера решение правительства правительства обсудили.', 'Вчера решение правительства обсудили.', 'ru')
    ],
    counterExamples: [
      leave('The problem is is that nobody came. All it is is a game; no no, it is very very good, and far far away.'),
      leave('For a while while he slept, those those men knew had been in in time.'),
      leave('Yavaş yavaş yürüdü, yer yer kar vardı, in in diye bağırdı.', 'tr'),
      leave('Yavaş-yavaş gəldi, tez tez baxdı, bir bir saydı.', 'az'),
      leave('Asta sekin, tez tez, an an, the the.', 'uz'),
      leave('Ақырын ақырын, тез тез, бір бір келді.', 'kk'),
      leave('Оруса оруса, яваш яваш.', 'tk'),
      leave('Il marche lentement lentement, toujours toujours.', 'fr'),
      leave('Они шли долго долго, ждали ждали, Германия Германия.', 'ru'),
      leave('Wenn wir kommen kommen sie auch.', 'de'),
      leave('Pan V l t a v a a v H a a s o v ě v v š e.', 'cs'),
      leave('É diferente da da máquina anterior.', 'pt'),
      leave('Anak anak itu pelan pelan berjalan, is is.', 'id'),
      leave('آرام آرام و کم کم آمد.', 'fa'),
      leave('धीरे धीरे और बार बार आया।', 'hi'),
      leave('Чуть чуть, еле еле, да да, вот вот.', 'ru'),
      leave('Mintha an an lett volna, de de jó.', 'hu'),
      leave('He had had enough, and said that that was so.'),
      leave('Is what it is is the question he came in in time for.'),
      leave('He likes “the the” and The The.'),
      leave('I, the, the, well, the man'),
      leave('No the the the man said'),
      leave('Sie sagten, dass sie sie sahen, die die waren.', 'de')
    ]
  }
}

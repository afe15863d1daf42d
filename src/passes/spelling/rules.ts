import type {RuleMeta} from '../../document/pass.js'

const en = 'en'
/** A dictionary of four words for the examples. */
const dictionaries = {de: {aff: 'SET UTF-8\nTRY esianrtolcdugmphbyfvkw\n', dic: '4\ndieses\nschöne\nbleibt\nstehen\n'}}

export const rules: Readonly<Record<string, RuleMeta>> = {
  listed: {
    summary: 'A misspelling that can be no other word is put right.',
    safe: true,
    examples: [
      {before: 'They waited untill yesterday.', after: 'They waited until yesterday.', language: en},
      {before: 'Police prefered to use force.', after: 'Police preferred to use force.', language: en},
      {before: 'It is seperate from teh rest.', after: 'It is separate from the rest.', language: en}
    ],
    counterExamples: [
      {text: 'He wrote “I recieve [sic] nothing” and left.', language: en},
      {text: 'Write to untill@example.org or see example.org/untill', language: en},
      {text: 'The variable thier_name is a string.', language: en},
      {text: 'Il est agressif, independant et responsable.', language: 'fr'}
    ]
  },
  'nearest-word': {
    summary: 'An unknown small word that one common word alone is near is put right.',
    safe: true,
    examples: [
      {before: 'They hope for a constructve dialogue.', after: 'They hope for a constructive dialogue.', language: en},
      {before: 'They have a greater exoeriance and wisdom.', after: 'They have a greater experience and wisdom.', language: en},
      {before: 'After the war the region was never stabel again, and people left.', after: 'After the war the region was never stable again, and people left.', language: en},
      {before: 'It was a shamefull day for the whole town.', after: 'It was a shameful day for the whole town.', language: en},
      {before: 'The prisoners were realeased on Monday.', after: 'The prisoners were released on Monday.', language: en},
      {before: 'It was an eexample for the whole country.', after: 'It was an example for the whole country.', language: en},
      {before: 'It needs a peaseful process.', after: 'It needs a peaceful process.', language: en}
    ],
    counterExamples: [
      {text: 'The colour of the aluminium centre was analysed in the theatre.', language: en},
      {text: 'The color of the aluminum center was analyzed in the theater.', language: en},
      {text: 'The livestreamed heatmaps were customizable and pre-pandemic.', language: en},
      {text: 'The backend was backported by a dataset of handcrafted wordlists.', language: en},
      {text: 'The de facto leader, pro forma and ex parte, spoke of avant garde art.', language: en},
      {text: 'She played the dutar, the kamancha and the ghijak.', language: en},
      {text: 'Use the --colr flag or call getColr() in src/colr.ts.', language: en},
      {text: 'As he put it, “errare humanum est, perseverare autem diabolicum”.', language: en},
      {text: 'The akimat said the plov and samsa were served with kumys.', language: en},
      {text: 'Les responsables ont repris le governement.', language: 'fr'},
      {text: 'Der Informaton-Begriff ist unklar.', language: 'de'},
      {text: 'They bought goverment bonds.'}
    ]
  },
  capitalised: {
    summary: 'An unknown capitalised word that is no known name, and near one very common word alone, is put right.',
    safe: true,
    examples: [
      {before: 'Ministers of the Orgsnization met in May.', after: 'Ministers of the Organization met in May.', language: en},
      {before: 'Ties with Central Asia matter. The Cenrsl Asia needs peace.', after: 'Ties with Central Asia matter. The Central Asia needs peace.', language: en},
      {before: 'He works at the Ministry of Internal Affiars.', after: 'He works at the Ministry of Internal Affairs.', language: en},
      {before: 'Unfortunatelly, it rained.', after: 'Unfortunately, it rained.', language: en}
    ],
    counterExamples: [
      {text: 'Fischer, Schmitt and Markt met Presidente Silva in Forrest.', language: en},
      {text: 'The Kremlyn is a band. Kremlyn plays tonight.', language: en},
      {text: 'Goverment Mule is a band; Ministri Jones sings.', language: en},
      {text: 'Digital Networks bought Novell Systems, Adaptec Software and Responsys Press.', language: en},
      {text: 'He reads Novosti, Zerkalo and Vremya.', language: en},
      {text: 'He met Sekretar Ivanov and Mr Directer Smith.', language: en}
    ]
  },
  confused: {
    summary: 'A word written for another of like sound or letters (then, than) is put right where the words around fit the other alone.',
    safe: true,
    examples: [
      {before: 'They are kind to there customers.', after: 'They are kind to their customers.', language: en}
    ],
    counterExamples: [
      {text: 'First he slept, then he woke; more than that, then a dog barked.', language: en},
      {text: 'Its 15 members met; it’s 15 years old.', language: en},
      {text: 'There they saw their car and its wheels; it’s a pity, they’re new.', language: en},
      {text: 'They do not care whether the weather is good, or whose it is and who’s there.', language: en},
      {text: 'You lose a loose screw; the bus passed, and the past is past.', language: en},
      {text: 'He led the team with a lead pipe; we’re where we were.', language: en},
      {text: 'The posses rode out with the sheriff.', language: en},
      {text: 'Less then [sic] a year, he wrote.', language: en},
      {text: 'Mehr then weniger, dear there customers.', language: 'de'}
    ]
  },
  phrase: {
    summary: 'A word that is right elsewhere is put right where the words beside it allow another alone (could of been, has went, your welcome).',
    safe: true,
    examples: [
      {before: 'He could of been killed.', after: 'He could have been killed.', language: en},
      {before: 'She has already went home. They didn’t knew.', after: 'She has already gone home. They didn’t know.', language: en},
      {before: 'Its a shame. If your looking for a room, ask.', after: "It's a shame. If you're looking for a room, ask.", language: en},
      {before: 'It seem that we cant enter.', after: "It seems that we can't enter.", language: en},
      {before: 'You can loose a lot of money. Please advice me.', after: 'You can lose a lot of money. Please advise me.', language: en}
    ],
    counterExamples: [
      {text: 'All the money he had went to charity, and what she had became clear later.', language: en},
      {text: 'Those who could not went home; he did what he could of course.', language: en},
      {text: 'They recommended that she take it. Let it go, and make it look good. It let us in.', language: en},
      {text: '“It seem like he don’t care,” she said. “Its a shame.”', language: en},
      {text: 'The cant of thieves; he was wont to rise; your not-so-new car and its not-for-profit owner.', language: en},
      {text: 'Early to late autumn means a lot to many people; a way to much better bread.', language: en},
      {text: 'Their is a pronoun [sic].', language: 'de'}
    ]
  },
  article: {
    summary: 'A before a vowel and an before a consonant, as they are spoken, are put right.',
    safe: true,
    examples: [
      {before: 'He works as a engineer for an European firm.', after: 'He works as an engineer for a European firm.', language: en},
      {before: 'A example is an US officer of an university.', after: 'An example is a US officer of a university.', language: en}
    ],
    counterExamples: [
      {text: 'A European in a uniform, a one-way ticket, a US officer, a UFO, a unique use of a eulogy.', language: en},
      {text: 'An hour, an honest heir, an historic hotel, an FBI agent, an X-ray, an SMS and an 8-year-old.', language: en},
      {text: 'Vitamin A is good; plan a is over; A equals B and a and b are equal.', language: en},
      {text: 'It was such an one as black an white, an’ he an me went.', language: en},
      {text: 'Un homme a aidé a entrer; vai a essere, a ouvert.', language: 'fr'}
    ]
  },
  ordinal: {
    summary: 'The ending of an ordinal number follows its last digits.',
    safe: true,
    examples: [
      {before: 'It has the 51th strongest army.', after: 'It has the 51st strongest army.', language: en},
      {before: 'The 22th, the 33th and the 112nd came.', after: 'The 22nd, the 33rd and the 112th came.', language: en},
      {before: 'Its 1,001th night', after: 'Its 1,001st night', language: en}
    ],
    counterExamples: [
      {text: 'The 11th, 12th, 13th, 21st, 22nd, 23rd, 111th and 100th', language: en},
      {text: 'He weighs 11st 4lb.', language: en},
      {text: 'Model A51th, part 3.51th, commit 7051th_a', language: en},
      {text: 'Den 51th och den 22th', language: 'sv'}
    ]
  },
  repeated: {
    summary: 'A small word that English never doubles stands once.',
    safe: true,
    examples: [
      {before: 'He left the the house.', after: 'He left the house.', language: en},
      {before: 'The square is is the heart of the city.', after: 'The square is the heart of the city.', language: en},
      {before: 'They could could not agree.', after: 'They could not agree.', language: en}
    ],
    counterExamples: [
      {text: 'The problem is is that nobody came. All it is is a game; no no, it is very very good, and far far away.', language: en},
      {text: 'For a while while he slept, those those men knew had been in in time.', language: en},
      {text: 'Yavaş yavaş yürüdü, yer yer kar vardı, in in diye bağırdı.', language: 'tr'},
      {text: 'Yavaş-yavaş gəldi, tez tez baxdı, bir bir saydı.', language: 'az'},
      {text: 'Asta sekin, tez tez, an an, the the.', language: 'uz'},
      {text: 'Ақырын ақырын, тез тез, бір бір келді.', language: 'kk'},
      {text: 'Оруса оруса, яваш яваш.', language: 'tk'},
      {text: 'Anak anak itu pelan pelan berjalan, is is.', language: 'id'},
      {text: 'آرام آرام و کم کم آمد.', language: 'fa'},
      {text: 'धीरे धीरे और बार बार आया।', language: 'hi'},
      {text: 'Чуть чуть, еле еле, да да, вот вот.', language: 'ru'},
      {text: 'Mintha an an lett volna, de de jó.', language: 'hu'},
      {text: 'He had had enough, and said that that was so.', language: en},
      {text: 'Is what it is is the question he came in in time for.', language: en},
      {text: 'He likes “the the” and The The.', language: en},
      {text: 'I, the, the, well, the man', language: en},
      {text: 'No the the the man said', language: en},
      {text: 'Sie sagten, dass sie sie sahen, die die waren.', language: 'de'}
    ]
  },
  'misplaced-hyphen': {
    summary: 'A hyphen that stands before ill or well, and not behind it, moves to the participle.',
    safe: true,
    examples: [
      {before: 'They fell for such-ill conceived plans.', after: 'They fell for such ill-conceived plans.', language: en},
      {before: 'It is a very-well known book.', after: 'It is a very well-known book.', language: en}
    ],
    counterExamples: [
      {text: 'A well-known, so-called and much-loved man said so well.', language: en},
      {text: 'The as-well dressed one and the in-half folded one are rare.', language: en},
      {text: 'More-well needed water, and the do-so-well indeed.'},
      {text: 'See such-ill_conceived and x-such-ill conceived.', language: en},
      {text: 'Sie ist so-well bekannt.', language: 'de'}
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
      {text: 'Dieses shöne Haus bleibt stehen.', language: 'de'}
    ]
  },
  'restored-letter': {
    summary: 'Azerbaijani letters that a keyboard lacked are put back in a common word that is written in no other way; Turkish ones are suggested.',
    safe: true,
    examples: [
      {before: 'Açiq mənbələrdən foto.', after: 'Açıq mənbələrdən foto.', language: 'az'},
      {before: 'Bu barədə açiqlama yayılıb.', after: 'Bu barədə açıqlama yayılıb.', language: 'az'},
      {before: 'Bu xeber barədə məlumat verilməyib.', after: 'Bu xəbər barədə məlumat verilməyib.', language: 'az'}
    ],
    counterExamples: [
      {text: 'Açıq mənbələrdən foto, ilin sonunda isə sərgi.', language: 'az'},
      {text: 'Irak ve İran sınırında sinir krizi yaşandı, ağır kırmızı.', language: 'tr'},
      {text: 'Açiq menbelerden foto.', language: 'en'},
      {text: 'Al Gore və “gece” sözü barədə yazır.', language: 'az'},
      {text: 'Ochiq manbalardan olingan foto', language: 'uz'},
      {text: 'aciq@example.az ünvanına yazın, ətraflı: aciq.az', language: 'az'}
    ]
  }
}

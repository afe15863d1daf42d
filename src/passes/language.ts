import {definePass, type CommonOptions, type Pass, type RuleMeta} from '../document/pass.js'
import {loadIdentification, loadLanguageModels, loadStopwordLists, loadTrigrams} from '../languages/index.js'
import {makeClassifier, type Classifier} from './language/classify.js'
import {Beyond} from './language/beyond.js'
import {LineTable} from './language/context.js'
import {identify} from './language/identify.js'
import {LineMemory} from './language/memory.js'
import {Sampler} from './language/sample.js'

/** Options of the pass `language`. */
export type LanguageOptions = CommonOptions

/** Each rule is a kind of evidence; `after` in its examples is the language that it tells. */
const rules: Readonly<Record<string, RuleMeta>> = {
  script: {
    summary: 'A script that one language alone is written in tells it.',
    safe: true,
    examples: [
      {before: 'Հայաստանի նախագահը հանդիպեց վարչապետի հետ', after: 'hy'},
      {before: 'საქართველოს პრემიერ-მინისტრი შეხვდა ელჩს', after: 'ka'},
      {before: 'Ο πρόεδρος μίλησε σήμερα', after: 'el'},
      {before: '記者会見が行われました', after: 'ja'}
    ],
    counterExamples: []
  },
  model: {
    summary: 'Words and letter sequences tell the languages of one script apart, by a model for each script.',
    safe: true,
    examples: [
      {before: 'The minister said that it was not for him to decide', after: 'en'},
      {before: 'Bakıda yeni məktəb açıldı', after: 'az'},
      {before: 'Бакыда јени мәктәб ачылды', after: 'az-Cyrl'},
      {before: 'Bu yil mamlakatda yangi maktablar ham quriladi', after: 'uz'},
      {before: 'Сёння ў Мінску адбылося пасяджэнне', after: 'be'},
      {before: 'Їхній від’їзд відклали', after: 'uk'},
      {before: 'Қазақстан Республикасының тұңғыш президенті', after: 'kk'},
      {before: 'Бүгүн жыйында бул маселе боюнча чечим кабыл алынган жок', after: 'ky'},
      {before: 'Государственная дума приняла законопроект', after: 'ru'},
      {before: 'Bundesverfassungsgericht verhandelt Wahlrechtsreform', after: 'de'}
    ],
    counterExamples: []
  },
  neutral: {
    summary: 'Numbers, dates, addresses, codes and units belong to no language.',
    safe: true,
    examples: [
      {before: '12.11.2021 14:05', after: 'und'},
      {before: 'https://example.org/news/1385923.html', after: 'und'},
      {before: '+994 12 498 11 22', after: 'und'}
    ],
    counterExamples: []
  },
  beyond: {
    summary: 'A long text with few stop words of the language that the model takes it for is shown to franc, which knows languages beyond the model.',
    safe: true,
    examples: [
      {
        before:
          'Bato nyonso na mbotama bazali nzomi pe bakokani na limemya pe makoki. Bazali na mayele pe basosoli, esengeli bafandaka na bondeko okati na bango. Moto na moto akoki kosalela makoki nyonso pe bonsomi nyonso oyo ekomami na lisakoli oyo, ata soki azali na loposo nini, mobali to mwasi, akoki koloba lokota nini, akoki kozala na lingomba nini, na makanisi nini ya politiki.',
        after: 'ln'
      }
    ],
    counterExamples: []
  },
  context: {
    summary: 'A line with little evidence of its own takes the language of the lines around it.',
    safe: true,
    examples: [{before: 'Kamal Aliyev\nThe ministry said on Friday that the new rules would come into force next year.', after: 'en'}],
    counterExamples: []
  }
}

interface Resources {
  readonly classify: Classifier
  readonly sampler: Sampler
  readonly beyond: Beyond
}

/** Tell the script and the language of every block and of the document. */
export const language: Pass<LanguageOptions> = /* @__PURE__ */ definePass<LanguageOptions, Resources>({
  meta: {
    name: 'language',
    summary: 'Tell the script and the language of every block and of the document.',
    after: ['encoding', 'characters'],
    rules,
    options: {}
  },
  // Every language is told apart from all others, so the choice of languages does not narrow the data.
  load: async () => {
    const [facts, models, stopwords, trigrams] = await Promise.all([loadIdentification(), loadLanguageModels(), loadStopwordLists(), loadTrigrams()])
    const classify = makeClassifier(facts, models)
    return {classify, sampler: new Sampler(facts.units), beyond: new Beyond(stopwords, classify.numbers, trigrams)}
  },
  create: (_options, {classify, sampler, beyond}) => {
    const reader = {classify, sampler, memory: new LineMemory(), table: new LineTable(classify.tags.length)}
    return (document) => {
      identify(document, reader)
      beyond.look(document)
    }
  }
})

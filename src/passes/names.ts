import type {Document} from '../document/document.js'
import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {Analysis} from './names/analysis.js'
import {loadKnowledge, Vocabulary, type Knowledge} from './names/knowledge.js'
import {rules} from './names/meta.js'
import type {Flag} from './names/organisations.js'
import type {Token} from './names/tokens.js'
import type {Verdict} from './names/verdict.js'

/** Options of the pass `names`. */
export interface NamesOptions extends CommonOptions {
  /** `standard` corrects errors only; `house` gives every name one form as well. */
  readonly style?: 'standard' | 'house'
}

/** Correct the spelling of transliterated and other proper names. */
export const names: Pass<NamesOptions> = /* @__PURE__ */ definePass<NamesOptions, Knowledge>({
  meta: {
    name: 'names',
    summary: 'Correct the spelling of transliterated and other proper names.',
    after: ['language', 'spacing'],
    rules,
    options: {
      style: {
        summary: 'Whether right but different spellings of a name are brought to one form, too.',
        type: 'string',
        values: ['standard', 'house'],
        default: 'standard'
      }
    }
  },
  load: loadKnowledge,
  create: ({style}, knowledge) => {
    const vocabulary = new Vocabulary(knowledge)
    return (document) => {
      const analysis = new Analysis(document, knowledge, vocabulary, style === 'house')
      const verdicts = analysis.run()
      correct(document, verdicts)
      flag(document, analysis.flags(), verdicts)
    }
  }
})

function correct(document: Document, verdicts: ReadonlyMap<Token, Verdict>): void {
  for (const [{start, end}, {after, rule, confidence, evidence, why, alternatives}] of verdicts) {
    if (why === undefined) document.replace(start, end, after, rule, {confidence, evidence})
    else document.suggest(start, end, after, rule, why, {confidence, evidence, ...(alternatives && alternatives.length > 0 && {alternatives})})
  }
}

/** Suggest what may be wrong with organisations, but for words that are judged already. */
function flag(document: Document, flags: readonly Flag[], verdicts: ReadonlyMap<Token, Verdict>): void {
  const judged = new Set([...verdicts.keys()].map(({start}) => start))
  for (const {start, end, after, rule, name} of flags) {
    if (!judged.has(start)) document.suggest(start, end, after, rule, 'another organisation may be meant', {confidence: 0.6, evidence: `${name} in the gazetteer`})
  }
}

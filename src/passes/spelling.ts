import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {rules} from './spelling/rules.js'
import {loadResources, type Resources} from './spelling/resources.js'
import {makeSpelling} from './spelling/run.js'
import type {HunspellDictionary} from './spelling/unknown.js'

/** Options of the pass `spelling`. */
export interface SpellingOptions extends CommonOptions {
  /** `safe`: make sure corrections, suggest the rest; `suggest`: make none. */
  readonly mode?: 'safe' | 'suggest'
  /**
   * Hunspell dictionaries of other languages, by BCP 47 tag: the contents of their files, as npm packages such as `dictionary-de` give them. Words
   * that they lack are suggested, and never changed. Built when the first line of the language is read.
   */
  readonly dictionaries?: Readonly<Record<string, HunspellDictionary>>
}

/** Correct the spelling of ordinary words. Loads the English lexicon and Hunspell dictionary (40 ms). */
export const spelling: Pass<SpellingOptions> = /* @__PURE__ */ definePass<SpellingOptions, Resources>({
  meta: {
    name: 'spelling',
    summary: 'Correct the spelling of ordinary words.',
    after: ['language', 'spacing', 'names'],
    rules,
    options: {
      mode: {summary: 'Make sure corrections and suggest the rest, or suggest all.', type: 'string', values: ['safe', 'suggest'], default: 'safe'},
      dictionaries: {summary: 'Hunspell dictionaries of other languages, `{tag: {aff, dic}}`: the contents of the files. Words that they lack are suggested.', type: 'object', default: {}}
    }
  },
  load: loadResources,
  create: ({mode = 'safe', dictionaries}, resources) => makeSpelling(resources, mode === 'suggest', dictionaries)
})

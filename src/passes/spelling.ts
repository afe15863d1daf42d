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
   * Letters of Azerbaijani and Turkish that a keyboard lacked. `certain`: put back where one word alone can be meant, in lines that have such
   * letters elsewhere; `all`: in lines without any, too, so that whole texts typed so are restored in part; `off`: leave them.
   */
  readonly diacritics?: 'off' | 'certain' | 'all'
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
      diacritics: {summary: 'Put back letters of Azerbaijani and Turkish that a keyboard lacked: nowhere, where a line has such letters elsewhere, or in lines without any, too.', type: 'string', values: ['off', 'certain', 'all'], default: 'certain'},
      dictionaries: {summary: 'Hunspell dictionaries of other languages, `{tag: {aff, dic}}`: the contents of the files. Words that they lack are suggested.', type: 'object', default: {}}
    }
  },
  load: (languages, {diacritics}) => loadResources(languages, diacritics !== 'off'),
  loadedBy: ['diacritics'],
  create: ({mode = 'safe', diacritics = 'certain', dictionaries = {}}, resources) => makeSpelling(resources, {suggestOnly: mode === 'suggest', diacritics, dictionaries})
})

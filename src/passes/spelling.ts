import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {rules} from './spelling/rules.js'
import {loadResources, type Resources} from './spelling/resources.js'
import {makeSpelling} from './spelling/run.js'

/** Options of the pass `spelling`. */
export interface SpellingOptions extends CommonOptions {
  /** `safe`: make sure corrections, suggest the rest; `suggest`: make none. */
  readonly mode?: 'safe' | 'suggest'
}

/** Correct the spelling of ordinary words. Loads the English lexicon and Hunspell dictionary (40 ms). */
export const spelling: Pass<SpellingOptions> = /* @__PURE__ */ definePass<SpellingOptions, Resources>({
  meta: {
    name: 'spelling',
    summary: 'Correct the spelling of ordinary words.',
    after: ['language', 'spacing', 'names'],
    rules,
    options: {
      mode: {summary: 'Make sure corrections and suggest the rest, or suggest all.', type: 'string', values: ['safe', 'suggest'], default: 'safe'}
    }
  },
  load: loadResources,
  create: ({mode = 'safe'}, resources) => makeSpelling(resources, mode === 'suggest')
})

import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `spelling`. */
export type SpellingOptions = CommonOptions

/** Correct the spelling of ordinary words. */
export const spelling: Pass<SpellingOptions> = /* @__PURE__ */ definePass<SpellingOptions>({
  meta: {
    name: 'spelling',
    summary: 'Correct the spelling of ordinary words.',
    after: ['language', 'spacing', 'names'],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `spacing`. */
export type SpacingOptions = CommonOptions

/** Repair spaces around punctuation, glued sentences, doubled punctuation and drifted quotation marks. */
export const spacing: Pass<SpacingOptions> = /* @__PURE__ */ definePass<SpacingOptions>({
  meta: {
    name: 'spacing',
    summary: 'Repair spaces around punctuation, glued sentences, doubled punctuation and drifted quotation marks.',
    after: ['encoding', 'characters', 'language', 'boilerplate'],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `encoding`. */
export type EncodingOptions = CommonOptions

/** Undo mojibake: text decoded with the wrong character set. */
export const encoding: Pass<EncodingOptions> = /* @__PURE__ */ definePass<EncodingOptions>({
  meta: {
    name: 'encoding',
    summary: 'Undo mojibake: text decoded with the wrong character set.',
    after: [],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `names`. */
export type NamesOptions = CommonOptions

/** Correct the spelling of transliterated and other proper names. */
export const names: Pass<NamesOptions> = /* @__PURE__ */ definePass<NamesOptions>({
  meta: {
    name: 'names',
    summary: 'Correct the spelling of transliterated and other proper names.',
    after: ['language', 'spacing'],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

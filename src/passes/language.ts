import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `language`. */
export type LanguageOptions = CommonOptions

/** Tell the script and the language of every block and of the document. */
export const language: Pass<LanguageOptions> = /* @__PURE__ */ definePass<LanguageOptions>({
  meta: {
    name: 'language',
    summary: 'Tell the script and the language of every block and of the document.',
    after: ['encoding', 'characters'],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

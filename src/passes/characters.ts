import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `characters`. */
export type CharactersOptions = CommonOptions

/** Normalise characters: NFC, control and invisible characters, entities left in text, homoglyphs. */
export const characters: Pass<CharactersOptions> = /* @__PURE__ */ definePass<CharactersOptions>({
  meta: {
    name: 'characters',
    summary: 'Normalise characters: NFC, control and invisible characters, entities left in text, homoglyphs.',
    after: ['encoding'],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

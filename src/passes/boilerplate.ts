import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `boilerplate`. */
export type BoilerplateOptions = CommonOptions

/** Give every block its role and remove site chrome. */
export const boilerplate: Pass<BoilerplateOptions> = /* @__PURE__ */ definePass<BoilerplateOptions>({
  meta: {
    name: 'boilerplate',
    summary: 'Give every block its role and remove site chrome.',
    after: ['language'],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

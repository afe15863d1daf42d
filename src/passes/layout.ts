import {definePass, type CommonOptions, type Pass} from '../document/pass.js'

/** Options of the pass `layout`. */
export type LayoutOptions = CommonOptions

/** Tidy line ends, blank lines, trailing space and the final line end. */
export const layout: Pass<LayoutOptions> = /* @__PURE__ */ definePass<LayoutOptions>({
  meta: {
    name: 'layout',
    summary: 'Tidy line ends, blank lines, trailing space and the final line end.',
    after: ['boilerplate', 'spacing'],
    rules: {},
    options: {}
  },
  create: () => () => {}
})

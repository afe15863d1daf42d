import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import type {Document} from '../document/document.js'
import {rules} from './layout/rules.js'
import {tidy} from './layout/tidy.js'

/** Options of the pass `layout`. */
export type LayoutOptions = CommonOptions

/** Tidy line ends, blank lines and trailing space. */
export const layout: Pass<LayoutOptions> = /* @__PURE__ */ definePass<LayoutOptions>({
  meta: {
    name: 'layout',
    summary: 'Tidy line ends, blank lines and trailing space.',
    after: ['boilerplate', 'spacing'],
    settled: true,
    rules,
    options: {}
  },
  create: () => (document: Document) => tidy(document)
})

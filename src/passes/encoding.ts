import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {loadEncodings} from '../languages/index.js'
import {Gate} from './encoding/gate.js'
import {Lines} from './encoding/lines.js'
import {Model} from './encoding/model.js'
import {Repairer} from './encoding/repairer.js'
import {rules} from './encoding/meta.js'

const NOT_ASCII = /[^\0-\u007f]/

/** Options of the pass `encoding`. */
export type EncodingOptions = CommonOptions

/** Undo mojibake: text decoded with the wrong character set. */
export const encoding: Pass<EncodingOptions> = /* @__PURE__ */ definePass<EncodingOptions, Awaited<ReturnType<typeof loadEncodings>>>({
  meta: {
    name: 'encoding',
    summary: 'Undo mojibake: text decoded with the wrong character set.',
    after: [],
    rules,
    options: {}
  },
  load: loadEncodings,
  create: (_options, data) => {
    let repairer: Repairer | undefined
    let model: Model | undefined
    let gate: Gate | undefined
    return (document) => {
      if (!NOT_ASCII.test(document.text)) return
      model ??= new Model(data)
      gate ??= new Gate(model)
      if (!gate.suspects(document.text)) return
      repairer ??= new Repairer(data, model, gate)
      new Lines(document, repairer).repair(gate)
    }
  }
})

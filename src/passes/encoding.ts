import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import type {Document} from '../document/document.js'
import {loadEncodings} from '../languages/index.js'
import {Gate} from './encoding/gate.js'
import {Model} from './encoding/model.js'
import {Repairer} from './encoding/repairer.js'
import {rules} from './encoding/meta.js'
import {differences, trace, type Difference} from './encoding/traced.js'

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
      gate.scan(document.text, (start, end) => {
        repairer ??= new Repairer(data, model!, gate!)
        repairLine(document, repairer, start, end)
      })
    }
  }
})

function repairLine(document: Document, repairer: Repairer, start: number, end: number): void {
  const {traced, steps} = repairer.repair(trace(document.text.slice(start, end), start))
  const edits = differences(traced, document.text)
  if (edits.every((edit) => isMention(document.text, edit))) return
  const {rule} = steps.find((step) => step.rule !== 'c1-controls') ?? steps[0]!
  const evidence = steps.map((step) => step.evidence).join('; then ')
  const confidence = rule === 'single-byte' ? 0.95 : 0.99
  for (const {start, end, after} of edits) document.replace(start, end, after, rule, {confidence, evidence})
}

/** Whether mojibake of a quotation mark or of à stands by itself, as where it is spoken of. */
function isMention(text: string, {start, end, after}: Difference): boolean {
  const isolated = (text[start - 1] ?? ' ') === ' ' && (text[end] ?? ' ') === ' '
  return isolated && (after === 'à' ? end === start + 1 : /^[‘’“”]$/.test(after))
}

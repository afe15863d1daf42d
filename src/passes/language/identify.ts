import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import type {Classifier} from './classify.js'
import {best, decideLines, estimateMixture, makeTable, UNDETERMINED, type Decision, type Line} from './context.js'
import {sampleWords} from './sample.js'

/** How much a declared language weighs, in full lines. */
const DECLARED = 3
/** Confidence below which a language of a line stays undetermined. */
const LEAST = 0.2

/** Likelihood from which on the lines behind are expected in the same language. */
const SURE = 0.95

/** How many letters of a name count as one. */
const NAME = 4

/** No reading is surer than this: words of one language stand in texts of another. */
const SUREST = 0.985

/** Give every block and the document its language. */
export function identify(document: Document, classify: Classifier, units: ReadonlySet<string>): void {
  const blocks = document.blocks.filter((block) => block.end > block.start)
  const declared = document.context.language
  let expected = declared
  const lines = blocks.map((block): Line => {
    const sample = sampleWords(document.text, block, units)
    const likelihoods = classify(sample, expected)
    for (const [tag, value] of likelihoods) if (value > SURE) expected = tag
    return {likelihoods, letters: sample.name ? sample.letters / NAME : sample.letters}
  })
  const table = makeTable(lines, declared)
  if (table.languages.length === 0) return
  const mixture = estimateMixture(lines, table, declared ? DECLARED : 0)
  decideLines(lines, mixture, table).forEach((decision, i) => write(blocks[i]!, decision))
  decideDocument(document, declared, best(mixture, table.languages), lines)
}

function write(block: Block, decision: Decision): void {
  const {language, confidence} = decision.confidence < LEAST ? UNDETERMINED : decision
  block.language = language
  block.confidence = confidence * SUREST
}

function decideDocument(document: Document, declared: string | undefined, decision: Decision, lines: readonly Line[]): void {
  if (lines.every(({likelihoods}) => likelihoods.size === 0)) {
    document.language = declared ?? 'und'
    document.confidence = declared ? 0.5 : 0
    return
  }
  document.language = decision.language
  document.confidence = decision.confidence * SUREST
}

import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import type {Classifier} from './classify.js'
import {best, decideLines, estimateMixture, makeTable, UNDETERMINED, type Decision, type Line} from './context.js'
import {canonicalTag} from './declared.js'
import type {Sampler} from './sample.js'

/** How much a declared language weighs, in full lines. */
const DECLARED = 3
/** Confidence below which a language of a line stays undetermined. */
const LEAST = 0.2

/** Likelihood from which on the lines behind are expected in the same language. */
const SURE = 0.95

/** Letters of a block that are read at first, and where these do not tell. */
const FEW = 80
const MANY = 240
/** How many letters of a name count as one. */
const NAME = 4

/** No reading is surer than this: words of one language stand in texts of another. */
const SUREST = 0.985

/** Give every block and the document its language. */
export function identify(document: Document, classify: Classifier, sampler: Sampler): void {
  const blocks = document.blocks.filter((block) => block.end > block.start)
  const declared = canonicalTag(document.context.language)
  const readTo = (block: Block, enough: number, expected?: string): Line => {
    const sample = sampler.read(document.text, block, enough)
    return {likelihoods: classify(sample, expected), letters: sample.name ? sample.letters / NAME : sample.letters}
  }
  const read = (block: Block, expected?: string): Line => {
    const few = block.end - block.start > MANY && isOneScript(block.scripts) ? readTo(block, FEW, expected) : undefined
    return few && sureLanguage(few) ? few : readTo(block, MANY, expected)
  }
  let expected = declared
  const lines = blocks.map((block): Line => {
    const line = read(block, expected)
    expected = sureLanguage(line) ?? expected
    return line
  })
  const table = makeTable(lines, declared, declared !== undefined && !classify.languages.has(declared))
  if (table.languages.length === 0) return document.setLanguage('und', 0)
  const mixture = estimateMixture(table, declared ? DECLARED : 0)
  decideLines(mixture, table).forEach((decision, i) => write(blocks[i]!, decision))
  decideDocument(document, declared, best(mixture, table.languages), lines)
}

function sureLanguage({likelihoods}: Line): string | undefined {
  const at = likelihoods.values.findIndex((value) => value > SURE)
  return likelihoods.languages[at]
}

/** Whether the bits of a block's scripts are those of one script, beside what belongs to none. */
function isOneScript(scripts: number): boolean {
  const bits = scripts & ~1
  return (bits & (bits - 1)) === 0
}

function write(block: Block, decision: Decision): void {
  const {language, confidence} = decision.confidence < LEAST ? UNDETERMINED : decision
  block.language = language
  block.confidence = confidence * SUREST
}

function decideDocument(document: Document, declared: string | undefined, decision: Decision, lines: readonly Line[]): void {
  if (lines.every(({likelihoods}) => likelihoods.values.length === 0)) {
    document.language = declared ?? 'und'
    document.confidence = declared ? 0.5 : 0
    return
  }
  document.language = decision.language
  document.confidence = decision.confidence * SUREST
}

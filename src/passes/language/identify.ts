import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import type {Classifier, Likelihoods} from './classify.js'
import {best, decideLines, estimateMixture, makeTable, UNDETERMINED, type Decision, type Line} from './context.js'
import {canonicalTag} from './declared.js'
import type {Sample, Sampler} from './sample.js'

/** How much a declared language weighs, in full lines. */
const DECLARED = 3
/** Confidence below which a language of a line stays undetermined. */
const LEAST = 0.2

/** Likelihood from which on the lines behind are expected in the same language. */
const SURE = 0.9

/** Letters of a block that are read at first, and where these do not tell. */
const FEW = 40
const MANY = 240
/** Share of letters in a line that was not read to its end. */
const LETTERS = 0.8
/** How many letters of a name count as one. */
const NAME = 4

/** No reading is surer than this: words of one language stand in texts of another. */
const SUREST = 0.985

/** Give every block and the document its language. */
export function identify(document: Document, classify: Classifier, sampler: Sampler): void {
  const blocks = document.blocks.filter((block) => block.end > block.start)
  const declared = canonicalTag(document.context.language)
  let expected = declared
  const lines = blocks.map((block): Line => {
    const line = readLine(document.text, block, classify, sampler, expected)
    expected = sureLanguage(line) ?? expected
    return line
  })
  const table = makeTable(lines, declared, declared !== undefined && !classify.languages.has(declared))
  if (table.languages.length === 0) return document.setLanguage('und', 0)
  const mixture = estimateMixture(table, declared ? DECLARED : 0)
  decideLines(mixture, table).forEach((decision, i) => write(blocks[i]!, decision))
  decideDocument(document, declared, best(mixture, table.languages), lines)
}

/** Read as much of a line as it takes: a little, and more where that does not tell. */
function readLine(text: string, block: Block, classify: Classifier, sampler: Sampler, expected?: string): Line {
  const length = block.end - block.start
  if (length > FEW && isOneScript(block.scripts)) {
    const {words} = sampler.read(text, block, FEW)
    const likelihoods = classify(sampler.sample, expected)
    if (likelihoods.decided) return {likelihoods, letters: LETTERS * Math.min(length, MANY)}
    const read = words.count
    return makeLine(sampler.readOn(text, block, MANY), (sample) => classify(sample, expected, read))
  }
  return makeLine(sampler.read(text, block, MANY), (sample) => classify(sample, expected))
}

function makeLine(sample: Sample, classify: (sample: Sample) => Likelihoods): Line {
  return {likelihoods: classify(sample), letters: sample.name ? sample.letters / NAME : sample.letters}
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

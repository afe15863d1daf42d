import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import type {Classifier} from './classify.js'
import type {Decision, Line, LineTable} from './context.js'
import {canonicalTag} from './declared.js'
import type {LineMemory} from './memory.js'
import type {Sampler} from './sample.js'

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

/** What the lines of a document are read with, and put together in: filled anew for every document. */
export interface Reader {
  readonly classify: Classifier
  readonly sampler: Sampler
  /** Lines that stand here are not read again. */
  readonly memory: LineMemory
  readonly table: LineTable
}

/** Give every block and the document its language. */
export function identify(document: Document, {classify, sampler, memory, table}: Reader): void {
  const blocks = document.blocks.filter((block) => block.end > block.start)
  const declared = canonicalTag(document.context.language)
  const number = declared === undefined ? -1 : (classify.numbers.get(declared) ?? classify.tags.length)
  let expected = number === classify.tags.length ? -1 : number
  memory.begin(document)
  const lines: Line[] = []
  for (const block of blocks) {
    const line = memory.recall(block, expected) ?? readLine(document.text, block, classify, sampler, expected)
    memory.keep(block, expected, line)
    lines.push(line)
    expected = sureLanguage(line) ?? expected
  }
  memory.end()
  table.fill(lines, number)
  if (table.languages.length === 0) return document.setLanguage('und', 0)
  table.estimateMixture(declared ? DECLARED : 0)
  const tagOf = (decision: Decision): string => classify.tags[decision.language] ?? (decision.language < 0 ? 'und' : declared!)
  const decisions = table.decideLines()
  for (let i = 0; i < blocks.length; i++) write(blocks[i]!, decisions[i]!, tagOf)
  const decision = table.decideDocument()
  decideDocument(document, declared, tagOf(decision), decision.confidence, lines)
}

/** Read as much of a line as it takes: a little, and more where that does not tell. */
function readLine(text: string, block: Block, classify: Classifier, sampler: Sampler, expected: number): Line {
  const length = block.end - block.start
  const inParts = length > FEW && isOneScript(block.scripts)
  let sample = sampler.read(text, block, inParts ? FEW : MANY)
  let likelihoods = classify(sample, expected, 0)
  if (inParts) {
    if (likelihoods.decided) return {likelihoods, letters: LETTERS * Math.min(length, MANY)}
    const read = sample.words.count
    sample = sampler.readOn(text, block, MANY)
    likelihoods = classify(sample, expected, read)
  }
  return {likelihoods, letters: sample.name ? sample.letters / NAME : sample.letters}
}

function sureLanguage({likelihoods: {languages, values}}: Line): number | undefined {
  for (let n = 0; n < values.length; n++) if (values[n]! > SURE) return languages[n]
  return undefined
}

/** Whether the bits of a block's scripts are those of one script, beside what belongs to none. */
function isOneScript(scripts: number): boolean {
  const bits = scripts & ~1
  return (bits & (bits - 1)) === 0
}

function write(block: Block, decision: Decision, tagOf: (decision: Decision) => string): void {
  const known = decision.confidence >= LEAST
  block.language = known ? tagOf(decision) : 'und'
  block.confidence = known ? decision.confidence * SUREST : 0
}

function decideDocument(document: Document, declared: string | undefined, tag: string, confidence: number, lines: readonly Line[]): void {
  if (lines.every(({likelihoods}) => likelihoods.values.length === 0)) {
    document.language = declared ?? 'und'
    document.confidence = declared ? 0.5 : 0
    return
  }
  document.language = tag
  document.confidence = confidence * SUREST
}

import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import type {Block} from '../document/block.js'
import type {Document} from '../document/document.js'
import {loadAbbreviations, loadEndings, loadStopwords} from '../languages/index.js'
import {lazy} from '../languages/lazy.js'
import {loadPunctuation} from '../languages/punctuation.js'
import {habitsOf, type HabitSources} from './spacing/habits.js'
import {unifyQuotes} from './spacing/house-quotes.js'
import {Line} from './spacing/line.js'
import {rules} from './spacing/rules.js'
import {scanLine} from './spacing/scan.js'
import {isTokenised, Shared} from './spacing/shared.js'

/** Options of the pass `spacing`. */
export interface SpacingOptions extends CommonOptions {
  /** `cldr` brings quotation marks to those of their language in CLDR; `keep`, the default, leaves the house style. */
  readonly quotes?: 'keep' | 'cldr'
}

/** Lines that changed are scanned again, since one repair may show the next; so many times at most. */
const ROUNDS = 6

/** Repair spaces around punctuation, glued sentences, doubled punctuation and drifted quotation marks. */
export const spacing: Pass<SpacingOptions> = /* @__PURE__ */ definePass<SpacingOptions, HabitSources>({
  meta: {
    name: 'spacing',
    summary: 'Repair spaces around punctuation, glued sentences, doubled punctuation and drifted quotation marks.',
    after: ['encoding', 'characters', 'language', 'boilerplate'],
    rules,
    options: {
      quotes: {
        summary: 'Leave the house style of quotation marks, or bring them to those that CLDR gives for the language of each line, inner ones to inner ones.',
        type: 'string',
        values: ['keep', 'cldr'],
        default: 'keep'
      }
    }
  },
  load: async () => {
    const [punctuation, abbreviations, stopwords, endings] = await Promise.all([loadPunctuation(), loadAbbreviations(), loadStopwords(), loadEndings()])
    return {punctuation, abbreviations, stopwords, endings}
  },
  create: ({quotes}, sources) => {
    const habits = habitsOf(sources)
    return (document) => {
      const tokenised = lazy(() => isTokenised(document.text))
      const share = (): Shared => new Shared(document, sources.punctuation, habits, tokenised)
      repair(document, share)
      if (quotes !== 'cldr') return
      unify(document, share())
      document.commit('spacing')
      repair(document, share) // marks of another form may have other habits of space
    }
  }
})

/** The blocks that stand, without code between lines of three backticks. */
function outsideFences(document: Document): Block[] {
  const blocks = document.blocks.filter(({start, end}) => start < end)
  if (!document.text.includes('```')) return blocks
  const fences = blocks.filter((block) => document.text.startsWith('```', block.start))
  const closed = fences.length - (fences.length % 2)
  const fenced = new Set(fences.slice(0, closed))
  let inside = false
  return blocks.filter((block) => {
    if (fenced.has(block)) inside = !inside
    return !inside && !fenced.has(block)
  })
}

function repair(document: Document, share: () => Shared): void {
  let blocks = outsideFences(document)
  for (let round = 0; round < ROUNDS && blocks.length > 0; round++) {
    const shared = share()
    blocks = blocks.filter((block) => {
      const line = new Line(shared, block)
      scanLine(line)
      return line.commit() > 0
    })
    document.commit('spacing')
  }
}

/** Unify the quotation marks of every line, once its spaces are right. */
function unify(document: Document, shared: Shared): void {
  for (const block of outsideFences(document)) {
    const line = new Line(shared, block)
    unifyQuotes(line)
    line.commit()
  }
}

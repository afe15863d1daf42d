import type {Document} from '../document/document.js'
import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {loadChrome} from '../languages/index.js'
import {chooseChrome, LIMITS, type LineModel, type Mode, type Models} from './boilerplate/decide.js'
import {evidenceOf, settingOf} from './boilerplate/evidence.js'
import {unpackForest} from './boilerplate/forest.js'
import {PageMemory} from './boilerplate/memory.js'
import {readPage, type Line, type Page} from './boilerplate/page.js'
import {Phrases} from './boilerplate/phrases.js'
import {assignRoles} from './boilerplate/roles.js'
import {rules} from './boilerplate/rules.js'
import {wholeLine, withBlankLines} from './boilerplate/span.js'

/** Options of the pass `boilerplate`. */
export interface BoilerplateOptions extends CommonOptions {
  /** `safe`: what is in doubt stays; `balanced`: best F1; `off`: roles alone. */
  readonly mode?: Mode | 'off'
}

interface Resources {
  readonly phrases: Phrases
  readonly models: Models
}

/**
 * Give every block its role and remove site chrome. A line model (features of the line and of its neighbourhood, boosted trees) scores
 * every line; what falls below the limit of the mode goes, again and again until nothing more would go.
 */
export const boilerplate: Pass<BoilerplateOptions> = /* @__PURE__ */ definePass<BoilerplateOptions, Resources>({
  meta: {
    name: 'boilerplate',
    summary: 'Give every block its role and remove site chrome.',
    after: ['language'],
    rules,
    options: {
      mode: {summary: 'How bold to be: `safe` keeps what is in doubt, `balanced` aims at the best F1, `off` gives roles and removes nothing.', type: 'string', values: ['safe', 'balanced', 'off'], default: 'safe'}
    }
  },
  load: async (languages) => {
    const [phrases, weights] = await Promise.all([loadChrome(languages), import('./boilerplate/generated/weights.js')])
    return {phrases: new Phrases(phrases), models: {text: unpackModel(weights.text), html: unpackModel(weights.html)}}
  },
  create: ({mode = 'safe'}, {phrases, models}) => {
    const memory = new PageMemory()
    return (document) => {
      const page = readPage(document, phrases, memory)
      const removed = mode === 'off' ? new Map<Line, number>() : chooseChrome(page, phrases, models, LIMITS[mode], memory)
      memory.end(page, removed)
      assignRoles(page, removed)
      remove(document, page, removed)
    }
  }
})

function unpackModel({first, second}: {readonly first: string; readonly second: string}): LineModel {
  return {first: unpackForest(first), second: unpackForest(second)}
}

/** Remove whole lines, each with its line end; at the edges of the text also the blank lines that would be left over. */
function remove(document: Document, page: Page, removed: ReadonlyMap<Line, number>): void {
  const {lines} = page
  if (removed.size === 0) return
  const first = lines.findIndex((line) => !removed.has(line))
  const last = lines.findLastIndex((line) => !removed.has(line))
  const setting = settingOf(page)
  lines.forEach((line, i) => {
    const odds = removed.get(line)
    if (odds === undefined) return
    const [start, end] = i < first || i > last ? withBlankLines(document.text, line.block, i < first, i === 0 || i === lines.length - 1) : wholeLine(document.text, line.block)
    const confidence = Math.round(1e4 / (1 + Math.exp(odds))) / 1e4
    document.replace(start, end, '', ruleOf(line), {confidence, evidence: evidenceOf(page, i, setting)})
  })
}

function ruleOf({block: {role}, phrase}: Line): string {
  if (phrase?.category === 'credit') return 'caption'
  if (role === 'byline' || role === 'dateline' || role === 'caption') return role
  return phrase && phrase.kind !== 'start' ? 'chrome-phrase' : 'chrome'
}

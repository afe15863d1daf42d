import type {Document} from '../document/document.js'
import {definePass, type CommonOptions, type Pass} from '../document/pass.js'
import {loadChrome} from '../languages/index.js'
import {chooseChrome, LIMITS, type LineModel, type Mode, type Models} from './boilerplate/decide.js'
import {evidenceOf} from './boilerplate/evidence.js'
import {unpackForest} from './boilerplate/forest.js'
import {readPage, type Line, type Page} from './boilerplate/page.js'
import {Phrases} from './boilerplate/phrases.js'
import {rules} from './boilerplate/rules.js'
import {assignRoles} from './boilerplate/roles.js'

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
  create:
    ({mode = 'safe'}, {phrases, models}) =>
    (document) => {
      const page = readPage(document, phrases)
      const removed = mode === 'off' ? new Map<Line, number>() : chooseChrome(page, phrases, models, LIMITS[mode])
      assignRoles(page, removed)
      remove(document, page, removed)
    }
})

function unpackModel({first, second}: {readonly first: string; readonly second: string}): LineModel {
  return {first: unpackForest(first), second: unpackForest(second)}
}

/** Remove whole lines, each with its line end. */
function remove(document: Document, {lines}: Page, removed: ReadonlyMap<Line, number>): void {
  if (removed.size === 0) return
  const counts = new Map<number, number>()
  for (const {key} of lines) counts.set(key, (counts.get(key) ?? 0) + 1)
  lines.forEach((line, i) => {
    const odds = removed.get(line)
    if (odds === undefined) return
    const [start, end] = wholeLine(document.text, line)
    const confidence = Math.round(1e4 / (1 + Math.exp(odds))) / 1e4
    document.replace(start, end, '', ruleOf(line), {confidence, evidence: evidenceOf(lines, i, counts.get(line.key)!)})
  })
}

function ruleOf({block: {role}, phrase}: Line): string {
  if (role === 'byline' || role === 'caption') return role
  return phrase && phrase.kind !== 'start' ? 'chrome-phrase' : 'chrome'
}

/** From the first character of the line to the end of its line end. */
function wholeLine(text: string, {block}: Line): [start: number, end: number] {
  let {start, end} = block
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return [start, end + 2]
  return [start, Math.min(end + 1, text.length)]
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

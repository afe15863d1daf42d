import type {Markup} from '../../document/block.js'
import type {Line} from './page.js'
import {HINT_GROUPS, type Phrases} from './phrases.js'

/** Log odds to add for what stands beside an article: comments below it, parts that class names call chrome of any page, `aside`, landmarks of the page that are no part of an `article`. */
const ODDS = {comments: -4, chrome: -4, aside: -2.5, landmark: -1.5} as const
/** An article has at least this many words of running text outside of such places; a forum has none. */
const ARTICLE_WORDS = 60
const LANDMARKS = new Set(['nav', 'footer', 'form'])
const COMMENTS = /* @__PURE__ */ HINT_GROUPS.indexOf('comments')
const CHROME = /* @__PURE__ */ HINT_GROUPS.indexOf('chrome')

/** Log odds to add for lines that stand beside the article by the word of the markup, where there is an article besides. */
export function asideOdds(lines: readonly Line[], {hints}: Phrases): Float64Array {
  const known = new Map<string, number>()
  const odds = Float64Array.from(lines, ({block: {markup}}) => {
    const key = `${markup!.hints} ${markup!.path.join()}`
    const value = known.get(key) ?? oddsOf(markup!, hints)
    known.set(key, value)
    return value
  })
  const article = lines.reduce((sum, {mass}, i) => sum + (odds[i] === 0 ? mass : 0), 0)
  if (article < ARTICLE_WORDS) return odds.fill(0)
  const first = lines.findIndex(({mass}, i) => mass > 0 && odds[i] === 0)
  return odds.map((value, i) => (value === ODDS.comments && i < first ? 0 : value))
}

function oddsOf({hints, path}: Markup, known: ReadonlyMap<string, number>): number {
  const groups = new Set((hints.match(/[a-z]+/g) ?? []).map((word) => known.get(word)))
  if (groups.has(CHROME)) return ODDS.chrome
  if (groups.has(COMMENTS)) return ODDS.comments
  if (path.includes('aside')) return ODDS.aside
  return !path.includes('article') && path.some((name) => LANDMARKS.has(name)) ? ODDS.landmark : 0
}

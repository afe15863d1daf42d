import type {Markup} from '../../document/block.js'
import {bitAround, HintCache, type Hints} from './hints.js'
import type {Line} from './page.js'
import type {Phrases} from './phrases.js'

/** Log odds to add for what stands beside an article: comments below it, what class names call chrome of any page, `aside`, landmarks outside of any `article`. */
const ODDS = {comments: -4, chrome: -4, aside: -2.5, landmark: -1.5} as const
const LANDMARKS: ReadonlySet<string> = /* @__PURE__ */ new Set(['nav', 'footer', 'form'])
/** An article has at least this many words of running text outside of such places; a forum has none. */
const ARTICLE_WORDS = 60
/** Bits of groups of class names, around a line. */
const COMMENTS = /* @__PURE__ */ bitAround('comments')
const CHROME = /* @__PURE__ */ bitAround('chrome')

/** Log odds to add for lines that stand beside the article by the word of the markup, where there is an article besides. */
export function asideOdds(lines: readonly Line[], {hints}: Phrases): Float64Array {
  const cache = HintCache.of(hints)
  const odds = Float64Array.from(lines, ({block: {markup}}) => oddsOf(cache.read(markup!.hints), markup!))
  const article = lines.reduce((sum, {mass}, i) => sum + (odds[i] === 0 ? mass : 0), 0)
  if (article < ARTICLE_WORDS) return odds.fill(0)
  const first = lines.findIndex(({mass}, i) => mass > 0 && odds[i] === 0)
  return odds.map((value, i) => (value === ODDS.comments && i < first ? 0 : value))
}

function oddsOf({groups}: Hints, {path}: Markup): number {
  if ((groups & CHROME) !== 0) return ODDS.chrome
  if ((groups & COMMENTS) !== 0) return ODDS.comments
  if (path.includes('aside')) return ODDS.aside
  return path.some((name) => LANDMARKS.has(name)) && !path.includes('article') ? ODDS.landmark : 0
}

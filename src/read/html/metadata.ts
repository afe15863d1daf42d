import type {Metadata} from '../../document/document.js'
import {readArticle, type Article} from './json-ld.js'
import {isText, type Element} from './tree.js'
import {attribute} from './walk.js'

/** What the head of a page says of its article. */
export interface PageFacts {
  readonly metadata: Metadata
  readonly language: string | undefined
  /** The article's text from JSON-LD, or ''. */
  readonly body: string
}

const DATE = ['article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued', 'pubdate', 'publish-date', 'parsely-pub-date', 'og:published_time']
const AUTHOR = ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'sailthru.author']
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'headline']
const SOURCE = ['og:site_name', 'application-name', 'dc.publisher']
const MAX_NODES = 4000
const MAX_VALUE = 400

/** Collect title, byline, date and source from `meta`, JSON-LD, `time` and `title`. */
export function readFacts(root: Element, data: readonly string[]): PageFacts {
  const found = new Map<string, string>()
  visit(root, (node) => collect(node, found))
  const article = readArticle(data)
  return {metadata: describe(found, article), language: languageOf(attribute(root, 'lang') ?? found.get('og:locale')), body: article.body ?? ''}
}

function describe(found: ReadonlyMap<string, string>, article: Article): Metadata {
  const first = (names: readonly string[]): string | undefined => names.map((name) => found.get(name)).find((value) => value !== undefined && !value.startsWith('http'))
  const source = article.source ?? first(SOURCE)
  const facts = {
    title: article.title ?? first(TITLE) ?? withoutSite(found.get('<title>'), source),
    byline: article.byline ?? first(AUTHOR),
    source,
    date: article.date ?? first(DATE) ?? found.get('<time>')
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
}

function collect(node: Element, found: Map<string, string>): void {
  const {tagName} = node
  if (tagName === 'meta') {
    const name = attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'itemprop')
    if (name !== undefined) note(found, name.toLowerCase(), attribute(node, 'content'))
  } else if (tagName === 'title') note(found, '<title>', textOf(node))
  else if (tagName === 'time') note(found, '<time>', attribute(node, 'datetime'))
}

function note(found: Map<string, string>, name: string, value: string | undefined): void {
  if (value === undefined || found.has(name)) return
  const text = value.trim().replace(/\s+/g, ' ').slice(0, MAX_VALUE)
  if (text) found.set(name, text)
}

/** Show the elements of a page, in order, as far as the cap allows. */
function visit(root: Element, use: (node: Element) => void): void {
  const stack: Element[] = [root]
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES; seen++) {
    const node = stack.pop()!
    use(node)
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]!
      if (!isText(child)) stack.push(child)
    }
  }
}

function textOf(node: Element): string {
  return node.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
}

/** A page title without the name of the site behind it. */
function withoutSite(title: string | undefined, source: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const parts = title.split(/ [|–—»·-] /)
  const last = parts.at(-1)!
  const isSite = parts.length > 1 && (last.toLowerCase() === source?.toLowerCase() || last.length < title.length / 3)
  return isSite ? title.slice(0, title.length - last.length - 3) : title
}

/** A tag that looks like BCP 47. */
function languageOf(value: string | undefined): string | undefined {
  const tag = value?.trim().replaceAll('_', '-')
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined
  const parts = tag.split('-')
  const script = parts.find((part, i) => i > 0 && part.length === 4)
  const base = parts[0]!.toLowerCase()
  return script === undefined ? base : `${base}-${script[0]!.toUpperCase()}${script.slice(1).toLowerCase()}`
}

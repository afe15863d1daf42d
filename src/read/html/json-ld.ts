/** What a page says of its article in JSON-LD (schema.org). */
export interface Article {
  title?: string
  byline?: string
  date?: string
  source?: string
  body?: string
}

const TYPES = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review)$/
const MAX_VALUES = 2000
const MAX_LENGTH = 1 << 20
const MAX_VALUE = 400

type Json = Record<string, unknown>

/** Read the first article of the page's JSON-LD scripts. What is not JSON is passed over. */
export function readArticle(scripts: readonly string[]): Article {
  for (const script of scripts) {
    const node = script.length > MAX_LENGTH ? undefined : findArticle(parse(script))
    if (node) return describe(node)
  }
  return {}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The first object whose type is an article, breadth first. */
function findArticle(value: unknown): Json | undefined {
  const queue = [value]
  for (let i = 0; i < queue.length && i < MAX_VALUES; i++) {
    const item = queue[i]
    if (typeof item !== 'object' || item === null) continue
    if (!Array.isArray(item) && isArticle(item as Json)) return item as Json
    queue.push(...Object.values(item).slice(0, 100))
  }
  return undefined
}

function isArticle(item: Json): boolean {
  return [item['@type']].flat().some((type) => typeof type === 'string' && TYPES.test(type))
}

function describe(node: Json): Article {
  const article: Article = {}
  const put = (key: keyof Article, value: string | undefined, limit = MAX_VALUE): void => {
    if (value) article[key] = value.slice(0, limit)
  }
  put('title', plain(node['headline']))
  put('byline', names(node['author']))
  put('date', plain(node['datePublished']))
  put('source', names(node['publisher']))
  put('body', plain(node['articleBody']), MAX_LENGTH)
  return article
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : undefined
}

/** Names of people or organizations, joined by commas. */
function names(value: unknown): string | undefined {
  const list = [value].flat().slice(0, 10).map((item) => plain(typeof item === 'object' && item !== null ? (item as Json)['name'] : item))
  return list.filter((name) => name && !name.startsWith('http')).join(', ') || undefined
}

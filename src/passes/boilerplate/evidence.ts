import type {Support} from '../../corpus/site.js'
import {mainScripts} from './foreign.js'
import {LOCAL} from './local.js'
import type {Line, Page} from './page.js'
import {HINT_GROUPS, WORD_GROUPS, type PhraseHit} from './phrases.js'

/** Names of the groups of words of notices, for people. */
const ABOUT = {legal: 'cookies or rights', subscribe: 'subscriptions or accounts', comment: 'comments'} as const
const WORDS = WORD_GROUPS.map((name) => LOCAL.indexOf(`${name}Words`))
/** So much of a line are words of notices. */
const WORD_SHARE = 0.1
/** Class names so near say what kind of place a line stands in. */
const NEAR = 60
const LANDMARKS = new Set(['nav', 'footer', 'aside', 'form'])

/** What the lines of a page have in common. */
export interface Setting {
  /** Indexes of the first and the last line of running text; -1 for none. */
  readonly first: number
  readonly last: number
  /** Bits of the scripts that it is in. */
  readonly scripts: number
  /** How many lines read the same as one with this key. */
  readonly counts: ReadonlyMap<number, number>
}

export function settingOf({lines}: Page): Setting {
  const isText = ({mass}: Line): boolean => mass > 0
  const counts = new Map<number, number>()
  for (const {key} of lines) counts.set(key, (counts.get(key) ?? 0) + 1)
  return {first: lines.findIndex(isText), last: lines.findLastIndex(isText), scripts: mainScripts(lines), counts}
}

/** Why a line goes, in words a person can check. */
export function evidenceOf(page: Page, i: number, setting: Setting): string {
  const line = page.lines[i]!
  const {phrase, measures, networks} = line
  const repeats = setting.counts.get(line.key)!
  const parts = [
    phrase && `phrase ${languageOf(phrase, line.block.language)}/${phrase.category}`,
    line.support && siteOf(line.support, page.document.context.site!.host),
    networks > 0 && 'social network',
    /[©@]|https?:/.test(page.document.textOf(line.block)) && 'copyright sign or address',
    ...wordsOf(line),
    repeats > 1 && (repeats === 2 ? 'twice in this page' : `${repeats} times in this page`),
    measures.bars > 1 && 'row of links',
    ...markupOf(page, line),
    isForeign(line, setting.scripts) && 'not in the script of the text',
    placeOf(setting, i),
    line.mass === 0 && 'no sentence'
  ]
  return parts.filter(Boolean).join('; ')
}

/** Of the languages that have a phrase, that of the line, or English, or any. */
function languageOf({language, languages}: PhraseHit, own: string): string {
  return [own, 'en'].find((tag) => languages.includes(tag)) ?? language
}

function wordsOf({local}: Line): string[] {
  return WORD_GROUPS.filter((_, group) => (local[WORDS[group]!] ?? 0) >= WORD_SHARE).map((name) => `words on ${ABOUT[name]}`)
}

/** What element a line stands in, and what its class names say. */
function markupOf({phrases}: Page, {block: {markup}}: Line): string[] {
  if (!markup) return []
  const landmark = markup.path.find((name) => LANDMARKS.has(name))
  const words = markup.hints.slice(0, NEAR).match(/[a-z]+/g) ?? []
  const group = words.map((word) => phrases.hints.get(word)).find((value) => value !== undefined && value > 0)
  return [...(markup.linkDensity > 0.6 ? ['link'] : []), ...(landmark ? [`in ${landmark}`] : []), ...(group === undefined ? [] : [`class names: ${HINT_GROUPS[group]}`])]
}

function isForeign({block}: Line, scripts: number): boolean {
  return (block.scripts & ~1) !== 0 && (block.scripts & scripts) === 0
}

function placeOf({first, last}: Setting, i: number): string {
  if (first < 0 || i <= first) return 'before the running text'
  return i < last ? 'between lines of text' : 'after the running text'
}

function siteOf({same, alike, of}: Support, host: string): string {
  return same * 2 > alike ? `same line in ${same} of ${of} documents of ${host}` : `much the same line in ${alike} of ${of} documents of ${host}`
}

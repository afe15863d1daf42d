import type {Support} from '../../corpus/site.js'
import type {Markup} from '../../document/block.js'
import {mainScripts} from './foreign.js'
import {HintCache} from './hints.js'
import {LOCAL} from './local.js'
import type {Line, Page} from './page.js'
import {HINT_GROUPS, WORD_GROUPS, type PhraseHit} from './phrases.js'

/** Names of the groups of words of notices, for people. */
const ABOUT = {legal: 'cookies or rights', subscribe: 'subscriptions or accounts', comment: 'comments'} as const
const WORDS = WORD_GROUPS.map((name) => LOCAL.indexOf(`${name}Words`))
/** So much of a line are words of notices. */
const WORD_SHARE = 0.1
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
  let out = ''
  const add = (part: string): void => void (out += out === '' ? part : `; ${part}`)
  if (phrase) add(`phrase ${languageOf(phrase, line.block.language)}/${phrase.category}`)
  if (line.support) add(siteOf(line.support, page.document.context.site!.host))
  if (networks > 0) add('social network')
  if (measures.marks > 0 && ADDRESS.test(page.document.textOf(line.block))) add('copyright sign or address')
  for (let group = 0; group < WORDS.length; group++) if ((line.local[WORDS[group]!] ?? 0) >= WORD_SHARE) add(`words on ${ABOUT[WORD_GROUPS[group]!]}`)
  if (repeats > 1) add(repeats === 2 ? 'twice in this page' : `${repeats} times in this page`)
  if (measures.bars > 1) add('row of links')
  if (line.block.markup) addMarkup(page, line.block.markup, add)
  if (isForeign(line, setting.scripts)) add('not in the script of the text')
  add(placeOf(setting, i))
  if (line.mass === 0) add('no sentence')
  return out
}

const ADDRESS = /[©@]|https?:/

/** Of the languages that have a phrase, that of the line, or English, or any. */
function languageOf({language, languages}: PhraseHit, own: string): string {
  return [own, 'en'].find((tag) => languages.includes(tag)) ?? language
}

/** What element a line stands in, and what its class names say. */
function addMarkup({phrases}: Page, {path, hints, linkDensity}: Markup, add: (part: string) => void): void {
  if (linkDensity > 0.6) add('link')
  const landmark = path.find((name) => LANDMARKS.has(name))
  if (landmark) add(`in ${landmark}`)
  const {first} = HintCache.of(phrases.hints).read(hints)
  if (first > 0) add(`class names: ${HINT_GROUPS[first]}`)
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

import type {Support} from '../../corpus/site.js'
import type {Line, Page} from './page.js'

/** Why a line goes, in words a person can check. */
export function evidenceOf({document, lines}: Page, i: number, repeats: number, text: readonly [first: number, last: number]): string {
  const line = lines[i]!
  const {phrase, measures, networks, block} = line
  const parts: string[] = []
  if (phrase) parts.push(`phrase ${phrase.language}/${phrase.category}`)
  if (line.support) parts.push(siteOf(line.support, document.context.site!.host))
  if (networks > 0) parts.push('social network')
  if (repeats > 1) parts.push(repeats === 2 ? 'twice in this page' : `${repeats} times in this page`)
  if (measures.bars > 1) parts.push('row of links')
  if (block.markup && block.markup.linkDensity > 0.6) parts.push('link')
  const landmark = block.markup?.path.find((name) => name === 'nav' || name === 'footer' || name === 'aside' || name === 'form')
  if (landmark) parts.push(`in ${landmark}`)
  parts.push(placeOf(text, i))
  if (line.mass === 0) parts.push('no sentence')
  return parts.join('; ')
}

/** Indexes of the first and the last line of running text; -1 for none. */
export function runningText(lines: Page['lines']): [first: number, last: number] {
  const isText = ({mass}: Line): boolean => mass > 0
  return [lines.findIndex(isText), lines.findLastIndex(isText)]
}

function placeOf([first, last]: readonly [first: number, last: number], i: number): string {
  if (first < 0 || i <= first) return 'before the running text'
  return i < last ? 'between lines of text' : 'after the running text'
}

function siteOf({same, alike, of}: Support, host: string): string {
  return same * 2 > alike ? `same line in ${same} of ${of} documents of ${host}` : `much the same line in ${alike} of ${of} documents of ${host}`
}

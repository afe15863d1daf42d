import type {Support} from '../../corpus/site.js'
import type {Line, Page} from './page.js'

/** Why a line goes, in words a person can check. */
export function evidenceOf({document, lines}: Page, i: number, repeats: number): string {
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
  parts.push(placeOf(lines, i))
  if (line.mass === 0) parts.push('no sentence')
  return parts.join('; ')
}

function placeOf(lines: readonly Line[], i: number): string {
  const before = lines.slice(0, i).some((line) => line.mass > 0)
  const after = lines.slice(i + 1).some((line) => line.mass > 0)
  if (!before) return 'before the running text'
  return after ? 'between lines of text' : 'after the running text'
}

function siteOf({same, alike, of}: Support, host: string): string {
  return same * 2 > alike ? `same line in ${same} of ${of} documents of ${host}` : `much the same line in ${alike} of ${of} documents of ${host}`
}

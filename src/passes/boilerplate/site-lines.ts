import type {Line} from './page.js'

/** Least documents of its site that have a line which goes for that, and least share of them; more for what may be a sentence of the article. */
const LINE = {documents: 3, share: 0.02} as const
const SENTENCE = {documents: 4, share: 0.1} as const
/** Where more of the running text than this stands in other documents, they are made from one template, and the sentences are the text. */
const TEMPLATE = 0.5

/** Whether so many documents of the site have a line that it is no part of this one. */
export function linesOfSite(lines: readonly Line[]): (line: Line, inside: boolean) => boolean {
  const isShared = ({support}: Line): boolean => support !== undefined && support.same >= SENTENCE.documents && support.same >= SENTENCE.share * support.of
  let total = 0
  let shared = 0
  for (const line of lines) {
    total += line.mass
    if (isShared(line)) shared += line.mass
  }
  const template = shared > TEMPLATE * total
  return (line, inside) => {
    if (!line.support) return false
    if (inside || line.mass > 0) return !template && isShared(line)
    return line.support.alike >= LINE.documents && line.support.alike >= LINE.share * line.support.of
  }
}

import type {Document} from '../../document/document.js'
import type {Line} from './page.js'

/** A dateline is not longer, in characters. */
const MAX_CHARS = 60

/**
 * A dateline as a line of its own, as agencies write it: "MINSK, January 10. /TASS/.", "Baku/07.01.22/Turan:", "KYIV (Reuters) —",
 * "МОСКВА, 10 янв - РИА Новости", "Bakı, 10 yanvar, AZƏRTAC", "АСТАНА. КАЗИНФОРМ —". A place and a date alone may head a letter.
 */
const PLACE = "\\p{Lu}[\\p{L}\\p{M} .'’-]{1,30}"
const AGENCY = '\\p{Lu}[\\p{L}\\p{M} ./-]{1,22}'
const DATE = '(?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10})\\.?(?:,? \\d{4})?\\.?'
const FORMS = [`/[\\d.]{6,10}/ ?${AGENCY}`, `, ?${DATE},? ?(?:/ ?${AGENCY}/|\\(${AGENCY}\\)|[-–—] ?${AGENCY}|, ?${AGENCY})`, `\\. ?${AGENCY}(?= ?[-–—:])`, ` ?\\(${AGENCY}\\)(?= ?[-–—])`]
const DATELINE = /* @__PURE__ */ new RegExp(`^(${PLACE}(?:${FORMS.join('|')})) ?[.:–—-]*$`, 'u')

/** Every form has one of these. */
const MARKS = /[/,.(]/

/** What a line that is a dateline and nothing else says. */
export function datelineOf(document: Document, {block, mass, measures}: Line): string | undefined {
  if (mass > 0 || block.end - block.start > MAX_CHARS || measures.marks === 0 || measures.words > 9) return undefined
  const text = document.textOf(block).trim()
  const found = MARKS.test(text) ? DATELINE.exec(text)?.[1]?.trimEnd() : undefined
  return found?.endsWith('.') ? found.slice(0, -1) : found
}

/** A number by which an agency files its report, or the number of a page: "-06D-". */
export function isSlug(document: Document, {block, measures}: Line): boolean {
  return measures.digits > 0 && measures.chars <= 10 && /^[-–—]{1,2} ?\d{1,4}\p{L}{0,3} ?[-–—]{1,2}$/u.test(document.textOf(block).trim())
}

/** Whom a line names as author, and for whom the text was written. */
export interface Credit {
  readonly names: string
  readonly source?: string
}

const MAX_NAMES = 120
/** Names after a colon, after "By" and its like, after a verb ("Подготовила Анна Иванова"), before one ("Aziz Karimov tayyorladi", "김철수 기자"). */
const NAMES = [/^[\p{L}\p{M}·・ ]{0,24}[:：՝]\s*(\S.*)$/u, /^(?:\p{L}+ by|\p{L}{2,6}) (\S.*)$/iu, /^\p{L}+(?: \p{Ll}+)* (\p{Lu}.*)$/u, /^(\p{Lu}.*?)(?: \p{Ll}+)+$/u, /^(\p{Lo}+(?: \p{Lo}+)?) \p{Lo}+$/u]

/** The names in a line "By …", "Author: …", "Written for … by …". */
export function creditOf(document: Document, {block}: Line): Credit | undefined {
  const text = document.textOf(block).trim()
  if (text.length > 2 * MAX_NAMES) return undefined
  const written = /^\p{L}+ (?:exclusively )?for (\S.{0,60}) by (\S.*)$/iu.exec(text)
  if (written) return {names: written[2]!, source: written[1]!}
  const names = NAMES.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined)
  return names !== undefined && names.length <= MAX_NAMES ? {names} : undefined
}

const MAX_SOURCE = 160

/** What a line says of where the text or a picture is from: the name after "Source:", or the whole credit of a picture. */
export function sourceOf(document: Document, {block, phrase}: Line): string | undefined {
  const text = document.textOf(block).replace(/[.։。]$/u, '')
  if (text.length > MAX_SOURCE) return undefined
  if (phrase?.category === 'credit') return text
  return phrase?.category === 'source' ? /^[^:：՝]{0,40}[:：՝]\s*(\S.*)$/u.exec(text)?.[1] : undefined
}

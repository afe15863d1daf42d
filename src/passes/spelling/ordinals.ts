import type {Document} from '../../document/document.js'

const SUFFIX = /^(\d{1,9})(st|nd|rd|th)$/i

/** Correct the ending of an English ordinal number in `[start, end)`: 51th is 51st, 112nd is 112th. */
export function checkOrdinal(document: Document, start: number, end: number, suggestOnly: boolean): void {
  const match = SUFFIX.exec(document.text.slice(start, end))
  if (!match || isPartOfCode(document.text, start, end)) return
  const [, digits, suffix] = match as unknown as [string, string, string]
  const number = Number(digits)
  const right = ordinalSuffix(number)
  if (suffix.toLowerCase() === right) return
  const after = digits + (suffix === suffix.toUpperCase() ? right.toUpperCase() : right)
  const evidence = `ordinal of ${digits}`
  const weight = suffix === 'st' && number > 1 && number < 50 // 11st is eleven stone as well
  if (suggestOnly || weight) document.suggest(start, end, after, 'ordinal', weight ? 'it may be a weight in stone' : 'mode is `suggest`', {confidence: 0.6, evidence})
  else document.replace(start, end, after, 'ordinal', {confidence: 0.98, evidence})
}

/** st, nd, rd or th. */
export function ordinalSuffix(number: number): string {
  const tens = number % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

/** A number inside a longer token, or after a decimal point. */
function isPartOfCode(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' '
  return /[\w.:/\\#@$%=&’'-]/.test(before) || /[\w/\\@=:]/.test(text[end] ?? ' ')
}

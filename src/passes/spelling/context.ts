import type {Suspect} from './suspects.js'

const JOINTS = /[\w@#/\\\-‐‑.:=&%$~*^+|<>{}[\]`’']/

/**
 * Why a word may be meant as it stands, for what is around it: part of an address, a name of code or a hyphened compound,
 * in a run of words of another language, or marked as quoted with its error. Nothing where it stands as plain words do.
 */
export function guardOf(text: string, suspect: Suspect, before: Suspect | undefined, after: Suspect | undefined): string | undefined {
  const {start, end} = suspect
  if (JOINTS.test(text[start - 1] ?? ' ') && text[start - 1] !== '.' && !isOpeningQuote(text, start - 1)) return 'joined to other signs'
  if (/[\w@/\\\-‐‑=&%$~^+|<>{}`]/.test(text[end] ?? ' ')) return 'joined to other signs'
  if (/[.:]/.test(text[end] ?? ' ') && /[\p{Ll}\d/]/u.test(text[end + 1] ?? ' ')) return 'joined to other signs'
  if (isAddress(text, start, end)) return 'part of an address'
  if (!suspect.capital && !suspect.listed && [before, after].some((other) => other && !other.capital && !other.listed && other.word.length > 3 && Math.abs(other.index - suspect.index) === 1)) return 'next to another unknown word'
  if (/^['’”"»)]*\s?[([]\s?sic\b/i.test(text.slice(end, end + 12))) return 'marked as quoted'
  return undefined
}

/** An apostrophe or a bracket that opens. */
function isOpeningQuote(text: string, at: number): boolean {
  return /['’[*]/.test(text[at]!) && !/[\p{L}\d]/u.test(text[at - 1] ?? ' ')
}

const REACH = 60

/** Whether the run between spaces that a word stands in is an address or a path. */
function isAddress(text: string, start: number, end: number): boolean {
  let from = start
  while (from > 0 && start - from < REACH && text.charCodeAt(from - 1) > 0x20) from--
  let to = end
  while (to < text.length && to - end < REACH && text.charCodeAt(to) > 0x20) to++
  if (from === start && to === end) return false
  return /[@\\_]|:\/\/|www\.|[\p{L}\d]\.\p{Ll}|\/.*\//u.test(text.slice(from, to))
}

import {isLetter, kinds} from '../../document/characters.js'
import type {English} from './resources.js'
import type {Suspect} from './suspects.js'
import {Shape, visitWords} from './tokens.js'

const JOINTS = /[\w@#/\\\-‐‑.:=&%$~*^+|<>{}[\]`’']/

/**
 * Why a word may be meant as it stands, for what is around it: part of an address, a name of code or a hyphened compound,
 * in a run of words of another language, or marked as quoted with its error. Nothing where it stands as plain words do.
 */
export function guardOf(text: string, suspect: Suspect, before: Suspect | undefined, after: Suspect | undefined): string | undefined {
  const {start, end} = suspect
  if (JOINTS.test(text[start - 1] ?? ' ') && text[start - 1] !== '.' && !isOpeningQuote(text, start - 1) && !isAlternative(text, start - 1)) return 'joined to other signs'
  if (/[\w@/\\\-‐‑=&%$~^+|<>{}`]/.test(text[end] ?? ' ') && !isAlternative(text, end)) return 'joined to other signs'
  if (/[.:]/.test(text[end] ?? ' ') && /[\p{Ll}\d/]/u.test(text[end + 1] ?? ' ')) return 'joined to other signs'
  if (isAddress(text, start, end)) return 'part of an address'
  if (!suspect.capital && !suspect.listed && [before, after].some((other) => other && !other.capital && !other.listed && other.word.length > 3 && Math.abs(other.index - suspect.index) === 1)) return 'next to another unknown word'
  if (/^[^.!?\n]{0,60}[([]\s?sic\b/i.test(text.slice(end, end + 68))) return 'marked as quoted'
  return undefined
}

/** An apostrophe or a bracket that opens. */
function isOpeningQuote(text: string, at: number): boolean {
  return /['’[*]/.test(text[at]!) && !/[\p{L}\d]/u.test(text[at - 1] ?? ' ')
}

/** A slash between two words, as in `and/or`, and not in a path. */
function isAlternative(text: string, at: number): boolean {
  if (text[at] !== '/') return false
  const run = text.slice(Math.max(0, at - 24), at + 24)
  return /(?:^|[\s("“])[A-Z]{3,}\/[A-Z]{3,}(?=$|[\s,;)"”]|[.?!:]?(?:\s|$))/i.test(run) && isLetter(kinds()[text.charCodeAt(at - 1)] ?? 0)
}

/** Words looked at on each side. */
const AROUND = 5
const SPAN = 60

/** Whether the words around one are plain English: enough of them, all known, in small letters next to it, with no quotation marks. */
export function isAmongEnglish(text: string, {start, end}: {readonly start: number; readonly end: number}, {lexicon, pairs}: Pick<English, 'lexicon' | 'pairs'>, least = AROUND): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1
  const stop = text.indexOf('\n', end)
  const before = wordsOf(text, Math.max(line, start - SPAN), start).slice(1).slice(-AROUND)
  const after = wordsOf(text, end, Math.min(stop < 0 ? text.length : stop, end + SPAN)).slice(0, -1).slice(0, AROUND)
  if (/["“”«»„‘]/.test(text[start - 1] ?? '') || /["”»]/.test(text[end] ?? '')) return false
  return before.length + after.length >= least && [...before, ...after].every(({start: a, end: b, shape}) => shape === Shape.number || lexicon.has(text, a, b) || pairs.has(text.slice(a, b).toLowerCase()))
}

function wordsOf(text: string, from: number, to: number): {readonly start: number; readonly end: number; readonly shape: number}[] {
  const words: {start: number; end: number; shape: number}[] = []
  visitWords(text, from, to, (start, end, shape) => words.push({start, end, shape}))
  return words
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

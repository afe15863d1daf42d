/** How far around a word its text may speak of spelling, in code units. */
const REACH = 120

/** Any of the words, whole; nothing where there are none. */
export function spellingTalk(words: ReadonlySet<string> | undefined): RegExp | undefined {
  return words && words.size > 0 ? new RegExp(`(?<!\\p{L})(?:${[...words].join('|')})(?!\\p{L})`, 'iu') : undefined
}

/** Whether a word is spoken of and not used: it stands alone between quotation marks, or the text around it speaks of spelling. */
export function isMentioned(text: string, start: number, end: number, talk: RegExp | undefined): boolean {
  if ('"“„«‘\'`'.includes(text.charAt(start - 1) || ' ') && '"”“»’\'`'.includes(text.charAt(end) || ' ')) return true
  return talk !== undefined && talk.test(text.slice(Math.max(0, start - REACH), end + REACH))
}

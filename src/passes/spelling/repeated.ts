import type {Document} from '../../document/document.js'

/** Words that good English never doubles. */
const NEVER = new Set(['the', 'of', 'an', 'from', 'with', 'into', 'by', 'their', 'our', 'your', 'its', 'this', 'these', 'between', 'during', 'because', 'and', 'or', 'if', 'should', 'would', 'was', 'were', 'are', 'been', 'they', 'we'])
/** Words that it does double at times. */
const AT_TIMES = new Set(['to', 'for', 'on', 'in', 'at', 'is', 'a', 'as', 'it', 'be', 'will', 'can', 'not', 'he', 'she', 'which', 'who', 'has', 'have'])

/** A small word that stands twice, `[first, second - 1)` and `[second, end)`: the second goes. */
export function checkRepeated(document: Document, first: number, second: number, end: number, suggestOnly: boolean): void {
  const {text} = document
  const word = text.slice(second, end)
  const never = NEVER.has(word)
  if ((!never && !AT_TIMES.has(word)) || isSpoken(text, first, end)) return
  const evidence = `“${word}” twice`
  if (never && !suggestOnly) document.replace(second - 1, end, '', 'repeated', {confidence: 0.97, evidence})
  else document.suggest(second - 1, end, '', 'repeated', never ? 'mode is `suggest`' : `“${word} ${word}” can be right`, {confidence: 0.6, evidence})
}

/** Faltering speech, or words spoken of: the word stands a third time, or other signs than spaces stand around. */
function isSpoken(text: string, first: number, end: number): boolean {
  if (text[first - 1] !== ' ' || text[end] !== ' ') return true
  const word = text.slice(first, first + (end - first - 1) / 2)
  return text.slice(first - 1 - word.length, first - 1) === word || text.slice(end + 1, end + 1 + word.length) === word
}

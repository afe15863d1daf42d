import type {Document} from '../../document/document.js'
import type {Lexicon} from '../../languages/lexicon.js'

/** First parts that are words by themselves, too (to inter), and begin many longer ones. */
const PREFIX = /^(?:inter|under|over|super|trans|counter|ultra|semi|photo|auto|micro)$/
/** Words behind a hyphen that is left hanging on purpose: pre- and post-war. */
const LINK = /^(?:and|or|to|nor|but|versus|through|then|as|und|y|e|et)$/
/** So common is a word that one is surely parted. */
const COMMON = 4

/** Join an English word that the end of a line once parted: `govern- ment`. The hyphen stands at `at`. */
export function checkDivided(document: Document, at: number, end: number, lexicon: Lexicon, suggestOnly: boolean): void {
  const {text} = document
  if (text[at + 1] !== ' ') return
  const first = /(?<![A-Za-z'’-])[A-Za-z][a-z]+$/.exec(text.slice(Math.max(0, at - 20), at))?.[0]
  const rest = /^[a-z]{2,}(?![\w'’-])/.exec(text.slice(at + 2, Math.min(end, at + 24)))?.[0]
  if (first === undefined || rest === undefined || LINK.test(rest)) return
  const start = first.toLowerCase()
  const whole = start + rest
  if (!lexicon.isStandard(whole) || lexicon.commonness(whole) < COMMON) return
  if (/[\w@/\\.]$/.test(text.slice(Math.max(0, at - first.length - 1), at - first.length))) return
  const sure = !lexicon.isStandard(rest) || !lexicon.has(start) || PREFIX.test(start)
  const evidence = `“${whole}” is a word, parted as at the end of a line`
  if (sure && !suggestOnly) document.replace(at, at + 2, '', 'divided-word', {confidence: 0.96, evidence})
  else document.suggest(at, at + 2, '', 'divided-word', sure ? 'mode is `suggest`' : 'both parts are words', {confidence: 0.6, evidence})
}

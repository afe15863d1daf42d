import type {Document} from '../../document/document.js'
import type {Lexicon} from '../../languages/lexicon.js'
import type {WordClasses} from './classes.js'
import {guardOf} from './context.js'
import {isQuoted} from './quoted.js'
import {isInSpeech} from './register.js'
import type {English} from './resources.js'

const NEXT = /^ ([A-Z]{2,6}|[A-Za-z][a-z]*)(?![\w'’-])/
/** Words that are spoken with a vowel first: those in u and eu need a closer look, for most begin as `you` does. */
const VOWEL = /^(?:[aio]|e(?!u|w)|u(?:gl|[lmp]|t[mt]|n(?:[b-hklnprstvw]|a[bcfrtuw]|i[mn])|r[bgn])|hour|honest|honou?r|heir)/
/** Words that are spoken with a consonant first though they are written with a vowel, and abbreviations read by letters. */
const CONSONANT = /^(?:[b-dfgj-np-tv-z]|u(?:ni(?:[ctfqv]|on)|se|su)|[Ee]uro|one$|once$)/
const LETTERS = /^(?:UN|US|USA|UK|UNESCO|UNICEF)$/
/** Words that stand before a letter by itself (vitamin a is, group a and). */
const LABEL = /(?<![a-z])(?:vitamin|hepatitis|plan|type|group|class|grade|section|option|part|case|series|model|team|point|note|serie|step|box|level|block|[ày]|de|la|el|[eo]) $/i

/** Look at an article in `[start, end)`: `a` before a vowel, `an` before a consonant. */
export function checkArticle(document: Document, {lexicon, classes}: English, start: number, end: number, suggestOnly: boolean): void {
  const {text} = document
  const next = NEXT.exec(text.slice(end, end + 24))?.[1]
  if (next === undefined || text[start + 1] === 'N') return
  const an = end - start === 2
  if (an ? !isWrongAn(text, start, next, lexicon, classes) : !isWrongA(text, start, end, next, lexicon, classes)) return
  const suspect = {start, end, word: an ? 'an' : 'a', capital: false, listed: true, index: 0}
  if (guardOf(text, suspect, undefined, undefined) !== undefined) return
  const after = text[start]! + (an ? '' : 'n')
  const doubt = isQuoted(text, start) || isInSpeech(text, suspect, classes.spoken) ? 'it may be written as it is spoken' : suggestOnly ? 'mode is `suggest`' : undefined
  const evidence = `“${next}” is spoken with a ${an ? 'consonant' : 'vowel'} first`
  if (doubt === undefined) document.replace(start, end, after, 'article', {confidence: 0.97, evidence})
  else document.suggest(start, end, after, 'article', doubt, {confidence: 0.6, evidence})
}

function isWrongA(text: string, start: number, end: number, next: string, lexicon: Lexicon, {grammar}: WordClasses): boolean {
  return next.length > 3 && VOWEL.test(next) && lexicon.isStandard(next) && !grammar('function').has(next) && !isLabel(text, start, end)
}

/** `an` is short for `and` at times, stands before h and in old texts; only between words that make it an article is it wrong. */
function isWrongAn(text: string, start: number, next: string, lexicon: Lexicon, {grammar}: WordClasses): boolean {
  if (!LETTERS.test(next) && !(CONSONANT.test(next) && next.length > 2 && lexicon.has(next) && /[aeiouy]/.test(next))) return false
  const before = /(?:^|[^\w'’-])([A-Z']+) $/i.exec(text.slice(Math.max(0, start - 16), start))?.[1]
  return before !== undefined && grammar('before-article').has(before.toLowerCase()) && !(before === 'such' && next === 'one')
}

/** A letter by itself, and no article. */
function isLabel(text: string, start: number, end: number): boolean {
  if (text[start] === 'A' && !/(?:^|[.!?\n] ?)$/.test(text.slice(Math.max(0, start - 2), start))) return true
  if (text[start] === 'A' && /^ [a-z]+(?:s|ed) /.test(text.slice(end, end + 24))) return true
  return LABEL.test(text.slice(Math.max(0, start - 12), start)) || /[^\w ,.;:!?"'“’)]\s?$/.test(text.slice(Math.max(0, start - 2), start))
}

import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {checkDivided} from './divided.js'
import type {WordClasses} from './classes.js'

const LONGEST = 6

/** Set hyphens right that stand one word too early (such-ill conceived), or in a word that the end of a line once parted. */
export function checkHyphens(document: Document, block: Block, lexicon: Lexicon, classes: WordClasses, suggestOnly: boolean): void {
  const {text} = document
  const {behindHyphen, beforeHyphen, degree, manner, participle} = classes
  const line = document.textOf(block)
  for (let i = line.indexOf('-'); i >= 0; i = line.indexOf('-', i + 1)) {
    const at = block.start + i
    checkDivided(document, at, block.end, lexicon, suggestOnly)
    behindHyphen.lastIndex = at
    const behind = behindHyphen.exec(text)
    if (!behind || behindHyphen.lastIndex > block.end) continue
    const [, second, third] = behind as unknown as [string, string, string]
    const first = beforeHyphen.exec(text.slice(Math.max(block.start, at - LONGEST), at))?.[0].toLowerCase()
    if (first === undefined || !isParticiple(third, lexicon, participle)) continue
    const end = at + second.length + 2
    const sure = degree.has(first) && manner.has(second)
    const evidence = `“${second}-${third}” is one word, and “${first}” begins none`
    if (sure && !suggestOnly) document.replace(at, end, ` ${second}-`, 'misplaced-hyphen', {confidence: 0.95, evidence})
    else document.suggest(at, end, ` ${second}-`, 'misplaced-hyphen', sure ? 'mode is `suggest`' : 'it may be meant otherwise', {confidence: 0.6, evidence})
  }
}

function isParticiple(word: string, lexicon: Lexicon, irregular: ReadonlySet<string>): boolean {
  return irregular.has(word) || (word.length > 5 && word.endsWith('ed') && !word.endsWith('eed') && lexicon.isStandard(word))
}

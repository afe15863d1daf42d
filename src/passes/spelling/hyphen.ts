import type {Block} from '../../document/block.js'
import type {Document} from '../../document/document.js'
import type {Lexicon} from '../../languages/lexicon.js'

/** From the hyphen on: a word that makes compounds with participles, a blank, and another word. */
const BEHIND = /-(ill|well|half|self|long|short|much|newly|so|hard|high|low|far|deep|wide) ([a-z]{4,})(?![\w'’-])/y
/** A function word before the hyphen. */
const BEFORE = /(?<![\w'’-])(?:such|so|very|too|as|most|more|less|the|an?|this|that|these|those|its|their|his|her|our|of|in|by|with|and|or|is|are|was|were|be|been)$/i
const LONGEST = 6
/** Words of degree that never begin a compound. */
const DEGREE = new Set(['such', 'so', 'very', 'too', 'most', 'more', 'less'])
/** Parts that make compounds with nearly every participle. */
const MANNER = new Set(['ill', 'well'])
/** Participles without -ed, and what ends so and is none. */
const IRREGULAR = /^(?:made|paid|said|kept|told|done|gone|meant|spent|built|taught|thought|bought|fought|sought|lit|fed|led|held|sold|born|worn|torn|drawn|grown|shown|flown|run|read|cut|put|known|thrown|written|hidden|spoken|chosen|driven|given|taken|eaten|broken|woven|founded)$/

/** Set hyphens right that stand one word too early: such-ill conceived. */
export function checkHyphens(document: Document, block: Block, lexicon: Lexicon, suggestOnly: boolean): void {
  const {text} = document
  const line = document.textOf(block)
  for (let i = line.indexOf('-'); i >= 0; i = line.indexOf('-', i + 1)) {
    const at = block.start + i
    BEHIND.lastIndex = at
    const behind = BEHIND.exec(text)
    if (!behind || BEHIND.lastIndex > block.end) continue
    const [, second, third] = behind as unknown as [string, string, string]
    const first = BEFORE.exec(text.slice(Math.max(block.start, at - LONGEST), at))?.[0].toLowerCase()
    if (first === undefined || !isParticiple(third, lexicon)) continue
    const end = at + second.length + 2
    const sure = DEGREE.has(first) && MANNER.has(second)
    const evidence = `“${second}-${third}” is one word, and “${first}” begins none`
    if (sure && !suggestOnly) document.replace(at, end, ` ${second}-`, 'misplaced-hyphen', {confidence: 0.95, evidence})
    else document.suggest(at, end, ` ${second}-`, 'misplaced-hyphen', sure ? 'mode is `suggest`' : 'it may be meant otherwise', {confidence: 0.6, evidence})
  }
}

function isParticiple(word: string, lexicon: Lexicon): boolean {
  return IRREGULAR.test(word) || (word.length > 5 && word.endsWith('ed') && !word.endsWith('eed') && lexicon.isStandard(word))
}

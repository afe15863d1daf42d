import type {Document} from '../../document/document.js'
import {loadGrammar} from '../../languages/index.js'
import {lazy} from '../../languages/lazy.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {capitalise} from './capital.js'
import type {WordClasses} from './classes.js'
import {guardOf} from './context.js'
import type {Known} from './known.js'
import {findPhrase, readPhrases, type Phrases} from './phrases.js'
import {isQuoted} from './quoted.js'
import {isInSpeech} from './register.js'
import {Verbs} from './verbs.js'

/** Load the phrases; read when the first line of English is. */
export async function loadPhrases(lexicon: Lexicon, classes: WordClasses): Promise<() => Phrases> {
  const {verbs, phrases} = await loadGrammar('en')
  return lazy(() => readPhrases(phrases, classes, new Verbs(verbs, classes, lexicon)))
}

/** Look at a word that is wrong in some phrases (could of, has went, your looking for). Tells whether it was one. */
export function checkPhrase(document: Document, phrases: Phrases, {spoken}: WordClasses, {start, end, typed, word}: Known, suggestOnly: boolean): boolean {
  const {text} = document
  const list = phrases.get(word)
  if (!list || (typed.slice(1) !== typed.slice(1).toLowerCase())) return false
  const phrase = findPhrase(text, start, end, list)
  if (!phrase) return false
  const suspect = {start, end, word, capital: false, listed: true, index: 0}
  if (guardOf(text, suspect, undefined, undefined) !== undefined) return true
  const spelled = typed.includes('’') || text.includes('’') ? phrase.right.replace("'", '’') : phrase.right
  const after = typed.charAt(0) === word.charAt(0) ? spelled : capitalise(spelled)
  const doubt = isQuoted(text, start) || isInSpeech(text, suspect, spoken) ? 'it may be written as it is spoken' : suggestOnly ? 'mode is `suggest`' : undefined
  const evidence = `“${word}” does not stand beside these words, “${phrase.right}” does`
  if (doubt === undefined) document.replace(start, end, after, 'phrase', {confidence: 0.96, evidence})
  else document.suggest(start, end, after, 'phrase', doubt, {confidence: 0.6, evidence})
  return true
}

import {francAll} from 'franc'
import nspell from 'nspell'
import {retext} from 'retext'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import type {PassName} from '../src/index.js'

/** Other work on the same texts, to print beside a pass. */
export interface Peer {
  readonly name: string
  /** The pass whose task is nearest. */
  readonly beside: PassName
  /** Language that it knows; left out: all. */
  readonly language?: string
  readonly run: (text: string) => void
}

/** Peers that are installed here. Each does less than the pass beside it; what it does is said in its name. */
export async function loadPeers(): Promise<Peer[]> {
  const {default: english} = await import('dictionary-en')
  const speller = nspell(english)
  const chain = retext().use(retextSentenceSpacing).use(retextQuotes).use(retextRepeatedWords).freeze()
  return [
    {name: 'franc, once a document', beside: 'language', run: (text) => void francAll(text)},
    {name: 'retext: sentence-spacing, quotes, repeated-words', beside: 'spacing', language: 'en', run: (text) => void chain.processSync(text)},
    {name: 'nspell, correct alone', beside: 'spelling', language: 'en', run: (text) => void (text.match(/[a-z’']+/gi) ?? []).forEach((word) => speller.correct(word))}
  ]
}

import type {Document} from '../../document/document.js'
import {decodeBase64} from '../../languages/base64.js'
import {spreadClusters} from '../../languages/clusters.js'
import {Confusions} from '../../languages/confusions.js'
import {lazy} from '../../languages/lazy.js'
import type {Lexicon} from '../../languages/lexicon.js'
import {capitalise} from './capital.js'
import {guardOf} from './context.js'
import type {Known} from './known.js'

/** How far under the margin a reading is still worth a suggestion. */
const DOUBTFUL = 1.5

/** What a number next to the word adds to the margin: it says little of grammar (its 15 members, it’s 15 members). */
const NUMBER = 2

interface Meant {
  readonly word: string
  /** How much better it must fit: natural logarithm. */
  readonly margin: number
}

/** Words written for one another, by the word that stands in the text. */
export interface Confused {
  readonly model: Confusions
  /** By number of the word in the lexicon. */
  readonly clusters: Uint8Array
  readonly meant: ReadonlyMap<string, readonly Meant[]>
}

/** Load the pairs and the model; unpacked when the first line of English is read. */
export async function loadConfused(lexicon: Lexicon): Promise<() => Confused> {
  const {clusters, common, pairs, scale, weights} = await import('../../languages/generated/confusions-en.js')
  return lazy(() => {
    const meant = readPairs(pairs)
    const spread = spreadClusters(clusters, lexicon, common)
    const model = new Confusions(lexicon, spread, Float32Array.from(new Int8Array(decodeBase64(weights).buffer), (weight) => weight * scale))
    return {model, clusters: spread, meant}
  })
}

function readPairs(pairs: string): Map<string, Meant[]> {
  const made = new Map<string, Meant[]>()
  for (const line of pairs.split('\n')) {
    const [word = '', other = '', margin = ''] = line.split(' ')
    made.set(word, [...(made.get(word) ?? []), {word: other, margin: Number(margin)}])
  }
  return made
}

/** Look at a word that is often written for another: the other goes in where its neighbours leave no doubt. */
export function checkConfused(document: Document, {model, meant}: Confused, {start, end, typed, word}: Known, suggestOnly: boolean): void {
  const {text} = document
  const others = meant.get(word)
  if (!others || !isPlain(typed)) return
  const context = model.contextOf(text, start, end)
  const number = /^ ?\d/.test(text.slice(end, end + 2)) ? NUMBER : 0
  let best: (Meant & {readonly lead: number}) | undefined
  for (const other of others) {
    const lead = model.surely(word, other.word, context) - other.margin - number
    if (lead > -DOUBTFUL && (!best || lead > best.lead)) best = {...other, lead}
  }
  if (!best || guardOf(text, {start, end, word, capital: false, listed: true, index: 0}, undefined, undefined) !== undefined) return
  const spelled = typed.includes('’') || text.includes('’') ? best.word.replace("'", '’') : best.word
  const after = typed === word || typed.charAt(0) === word.charAt(0) ? spelled : capitalise(spelled)
  const evidence = `the words around fit “${best.word}” ${Math.round(Math.exp(best.lead + best.margin))} times as well as “${word}”`
  const doubt = best.lead < 0 ? 'the words around do not decide' : suggestOnly ? 'mode is `suggest`' : undefined
  if (doubt === undefined) document.replace(start, end, after, 'confused', {confidence: 0.95, evidence})
  else document.suggest(start, end, after, 'confused', doubt, {confidence: 0.6, evidence})
}

/** Small letters, behind a capital at most. */
const isPlain = (typed: string): boolean => /^[A-Za-z][a-z]*(?:['’][a-z]+)?$/.test(typed)

import {latinSerbian} from './corpus.js'
import {drawFrom} from './lingua.js'

/** Another stream of random numbers than that of the training data. */
const SEED = 7919
/** Words that are drawn anew. */
const DRAWN = 20_000

/** Words of a language that were not drawn for training: single ones, as often as they came. Nothing where it has no tables. */
export function drawHeldOut(folder: string, tag: string): [[string, string[]]] | undefined {
  if (PIECES.has(tag)) return undefined
  const counts = drawFrom(folder, tag === 'sr-Latn' ? 'sr' : FILED[tag] ?? tag, {words: DRAWN, seed: SEED})
  if (!counts) return undefined
  const words = [...(tag === 'sr-Latn' ? latinSerbian(counts) : counts)].flatMap(([word, count]) => new Array<string>(count).fill(word))
  return [[tag, words]]
}

/** Tables of Devanagari hold what stands between vowel signs, not words. */
const PIECES: ReadonlySet<string> = new Set(['hi', 'mr', 'ne'])

/** Tags under which the tables are filed, where they differ. */
const FILED: Readonly<Record<string, string>> = {no: 'nb'}

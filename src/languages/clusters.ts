import {decodeBase64} from './base64.js'
import type {Lexicon} from './lexicon.js'

/** Clusters of the common words alone are packed, in the order of their numbers; by number of the word in the lexicon, 0 for none. */
export function spreadClusters(packed: string, lexicon: Lexicon, common: number): Uint8Array {
  const bytes = decodeBase64(packed)
  const clusters = new Uint8Array(lexicon.size)
  for (let i = 0, next = 0; i < clusters.length; i++) if (lexicon.commonnessOf(i) >= common) clusters[i] = bytes[next++]!
  return clusters
}

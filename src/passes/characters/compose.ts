import type {Draft} from './draft.js'

/** A character with the marks on it, or a run of Hangul. */
const CLUSTER = /[\u1100-\u11ff\uac00-\ud7a3]+\p{M}*|\P{M}?\p{M}*/gu

/** Bring text to NFC, cluster by cluster. */
export function compose(draft: Draft): void {
  const {text} = draft.now
  if (text.normalize('NFC') === text) return
  const clusters = [...text.matchAll(CLUSTER)].reverse()
  for (const {0: cluster, index} of clusters) {
    const composed = cluster.normalize('NFC')
    if (composed !== cluster) draft.replace(index, index + cluster.length, composed, 'nfc', 'canonical composition (NFC)')
  }
}

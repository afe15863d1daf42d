import {isBoundary} from './local.js'
import type {Line} from './page.js'

/** Running text goes on over so many lines that are no sentences; not over a phrase that stands at the edge of articles. */
const GAP = 3
const FAR = 30

interface Cluster {
  readonly first: number
  last: number
  mass: number
}

/**
 * Where a line stands to the clusters of running text: share of the page's mass that its own has (0 for none), rank of that, its mass,
 * how far the main one is (negative above it), and that one's share. The article is most often the main cluster; lists of comments and of
 * teasers are others.
 */
export function clustersOf(lines: readonly Line[]): (i: number, out: Float32Array, at: number) => void {
  const {clusters, of} = collect(lines)
  const ranks = clusters.map((_, i) => i).sort((a, b) => clusters[b]!.mass - clusters[a]!.mass)
  const rankOf = new Int32Array(clusters.length)
  for (let rank = 0; rank < ranks.length; rank++) rankOf[ranks[rank]!] = rank
  const total = clusters.reduce((sum, {mass}) => sum + mass, 1)
  const main = clusters[ranks[0]!] ?? {first: 0, last: Infinity, mass: 0}
  return (i, out, at) => {
    const own = of[i]! < 0 ? undefined : clusters[of[i]!]
    out[at] = own ? own.mass / total : 0
    out[at + 1] = own ? Math.min(9, rankOf[of[i]!]!) : -1
    out[at + 2] = own ? Math.log1p(own.mass) : 0
    out[at + 3] = i < main.first ? Math.max(-FAR, i - main.first) : i > main.last ? Math.min(FAR, i - main.last) : 0
    out[at + 4] = main.mass / total
  }
}

function collect(lines: readonly Line[]): {clusters: Cluster[]; of: Int32Array} {
  const clusters: Cluster[] = []
  const of = new Int32Array(lines.length).fill(-1)
  let last = -GAP - 2
  for (let i = 0; i < lines.length; i++) {
    const {mass, phrase} = lines[i]!
    if (isBoundary(phrase) && phrase!.kind !== 'start') last = -GAP - 2
    if (mass === 0) continue
    const open = i - last - 1 <= GAP ? clusters.at(-1) : undefined
    if (open) {
      of.fill(clusters.length - 1, last + 1, i)
      open.last = i
      open.mass += mass
    } else clusters.push({first: i, last: i, mass})
    of[i] = clusters.length - 1
    last = i
  }
  return {clusters, of}
}

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
export function clustersOf(lines: readonly Line[]): (i: number) => number[] {
  const {clusters, of} = collect(lines)
  const ranks = clusters.map((_, i) => i).sort((a, b) => clusters[b]!.mass - clusters[a]!.mass)
  const rankOf = new Map(ranks.map((cluster, rank) => [cluster, rank]))
  const total = clusters.reduce((sum, {mass}) => sum + mass, 1)
  const main = clusters[ranks[0]!]
  return (i) => {
    if (!main) return [0, -1, 0, 0, 0]
    const own = clusters[of[i]!]
    const distance = i < main.first ? Math.max(-FAR, i - main.first) : i > main.last ? Math.min(FAR, i - main.last) : 0
    return [own ? own.mass / total : 0, own ? Math.min(9, rankOf.get(of[i]!)!) : -1, own ? Math.log1p(own.mass) : 0, distance, main.mass / total]
  }
}

function collect(lines: readonly Line[]): {clusters: Cluster[]; of: Int32Array} {
  const clusters: Cluster[] = []
  const of = new Int32Array(lines.length).fill(-1)
  let last = -GAP - 2
  lines.forEach(({mass, phrase}, i) => {
    if (isBoundary(phrase) && phrase!.kind !== 'start') last = -GAP - 2
    if (mass === 0) return
    const open = i - last - 1 <= GAP ? clusters.at(-1) : undefined
    if (open) {
      of.fill(clusters.length - 1, last + 1, i)
      open.last = i
      open.mass += mass
    } else clusters.push({first: i, last: i, mass})
    of[i] = clusters.length - 1
    last = i
  })
  return {clusters, of}
}

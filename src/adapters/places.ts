import type {Nodes, Root} from 'nlcst'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'

interface Leaf {
  /** Offset in the text of the tree. */
  readonly at: number
  readonly value: string
  readonly start: Point
}

/**
 * Where an offset in the text of a tree stands in its file. The two differ when the tree was made from markup;
 * an offset between two leaves belongs to the first one.
 */
export function placeFinder(tree: Root): (offset: number) => Point {
  const leaves: Leaf[] = []
  let length = 0
  visit(tree, (node: Nodes) => {
    if (!('value' in node)) return
    if (node.position) leaves.push({at: length, value: node.value, start: node.position.start})
    length += node.value.length
  })
  return (offset) => {
    let low = 0
    let high = leaves.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (leaves[middle]!.at < offset) low = middle + 1
      else high = middle
    }
    const leaf = leaves[leaves[low]?.at === offset ? low : Math.max(0, low - 1)]
    return leaf ? inside(leaf, offset - leaf.at) : {line: 1, column: 1, offset: 0}
  }
}

function inside({value, start}: Leaf, distance: number): Point {
  const lines = value.slice(0, distance).split('\n')
  const offset = (start.offset ?? 0) + distance
  if (lines.length === 1) return {line: start.line, column: start.column + distance, offset}
  return {line: start.line + lines.length - 1, column: lines.at(-1)!.length + 1, offset}
}

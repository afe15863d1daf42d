import {LETTERS} from '../../src/languages/automaton.js'

interface Node {
  readonly id: number
  /** Letter number to child and whether a word ends with that letter. */
  readonly edges: Map<number, Edge>
}

interface Edge {
  node: Node
  final: boolean
}

/**
 * The smallest automaton that accepts exactly a sorted list of words (Daciuk et al. 2000, incremental construction),
 * as `src/languages/automaton.ts` reads it: nodes in post-order, so that the words behind each edge are counted in one sweep.
 */
export function packAutomaton(words: readonly string[]): Uint32Array {
  let ids = 0
  const make = (): Node => ({id: ids++, edges: new Map()})
  const register = new Map<string, Node>()
  const root = make()
  let path: {parent: Node; letter: number}[] = []
  const freeze = (depth: number): void => {
    for (const {parent, letter} of path.slice(depth).reverse()) {
      const edge = parent.edges.get(letter)!
      const key = keyOf(edge.node)
      const same = register.get(key)
      if (same) edge.node = same
      else register.set(key, edge.node)
    }
    path = path.slice(0, depth)
  }
  let last = ''
  for (const word of words) {
    if (word <= last) throw new Error(`Cannot pack the words, expected them sorted: ${last}, ${word}`)
    let shared = 0
    while (shared < last.length && last[shared] === word[shared]) shared++
    freeze(shared)
    let node = shared > 0 ? path[shared - 1]!.parent.edges.get(path[shared - 1]!.letter)!.node : root
    for (let i = shared; i < word.length; i++) {
      const letter = LETTERS.indexOf(word[i]!)
      const child = make()
      node.edges.set(letter, {node: child, final: i === word.length - 1})
      path.push({parent: node, letter})
      node = child
    }
    last = word
  }
  freeze(0)
  return layOut(root)
}

function keyOf(node: Node): string {
  return [...node.edges].map(([letter, {node: child, final}]) => `${letter}${final ? '.' : ':'}${child.edges.size === 0 ? '' : child.id}`).join()
}

/** Letter in bits 0-4, word end in bit 5, last edge of the node in bit 6, first edge of the child above. */
function layOut(root: Node): Uint32Array {
  const out: number[] = [0]
  const places = new Map<Node, number>()
  const place = (node: Node): number => {
    if (node.edges.size === 0) return 0
    const known = places.get(node)
    if (known !== undefined) return known
    const edges = [...node.edges].map(([letter, edge]) => letter | (edge.final ? 32 : 0) | (place(edge.node) << 7))
    const at = out.length
    edges.forEach((edge, i) => out.push(edge | (i === edges.length - 1 ? 64 : 0)))
    places.set(node, at)
    return at
  }
  out[0] = place(root)
  return Uint32Array.from(out)
}
